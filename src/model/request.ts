import { table } from '../text/table.ts'

/** The body of `POST /v3/video-translations`: all 25 fields of the published contract. Times are seconds. */
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
  stock_voice_config?: { use_stock_voice?: boolean; preferred_stock_voice_ids?: string[] }
  srt?: AssetInput
  srt_role?: 'input' | 'output'
  fps_mode?: 'vfr' | 'cfr' | 'passthrough'
  folder_id?: string
}

export type AssetInput = { type: 'url'; url: string } | { type: 'asset_id'; asset_id: string }

export type SourceField = 'video' | 'audio' | 'srt'

/** The fields whose value is the input's own. */
export type RequestOptions = Omit<CreateVideoTranslationRequest, SourceField | 'output_languages'>

/** The options as text, under the names of the inputs that set them. Of a webhook, often a secret as a whole, the host alone. */
export function optionTexts({
  stock_voice_config: stockVoice,
  ...options
}: RequestOptions): [input: string, value: string][] {
  const host = options.callback_url === undefined ? undefined : URL.parse(options.callback_url)?.origin
  const shown = { ...options, ...(host !== undefined && { callback_url: `${host}/…` }), ...stockVoice }
  return Object.entries(shown).map(([field, value]) => [field.replaceAll('_', '-'), [value].flat().join(', ')])
}

const INPUTS_OF_OTHER_NAMES = table(`
  output_languages = languages; output_language = languages; video_url = video; audio_url = audio; srt_url = srt;
  stock_voice_config = use-stock-voice`)

/** The one of `inputs` behind a field that HeyGen blames: `output_languages.0`, `video.url`, `stock_voice_config.…`. */
export function inputOfParam(param: string, inputs: readonly string[]): string | undefined {
  const names = param
    .toLowerCase()
    .split(/[.[\]]+/)
    .map(field => INPUTS_OF_OTHER_NAMES.get(field) ?? field.replaceAll('_', '-'))
  return names.findLast(name => inputs.includes(name))
}
