import * as z from 'zod'

/**
 * HeyGen's answers. Only what the published contract promises is demanded; of everything else unknown fields are passed over
 * and a field of the wrong type counts as absent.
 */

const id = z.string().min(1).max(200)
const lenient = <S extends z.ZodType>(schema: S) => schema.nullish().catch(undefined)
const words = lenient(z.string())
const number = lenient(z.number())

/** `POST /v3/video-translations`, to the letter of the contract. */
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
  failure_message: words
})

export const translationAnswerSchema = z.object({ data: translationSchema })

const paging = { has_more: z.boolean().catch(false), next_token: words }

/** A page of the list; an item that is no translation is passed over, so that one odd item hides no other. */
export const translationPageSchema = z.object({ data: z.array(z.unknown()), ...paging })

export const statusSchema = z.object({ video_id: id, status: z.string(), error: z.unknown().optional() })
export const statusesSchema = z.object({ data: z.array(z.unknown()) })

export const languagesSchema = z.object({ data: z.object({ languages: z.array(z.string()).min(1) }) })

export const directUploadSchema = z.object({
  data: z.object({
    asset_id: id,
    upload_url: z.url(),
    upload_headers: z.record(z.string(), z.union([z.string(), z.number()])).nullish(),
    max_bytes: number
  })
})

/** Errors of every endpoint. */
export const errorSchema = z.object({
  error: z.object({ code: z.string().catch(''), message: z.string().catch(''), param: words, doc_url: words })
})
