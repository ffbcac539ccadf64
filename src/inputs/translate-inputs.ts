import type * as z from 'zod'
import type { RequestOptions } from '../model/request.ts'
import * as input from './readers.ts'
import { type Problems, parseInputs, SHARED_SCHEMA, sharedProblems, toSharedInputs } from './shared-inputs.ts'

/** Inputs that are fields of HeyGen's request under the same name, `-` for `_`. */
const REQUEST_OPTIONS = {
  mode: input.choice('speed', 'precision').default('speed'),
  title: input.text.optional(),
  'input-language': input.text.optional(),
  'translate-audio-only': input.boolean.optional(),
  'speaker-num': input.positiveInteger.optional(),
  'enable-caption': input.boolean.optional(),
  'keep-the-same-format': input.boolean.optional(),
  'enable-dynamic-duration': input.boolean.optional(),
  'disable-music-track': input.boolean.optional(),
  'enable-speech-enhancement': input.boolean.optional(),
  'enable-watermark': input.boolean.optional(),
  'start-time': input.seconds.optional(),
  'end-time': input.seconds.optional(),
  'brand-glossary-id': input.text.optional(),
  'brand-voice-id': input.text.optional(),
  'fps-mode': input.choice('vfr', 'cfr', 'passthrough').optional(),
  'folder-id': input.text.optional(),
  'callback-url': input.httpsUrl.optional(),
  'callback-id': input.text.optional(),
  'srt-role': input.choice('input', 'output').optional()
}

/** Inputs that are fields of the request's `stock_voice_config` in the same way. */
const STOCK_VOICE = {
  'use-stock-voice': input.boolean.optional(),
  'preferred-stock-voice-ids': input.voiceIds.optional()
}

const SCHEMA = SHARED_SCHEMA.extend({
  ...REQUEST_OPTIONS,
  ...STOCK_VOICE,
  video: input.videos.optional(),
  audio: input.source.optional(),
  srt: input.source.optional(),
  languages: input.list.optional(),
  'idempotency-key': input.idempotencyKey.optional(),
  reuse: input.reuse.default(true),
  'max-translations': input.positiveInteger.optional(),
  'max-minutes': input.amountOfMinutes.optional(),
  'dry-run': input.boolean.default(false),
  'submit-timeout': input.minutes.default(10 * 60_000)
})

type Values = z.output<typeof SCHEMA>

export const TRANSLATE_INPUTS: readonly string[] = Object.keys(SCHEMA.shape)

export type TranslateInputs = Readonly<ReturnType<typeof parseTranslateInputs>>

/** Reads the root action's inputs. @throws ActionError `invalid_input` that reports every problem at once */
export function parseTranslateInputs(raw: Readonly<Record<string, string>>) {
  const all = parseInputs(SCHEMA, raw, problems)
  return {
    ...toSharedInputs(all, false),
    /** Without videos: the release's only video asset. */
    sources: { videos: all.video ?? [], audio: all.audio, srt: all.srt },
    /** As the workflow wrote them, at least one. */
    languages: all.languages ?? [],
    options: requestOptions(all),
    idempotencyKey: all['idempotency-key'],
    reuse: all.reuse,
    maxTranslations: all['max-translations'],
    maxMinutes: all['max-minutes'],
    dryRun: all['dry-run'],
    submitTimeoutMs: all['submit-timeout']
  }
}

/** What is odd about inputs that are right in themselves, each a sentence. */
export function inputWarnings({ deliver, options, sources }: TranslateInputs): readonly string[] {
  const warnings: string[] = []
  if (options.fps_mode !== undefined && sources.audio === undefined) {
    warnings.push('`fps-mode` has no effect without `audio`: HeyGen reads it only for a custom audio track.')
  }
  const isAudioOnly = options.translate_audio_only === true
  const [made, other] = isAudioOnly ? (['audio', 'video'] as const) : (['video', 'audio'] as const)
  if (deliver?.includes(other) && !deliver.includes(made)) {
    const mode = `\`translate-audio-only\` ${isAudioOnly ? 'makes an audio track' : 'is not set'}`
    warnings.push(`\`deliver\` lists ${other} and not ${made}, but ${mode}: HeyGen may give no separate ${other}.`)
  }
  return warnings
}

function problems(all: Values, given: Readonly<Record<string, string>>): Problems<Values> {
  const { 'start-time': start = 0, 'end-time': end, 'brand-glossary-id': glossary, 'brand-voice-id': voice } = all
  const { video: videos = [] } = all
  const shared = sharedProblems(all)
  const isWithoutCaptions = all.deliver?.includes('captions') && all['enable-caption'] !== true
  const onlyWithOne = videos.length > 1 && `must not be set with ${videos.length} videos: it belongs to a single one`
  return {
    languages: !all.languages?.length && 'must name a language',
    'end-time': end !== undefined && end <= start && `must be greater than \`start-time\` (${start})`,
    audio: all.audio && onlyWithOne,
    srt: all.srt && onlyWithOne,
    'idempotency-key': all['idempotency-key'] && onlyWithOne,
    reuse:
      all.reuse === 'repository' &&
      videos.some(one => one.kind === 'url') &&
      'must not be repository with an https:// video: its URL does not show whether the video has changed',
    'srt-role': all['srt-role'] && given['srt'] === undefined && 'needs `srt`: give the subtitle file too',
    'preferred-stock-voice-ids':
      all['preferred-stock-voice-ids'] &&
      all['use-stock-voice'] === false &&
      'must not be set while `use-stock-voice` is false',
    'brand-voice-id':
      voice &&
      glossary &&
      voice !== glossary &&
      'must be the same as `brand-glossary-id`, of which it is the older name: set one of them',
    ...shared,
    deliver: isWithoutCaptions
      ? 'must not list captions without `enable-caption: true`: HeyGen makes none'
      : shared.deliver
  }
}

/** The inputs of a group that are set, as the fields of HeyGen's request. */
function fieldsOf(all: Values, group: object): object {
  const set = Object.entries(all).filter(([name, value]) => Object.hasOwn(group, name) && value !== undefined)
  return Object.fromEntries(set.map(([name, value]) => [name.replaceAll('-', '_'), value]))
}

function requestOptions(all: Values): RequestOptions {
  const stockVoice = fieldsOf(all, STOCK_VOICE)
  const options = fieldsOf(all, REQUEST_OPTIONS)
  return Object.keys(stockVoice).length === 0 ? options : { ...options, stock_voice_config: stockVoice }
}
