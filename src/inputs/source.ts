import { urlProblem } from '../http/url-guard.ts'
import type { Problem } from './problems.ts'

/** Where a video, an audio track or subtitles come from, as the workflow wrote it. */
export type Source =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'asset'; readonly assetId: string }
  | { readonly kind: 'release'; readonly pattern: string }
  | { readonly kind: 'file'; readonly path: string }

const FORMS = 'an https URL, asset:<HeyGen asset id>, release:<asset name or glob>, or a path in the workspace'
/** A word and a colon, as URLs begin; one letter is a Windows drive. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i

/** Reads a source. */
export function parseSource(text: string): Source | Problem {
  if (/\p{Cc}/u.test(text)) return { problem: 'must not contain line ends or control characters' }
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase()
  const rest = scheme === undefined ? '' : text.slice(scheme.length + 1).trim()
  switch (scheme) {
    case undefined:
      return { kind: 'file', path: text }
    case 'https':
      return parseUrl(text)
    case 'http':
      return { problem: 'must be an https URL: HeyGen does not fetch over plain http' }
    case 'asset':
      return /^[\w.-]{1,200}$/.test(rest)
        ? { kind: 'asset', assetId: rest }
        : { problem: 'must have a HeyGen asset id (letters, digits, `_`, `-`, `.`) after asset:' }
    case 'release':
      return rest === ''
        ? { problem: 'must have the name of an asset, or a glob, after release:' }
        : { kind: 'release', pattern: rest }
    default:
      return { problem: `must be ${FORMS}; ${scheme}: is none of these` }
  }
}

function parseUrl(text: string): Source | Problem {
  if (!/^https:\/\/\S+$/i.test(text) || !URL.canParse(text)) {
    return { problem: 'must be a whole https URL, such as https://example.com/video.mp4 (a space is written %20)' }
  }
  const problem = urlProblem(new URL(text), { loopbackAllowed: true })
  return problem === undefined
    ? { kind: 'url', url: text }
    : { problem: `must be a public https URL; this one ${problem}` }
}

/** Query parameters of signed links: X-Amz-* (S3) and X-Goog-* (Google Cloud Storage). */
const SIGNATURE_PREFIX = /^x-(?:amz|goog)-/i
/** CloudFront's, taken for a signature only where `Signature` itself is there. */
const CLOUDFRONT = new Set(['Expires', 'Signature', 'Key-Pair-Id', 'Policy'])
/** Azure's shared access signature (service, account and user delegation), taken for one only where `sig` is there. */
const AZURE_SAS = new Set(
  'sig sv ss srt st se sr sp spr sip si sdd ses sks skt ske skv skoid sktid saoid suoid scid rscc rscd rsce rscl rsct'.split(
    ' '
  )
)

/**
 * A URL without the parameters that only sign it: the same video behind tomorrow's signature is the same work. Every other
 * parameter stays, to the letter: `watch?v=A` is not `watch?v=B`.
 */
export function withoutSignature(text: string): string {
  const url = new URL(text)
  const parameters = url.search.slice(1).split('&')
  const names = new Set(parameters.map(parameterName))
  const signs = (name: string) =>
    SIGNATURE_PREFIX.test(name) ||
    (names.has('Signature') && CLOUDFRONT.has(name)) ||
    (names.has('sig') && AZURE_SAS.has(name))
  url.search = parameters.filter(parameter => !signs(parameterName(parameter))).join('&')
  return url.href
}

function parameterName(parameter: string): string {
  const name = parameter.split('=', 1)[0] ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A source for people: without query and fragment, which may hold a signature. */
export function sourceLabel(source: Source): string {
  switch (source.kind) {
    case 'url': {
      const url = new URL(source.url)
      return `${url.origin}${url.pathname}${withoutSignature(source.url).includes('?') ? '?…' : ''}`
    }
    case 'asset':
      return `asset:${source.assetId}`
    case 'release':
      return `release:${source.pattern}`
    case 'file':
      return source.path
  }
}
