import type { Clock } from '../model/clock.ts'
import { oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { type FollowAsk, type Followed, followToFile } from './follow-to-file.ts'
import type { OpenAnswer } from './http-client.ts'
import type { OpenedFile } from './opened-file.ts'
import type { NoAnswer, Outcome } from './outcome.ts'
import { type Judgement, parseRetryAfter, retry } from './retry.ts'

/** Longest time until a storage host begins to answer, milliseconds. */
const TRY_TIMEOUT = 60_000
const TRIES = 4
/** Longest time over which tries are repeated, milliseconds. */
const PATIENCE = 5 * 60_000

export interface OpenFileAsk extends Omit<FollowAsk, 'timeout'> {
  readonly clock: Clock
  /** One line for each try that failed and is made again. */
  readonly tell: (line: string) => void
}

/** A file that could not be opened. */
export interface NotOpened {
  readonly kind: 'not-opened'
  /** A clause without the URL, which may be presigned: `storage.example: HTTP 403`. */
  readonly why: string
  /** The last status, if there was an answer. */
  readonly status?: number
}

/**
 * Opens a file by its URL, without any credential, following redirects as `followToFile` does. What fails and may pass is
 * tried again, 4 times in all.
 * @throws ActionError `interrupted`
 */
export async function openFile(ask: OpenFileAsk): Promise<OpenedFile | NotOpened> {
  const { clock, signal } = ask
  let last: Followed | undefined
  const { outcome } = await retry({
    clock,
    plan: { deadline: clock.now() + PATIENCE, tryTimeout: TRY_TIMEOUT, tries: TRIES },
    signal,
    tell: line => ask.tell(`${last?.host}: ${line}`),
    judge: one => (last?.answer.kind === 'dead-end' ? { again: false } : judgeStorage(one, clock.now())),
    attempt: async timeout => {
      last = await followToFile({ ...ask, timeout })
      return asOutcome(last)
    }
  })
  const answer = last?.answer
  if (answer?.kind === 'open' && answer.status === 200) return opened(answer)
  if (outcome.kind === 'no-answer') return { kind: 'not-opened', why: `${last?.host}: ${clause(outcome)}` }
  return { kind: 'not-opened', why: `${last?.host}: HTTP ${outcome.status}`, status: outcome.status }
}

function asOutcome({ answer }: Followed): Outcome {
  if (answer.kind === 'no-answer') return answer
  if (answer.kind === 'dead-end') return { kind: 'no-answer', reason: 'other', detail: answer.why, cause: undefined }
  return { kind: 'answer', status: answer.status, headers: answer.headers, text: '' }
}

/** The detail of a failure, in which the network's own words could repeat a presigned URL. */
function clause({ detail }: NoAnswer): string {
  return oneLine(withoutUrlSecrets(detail), 200)
}

/** Storage is asked again when it is busy (408, 429, 5xx) or silent. */
function judgeStorage(outcome: Outcome, now: number): Judgement {
  if (outcome.kind === 'no-answer') {
    return outcome.reason === 'certificate' ? { again: false } : { again: true, why: clause(outcome) }
  }
  const { status, headers } = outcome
  if (status !== 408 && status !== 429 && status < 500) return { again: false }
  return { again: true, why: `HTTP ${status}`, after: parseRetryAfter(headers['retry-after'], now) }
}

function opened({ headers, body }: OpenAnswer): OpenedFile {
  const length = headers['content-length'] ?? ''
  const { etag, 'content-type': contentType } = headers
  return {
    body,
    ...(/^\d{1,15}$/.test(length) ? { size: Number(length) } : {}),
    ...(etag === undefined ? {} : { etag }),
    ...(contentType === undefined ? {} : { contentType })
  }
}
