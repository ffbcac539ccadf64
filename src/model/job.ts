import type { TranslationStatus } from './translation.ts'

/** A translation as it stands in the HeyGen account, read tolerantly. */
export interface Job {
  readonly id: string
  readonly status: TranslationStatus
  /** A name (`Spanish (Mexico)`) or a code (`es-MX`): HeyGen documents both. */
  readonly outputLanguage?: string
  readonly callbackId?: string
  /** Milliseconds since 1970. */
  readonly createdAt?: number
  /** HeyGen's clock when it told this, milliseconds since 1970. */
  readonly readAt?: number
  readonly failureMessage?: string
  /** Seconds. */
  readonly duration?: number
  readonly title?: string
  readonly translateAudioOnly?: boolean
  readonly videoUrl?: string
  readonly audioUrl?: string
  readonly srtUrl?: string
  readonly vttUrl?: string
}
