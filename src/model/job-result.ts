import type { Job } from './job.ts'

export type ResultKind = 'video' | 'audio' | 'srt' | 'vtt'

/** One file that a completed job ends with. */
export interface JobResult {
  readonly kind: ResultKind
  /** Presigned: it opens the file for whoever has it, and expires. Never to be shown. */
  readonly url: string
}

/**
 * The main result of a job: the video, or the sound where only that was translated (HeyGen may still give a video then,
 * with the original picture). Undefined while HeyGen gives no link, which happens for a while after `completed`.
 */
export function mainResult(job: Job): JobResult | undefined {
  const video = job.videoUrl === undefined ? undefined : ({ kind: 'video', url: job.videoUrl } as const)
  const audio = job.audioUrl === undefined ? undefined : ({ kind: 'audio', url: job.audioUrl } as const)
  if (job.translateAudioOnly === true) return audio ?? video
  return video ?? (job.translateAudioOnly === undefined ? audio : undefined)
}

/** Everything that a completed job has to give: the main result first, then captions where there are any. */
export function jobResults(job: Job): readonly JobResult[] {
  const main = mainResult(job)
  return [
    ...(main === undefined ? [] : [main]),
    ...(job.srtUrl === undefined ? [] : [{ kind: 'srt', url: job.srtUrl } as const]),
    ...(job.vttUrl === undefined ? [] : [{ kind: 'vtt', url: job.vttUrl } as const])
  ]
}

const EXTENSIONS: Readonly<Record<ResultKind, readonly [fallback: string, ...others: string[]]>> = {
  video: ['mp4', 'webm', 'mov', 'm4v', 'mkv'],
  audio: ['mp3', 'wav', 'm4a', 'aac', 'ogg', 'opus', 'flac', 'mp4', 'webm'],
  srt: ['srt'],
  vtt: ['vtt']
}

const EXTENSION_OF_TYPE: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'video/x-m4v': 'm4v',
  'video/x-matroska': 'mkv',
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/wave': 'wav',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/opus': 'opus',
  'audio/flac': 'flac',
  'audio/webm': 'webm'
}

/** A result's file extension: of the URL's path, else of the content type, else the usual one of its kind. */
export function resultExtension(result: JobResult, contentType?: string): string {
  const allowed = EXTENSIONS[result.kind]
  const path = URL.canParse(result.url) ? new URL(result.url).pathname : ''
  const ofPath = /\.([a-z0-9]{2,4})$/i.exec(path)?.[1]?.toLowerCase()
  if (ofPath !== undefined && allowed.includes(ofPath)) return ofPath
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const ofType = Object.hasOwn(EXTENSION_OF_TYPE, type) ? EXTENSION_OF_TYPE[type] : undefined
  return ofType !== undefined && allowed.includes(ofType) ? ofType : allowed[0]
}
