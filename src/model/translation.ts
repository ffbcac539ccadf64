import type { ActionError } from '../errors/action-error.ts'
import { logText } from '../text/plain-text.ts'

/** Every status of a translation. */
export const TRANSLATION_STATUSES = ['pending', 'running', 'completed', 'failed', 'not_found'] as const

/** A translation's status, as passed to later steps. */
export type TranslationStatus = (typeof TRANSLATION_STATUSES)[number]

/** One video in one language at HeyGen. Times are milliseconds since 1970. */
export interface Translation {
  /** HeyGen's name of it; the ID where the language is unknown. */
  readonly language: string
  readonly id: string
  /** Label of its video. */
  readonly video?: string
  /** First part of its results' file names. */
  readonly stem?: string
  /** The run has other videos too. */
  readonly isOneOfSeveral?: boolean
  readonly status: TranslationStatus
  /** Found in the account, not submitted by this run. */
  readonly reused: boolean
  /** The language as HeyGen gives it: a name (`Spanish (Mexico)`) or a code (`es-MX`). */
  readonly outputLanguage?: string
  readonly title?: string
  readonly callbackId?: string
  readonly translateAudioOnly?: boolean
  readonly failureMessage?: string
  /** Why HeyGen's details of it could not be read. Its status is then the last known one, and may be out of date. */
  readonly unreadable?: ActionError
  /** Length of the result in seconds. */
  readonly duration?: number
  readonly createdAt?: number
  /** When this run saw it end. */
  readonly endedAt?: number
  /** HeyGen's clock at the time of the response. */
  readonly readAt?: number
  // The URLs are presigned, and open a result for whoever has them: only `video-urls` and the result file may show them.
  readonly videoUrl?: string
  readonly audioUrl?: string
  readonly srtUrl?: string
  readonly vttUrl?: string
  /** Paths relative to the workspace. */
  readonly files?: readonly string[]
  /** Assets of the release. */
  readonly assets?: readonly { readonly name: string; readonly url: string }[]
}

/** HeyGen's word for a status as ours. Bulk status says `queued` and `processing`; an unknown word is still running. */
export function translationStatus(word: string): TranslationStatus {
  return word === 'queued' ? 'pending' : (TRANSLATION_STATUSES.find(status => status === word) ?? 'running')
}

/** Whether a status can still change by itself. */
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
export function hasFailed(one: Pick<Translation, 'status'>): boolean {
  return one.status === 'failed' || one.status === 'not_found'
}

/** Its language, and with several videos the video: `lesson-1: French`. */
export function translationName({ isOneOfSeveral, language, stem }: Translation): string {
  return isOneOfSeveral && stem !== undefined ? `${stem}: ${language}` : language
}

/** Their languages, for a sentence. */
export function languageList(translations: readonly Translation[]): string {
  return translations.map(one => logText(translationName(one))).join(', ')
}
