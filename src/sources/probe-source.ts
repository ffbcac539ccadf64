import { ActionError } from '../errors/action-error.ts'
import { discard, type HttpClient, isSuccess } from '../http/client.ts'
import { isLoopback } from '../http/host.ts'
import { mediaType } from '../http/media-type.ts'
import { isUnreachable } from '../http/network-error.ts'
import { type Followed, followRedirects } from '../http/redirects.ts'
import { sourceLabel } from '../inputs/source.ts'
import type { Clock } from '../model/clock.ts'
import type { SourceField } from '../model/request.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { isPlainlyNot, isWebPage, likelyPage } from './source-content.ts'

export type SourceProbe =
  | { readonly kind: 'ok'; readonly size: number | undefined; readonly contentType: string | undefined }
  /** The file cannot be had: 401, 403, 404 or 410 also for the first byte of it. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  /** HeyGen may still get it; a person should know. */
  | { readonly kind: 'warning'; readonly message: string }

export interface ProbeAsk {
  readonly http: Pick<HttpClient, 'send'>
  readonly clock: Clock
  readonly url: string
  /** The input that names the URL. */
  readonly field: SourceField
  readonly signal?: AbortSignal | undefined
}

const PROBE_TIME = 10_000
/** A server that hangs on HEAD leaves as much time to the GET. */
const HEAD_TIME = 5_000
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
  const isSettled = head instanceof ActionError ? isFinal(head) : isGood(head, ask.field)
  return judge(isSettled ? head : await follow(ask, 'GET', end), ask)
}

/** No other method would change this: a redirect that is not followed, a host that cannot be reached. */
function isFinal(error: ActionError): boolean {
  return error.transient === undefined || isUnreachable(error)
}

function isGood({ response }: Followed, field: SourceField): boolean {
  if (!isSuccess(response)) return false
  const type = mediaType(response.headers['content-type'])
  return type === undefined || !(isWebPage(type) || isPlainlyNot(field, type))
}

function judge(seen: Followed | ActionError, { url, field }: ProbeAsk): SourceProbe {
  const subject = `The ${field} URL ${logText(sourceLabel({ kind: 'url', url }), 300)}`
  const warning = (clause: string): SourceProbe => ({ kind: 'warning', message: `${subject} ${clause}.` })
  if (seen instanceof ActionError) return warning(`could not be checked: ${oneLine(seen.message, 200)}`)
  const { response, urls } = seen
  const { status, headers } = response
  const refusal = REFUSALS[status]
  if (refusal !== undefined) {
    return { kind: 'refused', status, message: `${subject} answers HTTP ${status}: ${refusal}.` }
  }
  if (!isSuccess(response)) return warning(`answers HTTP ${status}, so HeyGen may not get the file`)
  const type = mediaType(headers['content-type'])
  if (type !== undefined && isWebPage(type)) {
    return warning(`gives a web page, not a file. It is likely ${likelyPage(urls)}`)
  }
  if (type !== undefined && isPlainlyNot(field, type)) {
    const pointer = type === 'text/plain' && /(?:^|\.)githubusercontent\.com$/.test(urls.at(-1)?.hostname ?? '')
    return warning(
      `gives ${type}${pointer ? ', likely the pointer of a file in Git LFS' : ''}, not what \`${field}\` needs`
    )
  }
  return { kind: 'ok', size: wholeSize(status, headers), contentType: type }
}

/** Bytes of the whole file: of a 206, what its range is a part of. */
function wholeSize(status: number, headers: Readonly<Record<string, string>>): number | undefined {
  const text = status === 206 ? /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] : headers['content-length']
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Where the URL leads, or why it leads nowhere. A source on loopback may stay there. */
async function follow({ http, clock, url, signal }: ProbeAsk, method: 'HEAD' | 'GET', end: number) {
  const request = {
    method,
    url,
    // Some hosts refuse a request that does not say who asks.
    headers: {
      accept: '*/*',
      'accept-encoding': 'identity',
      'user-agent': 'translate-release-video',
      ...(method === 'GET' ? { range: 'bytes=0-0' } : {})
    },
    signal
  }
  const rules = { loopbackAllowed: isLoopback(new URL(url).hostname) }
  const timeLeftMs = () => Math.max(1, end - clock.now())
  try {
    const followed = await followRedirects(http, request, rules, { timeLeftMs })
    // A server that does not know ranges would send the whole video; nothing of the body is wanted.
    discard(followed.response)
    return followed
  } catch (thrown) {
    if (thrown instanceof ActionError && thrown.code !== 'interrupted') return thrown
    throw thrown
  }
}
