import * as z from 'zod/mini'
import type { RetryPlan } from '../http/retry.ts'
import type { Job } from '../model/job.ts'
import { type TranslationStatus, translationStatus } from '../model/translation.ts'
import { parseJson } from '../text/json.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { call, callFor, type HeygenConnection } from './client.ts'
import { unexpectedResponse } from './errors.ts'
import { jobAnswerSchema, jobPageSchema, jobSchema, statusesSchema, statusSchema } from './schemas.ts'

/** HeyGen's largest page, and the most ids of one bulk look. */
export const PAGE = 100
/** Longest reason of a failure that is kept. */
const MESSAGE_CHARACTERS = 2000

/** A look at one job's status by the bulk endpoint. */
export interface Look {
  readonly status: TranslationStatus
  readonly failureMessage?: string
}

export interface JobPage {
  readonly jobs: readonly Job[]
  /** Absent on the last page. */
  readonly next?: string
}

interface ReadAsk {
  readonly plan: RetryPlan
  readonly signal?: AbortSignal | undefined
}

/**
 * One page of the account's translations.
 * @throws ActionError
 */
export async function listJobs(connection: HeygenConnection, ask: ReadAsk & { token?: string }): Promise<JobPage> {
  const token = ask.token === undefined ? '' : `&token=${encodeURIComponent(ask.token)}`
  const path = `/v3/video-translations?limit=${PAGE}${token}`
  const page = await callFor(connection, { ...ask, method: 'GET', path, what: 'list translations' }, jobPageSchema)
  const jobs = page.data.flatMap(item => {
    const job = z.safeParse(jobSchema, item)
    return job.success ? [toJob(job.data)] : []
  })
  return { jobs, ...(page.has_more && page.next_token ? { next: page.next_token } : {}) }
}

/**
 * One translation, with fresh presigned URLs when it is completed.
 * @throws ActionError `video_not_found` or `resource_not_found` when the account has no such job
 */
export async function readJob(connection: HeygenConnection, id: string, ask: ReadAsk): Promise<Job> {
  const path = `/v3/video-translations/${encodeURIComponent(id)}`
  const what = `read translation ${logText(id)}`
  const answer = await call(connection, { ...ask, method: 'GET', path, what })
  const job = z.safeParse(jobAnswerSchema, parseJson(answer.text))
  if (!job.success) throw unexpectedResponse(answer, what)
  const readAt = Date.parse(answer.headers['date'] ?? '')
  return { ...toJob(job.data.data), ...(Number.isNaN(readAt) ? {} : { readAt }) }
}

/**
 * The statuses of at most 100 jobs at one look. An id that the answer does not mention is absent.
 * @throws ActionError
 */
export async function readStatuses(
  connection: HeygenConnection,
  ids: readonly string[],
  ask: ReadAsk
): Promise<ReadonlyMap<string, Look>> {
  const path = `/v3/video-translations/statuses?video_translation_ids=${ids.map(encodeURIComponent).join(',')}`
  const answer = await callFor(
    connection,
    { ...ask, method: 'GET', path, what: 'check the translations' },
    statusesSchema
  )
  const looks = answer.data.flatMap(item => {
    const look = z.safeParse(statusSchema, item)
    if (!look.success) return []
    const message = errorText(look.data.error)
    const status = translationStatus(look.data.status)
    return [[look.data.video_id, { status, ...(message === '' ? {} : { failureMessage: message }) }] as const]
  })
  return new Map(looks)
}

/** `error` of a bulk look is documented without a shape: a text, or an object with a message. */
function errorText(error: unknown): string {
  if (typeof error === 'string') return oneLine(error, MESSAGE_CHARACTERS)
  if (error === null || typeof error !== 'object') return ''
  const message = 'message' in error ? error.message : 'detail' in error ? error.detail : ''
  return typeof message === 'string' ? oneLine(message, MESSAGE_CHARACTERS) : ''
}

function toJob(raw: z.output<typeof jobSchema>): Job {
  const optional = {
    outputLanguage: raw.output_language,
    callbackId: raw.callback_id,
    createdAt: typeof raw.created_at === 'number' ? raw.created_at * 1000 : undefined,
    failureMessage: raw.failure_message ? oneLine(raw.failure_message, MESSAGE_CHARACTERS) : undefined,
    duration: raw.duration,
    title: raw.title,
    translateAudioOnly: raw.translate_audio_only,
    videoUrl: raw.video_url,
    audioUrl: raw.audio_url,
    srtUrl: raw.srt_caption_url,
    vttUrl: raw.vtt_caption_url
  }
  const known = Object.entries(optional).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return { id: raw.id, status: translationStatus(raw.status), ...Object.fromEntries(known) }
}
