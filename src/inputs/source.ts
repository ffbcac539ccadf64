import { urlProblem } from '../http/url-guard.ts'

/** Where a video, an audio track or subtitles come from, as the workflow wrote it. */
export type Source =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'asset'; readonly assetId: string }
  | { readonly kind: 'release'; readonly pattern: string }
  | { readonly kind: 'file'; readonly path: string }

const FORMS = 'an https URL, asset:<HeyGen asset id>, release:<asset name or glob>, or a path in the workspace'
/** A word and a colon, as URLs begin; one letter is a Windows drive. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i

export const isHttpsUrl = (text: string) => /^https:\/\/\S+$/i.test(text) && URL.canParse(text)

/** Reads a source. Returns what is wrong with it as a string: the end of a sentence that begins with the input's name. */
export function parseSource(text: string): Source | string {
  if (/\p{Cc}/u.test(text)) return 'must not contain line ends or control characters'
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase()
  const rest = scheme === undefined ? '' : text.slice(scheme.length + 1).trim()
  switch (scheme) {
    case undefined:
      return { kind: 'file', path: text }
    case 'https': {
      if (!isHttpsUrl(text)) {
        return 'must be a whole https URL, such as https://example.com/video.mp4 (a space is written %20)'
      }
      const problem = urlProblem(new URL(text), { loopbackAllowed: true })
      return problem === undefined ? { kind: 'url', url: text } : `must be a public https URL; this one ${problem}`
    }
    case 'http':
      return 'must be an https URL: HeyGen does not fetch over plain http'
    case 'asset':
      if (/^[\w.-]{1,200}$/.test(rest)) return { kind: 'asset', assetId: rest }
      return 'must have a HeyGen asset id (letters, digits, `_`, `-`, `.`) after asset:'
    case 'release':
      if (rest !== '') return { kind: 'release', pattern: rest }
      return 'must have the name of an asset, or a glob, after release:'
    default:
      return `must be ${FORMS}; ${scheme}: is none of these`
  }
}
