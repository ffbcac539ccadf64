import { ActionError } from '../errors/action-error.ts'
import { noAnswer, type Outcome } from '../http/outcome.ts'
import { type Judgement, parseRetryAfter, retry } from '../http/retry.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import type { HeygenConnection } from './heygen-http.ts'
import type { UploadAsk } from './upload-ask.ts'
import { meterUpload } from './upload-meter.ts'
import type { UploadTarget } from './upload-target.ts'

/** Whether the file is at its place, or the place itself is no good any more. */
export type Put = { readonly kind: 'done' } | { readonly kind: 'expired'; readonly error: ActionError }

/** 1 + 2 + 4 + 8 + 16 + 30 + 30 s: an outage of a minute and a half. */
const TRIES = 8
/** No piece went out for so long: a stalled connection. */
const STALL = 60_000
/** The storage checks the whole file before it answers. */
const ANSWER_TIME = 120_000
/** What is slower than this is no upload: 2 GB may take five and a half hours. */
const SLOWEST_BYTES_PER_SECOND = 100_000
/** S3's own words for a connection that it found too slow. */
const AGAIN_400 = new Set(['RequestTimeout', 'IncompleteBody'])

/**
 * Puts a file where HeyGen said, each try with a fresh stream: the headers that HeyGen gave, its length, and nothing else.
 * @throws ActionError `upload_failed`, `interrupted`, and whatever ActionError `file.open` or its stream fails with
 */
export async function putFile(connection: HeygenConnection, file: UploadAsk, target: UploadTarget): Promise<Put> {
  const { clock } = connection
  const name = logText(file.filename, 200)
  const { outcome, tries, gaveUp } = await retry({
    clock,
    plan: { deadline: file.deadline, tryTimeout: 0, tries: TRIES },
    attempt: () => putOnce(connection, file, target),
    judge: one => judgePut(one, clock.now()),
    tell: line => connection.tell(`upload of ${name}: ${line}`),
    signal: file.signal
  })
  if (gaveUp === undefined && isSuccess(outcome)) return { kind: 'done' }
  const error = putError(outcome, file, tries)
  return isExpired(outcome) ? { kind: 'expired', error } : Promise.reject(error)
}

/** One try. How long it may take follows from the file's size, and from whether it moves. */
async function putOnce(connection: HeygenConnection, file: UploadAsk, target: UploadTarget): Promise<Outcome> {
  const { stall = STALL, answerTime = ANSWER_TIME } = file
  const source = await openSource(file)
  if ('kind' in source) return source
  const watch = stallWatch(stall)
  const meter = meterUpload({
    filename: file.filename,
    size: file.size,
    source,
    clock: connection.clock,
    tell: file.tellProgress,
    onProgress: sent => watch.moved(sent < file.size ? stall : answerTime)
  })
  try {
    const outcome = await connection.http.exchange({
      method: 'PUT',
      url: target.url,
      headers: { ...target.headers, 'content-length': String(file.size) },
      body: source,
      timeout: ANSWER_TIME + Math.ceil((file.size / SLOWEST_BYTES_PER_SECOND) * 1000),
      signal: file.signal === undefined ? watch.signal : AbortSignal.any([file.signal, watch.signal])
    })
    const problem = meter.problem()
    if (problem instanceof ActionError) throw problem
    if (problem !== undefined && outcome.kind === 'no-answer') return noAnswer(problem)
    const early = isSuccess(outcome) && meter.sent() < file.size
    return early ? noAnswer(new Error('the storage answered before it had the file')) : outcome
  } catch (thrown) {
    // The client takes every abort for a cancelled job; a stall is none.
    if (!watch.signal.aborted || file.signal?.aborted === true) throw thrown
    return noAnswer(watch.signal.reason)
  } finally {
    watch.stop()
    source.destroy()
  }
}

async function openSource(file: UploadAsk) {
  try {
    return await file.open()
  } catch (thrown) {
    if (thrown instanceof ActionError) throw thrown
    return noAnswer(thrown)
  }
}

/** Aborts when nothing moves for `patience` milliseconds, at first and after each move. */
function stallWatch(patience: number) {
  const controller = new AbortController()
  const give = (time: number) => {
    const reason = new Error(`nothing moved for ${Math.round(time / 1000)} s`)
    return setTimeout(() => controller.abort(reason), time)
  }
  let current = patience
  let timer = give(current)
  return {
    signal: controller.signal,
    stop: () => clearTimeout(timer),
    /** Something moved; the next may take `next` milliseconds. */
    moved: (next: number) => {
      if (next === current) return timer.refresh()
      clearTimeout(timer)
      current = next
      timer = give(current)
      return timer
    }
  }
}

function judgePut(outcome: Outcome, now: number): Judgement {
  if (outcome.kind === 'no-answer') {
    const again = outcome.reason !== 'certificate' && outcome.reason !== 'too-large'
    return again ? { again, why: oneLine(outcome.detail, 200) } : { again }
  }
  const { status } = outcome
  const code = storageCode(outcome.text)
  const again = status >= 500 || status === 408 || status === 429 || (status === 400 && AGAIN_400.has(code))
  if (!again) return { again }
  return {
    again,
    why: `HTTP ${status}${code === '' ? '' : ` ${code}`}`,
    after: parseRetryAfter(outcome.headers['retry-after'], now)
  }
}

function isSuccess(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300
}

/** S3 answers 403 to a URL that is too old, and 400 to one that was signed with credentials that are. */
function isExpired(outcome: Outcome): boolean {
  if (outcome.kind === 'no-answer') return false
  return outcome.status === 403 || (outcome.status === 400 && storageCode(outcome.text) === 'ExpiredToken')
}

/** The code in an error document of S3. */
function storageCode(text: string): string {
  return /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(text.slice(0, 4096))?.[1] ?? ''
}

function putError(outcome: Outcome, file: UploadAsk, tries: number): ActionError {
  const what = `Could not upload ${oneLine(file.filename, 200)}${tries > 1 ? ` (${tries} tries)` : ''}`
  if (outcome.kind === 'no-answer') {
    const message = `${what}: ${oneLine(outcome.detail, 300)}.`
    return new ActionError({ code: 'upload_failed', message, input: file.input, cause: outcome.cause })
  }
  const code = storageCode(outcome.text)
  const requestId = outcome.headers['x-amz-request-id'] ?? outcome.headers['x-request-id']
  return new ActionError({
    code: 'upload_failed',
    message: `${what}: the storage behind HeyGen answered HTTP ${outcome.status}${code === '' ? '' : ` (${code})`}.`,
    status: outcome.status,
    requestId: requestId === undefined ? undefined : oneLine(requestId, 100),
    input: file.input
  })
}
