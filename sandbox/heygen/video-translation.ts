import type { HeygenState } from './heygen-state.ts'
import { type Job, statusOf } from './job.ts'
import { LANGUAGES } from './languages.ts'
import { presign } from './presigned-url.ts'
import { RESULT_TYPES, type ResultKind } from './result-file.ts'

const TAGS = new Map(LANGUAGES)

function shownLanguage(state: HeygenState, { language }: Job): string | null {
  if (state.knobs.outputLanguageAs === 'null') return null
  return state.knobs.outputLanguageAs === 'code' ? (TAGS.get(language) ?? language) : language
}

/** The path of a result on the storage host. */
export function resultPath(job: Job, kind: ResultKind): string {
  return `/results/${encodeURIComponent(job.id)}/${kind}.${RESULT_TYPES[kind].extension}`
}

/** A translation as the API shows it. URLs are signed again each time, and are there only when it is completed. */
export function videoTranslation(state: HeygenState, job: Job): Record<string, unknown> {
  const { clock, knobs, storageOrigin } = state
  const now = clock.now()
  const status = statusOf(job, now)
  const hasUrls = status === 'completed' && job.looksWithoutUrl <= 0
  const url = (kind: ResultKind, wanted: boolean) =>
    hasUrls && wanted
      ? presign({
          origin: storageOrigin,
          path: resultPath(job, kind),
          now,
          seconds: knobs.urlSeconds,
          length: knobs.urlLength
        })
      : null
  const hasCaptions = job.enableCaption && !knobs.withoutCaptions
  return {
    id: job.id,
    status,
    title: job.title,
    input_language: job.inputLanguage,
    output_language: shownLanguage(state, job),
    duration: status === 'completed' ? job.duration : null,
    created_at: Math.floor(job.createdAt / 1000),
    callback_id: job.callbackId,
    translate_audio_only: job.translateAudioOnly,
    video_url: url('video', !job.translateAudioOnly),
    audio_url: url('audio', job.translateAudioOnly),
    srt_caption_url: url('srt', hasCaptions),
    vtt_caption_url: url('vtt', hasCaptions),
    failure_message: status === 'failed' ? (job.failureMessage ?? 'The translation failed.') : null
  }
}
