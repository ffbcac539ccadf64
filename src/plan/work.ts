import { hash } from 'node:crypto'
import { callbackIdPrefix } from '../model/callback-id.ts'
import type { RequestOptions, SourceField } from '../model/request.ts'

/** What is to be translated, apart from the languages: the same work has the same identity, whoever submits it and whenever. */
export interface Work {
  /** `owner/repo` */
  readonly repository: string
  /** Commit of the release's tag if there is a release to use, else GITHUB_SHA. */
  readonly sha: string
  /** Identities of the files: `sha256:…`, `asset:…`, `url:…`. */
  readonly sources: Readonly<Partial<Record<SourceField, string>>>
  readonly options: RequestOptions
}

/** Longest `Idempotency-Key` that HeyGen takes, from `[A-Za-z0-9_:.-]`. */
const MAX_KEY_CHARACTERS = 255
const DIGEST_CHARACTERS = 64

/** Fields that do not change the result, and so are no part of the work's identity. */
const NOT_OF_THE_RESULT = new Set(['title', 'callback_url', 'callback_id', 'folder_id'])

/** Values that HeyGen takes where a field is left out. Source: the defaults of the published contract, and `start_time` 0. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  translate_audio_only: false,
  enable_caption: false,
  enable_dynamic_duration: true,
  disable_music_track: false,
  enable_speech_enhancement: false,
  enable_watermark: false,
  start_time: 0
}

/**
 * The `Idempotency-Key` of one request: `v1:<owner>:<repo>:<sha>:<SHA-256 hex>`. The order of `languages` does not matter;
 * `attempt` counts the earlier attempts at them that failed.
 */
export function idempotencyKey(work: Work, languages: readonly string[], attempt: number): string {
  const content = { ...sourcesAndOptions(work), languages: [...new Set(languages)].sort(), attempt }
  const [owner = '', ...repository] = work.repository.split('/')
  const parts = [owner, repository.join('/'), work.sha]
  // v1 and four colons; what is left is shared so that a hostile name cannot push the digest out.
  const room = MAX_KEY_CHARACTERS - DIGEST_CHARACTERS - 6
  const whole = parts.map(part => keyPart(part, room))
  const fits = whole.join('').length <= room
  const fitting = fits ? whole : parts.map(part => keyPart(part, Math.floor(room / parts.length)))
  return ['v1', ...fitting, hash('sha256', canonicalJson(content))].join(':')
}

/** A part of the key in the key's alphabet; where that changes it, a hash of the original keeps it distinct. */
function keyPart(text: string, maxCharacters: number): string {
  const safe = text.replace(/[^A-Za-z0-9_.-]/g, '-')
  if (safe === text && text.length <= maxCharacters) return text
  return `${safe.slice(0, maxCharacters - 9)}.${hash('sha256', text).slice(0, 8)}`
}

/** `callback_id` of the work's translations; `stem` is the start of their results' names. */
export function callbackId(work: Work, stem: string): string {
  const digest = hash('sha256', canonicalJson(sourcesAndOptions(work)))
  return `${callbackIdPrefix(work.repository, work.sha)}${digest.slice(0, 16)}~${stem}`
}

const sourcesAndOptions = ({ sources, options }: Work) => ({
  sources,
  options: resultOptions(options, sources.audio !== undefined)
})

/**
 * The options that change the result; a default counts as not set. `fps_mode` has an effect only with an `audio` source. `mode`
 * always counts, because the action always sends it. `brand_voice_id` is HeyGen's older name for `brand_glossary_id`.
 */
export function resultOptions(options: RequestOptions, hasAudio: boolean): Readonly<Record<string, unknown>> {
  const { brand_voice_id, fps_mode, stock_voice_config: stockVoice, ...rest } = options
  // Not using a stock voice is the default.
  const usesNone = stockVoice?.use_stock_voice === false && stockVoice.preferred_stock_voice_ids === undefined
  const all = {
    ...rest,
    brand_glossary_id: rest.brand_glossary_id ?? brand_voice_id,
    fps_mode: hasAudio ? fps_mode : undefined,
    stock_voice_config: usesNone ? undefined : stockVoice
  }
  const counts = ([field, value]: [string, unknown]) =>
    value !== undefined && value !== DEFAULTS[field] && !NOT_OF_THE_RESULT.has(field)
  return Object.fromEntries(Object.entries(all).filter(counts))
}

/** JSON that is the same for the same data: members sorted by name, undefined ones left out, no white space. */
export function canonicalJson(data: unknown): string {
  return JSON.stringify(data, (_name, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member
  )
}
