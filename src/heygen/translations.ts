import type * as z from 'zod'
import type { RetryPlan } from '../http/retry.ts'
import { type Translation, translationStatus } from '../model/translation.ts'
import { logText } from '../text/plain-text.ts'
import { call, type HeygenConnection } from './client.ts'
import { statusesSchema, translationPageSchema, translationResponseSchema, type translationSchema } from './schemas.ts'

/** HeyGen's largest page, and the most IDs of one bulk status request. */
const PAGE = 100

export type BulkStatus = Pick<Translation, 'status' | 'failureMessage'>

/** One page of the account's translations, the token of the next one, and whether there is none. @throws ActionError */
export async function listTranslations(connection: HeygenConnection, token?: string) {
  const path = `/v3/video-translations?limit=${PAGE}${token === undefined ? '' : `&token=${encodeURIComponent(token)}`}`
  const { json: page } = await call(connection, { what: 'list translations', path }, translationPageSchema)
  const next = nextOf(page)
  const isLast = next === undefined && page.has_more !== true
  return { translations: page.data.map(one => fromResource(one)), next, isLast }
}

/** One translation, with fresh presigned URLs. @throws ActionError `video_not_found` or `resource_not_found` without one */
export async function readTranslation(connection: HeygenConnection, id: string, plan?: RetryPlan) {
  const path = `/v3/video-translations/${encodeURIComponent(id)}`
  const what = `read translation ${logText(id)}`
  const { json, headers } = await call(connection, { what, path, plan }, translationResponseSchema)
  return fromResource(json.data, Date.parse(headers['date'] ?? '') || undefined)
}

/** The statuses of at most 100 translations by one request, those that HeyGen has. @throws ActionError */
export async function readStatuses(connection: HeygenConnection, ids: readonly string[], plan?: RetryPlan) {
  const first = `/v3/video-translations/statuses?video_translation_ids=${ids.map(encodeURIComponent).join(',')}`
  const found = new Map<string, BulkStatus>()
  let path: string = first
  for (;;) {
    const before = found.size
    const { json } = await call(connection, { what: 'check the translations', path, plan }, statusesSchema)
    for (const { video_id: id, status, error: failureMessage } of json.data) {
      found.set(id, { status: translationStatus(status), failureMessage })
    }
    const next = nextOf(json)
    // A page with nothing new leads nowhere.
    if (next === undefined || found.size === before) return found
    path = `${first}&token=${encodeURIComponent(next)}`
  }
}

function nextOf(page: Pick<z.output<typeof statusesSchema>, 'has_more' | 'next_token'>): string | undefined {
  return page.has_more === false ? undefined : page.next_token
}

/** Items in groups, each for one bulk status request. */
export function statusPages<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / PAGE) }, (_, nth) => items.slice(nth * PAGE, (nth + 1) * PAGE))
}

/** What is not known is left out, so that it can be spread over what was known before. `readAt` is by HeyGen's clock. */
function fromResource(resource: z.output<typeof translationSchema>, readAt?: number): Translation {
  const { id, output_language: outputLanguage, created_at: createdAt } = resource
  const status = translationStatus(resource.status)
  // HeyGen documents links for completed translations only.
  const links = status === 'completed' && {
    videoUrl: resource.video_url,
    audioUrl: resource.audio_url,
    srtUrl: resource.srt_caption_url,
    vttUrl: resource.vtt_caption_url
  }
  const details = {
    outputLanguage,
    title: resource.title,
    callbackId: resource.callback_id,
    translateAudioOnly: resource.translate_audio_only,
    failureMessage: resource.failure_message,
    duration: resource.duration,
    createdAt: createdAt && createdAt * 1000,
    readAt,
    ...links
  }
  const known = Object.entries(details).filter(([, value]) => value !== undefined)
  return { id, language: outputLanguage ?? id, status, reused: true, ...Object.fromEntries(known) }
}
