import type { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import type { Clock } from '../model/clock.ts'
import { oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { discard, type HttpClient, type HttpResponse } from './client.ts'
import { mediaType } from './media-type.ts'
import { followRedirects } from './redirects.ts'
import { parseRetryAfter, retry } from './retry.ts'
import type { GuardRules } from './url-guard.ts'

/** A file on a server, opened: its body must be read or destroyed. */
export interface OpenedFile {
  readonly body: Readable
  /** Bytes, where the server tells. */
  readonly size?: number | undefined
  readonly contentType?: string | undefined
}

export interface OpenFileAsk {
  readonly http: HttpClient
  readonly clock: Clock
  readonly url: string
  readonly rules: GuardRules
  readonly userAgent: string
  /** One line for each try that failed and is made again. */
  readonly log: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/** Longest time until a storage host begins to respond. */
const TRY_TIMEOUT_MS = 60_000
const TRIES = 4
/** Longest time over which tries are repeated. */
const PATIENCE_MS = 5 * 60_000
/** What a proxy, a login or a failing storage sends in place of a file, with status 200 even so. */
const A_PAGE = /^(?:text\/html|application\/(?:xhtml\+xml|xml|json))$/

/**
 * Opens a file by its URL, following redirects. No credential goes along: a presigned URL is opened by its own signature. What fails
 * and may pass is tried again, 4 times in all.
 * @throws ActionError `download_failed_here`, whose message is a clause without the URL (`storage.example: HTTP 403`); `interrupted`
 */
export async function openFile(ask: OpenFileAsk): Promise<OpenedFile> {
  const { http, clock, signal } = ask
  const request = {
    method: 'GET',
    url: ask.url,
    headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': ask.userAgent },
    timeoutMs: TRY_TIMEOUT_MS,
    signal
  } as const
  let host = 'the link'
  const visit = (url: URL) => {
    host = oneLine(url.host, 100)
  }
  const attempt = async () => {
    try {
      const { response } = await followRedirects(http, request, ask.rules, { visit })
      const problem = problemOf(response, clock.now())
      if (problem === undefined) return opened(response)
      discard(response)
      throw problem
    } catch (thrown) {
      if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
      const { message, transient } = thrown
      throw thrown.with({
        code: 'download_failed_here',
        message: `${host}: ${clause(message)}`,
        transient: transient && clause(transient)
      })
    }
  }
  const deadline = clock.now() + PATIENCE_MS
  return retry(attempt, { clock, deadline, tries: TRIES, signal, log: line => ask.log(`${host}: ${line}`) })
}

/** The network's own words could repeat a presigned URL. */
function clause(text: string): string {
  return oneLine(withoutUrlSecrets(text), 200)
}

/** Why a response is not the file. Storage is worth another try when it is busy (408, 429, 5xx). */
function problemOf({ status, headers }: HttpResponse, now: number): ActionError | undefined {
  const failed = (message: string, isTransient: boolean) =>
    new ActionError('network_error', message, {
      status: status === 200 ? undefined : status,
      transient: isTransient ? message : undefined,
      retryAfterMs: parseRetryAfter(headers['retry-after'], now)
    })
  if (status !== 200) return failed(`HTTP ${status}`, status === 408 || status === 429 || status >= 500)
  if (A_PAGE.test(mediaType(headers['content-type']) ?? '')) return failed('a page came instead of the file', true)
  return headers['content-length'] === '0' ? failed('the file is empty', true) : undefined
}

function opened({ headers, body }: HttpResponse): OpenedFile {
  const length = headers['content-length'] ?? ''
  return {
    body,
    size: /^\d{1,15}$/.test(length) ? Number(length) : undefined,
    contentType: headers['content-type']
  }
}
