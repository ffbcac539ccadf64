import type { ActionError } from '../errors/action-error.ts'
import { logText } from '../text/plain-text.ts'

/** A translation's status, as handed on to workflows. */
export type TranslationStatus = 'pending' | 'running' | 'completed' | 'failed' | 'not_found'

/** One language of the work: HeyGen calls its handle `video_translation_id`. */
export interface Translation {
  readonly language: string
  readonly id: string
  readonly status: TranslationStatus
  /** True when the job was found in the account, not submitted by this run. */
  readonly reused: boolean
  readonly failureMessage?: string
  /** Why HeyGen's details of it could not be read. Its status is then the last known one, and may be out of date. */
  readonly unreadable?: ActionError
  /** Length of the result in seconds. */
  readonly duration?: number
  /** When HeyGen made the job, milliseconds since 1970. */
  readonly createdAt?: number
  /** When this run saw the job end, milliseconds since 1970. */
  readonly endedAt?: number
  readonly videoUrl?: string
  /** Whether HeyGen made captions; absent while unknown. */
  readonly hasCaptions?: boolean
  /** Paths relative to the workspace. */
  readonly files?: readonly string[]
  /** Assets of the release. */
  readonly assets?: readonly ReleaseAssetLink[]
}

export interface ReleaseAssetLink {
  readonly name: string
  readonly url: string
}

const STATUS_WORDS: Readonly<Record<string, TranslationStatus>> = {
  pending: 'pending',
  queued: 'pending',
  running: 'running',
  processing: 'running',
  completed: 'completed',
  failed: 'failed',
  not_found: 'not_found'
}

/**
 * HeyGen's word for a status as ours. The single read says `pending | running | completed | failed`, the bulk look
 * `queued | processing | completed | failed | not_found`; a word of neither list is a job that is still going.
 */
export function translationStatus(word: string): TranslationStatus {
  return Object.hasOwn(STATUS_WORDS, word) ? (STATUS_WORDS[word] ?? 'running') : 'running'
}

/** Tells whether a status can still change by itself. */
export function isOpen(status: TranslationStatus): boolean {
  return status === 'pending' || status === 'running'
}

/** Whether its result is there to be delivered. */
export function isCompleted(one: Translation): boolean {
  return one.status === 'completed' && one.unreadable === undefined
}

/** Whether HeyGen is still working on it, as far as is known. */
export function isStillRunning(one: Translation): boolean {
  return isOpen(one.status) && one.unreadable === undefined
}

/** Whether it has ended without a result. */
export function hasFailed(one: Translation): boolean {
  return one.status === 'failed' || one.status === 'not_found'
}

/** Their languages, for a sentence. */
export function languageList(translations: readonly Translation[]): string {
  return translations.map(one => logText(one.language)).join(', ')
}
