/**
 * The body of `POST /v3/video-translations`, under HeyGen's own names: all 25 fields of the published contract.
 * Times are seconds.
 */
export interface CreateVideoTranslationRequest {
  video: AssetInput
  output_languages: string[]
  title?: string
  audio?: AssetInput
  input_language?: string
  translate_audio_only?: boolean
  speaker_num?: number
  mode?: 'speed' | 'precision'
  callback_url?: string
  callback_id?: string
  enable_caption?: boolean
  keep_the_same_format?: boolean
  enable_dynamic_duration?: boolean
  disable_music_track?: boolean
  enable_speech_enhancement?: boolean
  enable_watermark?: boolean
  start_time?: number
  end_time?: number
  brand_voice_id?: string
  brand_glossary_id?: string
  stock_voice_config?: StockVoiceConfig
  srt?: AssetInput
  srt_role?: 'input' | 'output'
  fps_mode?: 'vfr' | 'cfr' | 'passthrough'
  folder_id?: string
}

export interface StockVoiceConfig {
  use_stock_voice?: boolean
  preferred_stock_voice_ids?: string[]
}

/** A file for HeyGen: fetched by HeyGen, or an asset of the account. */
export type AssetInput = { type: 'url'; url: string } | { type: 'asset_id'; asset_id: string }

/** The fields that are files. */
export type SourceField = 'video' | 'audio' | 'srt'

/** The fields whose value is the input's own. */
export type RequestOptions = Omit<CreateVideoTranslationRequest, SourceField | 'output_languages'>

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
 * The options that change the result: a value that HeyGen would take anyway makes no other work than leaving it out, and
 * `fps_mode` counts only with an audio track of one's own (`hasAudio`). `mode` always counts, because the action always sends it.
 * `brand_voice_id` is HeyGen's older name for `brand_glossary_id`: one thing, one name here.
 */
export function resultOptions(options: RequestOptions, hasAudio: boolean): Readonly<Record<string, unknown>> {
  const { brand_voice_id, fps_mode, stock_voice_config, ...rest } = options
  const all = {
    ...rest,
    brand_glossary_id: rest.brand_glossary_id ?? brand_voice_id,
    fps_mode: hasAudio ? fps_mode : undefined,
    stock_voice_config: stockVoice(stock_voice_config)
  }
  return Object.fromEntries(
    Object.entries(all).filter(
      ([field, value]) => value !== undefined && value !== DEFAULTS[field] && !NOT_OF_THE_RESULT.has(field)
    )
  )
}

/** Not using a stock voice is the default. */
function stockVoice(config: StockVoiceConfig | undefined): StockVoiceConfig | undefined {
  return config?.use_stock_voice === false && config.preferred_stock_voice_ids === undefined ? undefined : config
}

const INPUTS_OF_OTHER_NAMES: Readonly<Record<string, string>> = {
  output_languages: 'languages',
  output_language: 'languages',
  video_url: 'video',
  audio_url: 'audio',
  srt_url: 'srt',
  stock_voice_config: 'use-stock-voice'
}

/**
 * The input behind a field that HeyGen blames (`output_languages.0`, `video.url`, `stock_voice_config.preferred_stock_voice_ids`),
 * or undefined when it is none of `inputs`.
 */
export function inputOfParam(param: string, inputs: ReadonlySet<string>): string | undefined {
  const segments = param
    .toLowerCase()
    .split(/[.[\]]+/)
    .filter(segment => segment !== '' && segment !== 'body')
    .reverse()
  for (const segment of segments) {
    const input = Object.hasOwn(INPUTS_OF_OTHER_NAMES, segment)
      ? INPUTS_OF_OTHER_NAMES[segment]
      : segment.replaceAll('_', '-')
    if (input !== undefined && inputs.has(input)) return input
  }
  return undefined
}
