import type { SandboxClock } from '../sandbox-clock.ts'

export type TranslationStatus = 'pending' | 'running' | 'completed' | 'failed'

/** One translation of one video into one language. Tests may read it and change it. Times are milliseconds of the sandbox clock. */
export interface SandboxTranslation {
  id: string
  /** The name of its language, as in the list of languages. */
  language: string
  title: string | null
  inputLanguage: string | null
  callbackId: string | null
  translateAudioOnly: boolean
  enableCaption: boolean
  createdAt: number
  endsAt: number
  /** Set: the translation fails, with this message. */
  failureMessage: string | null
  /** Of the result, in seconds. */
  duration: number
  /** Set: the status, whatever the clock says; need not be one that is documented. */
  status?: string
  /** The service does not show it. */
  hidden: boolean
  /** Status checks for which it is not found yet. */
  checksNotFound: number
  /** Reads for which it is completed and has no URL yet. */
  checksWithoutUrl: number
  /** The body of the request that made it; empty for one that `addTranslation` made. */
  request: Record<string, unknown>
}

// The start of a run is `pending`: a tenth of it, at most two seconds.
const PENDING_SHARE = 0.1
const PENDING_MS = 2000

/** The status at `now`, in the words of a single translation. */
export function statusOf(translation: SandboxTranslation, now: number): TranslationStatus | (string & {}) {
  if (translation.status !== undefined) return translation.status
  if (now >= translation.endsAt) return translation.failureMessage === null ? 'completed' : 'failed'
  const pendingMs = Math.min(PENDING_MS, (translation.endsAt - translation.createdAt) * PENDING_SHARE)
  return now - translation.createdAt < pendingMs ? 'pending' : 'running'
}

/** Whether it still counts against the account's limit. */
export function isOpen(translation: SandboxTranslation, now: number): boolean {
  const status = statusOf(translation, now)
  return status === 'pending' || status === 'running'
}

const BULK_WORDS: Record<string, string> = { pending: 'queued', running: 'processing' }

/** The same status in the words of the bulk endpoint. */
export function bulkStatusOf(translation: SandboxTranslation, now: number): string {
  const status = statusOf(translation, now)
  return BULK_WORDS[status] ?? status
}

// A translation that cannot be made fails after about half a minute.
const FAILS_AFTER_SECONDS = 30

/** The settings that a new translation starts with. */
interface TranslationDefaults {
  readonly translationSeconds: number | ((language: string) => number)
  readonly notFoundChecks: number
  readonly completedWithoutUrlChecks: number
}

/** A translation with the sandbox's defaults for everything that is not given. */
export function newTranslation(
  given: Partial<SandboxTranslation> & { id: string },
  { clock, settings }: { clock: SandboxClock; settings: TranslationDefaults }
): SandboxTranslation {
  const createdAt = given.createdAt ?? clock.now()
  const failureMessage = given.failureMessage ?? null
  const { language = 'Spanish' } = given
  const { translationSeconds } = settings
  const runs = typeof translationSeconds === 'number' ? translationSeconds : translationSeconds(language)
  const seconds = failureMessage === null ? runs : Math.min(runs, FAILS_AFTER_SECONDS)
  return {
    language,
    title: null,
    inputLanguage: null,
    callbackId: null,
    translateAudioOnly: false,
    enableCaption: false,
    createdAt,
    endsAt: createdAt + seconds * 1000,
    failureMessage,
    duration: 61.5,
    hidden: false,
    checksNotFound: settings.notFoundChecks,
    checksWithoutUrl: settings.completedWithoutUrlChecks,
    request: {},
    ...given
  }
}
