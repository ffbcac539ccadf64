import * as z from 'zod'
import { oneLine } from '../text/plain-text.ts'

// Only what the published contract promises is required. A field that is empty or of the wrong type counts as absent.

const id = z.string().min(1).max(200)
const lenient = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)
const words = lenient(z.string().min(1))
const number = lenient(z.number())
/** A text for people, on one bounded line. */
const line = (characters: number, schema = z.string()) =>
  schema.transform(text => oneLine(text, characters)).pipe(z.string().min(1))
const failureReason = line(2000)

export const createdSchema = z.object({ data: z.object({ video_translation_ids: z.array(id) }) })

export const translationSchema = z.object({
  id,
  status: z.string(),
  title: words,
  output_language: words,
  duration: number,
  created_at: number,
  callback_id: words,
  translate_audio_only: lenient(z.boolean()),
  video_url: words,
  audio_url: words,
  srt_caption_url: words,
  vtt_caption_url: words,
  failure_message: lenient(failureReason)
})
export const translationResponseSchema = z.object({ data: translationSchema })

/** A list whose odd items are passed over, so that none hides another. */
const items = <S extends z.ZodType>(schema: S) =>
  z.array(z.unknown()).transform(all => all.flatMap(item => schema.safeParse(item).data ?? []))

/** Beside `data`. */
const PAGING = {
  has_more: lenient(z.boolean()),
  next_token: lenient(z.union([z.string().min(1), z.number().transform(String)]))
}

export const translationPageSchema = z.object({
  // One that is passed over would be charged again.
  data: items(translationSchema.extend({ status: z.string().catch('running') })),
  ...PAGING
})

/** `error` is documented without a shape: a text, or an object with a message. */
const statusError = z.union([
  failureReason,
  z.object({ message: failureReason }).transform(({ message }) => message),
  z.object({ detail: failureReason }).transform(({ detail }) => detail)
])
const statusSchema = z.object({ video_id: id, status: z.string(), error: lenient(statusError) })
export const statusesSchema = z.object({ data: items(statusSchema), ...PAGING })

export const languagesSchema = z.object({
  data: z.object({ languages: items(z.string().regex(/\S/)).pipe(z.array(z.string()).min(1)) })
})

/** v1 calls it `is_trash`; the name in v3 is not documented. */
const IN_TRASH = /^(?:i[sn]_)?trash(?:ed)?$/
/** A folder, or another thing that only has to exist. */
export const resourceSchema = z.object({ data: z.record(z.string(), z.unknown()) }).transform(({ data }) => ({
  isTrashed: Object.entries(data).some(([name, value]) => IN_TRASH.test(name) && value === true)
}))

const uploadSchema = z.object({
  asset_id: id,
  upload_url: z.url(),
  upload_headers: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).nullish(),
  max_bytes: number
})
export const directUploadSchema = z.object({ data: uploadSchema }).transform(({ data }) => ({
  assetId: data.asset_id,
  url: data.upload_url,
  /** Names in lower case. */
  headers: Object.entries(data.upload_headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const),
  limitBytes: data.max_bytes ?? Number.POSITIVE_INFINITY
}))

/** Errors of every endpoint. */
export const errorSchema = z.object({
  error: z.object({
    code: lenient(line(80)),
    message: lenient(line(500)),
    param: lenient(line(100)),
    // No page needs a query, which may hold what opens a file.
    doc_url: lenient(line(300, z.string().regex(/^https:\/\//)).transform(url => url.replace(/\?[^#]*/, '')))
  })
})
