import type { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import { discard, FILE_HEADERS, type HttpResponse, responseFacts } from '../http/client.ts'
import { networkError } from '../http/network-error.ts'
import { followRedirects } from '../http/redirects.ts'
import { isBusy, retry } from '../http/retry.ts'
import { type GuardRules, rulesOfOrigin } from '../http/url-guard.ts'
import type { Run } from '../runner/run-action.ts'
import type { RangedSource } from './ranged-source.ts'

const TRY_TIMEOUT_MS = 10_000
const TRIES = 3

/**
 * A file behind a URL, in parts: GET requests with `Range` and without credentials. Redirects are followed once; later reads go
 * straight to where the first one led. A response that may be better later is retried, 3 tries in all. A read throws ActionError
 * with a clause as its message where the server does not support ranges, or sends another part or another file.
 * @param rules for the URL and every redirect; by default only a URL on this machine may lead to this machine
 * @param size bytes, where known: a file of another size is another file
 */
export function rangedUrl(
  { http, clock }: Pick<Run, 'http' | 'clock'>,
  url: string,
  { rules = rulesOfOrigin(url), size }: { readonly rules?: GuardRules; readonly size?: number | undefined } = {}
): RangedSource {
  let target = url
  let version: string | undefined
  return {
    read: (start, end, signal) => {
      const headers = { ...FILE_HEADERS, range: `bytes=${start}-${end - 1}` }
      const attempt = async () => {
        const request = { method: 'GET', url: target, headers, timeoutMs: TRY_TIMEOUT_MS, signal } as const
        const { response, urls } = await followRedirects(http, request, rules)
        try {
          const part = partOf(response, start, end, clock.now())
          if (size !== undefined && part.size !== size) throw refused('the file has another size than expected')
          if (version !== undefined && part.version !== version)
            throw refused('the file changed while it was being read')
          const bytes = await readExactly(response.body, part.length).catch((thrown: unknown) => {
            throw networkError(thrown)
          })
          version = part.version
          target = urls.at(-1)?.href ?? target
          return { bytes, size: part.size }
        } finally {
          // What is left of it may be a whole video.
          discard(response)
        }
      }
      // A source has a time limit of its own, which is the end of `signal`.
      return retry(attempt, { clock, tries: TRIES, signal, log: () => undefined })
    }
  }
}

/** What a response says of the part in it. Throws ActionError unless it is the part that was requested. */
function partOf(response: HttpResponse, start: number, end: number, now: number) {
  const { status, headers } = response
  if (status === 200) throw refused('the server does not support range requests')
  if (status !== 206) {
    const transient = isBusy(status) ? `HTTP ${status}` : undefined
    const details = { ...responseFacts(response, now), transient }
    throw new ActionError('network_error', `the server returned HTTP ${status}`, details)
  }
  const [, first, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/i.exec(headers['content-range'] ?? '') ?? []
  const size = Number(total ?? 0)
  if (Number(first) !== start || Number(last) !== Math.min(end, size) - 1) {
    throw refused('the server sent another part of the file than requested', 'another part of the file')
  }
  return { size, length: Number(last) + 1 - start, version: headers['etag'] ?? headers['last-modified'] ?? '' }
}

/** Throws ActionError for a body of another length, as soon as it is too long; what the stream fails with. */
async function readExactly(body: Readable, length: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let received = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    received += chunk.length
    if (received > length) break
    chunks.push(chunk)
  }
  if (received !== length)
    throw refused('the server sent another number of bytes than announced', 'another number of bytes')
  return Buffer.concat(chunks)
}

/** `transient`: a repeat may be right, as after a proxy's wrong response. */
function refused(clause: string, transient?: string): ActionError {
  return new ActionError('network_error', clause, { transient })
}
