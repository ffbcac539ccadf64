import type { HeygenState } from './heygen-state.ts'
import { LANGUAGES } from './languages.ts'
import { presign } from './presigned-url.ts'
import { RESULT_TYPES, type ResultKind } from './result-file.ts'
import { type SandboxTranslation, statusOf } from './translation.ts'

const TAGS = new Map(LANGUAGES)

function shownLanguage(state: HeygenState, { language }: SandboxTranslation): string | null {
  if (state.settings.outputLanguageAs === 'null') return null
  return state.settings.outputLanguageAs === 'code' ? (TAGS.get(language) ?? language) : language
}

/** The path of a result on the storage host. */
export function resultPath(translation: SandboxTranslation, kind: ResultKind): string {
  return `/results/${encodeURIComponent(translation.id)}/${kind}.${RESULT_TYPES[kind].extension}`
}

/** A translation as the API shows it. URLs are signed again each time, and are there only when it is completed. */
export function videoTranslation(state: HeygenState, translation: SandboxTranslation): Record<string, unknown> {
  const { clock, settings, storageOrigin } = state
  const now = clock.now()
  const status = statusOf(translation, now)
  const hasUrls = status === 'completed' && translation.checksWithoutUrl <= 0
  const url = (kind: ResultKind, wanted: boolean) =>
    hasUrls && wanted
      ? presign({
          origin: storageOrigin,
          path: resultPath(translation, kind),
          now,
          seconds: settings.urlSeconds,
          length: settings.urlLength
        })
      : null
  const hasCaptions = translation.enableCaption && !settings.withoutCaptions
  return {
    id: translation.id,
    status,
    title: translation.title,
    input_language: translation.inputLanguage,
    output_language: shownLanguage(state, translation),
    duration: status === 'completed' ? translation.duration : null,
    created_at: Math.floor(translation.createdAt / 1000),
    callback_id: translation.callbackId,
    translate_audio_only: translation.translateAudioOnly,
    video_url: url('video', !translation.translateAudioOnly),
    audio_url: url('audio', translation.translateAudioOnly),
    srt_caption_url: url('srt', hasCaptions),
    vtt_caption_url: url('vtt', hasCaptions),
    failure_message: status === 'failed' ? (translation.failureMessage ?? 'The translation failed.') : null
  }
}
