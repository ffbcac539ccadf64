import { ActionError } from '../errors/action-error.ts'
import { discard, FILE_HEADERS, type HttpRequest, isSuccess, mediaType } from '../http/client.ts'
import { isUnreachable } from '../http/network-error.ts'
import { type Followed, followRedirects } from '../http/redirects.ts'
import { rulesOfOrigin } from '../http/url-guard.ts'
import type { SourceField } from '../model/request.ts'
import type { Run } from '../runner/run-action.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { table } from '../text/table.ts'
import { urlLabel } from './source.ts'

type ProbeRun = Pick<Run, 'http' | 'clock' | 'signal'>

const PROBE_MS = 10_000
/** A server that hangs on HEAD leaves as much time to the GET. */
const HEAD_MS = 5_000
const REFUSALS = table('401 = a login is required; 403 = access denied; 404 = not found; 410 = gone')

/**
 * Requests a source URL as HeyGen will, in at most 10 s: by HEAD, else (a URL signed for GET returns 403 to HEAD) the first byte by
 * GET. Returns a warning if HeyGen may not get the file it needs. No message shows the URL's query: it may be signed.
 * @throws ActionError `source_unreachable` for 401, 403, 404 and 410; `interrupted`
 */
export async function probeUrl(run: ProbeRun, field: SourceField, url: string): Promise<string | undefined> {
  const start = run.clock.now()
  const head = await request(run, 'HEAD', url, start + HEAD_MS)
  // GET would not get past a redirect that is not followed, nor to a host that cannot be reached.
  const isPermanent = head instanceof ActionError && (head.transient === undefined || isUnreachable(head))
  const isSettled = isPermanent || problemOf(field, head) === undefined
  const found = isSettled ? head : await request(run, 'GET', url, start + PROBE_MS)
  const subject = `The \`${field}\` URL ${logText(urlLabel(url), 300)}`
  const status = found instanceof ActionError ? 0 : found.response.status
  const refusal = REFUSALS.get(String(status))
  if (refusal !== undefined) {
    const message = `${subject} returned HTTP ${status} (${refusal}).`
    throw new ActionError('source_unreachable', message, { input: field, status })
  }
  const problem = problemOf(field, found)
  return problem && `${subject} ${problem}.`
}

/** The response to which a URL leads, or why there is none. Only a source on loopback may lead there. */
async function request({ http, clock, signal }: ProbeRun, method: 'HEAD' | 'GET', url: string, endMs: number) {
  const headers = { ...FILE_HEADERS, ...(method === 'GET' ? { range: 'bytes=0-0' } : {}) }
  const rules = rulesOfOrigin(url)
  // All requests together have the time that is left.
  const send = (sent: HttpRequest) => http.send({ ...sent, timeoutMs: Math.max(1, endMs - clock.now()) })
  try {
    const followed = await followRedirects({ send }, { method, url, headers, timeoutMs: PROBE_MS, signal }, rules)
    // A server that does not know ranges would send the whole video.
    discard(followed.response)
    return followed
  } catch (thrown) {
    if (thrown instanceof ActionError && thrown.code !== 'interrupted') return thrown
    throw thrown
  }
}

/** Types that no video, audio track or subtitles ever have. Unnamed bytes (`application/octet-stream`) may be anything. */
const NEVER_TYPES =
  /^(?:image|font|model|message|multipart)\/|^application\/(?:.*[/+])?(?:json|xml|pdf|zip|gzip|x-tar|javascript|x-mpegurl|vnd\.apple\.mpegurl)$/
/** Types that only another input's file has. */
const OTHER_TYPES: Readonly<Record<SourceField, RegExp>> = {
  video: /^(?:text|audio)\//,
  audio: /^text\//,
  srt: /^(?:video|audio)\//
}

/** Why this is not the file, as a clause; undefined if it may be. */
function problemOf(field: SourceField, found: Followed | ActionError): string | undefined {
  if (found instanceof ActionError) return `could not be checked: ${oneLine(found.message, 200)}`
  const { response, urls } = found
  if (!isSuccess(response)) return `returned HTTP ${response.status}, so HeyGen may not be able to fetch the file`
  const type = mediaType(response.headers['content-type'])
  if (type === undefined) return undefined
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(type)) {
    return `returned a web page, not a file. It is probably ${likelyPage(urls)}`
  }
  if (!NEVER_TYPES.test(type) && !OTHER_TYPES[field].test(type)) return undefined
  const isPointer = type === 'text/plain' && /(?:^|\.)githubusercontent\.com$/.test(urls.at(-1)?.hostname ?? '')
  return `returned ${type}, ${isPointer ? 'probably a Git LFS pointer' : `which \`${field}\` cannot be`}`
}

/** Pages that people take for the file and what to do instead, each with the pattern of its host and path. */
const PAGES: Readonly<Record<string, RegExp>> = {
  'a Google Drive page. Large files have no direct link there: host it elsewhere': /^(?:drive|docs)\.google\.com\//,
  'a Dropbox share page: end the link with `dl=1` instead of `dl=0`': /^(?:[^/]+\.)?dropbox\.com\//,
  'a page with a player: use a link to the video file itself':
    /^(?:[^/]+\.)?(?:youtube\.com|youtu\.be|vimeo\.com|loom\.com|wistia\.com)\//,
  'a OneDrive or SharePoint share page: use a download link that works without a login':
    /^(?:[^/]+\.)?(?:sharepoint\.com|onedrive\.live\.com|1drv\.ms)\//,
  "GitHub's page for the file: use the link of its Raw button, or a path in the workspace":
    /^github\.com\/[^/]+\/[^/]+\/blob\//,
  'a login page: HeyGen fetches the file without a login':
    /^(?:login|accounts|auth|sso|signin)\.|\/(?:log[_-]?in|sign[_-]?in|sso|saml|auth|oauth2?)(?:[/._-]|$)/i
}

/** Which page it probably is, by the first URL that is known. */
function likelyPage(urls: readonly URL[]): string {
  const pages = Object.entries(PAGES)
  const found = urls.flatMap(({ hostname, pathname }) => pages.filter(([, page]) => page.test(hostname + pathname)))
  return found[0]?.[0] ?? 'a page around the file, or an error page: use a link straight to the file'
}
