/** Query parameters of links that S3 or Google Cloud Storage signed. */
const S3_OR_GOOGLE = /^x-(?:amz|goog)-/i
/** CloudFront's, taken for a signature only where `Signature` itself is there. */
const CLOUDFRONT = /^(?:Expires|Signature|Key-Pair-Id|Policy)$/
/** Azure's shared access signature (service, account and user delegation), taken for one only where `sig` is there. */
const AZURE_SAS =
  /^(?:sig|sv|ss|srt|st|se|sr|sp|spr|sip|si|sdd|ses|sks|skt|ske|skv|skoid|sktid|saoid|suoid|scid|rscc|rscd|rsce|rscl|rsct)$/
/** With a slug of at most 77 and an extension, a name stays far below the 255 bytes of a file system. */
const LONGEST_STEM = 40
/** Names that Windows takes for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** A URL without the parameters that only sign it: a new signature is no new work. Others stay: `?v=A` is not `?v=B`. */
export function withoutSignature(text: string): string {
  const url = new URL(text)
  const parameters = url.search.slice(1).split('&')
  const nameOf = (parameter: string) => decoded(parameter.split('=', 1)[0] ?? '')
  const names = new Set(parameters.map(nameOf))
  const signs = (name: string) =>
    S3_OR_GOOGLE.test(name) ||
    (names.has('Signature') && CLOUDFRONT.test(name)) ||
    (names.has('sig') && AZURE_SAS.test(name))
  url.search = parameters.filter(parameter => !signs(nameOf(parameter))).join('&')
  return url.href
}

/** A URL for people: without query and fragment, which may hold a signature. */
export function urlLabel(text: string): string {
  const { origin, pathname } = new URL(text)
  return `${origin}${pathname}${withoutSignature(text).includes('?') ? '?…' : ''}`
}

/** The stem of a source's results: the last segment of its path, URL or label (`asset:…`), without the extension. */
export function sourceStem(source: string): string {
  const isUrl = /^https?:/i.test(source) && URL.canParse(source)
  const path = isUrl ? decoded(new URL(source).pathname) : source.replace(/^(?:asset|release):/, '')
  const name = path.split(/[\\/]/).findLast(segment => segment !== '') ?? ''
  return fileStem(name.replace(/(?<=.)\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/i, ''))
}

/** Any text as the start of a file name: 1 to 40 of `[a-z0-9-]`, no dash at either end. */
export function fileStem(text: string): string {
  const safe = text
    .slice(0, LONGEST_STEM * 4)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST_STEM)
    .replace(/-$/, '')
  if (safe === '') return 'video'
  return DEVICE.test(safe) ? `video-${safe}` : safe
}

/** Without percent encoding; as it is where the encoding is broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
