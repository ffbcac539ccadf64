import * as z from 'zod/mini'
import type { RequestOptions, SourceField, StockVoiceConfig } from '../model/request.ts'
import { type CrossRule, parseInputs, withRules } from './input-problems.ts'
import * as input from './input-schema.ts'
import { SHARED_RULES, SHARED_SCHEMA, type SharedInputs, toSharedInputs } from './shared-inputs.ts'
import type { Source } from './source.ts'

export interface TranslateInputs extends SharedInputs {
  /** The files of the request; `video` left out: the release's only video asset. */
  readonly sources: Readonly<Partial<Record<SourceField, Source>>>
  /** As the workflow wrote them, at least one. */
  readonly languages: readonly string[]
  /** Only what was set. */
  readonly options: RequestOptions
  readonly idempotencyKey?: string
  readonly reuse: boolean
  readonly maxLanguages?: number
  readonly dryRun: boolean
  /** Milliseconds. */
  readonly submitTimeout: number
}

/** Inputs that are fields of HeyGen's request under the same name, `-` for `_`. */
const REQUEST_OPTIONS = {
  mode: input.choice('speed', 'precision'),
  title: input.text(),
  'input-language': input.text(),
  'translate-audio-only': input.boolean(),
  'speaker-num': input.wholeNumber(1),
  'enable-caption': input.boolean(),
  'keep-the-same-format': input.boolean(),
  'enable-dynamic-duration': input.boolean(),
  'disable-music-track': input.boolean(),
  'enable-speech-enhancement': input.boolean(),
  'enable-watermark': input.boolean(),
  'start-time': input.seconds(),
  'end-time': input.seconds(),
  'brand-glossary-id': input.text(),
  'brand-voice-id': input.text(),
  'fps-mode': input.choice('vfr', 'cfr', 'passthrough'),
  'folder-id': input.text(),
  'callback-url': input.httpsUrl(),
  'callback-id': input.text(),
  'srt-role': input.choice('input', 'output')
}

const FIELDS = z.object({
  ...SHARED_SCHEMA,
  ...REQUEST_OPTIONS,
  video: input.source(),
  audio: input.source(),
  srt: input.source(),
  languages: input.list(),
  'use-stock-voice': input.boolean(),
  'preferred-stock-voice-ids': input.list(),
  'idempotency-key': input.idempotencyKeyInput(),
  reuse: input.boolean(),
  'max-languages': input.wholeNumber(1),
  'dry-run': input.boolean(),
  'submit-timeout': input.minutes()
})

type Values = z.output<typeof FIELDS>

const RULES: readonly CrossRule<Values>[] = [
  {
    input: 'languages',
    problem: all => (all.languages === undefined || all.languages.length === 0 ? 'must name a language' : undefined)
  },
  {
    input: 'end-time',
    problem: all =>
      all['end-time'] !== undefined && all['end-time'] <= (all['start-time'] ?? 0)
        ? `must be greater than \`start-time\` (${all['start-time'] ?? 0})`
        : undefined
  },
  {
    input: 'srt-role',
    reads: 'srt',
    problem: all =>
      all['srt-role'] !== undefined && all.srt === undefined ? 'needs `srt`: give the subtitle file too' : undefined
  },
  {
    input: 'preferred-stock-voice-ids',
    problem: all =>
      all['preferred-stock-voice-ids'] !== undefined && all['use-stock-voice'] === false
        ? 'must not be set while `use-stock-voice` is false'
        : undefined
  },
  {
    input: 'brand-voice-id',
    problem: all =>
      all['brand-voice-id'] !== undefined &&
      all['brand-glossary-id'] !== undefined &&
      all['brand-voice-id'] !== all['brand-glossary-id']
        ? 'must be the same as `brand-glossary-id`, of which it is the older name: set one of them'
        : undefined
  },
  ...SHARED_RULES
]

const SCHEMA = withRules(FIELDS, RULES)

/** Every input of the root action, in the order of `action.yml`'s contract. */
export const TRANSLATE_INPUTS: readonly string[] = Object.keys(FIELDS.shape)

const DEFAULT_SUBMIT_TIMEOUT = 10 * 60_000

/**
 * Reads the root action's inputs.
 * @throws ActionError `invalid_input` that tells every problem at once
 */
export function parseTranslateInputs(raw: Readonly<Record<string, string>>): TranslateInputs {
  const all = parseInputs(SCHEMA, raw)
  return {
    ...toSharedInputs(all, false),
    sources: defined({ video: all.video, audio: all.audio, srt: all.srt }),
    languages: all.languages ?? [],
    options: requestOptions(all),
    ...(all['idempotency-key'] !== undefined ? { idempotencyKey: all['idempotency-key'] } : {}),
    reuse: all.reuse ?? true,
    ...(all['max-languages'] !== undefined ? { maxLanguages: all['max-languages'] } : {}),
    dryRun: all['dry-run'] ?? false,
    submitTimeout: all['submit-timeout'] ?? DEFAULT_SUBMIT_TIMEOUT
  }
}

/** What is odd about inputs that are right in themselves, each a sentence. */
export function inputWarnings(inputs: TranslateInputs): readonly string[] {
  return inputs.options.fps_mode !== undefined && inputs.sources.audio === undefined
    ? ['`fps-mode` has no effect without `audio`: HeyGen reads it only for a custom audio track.']
    : []
}

function requestOptions(all: Values): RequestOptions {
  const options = Object.fromEntries(
    Object.keys(REQUEST_OPTIONS).map(name => [name.replaceAll('-', '_'), all[name as keyof Values]])
  )
  const stockVoice: StockVoiceConfig = defined({
    use_stock_voice: all['use-stock-voice'],
    preferred_stock_voice_ids: all['preferred-stock-voice-ids']
  })
  const hasStockVoice = Object.keys(stockVoice).length > 0
  // `mode` is the one option with a default of the action's own.
  return { mode: 'speed', ...defined(options), ...(hasStockVoice ? { stock_voice_config: stockVoice } : {}) }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The members that have a value. */
function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>
}
