import { extensionOfType, extensionsOf, type MediaKind } from './media-type.ts'
import type { Translation } from './translation.ts'

export type ResultKind = 'video' | 'audio' | 'srt' | 'vtt'

export interface Result {
  readonly kind: ResultKind
  /** Presigned: it opens the file for whoever has it, and expires. Never to be shown. */
  readonly url: string
}

/** The results of each kind of media, in the order in which they are delivered. */
const RESULTS_OF = { video: ['video'], audio: ['audio'], captions: ['srt', 'vtt'] } as const satisfies Record<
  MediaKind,
  readonly ResultKind[]
>
export const DELIVERABLES = Object.keys(RESULTS_OF) as readonly MediaKind[]

const URL_FIELDS = { video: 'videoUrl', audio: 'audioUrl', srt: 'srtUrl', vtt: 'vttUrl' } as const
/** Of an audio track in a container of videos, so that its name is never that of the video. */
const AUDIO_EXTENSIONS: Readonly<Record<string, string>> = { mp4: 'm4a', webm: 'weba' }

/** A result of a translation; undefined without a link, as for a while after `completed`. */
export function resultOf(translation: Translation, kind: ResultKind): Result | undefined {
  const url = translation[URL_FIELDS[kind]]
  return url === undefined ? undefined : { kind, url }
}

/** The video, or the audio where only that was translated. Undefined without a link. */
export function mainResult(translation: Translation): Result | undefined {
  const { translateAudioOnly } = translation
  const video = resultOf(translation, 'video')
  const audio = translateAudioOnly === false ? undefined : resultOf(translation, 'audio')
  // Where only the audio was translated, HeyGen may still give a video, with the original picture.
  return translateAudioOnly === true ? (audio ?? video) : (video ?? audio)
}

/**
 * The results of a completed translation that are delivered, at least one: of those that are there what `deliver` names, by default
 * the main result and the captions. Of those that are not there the first, which then fails for want of a link.
 */
export function resultsToDeliver(translation: Translation, deliver?: readonly MediaKind[]): readonly ResultKind[] {
  const main = mainResult(translation)?.kind ?? 'video'
  const wanted = deliver?.flatMap(kind => RESULTS_OF[kind]) ?? [main, ...RESULTS_OF.captions]
  const there = wanted.filter(kind => resultOf(translation, kind) !== undefined)
  return there.length > 0 ? there : wanted.slice(0, 1)
}

/** Whether it has a result of this kind. */
export function hasResult(translation: Translation, kind: MediaKind): boolean {
  return RESULTS_OF[kind].some(one => resultOf(translation, one) !== undefined)
}

/** The usual extensions of the results of these kinds. */
export function expectedExtensions(kinds: readonly MediaKind[]): string[] {
  return kinds.flatMap(kind => (kind === 'captions' ? RESULTS_OF.captions : extensionsOf(kind).slice(0, 1)))
}

/** A result's file extension: of the URL's path, else of the content type, else the usual one of its kind. */
export function resultExtension({ kind, url }: Result, contentType = ''): string {
  if (kind === 'srt' || kind === 'vtt') return kind
  const ofPath = /\.([a-z0-9]{2,4})$/i.exec(URL.parse(url)?.pathname ?? '')?.[1]?.toLowerCase()
  const ofType = extensionOfType(contentType.replace(/;.*/s, '').trim().toLowerCase())
  const usual = kind === 'video' ? 'mp4' : 'mp3'
  const extension = [ofPath, ofType].find(one => one !== undefined && extensionsOf(kind).includes(one)) ?? usual
  return (kind === 'audio' && AUDIO_EXTENSIONS[extension]) || extension
}
