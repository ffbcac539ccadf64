import * as z from 'zod'

/** Answers are checked for what is used of them; what else is in them is GitHub's to change. */
export const assetSchema = z.object({
  id: z.int(),
  name: z.string(),
  label: z.string().nullish(),
  size: z.int(),
  digest: z.string().nullish(),
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
  immutable: z.boolean().optional(),
  published_at: z.string().nullish(),
  html_url: z.string(),
  upload_url: z.string()
})

export const assetListSchema = z.array(assetSchema)
export const releaseListSchema = z.array(releaseSchema)

export const repositorySchema = z.object({
  private: z.boolean(),
  permissions: z.object({ push: z.boolean().optional() }).optional()
})

/** Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export const errorSchema = z.object({
  message: z.string(),
  errors: z.array(z.unknown()).optional()
})

export const fieldErrorSchema = z.object({ code: z.string().optional(), message: z.string().optional() })
