import type * as z from 'zod'
import type { RetryPlan } from '../http/retry.ts'
import { type Translation, type TranslationStatus, translationStatus } from '../model/translation.ts'
import { parseJson } from '../text/json.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { call, callFor, type HeygenConnection } from './client.ts'
import { unexpectedResponse } from './errors.ts'
import {
  statusesSchema,
  statusSchema,
  translationAnswerSchema,
  translationPageSchema,
  translationSchema
} from './schemas.ts'

/** HeyGen's largest page, and the most IDs of one bulk status request. */
const PAGE = 100
/** Longest reason of a failure that is kept. */
const MESSAGE_CHARACTERS = 2000

/** What the bulk endpoint says of one translation. */
export interface BulkStatus {
  readonly status: TranslationStatus
  readonly failureMessage?: string
}

export interface TranslationPage {
  readonly translations: readonly Translation[]
  /** Absent on the last page. */
  readonly next?: string
}

/**
 * One page of the account's translations.
 * @throws ActionError
 */
export async function listTranslations(
  connection: HeygenConnection,
  plan: RetryPlan,
  token?: string
): Promise<TranslationPage> {
  const next = token === undefined ? '' : `&token=${encodeURIComponent(token)}`
  const path = `/v3/video-translations?limit=${PAGE}${next}`
  const page = await callFor(
    connection,
    { method: 'GET', plan, path, what: 'list translations' },
    translationPageSchema
  )
  const translations = page.data.flatMap(item => {
    const resource = translationSchema.safeParse(item)
    return resource.success ? [fromResource(resource.data)] : []
  })
  return { translations, next: (page.has_more && page.next_token) || undefined }
}

/**
 * One translation, with fresh presigned URLs when it is completed.
 * @throws ActionError `video_not_found` or `resource_not_found` when the account has no such translation
 */
export async function readTranslation(connection: HeygenConnection, id: string, plan: RetryPlan): Promise<Translation> {
  const path = `/v3/video-translations/${encodeURIComponent(id)}`
  const what = `read translation ${logText(id)}`
  const answer = await call(connection, { method: 'GET', plan, path, what })
  const resource = translationAnswerSchema.safeParse(parseJson(answer.text))
  if (!resource.success) throw unexpectedResponse(answer, what)
  return fromResource(resource.data.data, Date.parse(answer.headers['date'] ?? ''))
}

/**
 * The statuses of at most 100 translations by one request. An ID that the response does not mention is absent.
 * @throws ActionError
 */
export async function readStatuses(
  connection: HeygenConnection,
  ids: readonly string[],
  plan: RetryPlan
): Promise<ReadonlyMap<string, BulkStatus>> {
  const path = `/v3/video-translations/statuses?video_translation_ids=${ids.map(encodeURIComponent).join(',')}`
  const answer = await callFor(
    connection,
    { method: 'GET', plan, path, what: 'check the translations' },
    statusesSchema
  )
  const statuses = answer.data.flatMap(item => {
    const found = statusSchema.safeParse(item)
    if (!found.success) return []
    const { video_id: id, status, error } = found.data
    return [[id, { status: translationStatus(status), failureMessage: errorText(error) || undefined }] as const]
  })
  return new Map(statuses)
}

/** What is to be asked for by bulk status requests, as the items of each. */
export function statusPages<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / PAGE) }, (_, nth) => items.slice(nth * PAGE, (nth + 1) * PAGE))
}

/** `error` of a bulk status is documented without a shape: a text, or an object with a message. */
function errorText(error: unknown): string {
  if (typeof error === 'string') return oneLine(error, MESSAGE_CHARACTERS)
  if (error === null || typeof error !== 'object') return ''
  const message = 'message' in error ? error.message : 'detail' in error ? error.detail : ''
  return typeof message === 'string' ? oneLine(message, MESSAGE_CHARACTERS) : ''
}

/**
 * HeyGen's resource as a translation, under the language that HeyGen gives. What is not known is left out, so that it can be
 * spread over what was known before. `readAt` is HeyGen's clock, NaN where unknown.
 */
function fromResource(resource: z.output<typeof translationSchema>, readAt = Number.NaN): Translation {
  const { id, output_language: outputLanguage } = resource
  const status = translationStatus(resource.status)
  // HeyGen documents links for completed translations only.
  const links = status === 'completed' && {
    videoUrl: resource.video_url,
    audioUrl: resource.audio_url,
    srtUrl: resource.srt_caption_url,
    vttUrl: resource.vtt_caption_url
  }
  const optional = {
    outputLanguage,
    title: resource.title,
    callbackId: resource.callback_id,
    translateAudioOnly: resource.translate_audio_only,
    failureMessage: resource.failure_message ? oneLine(resource.failure_message, MESSAGE_CHARACTERS) : undefined,
    duration: resource.duration,
    createdAt: typeof resource.created_at === 'number' ? resource.created_at * 1000 : undefined,
    readAt: Number.isNaN(readAt) ? undefined : readAt,
    ...links
  }
  const known = Object.entries(optional).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return { id, language: outputLanguage || id, status, reused: true, ...Object.fromEntries(known) }
}
