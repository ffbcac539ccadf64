import { isLoopback } from '../http/host.ts'
import type { HttpClient } from '../http/http-client.ts'
import { mediaType } from '../http/media-type.ts'
import type { NoAnswer } from '../http/outcome.ts'
import { urlProblem } from '../http/url-guard.ts'
import { sourceLabel } from '../inputs/source.ts'
import type { Clock } from '../model/clock.ts'
import type { SourceField } from '../model/request.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { isPlainlyNot, isWebPage, likelyPage } from './source-content.ts'

export type SourceProbe =
  | { readonly kind: 'ok'; readonly size?: number; readonly contentType?: string }
  /** The file cannot be had: 401, 403, 404 or 410 also for the first byte of it. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  /** HeyGen may still get it; a person should know. */
  | { readonly kind: 'warning'; readonly message: string }

export interface ProbeAsk {
  readonly http: Pick<HttpClient, 'open'>
  readonly clock: Clock
  readonly url: string
  /** The input that names the URL. */
  readonly field: SourceField
  readonly signal?: AbortSignal | undefined
}

interface Landed {
  readonly kind: 'landed'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Every URL on the way, the one that was asked for first. */
  readonly urls: readonly URL[]
}
/** A URL that is not asked, as a clause. */
interface Astray {
  readonly kind: 'astray'
  readonly why: string
}

const PROBE_TIME = 10_000
/** A server that hangs on HEAD leaves as much time to the GET. */
const HEAD_TIME = 5_000
const MOST_REDIRECTS = 5
const REFUSALS: Readonly<Record<number, string>> = {
  401: 'it asks for a login',
  403: 'access is refused',
  404: 'nothing is there',
  410: 'it is gone'
}

/**
 * Looks at a source URL as HeyGen will, without credentials, in at most 10 s: HEAD, and the first byte by GET where HEAD does not
 * settle it (a URL signed for GET answers 403 to HEAD). At most five redirects are followed, to public https hosts only.
 * No message shows the URL's query: it may be signed.
 * @throws ActionError `interrupted`
 */
export async function probeSource(ask: ProbeAsk): Promise<SourceProbe> {
  const end = ask.clock.now() + PROBE_TIME
  const head = await follow(ask, 'HEAD', end - PROBE_TIME + HEAD_TIME)
  if (isFinal(head) || isGood(head, ask.field)) return judge(head, ask)
  return judge(await follow(ask, 'GET', end), ask)
}

/** No other method would change this. */
function isFinal(head: Landed | Astray | NoAnswer): boolean {
  if (head.kind === 'astray') return true
  return head.kind === 'no-answer' && ['unknown-host', 'refused', 'certificate'].includes(head.reason)
}

function isGood(head: Landed | Astray | NoAnswer, field: SourceField): boolean {
  if (head.kind !== 'landed' || head.status < 200 || head.status > 299) return false
  const type = mediaType(head.headers['content-type'])
  return type === undefined || !(isWebPage(type) || isPlainlyNot(field, type))
}

function judge(seen: Landed | Astray | NoAnswer, { url, field }: ProbeAsk): SourceProbe {
  const subject = `The ${field} URL ${logText(sourceLabel({ kind: 'url', url }), 300)}`
  const warning = (clause: string): SourceProbe => ({ kind: 'warning', message: `${subject} ${clause}.` })
  if (seen.kind === 'astray') return warning(seen.why)
  if (seen.kind === 'no-answer') return warning(`gives this runner no answer: ${oneLine(seen.detail, 200)}`)
  const { status, headers } = seen
  const refusal = REFUSALS[status]
  if (refusal !== undefined) {
    return { kind: 'refused', status, message: `${subject} answers HTTP ${status}: ${refusal}.` }
  }
  if (status < 200 || status > 299) return warning(`answers HTTP ${status}, so HeyGen may not get the file`)
  const type = mediaType(headers['content-type'])
  if (type !== undefined && isWebPage(type)) {
    return warning(`gives a web page, not a file. It is likely ${likelyPage(seen.urls)}`)
  }
  if (type !== undefined && isPlainlyNot(field, type)) {
    const pointer = type === 'text/plain' && /(?:^|\.)githubusercontent\.com$/.test(seen.urls.at(-1)?.hostname ?? '')
    return warning(
      `gives ${type}${pointer ? ', likely the pointer of a file in Git LFS' : ''}, not what \`${field}\` needs`
    )
  }
  const size = wholeSize(status, headers)
  return { kind: 'ok', ...(size === undefined ? {} : { size }), ...(type === undefined ? {} : { contentType: type }) }
}

/** Bytes of the whole file: of a 206, what its range is a part of. */
function wholeSize(status: number, headers: Readonly<Record<string, string>>): number | undefined {
  const text = status === 206 ? /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] : headers['content-length']
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

async function follow(ask: ProbeAsk, method: 'HEAD' | 'GET', end: number): Promise<Landed | Astray | NoAnswer> {
  const start = new URL(ask.url)
  const urls = [start]
  // The URL of a release asset is GitHub's; the workflow's own were checked as inputs.
  const unsafe = targetProblem(start, start)
  if (unsafe !== undefined) return { kind: 'astray', why: unsafe }
  for (let url = start; ; ) {
    const answer = await look(ask, method, url, end)
    if (answer.kind === 'no-answer') return answer
    const location = answer.headers['location']
    if (answer.status < 300 || answer.status > 399 || location === undefined) return { ...answer, kind: 'landed', urls }
    if (urls.length > MOST_REDIRECTS) return { kind: 'astray', why: `redirects more than ${MOST_REDIRECTS} times` }
    const next = URL.parse(location, url.href)
    if (next === null) return { kind: 'astray', why: 'redirects to something that is no URL' }
    const problem = targetProblem(next, start)
    if (problem !== undefined) return { kind: 'astray', why: `redirects to a URL that ${problem}` }
    urls.push(next)
    url = next
  }
}

async function look(ask: ProbeAsk, method: 'HEAD' | 'GET', url: URL, end: number) {
  const answer = await ask.http.open({
    method,
    url: url.href,
    // Some hosts refuse a request that does not say who asks.
    headers: {
      accept: '*/*',
      'accept-encoding': 'identity',
      'user-agent': 'translate-release-video',
      ...(method === 'GET' ? { range: 'bytes=0-0' } : {})
    },
    timeout: Math.max(1, end - ask.clock.now()),
    signal: ask.signal
  })
  if (answer.kind === 'no-answer') return answer
  // A server that does not know ranges would send the whole video; nothing of the body is wanted.
  answer.body.on('error', () => undefined).destroy()
  return answer
}

/** Why a URL is not asked, as a clause about it; a source on loopback may stay there. */
function targetProblem(target: URL, start: URL): string | undefined {
  const problem = urlProblem(target, { loopbackAllowed: isLoopback(start.hostname) })
  return problem === undefined ? undefined : `${problem}, at ${oneLine(target.hostname, 100)}`
}
