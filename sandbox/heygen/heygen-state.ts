import { createHash } from 'node:crypto'
import type { SandboxClock } from '../sandbox-clock.ts'
import { Idempotency } from './idempotency.ts'
import { LANGUAGES } from './languages.ts'
import { type GeneratedFile, type ResultKind, resultFile } from './result-file.ts'
import type { Settings } from './settings.ts'
import { newTranslation, type SandboxTranslation } from './translation.ts'

/** A file that was announced, and perhaps uploaded. Times are milliseconds of the sandbox clock. */
export interface Asset {
  id: string
  filename: string
  contentType: string
  sizeBytes: number
  /** Hex, as announced. */
  checksumSha256?: string
  /** What the PUT must carry. */
  uploadHeaders: Record<string, string>
  /** What arrived. */
  uploaded?: { size: number; sha256: string; at: number }
  /** When `complete` first succeeded. */
  completedAt?: number
  /** How often `complete` still does not find the object. */
  notFoundTimes: number
  /** How many translations it still refuses as not ready. */
  refusals: number
}

/** One translation that a request has made, and that is charged. */
export interface Charge {
  id: string
  language: string
  callbackId: string | null
  at: number
}

/** Everything that the sandbox's HeyGen knows. */
export class HeygenState {
  readonly translations: SandboxTranslation[] = []
  readonly assets: Asset[] = []
  readonly charges: Charge[] = []
  readonly idempotency: Idempotency
  readonly failures: { language: string; message: string; times: number }[] = []
  languages: string[] = LANGUAGES.map(([name]) => name)
  /** Resolved when submissions may continue. */
  postGate: Promise<void> = Promise.resolve()
  /** Where files are kept. Known once that server listens. */
  storageOrigin = ''
  readonly clock: SandboxClock
  readonly settings: Settings
  #ids = 0

  constructor(clock: SandboxClock, settings: Settings) {
    this.clock = clock
    this.settings = settings
    this.idempotency = new Idempotency(clock)
  }

  /** A new ID: 32 hexadecimal digits, the same in every run. */
  newId(kind: string): string {
    this.#ids += 1
    return createHash('sha256').update(`${kind} ${this.#ids}`).digest('hex').slice(0, 32)
  }

  /** Puts a translation into the account; whatever is not given has a default. It is not charged. */
  addTranslation(given: Partial<SandboxTranslation> = {}): SandboxTranslation {
    const translation = newTranslation({ id: this.newId('translation'), ...given }, this)
    this.translations.push(translation)
    return translation
  }

  /** Makes a translation of a request, and charges it. */
  chargeTranslation(given: Partial<SandboxTranslation> & { language: string }): SandboxTranslation {
    const failure = this.failures.find(({ language, times }) => language === given.language && times > 0)
    if (failure !== undefined) failure.times -= 1
    const translation = this.addTranslation(
      failure === undefined ? given : { ...given, failureMessage: failure.message }
    )
    this.charges.push({
      id: translation.id,
      language: translation.language,
      callbackId: translation.callbackId,
      at: this.clock.now()
    })
    return translation
  }

  /** The file of a completed translation. */
  resultFile(translation: SandboxTranslation, kind: ResultKind): GeneratedFile {
    const { resultBytes } = this.settings
    return resultFile(translation, kind, typeof resultBytes === 'number' ? resultBytes : resultBytes(translation, kind))
  }
}
