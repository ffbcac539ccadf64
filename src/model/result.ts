import { extensionOfType, extensionsOf } from './media-type.ts'
import type { Translation } from './translation.ts'

export type ResultKind = 'video' | 'audio' | 'srt' | 'vtt'

export interface Result {
  readonly kind: ResultKind
  /** Presigned: it opens the file for whoever has it, and expires. Never to be shown. */
  readonly url: string
}

/** The video, or the audio where only that was translated. Undefined without a link, as for a while after `completed`. */
export function mainResult({ videoUrl, audioUrl, translateAudioOnly }: Translation): Result | undefined {
  const [video] = resultOf('video', videoUrl)
  const [audio] = translateAudioOnly === false ? [] : resultOf('audio', audioUrl)
  // Where only the audio was translated, HeyGen may still give a video, with the original picture.
  return translateAudioOnly === true ? (audio ?? video) : (video ?? audio)
}

/** Every file of a completed translation: the main result first, then captions where there are any. */
export function allResults(translation: Translation): readonly Result[] {
  const { srtUrl, vttUrl } = translation
  return [mainResult(translation) ?? [], resultOf('srt', srtUrl), resultOf('vtt', vttUrl)].flat()
}

const resultOf = (kind: ResultKind, url: string | undefined): Result[] => (url === undefined ? [] : [{ kind, url }])

/** A result's file extension: of the URL's path, else of the content type, else the usual one of its kind. */
export function resultExtension({ kind, url }: Result, contentType = ''): string {
  if (kind === 'srt' || kind === 'vtt') return kind
  const ofPath = /\.([a-z0-9]{2,4})$/i.exec(URL.parse(url)?.pathname ?? '')?.[1]?.toLowerCase()
  const ofType = extensionOfType(contentType.replace(/;.*/s, '').trim().toLowerCase())
  const usual = kind === 'video' ? 'mp4' : 'mp3'
  return [ofPath, ofType].find(one => one !== undefined && extensionsOf(kind).includes(one)) ?? usual
}
