/** Every media type that the action meets, by file extension; the usual one first, then other names of it. */
const MEDIA_TYPES: readonly (readonly [extension: string, type: string, ...others: string[]])[] = [
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
  ['mov', 'video/quicktime'],
  ['m4v', 'video/x-m4v'],
  ['mkv', 'video/x-matroska'],
  ['mp3', 'audio/mpeg', 'audio/mp3'],
  ['wav', 'audio/wav', 'audio/x-wav', 'audio/wave'],
  ['m4a', 'audio/mp4', 'audio/x-m4a'],
  ['aac', 'audio/aac'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/opus'],
  ['flac', 'audio/flac'],
  ['webm', 'audio/webm'],
  ['srt', 'application/x-subrip'],
  ['vtt', 'text/vtt']
]

/** The media type of a file, by its extension (`mp4`); `application/octet-stream` for an unknown one. */
export function typeOfExtension(extension: string): string {
  return MEDIA_TYPES.find(([known]) => known === extension)?.[1] ?? 'application/octet-stream'
}

/** The extension that files of a media type (lower case, without parameters) have; undefined for an unknown one. */
export function extensionOfType(type: string): string | undefined {
  return MEDIA_TYPES.find(([, ...types]) => types.includes(type))?.[0]
}
