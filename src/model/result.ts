import { extensionOfType } from './media-type.ts'
import type { Translation } from './translation.ts'

export type ResultKind = 'video' | 'audio' | 'srt' | 'vtt'

/** One file of a completed translation. */
export interface Result {
  readonly kind: ResultKind
  /** Presigned: it opens the file for whoever has it, and expires. Never to be shown. */
  readonly url: string
}

/**
 * The main result of a translation: the video, or the sound where only that was translated (HeyGen may still give a video then,
 * with the original picture). Undefined while HeyGen gives no link, which happens for a while after `completed`.
 */
export function mainResult(translation: Translation): Result | undefined {
  const { videoUrl, audioUrl, translateAudioOnly } = translation
  const video = videoUrl === undefined ? undefined : ({ kind: 'video', url: videoUrl } as const)
  const audio = audioUrl === undefined ? undefined : ({ kind: 'audio', url: audioUrl } as const)
  if (translateAudioOnly === true) return audio ?? video
  return video ?? (translateAudioOnly === undefined ? audio : undefined)
}

/** Every file of a completed translation: the main result first, then captions where there are any. */
export function allResults(translation: Translation): readonly Result[] {
  const { srtUrl, vttUrl } = translation
  const main = mainResult(translation)
  return [
    ...(main === undefined ? [] : [main]),
    ...(srtUrl === undefined ? [] : [{ kind: 'srt', url: srtUrl } as const]),
    ...(vttUrl === undefined ? [] : [{ kind: 'vtt', url: vttUrl } as const])
  ]
}

const EXTENSIONS: Readonly<Record<ResultKind, readonly [fallback: string, ...others: string[]]>> = {
  video: ['mp4', 'webm', 'mov', 'm4v', 'mkv'],
  audio: ['mp3', 'wav', 'm4a', 'aac', 'ogg', 'opus', 'flac', 'mp4', 'webm'],
  srt: ['srt'],
  vtt: ['vtt']
}

/** A result's file extension: of the URL's path, else of the content type, else the usual one of its kind. */
export function resultExtension(result: Result, contentType?: string): string {
  const allowed = EXTENSIONS[result.kind]
  const path = URL.canParse(result.url) ? new URL(result.url).pathname : ''
  const ofPath = /\.([a-z0-9]{2,4})$/i.exec(path)?.[1]?.toLowerCase()
  if (ofPath !== undefined && allowed.includes(ofPath)) return ofPath
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const ofType = extensionOfType(type)
  return ofType !== undefined && allowed.includes(ofType) ? ofType : allowed[0]
}
