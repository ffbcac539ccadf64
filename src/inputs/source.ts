import { urlProblem } from '../http/url-guard.ts'
import { parseLineList } from './list.ts'

/** Where a video, an audio track or subtitles come from, as the workflow wrote it. */
export type Source =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'asset'; readonly assetId: string }
  | { readonly kind: 'release'; readonly pattern: string }
  | { readonly kind: 'file'; readonly path: string }

/** Most videos of one run. */
export const MOST_VIDEOS = 100

const FORMS = 'an https URL, asset:<HeyGen asset ID>, release:<asset name or glob>, or a path or glob in the workspace'
/** A word and a colon, as URLs begin; one letter is a Windows drive. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i

export const isHttpsUrl = (text: string) => /^https:\/\/\S+$/i.test(text) && URL.canParse(text)

/** Reads the sources of `video`, one a line or a JSON array. Returns what is wrong as a string, as `parseSource` does. */
export function parseVideos(text: string): Source[] | string {
  const entries = parseLineList(text)
  if (typeof entries === 'string') return `${entries}; a path that starts so is written \`./[\``
  if (entries.length === 0) return 'must name a video'
  if (entries.length > MOST_VIDEOS) return `must be at most ${MOST_VIDEOS} videos`
  const sources = entries.map(parseSource)
  const problems = sources.flatMap((one, at) => {
    if (typeof one !== 'string') return []
    return entries.length === 1 ? one : `entry ${at + 1} ${one}`
  })
  return problems.length > 0 ? problems.join('; ') : sources.filter(one => typeof one !== 'string')
}

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
      if (/^(?!\.+$)[\w.-]{1,200}$/.test(rest)) return { kind: 'asset', assetId: rest }
      return 'must have a HeyGen asset ID (letters, digits, `_`, `-`, `.`) after asset:'
    case 'release':
      if (rest !== '') return { kind: 'release', pattern: rest }
      return 'must have the name of an asset, or a glob, after release:'
    default:
      return `must be ${FORMS}; ${scheme}: is none of these`
  }
}
