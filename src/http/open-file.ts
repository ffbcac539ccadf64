import type { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import { oneLine, redactedLine } from '../text/plain-text.ts'
import { discard, FILE_HEADERS, type HttpClient, type HttpRequest, type HttpResponse, mediaType } from './client.ts'
import { followRedirects } from './redirects.ts'
import { isBusy, parseRetryAfter, type RetryOptions, retry } from './retry.ts'
import type { GuardRules } from './url-guard.ts'

/** A file on a server, opened: its body must be read or destroyed. */
export interface OpenedFile {
  readonly body: Readable
  /** Bytes, where the server says. */
  readonly size?: number | undefined
  readonly contentType?: string | undefined
}

export interface OpenFileOptions extends Pick<RetryOptions, 'clock' | 'log' | 'signal'> {
  readonly http: HttpClient
  readonly url: string
  readonly rules: GuardRules
}

/** Longest time until a storage host begins to respond. */
const TRY_TIMEOUT_MS = 60_000
const TRIES = 4
const RETRY_FOR_MS = 5 * 60_000
/** What a proxy, a login or a failing storage sends in place of a file, even with status 200. */
const PAGE_TYPE = /^(?:text\/html|application\/(?:xhtml\+xml|xml|json))$/

/**
 * Opens a file by its URL, in at most 4 tries, following redirects. No credential goes along: a presigned URL has its signature.
 * @throws ActionError `download_failed_here`, whose message is a clause without the URL (`storage.example: HTTP 403`); `interrupted`
 */
export async function openFile(options: OpenFileOptions): Promise<OpenedFile> {
  const { http, clock, url, rules, log, signal } = options
  const request = { method: 'GET', url, headers: FILE_HEADERS, timeoutMs: TRY_TIMEOUT_MS, signal } as const
  let host = 'the link'
  const send = (sent: HttpRequest) => {
    host = oneLine(new URL(sent.url).host, 100)
    return http.send(sent)
  }
  const attempt = async (nth: number) => {
    try {
      const { response } = await followRedirects({ send }, { ...request, nth }, rules)
      return opened(response, clock.now())
    } catch (thrown) {
      if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
      // The network's own words could repeat a presigned URL.
      const clause = redactedLine(thrown.message, 200)
      const message = `${host}: ${clause}`
      throw thrown.with({ code: 'download_failed_here', message, transient: thrown.transient && clause })
    }
  }
  const deadline = clock.now() + RETRY_FOR_MS
  return retry(attempt, { clock, deadline, tries: TRIES, signal, log: (line, error) => log(`${host}: ${line}`, error) })
}

/** @throws ActionError why the response is not the file; a busy storage and a page in its place may pass */
function opened(response: HttpResponse, now: number): OpenedFile {
  const { status, headers, body } = response
  const problem = problemOf(response)
  if (problem === undefined) {
    const length = headers['content-length'] ?? ''
    const size = /^\d{1,15}$/.test(length) ? Number(length) : undefined
    return { body, size, contentType: headers['content-type'] }
  }
  discard(response)
  throw new ActionError('download_failed_here', problem, {
    status: status === 200 ? undefined : status,
    transient: status === 200 || isBusy(status) ? problem : undefined,
    retryAfterMs: parseRetryAfter(headers['retry-after'], now)
  })
}

function problemOf({ status, headers }: HttpResponse): string | undefined {
  if (status !== 200) return `HTTP ${status}`
  if (PAGE_TYPE.test(mediaType(headers['content-type']) ?? '')) return 'a page was returned instead of the file'
  return headers['content-length'] === '0' ? 'the file is empty' : undefined
}
