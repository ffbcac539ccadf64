import { ActionError } from '../errors/action-error.ts'
import { isSuccess, requestIdOf, type TextResponse } from '../http/client.ts'
import { networkError } from '../http/network-error.ts'
import { parseRetryAfter, retry, withTries } from '../http/retry.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import type { HeygenConnection } from './client.ts'
import type { UploadAsk } from './upload-ask.ts'
import { meterUpload } from './upload-meter.ts'
import type { UploadTarget } from './upload-target.ts'

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
export async function putFile(connection: HeygenConnection, file: UploadAsk, target: UploadTarget): Promise<void> {
  const { clock, signal } = connection
  const { deadline } = file
  const log = (line: string) => connection.log.info(`upload of ${logText(file.filename, 200)}: ${line}`)
  await retry(nth => putOnce(connection, file, target, nth), { clock, deadline, tries: TRIES, signal, log })
}

/** Whether an upload has failed because its URL is too old: S3 answers 403, or 400 where its credentials are. */
export function isExpired({ status, message }: ActionError): boolean {
  return status === 403 || (status === 400 && message.includes('(ExpiredToken)'))
}

/** One try. How long it may take follows from the file's size, and from whether it moves. */
async function putOnce({ http, clock, signal }: HeygenConnection, file: UploadAsk, target: UploadTarget, nth: number) {
  const { stall = STALL, answerTime = ANSWER_TIME } = file
  const source = await file.open().catch((thrown: unknown) => {
    throw failed(thrown, file, nth)
  })
  const watch = stallWatch(stall)
  const meter = meterUpload({
    filename: file.filename,
    size: file.size,
    source,
    clock,
    tell: file.tellProgress,
    onProgress: sent => watch.moved(sent < file.size ? stall : answerTime)
  })
  try {
    const response = await http.text({
      method: 'PUT',
      url: target.url,
      headers: { ...target.headers, 'content-length': String(file.size) },
      body: source,
      timeoutMs: ANSWER_TIME + Math.ceil((file.size / SLOWEST_BYTES_PER_SECOND) * 1000),
      signal: AbortSignal.any([signal, watch.signal])
    })
    if (!isSuccess(response)) throw refused(response, file, nth, clock.now())
    if (meter.sent() < file.size) throw new Error('the storage answered before it had the file')
  } catch (thrown) {
    if (signal.aborted) throw thrown
    // The client takes every abort for a canceled job; a stall is none. A fault of the file outweighs what it led to.
    throw failed(watch.signal.aborted ? watch.signal.reason : (meter.problem() ?? thrown), file, nth)
  } finally {
    watch.stop()
    source.destroy()
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

/** The code in an error document of S3. */
function storageCode(text: string): string {
  return /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(text.slice(0, 4096))?.[1] ?? ''
}

/** A try without a response; what the file itself refuses stays as it is. */
function failed(thrown: unknown, file: UploadAsk, nth: number): ActionError {
  if (thrown instanceof ActionError && thrown.code !== 'network_error') return thrown
  const { message, transient, cause } = networkError(thrown)
  return new ActionError('upload_failed', `${subject(file, nth)}: ${oneLine(message, 300)}.`, {
    input: file.input,
    transient: transient && oneLine(transient, 200),
    cause
  })
}

function refused(response: TextResponse, file: UploadAsk, nth: number, now: number): ActionError {
  const { status, headers, text } = response
  const code = storageCode(text)
  const isTransient = status >= 500 || status === 408 || status === 429 || (status === 400 && AGAIN_400.has(code))
  return new ActionError(
    'upload_failed',
    `${subject(file, nth)}: the storage behind HeyGen answered HTTP ${status}${code === '' ? '' : ` (${code})`}.`,
    {
      status,
      requestId: requestIdOf(response, 'x-amz-request-id', 'x-request-id'),
      input: file.input,
      retryAfterMs: parseRetryAfter(headers['retry-after'], now),
      transient: isTransient ? `HTTP ${status}${code === '' ? '' : ` ${code}`}` : undefined
    }
  )
}

function subject({ filename }: UploadAsk, nth: number): string {
  return withTries(`Could not upload ${oneLine(filename, 200)}`, nth)
}
