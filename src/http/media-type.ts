/** The media type of a `Content-Type` header, lower case, without parameters; undefined where there is none. */
export function mediaType(header: string | undefined): string | undefined {
  const type = header?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(type) ? type : undefined
}
