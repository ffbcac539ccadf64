/** Every media type that the action meets; the usual extension of a kind first, and the usual name of a type. */
const MEDIA_TYPES: readonly (readonly [kind: MediaKind, extension: string, ...types: string[]])[] = [
  ['video', 'mp4', 'video/mp4'],
  ['video', 'webm', 'video/webm'],
  ['video', 'mov', 'video/quicktime'],
  ['video', 'm4v', 'video/x-m4v'],
  ['video', 'mkv', 'video/x-matroska'],
  ['video', 'avi', 'video/x-msvideo'],
  ['video', 'mpg', 'video/mpeg'],
  ['video', 'mpeg', 'video/mpeg'],
  ['video', 'wmv', 'video/x-ms-wmv'],
  ['video', 'flv', 'video/x-flv'],
  ['video', '3gp', 'video/3gpp'],
  ['video', 'ogv', 'video/ogg'],
  ['audio', 'mp3', 'audio/mpeg', 'audio/mp3'],
  ['audio', 'wav', 'audio/wav', 'audio/x-wav', 'audio/wave'],
  ['audio', 'm4a', 'audio/mp4', 'audio/x-m4a'],
  ['audio', 'aac', 'audio/aac'],
  ['audio', 'ogg', 'audio/ogg'],
  ['audio', 'opus', 'audio/opus'],
  ['audio', 'flac', 'audio/flac'],
  ['audio', 'mp4'],
  ['audio', 'webm', 'audio/webm'],
  ['audio', 'weba', 'audio/webm'],
  ['captions', 'srt', 'application/x-subrip'],
  ['captions', 'vtt', 'text/vtt']
]

export type MediaKind = 'video' | 'audio' | 'captions'

/** The file extensions of a kind, lower case, without dots. A container such as `mp4` may be of two kinds. */
export function extensionsOf(kind: MediaKind): readonly string[] {
  return MEDIA_TYPES.filter(([known]) => known === kind).map(([, extension]) => extension)
}

/** What files of an extension are, of a container the first that it is used for; undefined for an unknown one. */
export function kindOfExtension(extension: string): MediaKind | undefined {
  return MEDIA_TYPES.find(([, known]) => known === extension)?.[0]
}

/** The media type of a file, by its extension (`mp4`); `application/octet-stream` for an unknown one. */
export function typeOfExtension(extension: string): string {
  return MEDIA_TYPES.find(([, known]) => known === extension)?.[2] ?? 'application/octet-stream'
}

/** The extension that files of a media type (lower case, without parameters) have; undefined for an unknown one. */
export function extensionOfType(type: string): string | undefined {
  return MEDIA_TYPES.find(([, , ...types]) => types.includes(type))?.[1]
}
