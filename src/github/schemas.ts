import * as z from 'zod/mini'

/** Answers are checked for what is used of them; what else is in them is GitHub's to change. */
export const assetSchema = z.object({
  id: z.int(),
  name: z.string(),
  label: z.nullish(z.string()),
  size: z.int(),
  digest: z.nullish(z.string()),
  state: z.string(),
  updated_at: z.string(),
  browser_download_url: z.string(),
  content_type: z.string()
})

export const releaseSchema = z.object({
  id: z.int(),
  tag_name: z.string(),
  target_commitish: z.string(),
  draft: z.boolean(),
  /** Absent on Enterprise Servers that have no immutable releases. */
  immutable: z.optional(z.boolean()),
  published_at: z.nullish(z.string()),
  html_url: z.string(),
  upload_url: z.string()
})

export const assetListSchema = z.array(assetSchema)
export const releaseListSchema = z.array(releaseSchema)

export const repositorySchema = z.object({
  private: z.boolean(),
  permissions: z.optional(z.object({ push: z.optional(z.boolean()) }))
})

/** Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export const errorSchema = z.object({
  message: z.string(),
  errors: z.optional(z.array(z.unknown()))
})

export const fieldErrorSchema = z.object({ code: z.optional(z.string()), message: z.optional(z.string()) })
