import type { Readable } from 'node:stream'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { isSuccess, responseFacts, type TextResponse } from '../http/client.ts'
import { failRequest, networkError } from '../http/network-error.ts'
import { isBusy, retry, withTries } from '../http/retry.ts'
import type { SourceField } from '../model/request.ts'
import { byteSize, bytesOf } from '../text/byte-size.ts'
import { clockSpan, logText, oneLine } from '../text/plain-text.ts'
import { call, type HeygenConnection } from './client.ts'
import { announceUpload, type UploadTarget } from './upload-target.ts'

export interface UploadFile {
  readonly filename: string
  readonly contentType: string
  /** Bytes, at least one. */
  readonly size: number
  /** Hex; HeyGen's storage then refuses any other bytes. */
  readonly sha256?: string
  /** A fresh stream from the start, for every try. An ActionError of it, or of its stream, ends the upload; other failures are retried. */
  readonly open: () => Promise<Readable>
  /** No try begins after this, milliseconds since 1970; an upload that moves is not cut off. */
  readonly deadline: number
  readonly input?: SourceField
  /** Without a byte sent for so long, a try is given up; left out: a minute. */
  readonly stallMs?: number
  /** The same once all is sent, while the storage checks the whole file; left out: two minutes. */
  readonly responseMs?: number
}

const CALL_TIMEOUT_MS = 60_000
const STALL_MS = 60_000
const RESPONSE_MS = 120_000
/** 1 + 2 + 4 + 8 + 16 + 30 + 30 s: an outage of a minute and a half. */
const PUT_TRIES = 8
/** 2 GB may take five and a half hours. */
const SLOWEST_BYTES_PER_SECOND = 100_000
/** S3's codes for a connection that it found too slow. */
const TRANSIENT_400 = new Set(['RequestTimeout', 'IncompleteBody'])
const PROGRESS_EVERY_MS = 5000
const COMPLETE_TRIES = 8
const COMPLETE_FOR_MS = 3 * 60_000
/** 1 + 2 + 4 + 8 s: the storage has the file before HeyGen sees it. */
const UNSEEN_TRIES = 5

/**
 * Uploads a file to HeyGen, streamed, and gives its asset ID. For a while, `resource_not_ready` may refuse a translation of it.
 * Source: HeyGen's reference, "Create Asset Upload" and "Complete Asset Upload".
 * @throws ActionError `upload_failed`, `payload_too_large`, HeyGen's refusals, `interrupted`, and those of `open`
 */
export async function uploadFile(connection: HeygenConnection, file: UploadFile): Promise<string> {
  const upload = async () => {
    const target = await announceUpload(connection, file)
    await put(connection, file, target)
    return target.assetId
  }
  const assetId = await upload().catch((thrown: unknown) => {
    if (!(thrown instanceof ActionError) || !isExpired(thrown)) throw thrown
    logFor(file, connection)(`${logText(thrown.message)} Requesting a new upload URL.`)
    return upload()
  })
  await complete(connection, file, assetId)
  return assetId
}

/** Puts the file where HeyGen said: the headers that HeyGen gave, its length, and nothing else. */
async function put(connection: HeygenConnection, file: UploadFile, target: UploadTarget): Promise<void> {
  const { http, clock, signal } = connection
  const { size, deadline, input } = file
  const attempt = async (nth: number) => {
    const what = withTries(`upload ${oneLine(file.filename, 200)}`, nth)
    const failed = (thrown: unknown) => failRequest(networkError(thrown), what, { code: 'upload_failed', input })
    const source = await file.open().catch(failed)
    const sending = watch(connection, file, source)
    try {
      const response = await http.text({
        method: 'PUT',
        url: target.url,
        headers: { ...Object.fromEntries(target.headers), 'content-length': String(size) },
        body: source,
        timeoutMs: RESPONSE_MS + Math.ceil((size / SLOWEST_BYTES_PER_SECOND) * 1000),
        signal: AbortSignal.any([signal, sending.failure]),
        nth
      })
      if (!isSuccess(response)) throw refused(response, what, input, clock.now())
      sending.finish()
    } catch (thrown) {
      if (signal.aborted) throw thrown
      // The client takes every abort for a canceled job. A failure of the file outweighs what it led to.
      failed(sending.failure.aborted ? sending.failure.reason : thrown)
    } finally {
      sending.stop()
      source.destroy()
    }
  }
  await retry(attempt, { clock, deadline, tries: PUT_TRIES, signal, log: logFor(file, connection) })
}

/**
 * Logs how far a file is sent, and aborts `failure` when it stalls, breaks, or is not as long as announced. The source is only
 * listened to, and rests until its reader resumes it: a stream in between would cost half of the speed.
 */
function watch({ clock, log }: HeygenConnection, file: UploadFile, source: Readable) {
  const { size, stallMs = STALL_MS, responseMs = RESPONSE_MS } = file
  const name = logText(file.filename, 200)
  const failure = new AbortController()
  const startedAt = clock.now()
  let [sent, loggedAt, loggedBytes] = [0, startedAt, 0]
  const fail = (problem: Error) => failure.abort(problem)
  const giveUpAfter = (ms: number) =>
    setTimeout(() => fail(new Error(`nothing moved for ${Math.round(ms / 1000)} s`)), ms)
  let timer = giveUpAfter(stallMs)
  const logProgress = (now: number) => {
    const speed = byteSize(Math.round(((sent - loggedBytes) * 1000) / (now - loggedAt)))
    log.info(`uploading ${name}: ${bytesOf(sent, size)}, ${Math.floor((sent / size) * 100)} %, ${speed}/s`)
    loggedAt = now
    loggedBytes = sent
  }
  source
    .on('data', (chunk: Buffer) => {
      sent += chunk.length
      if (sent > size) return fail(new Error(`the file has more than the ${size} bytes announced`))
      clearTimeout(timer)
      timer = giveUpAfter(sent < size ? stallMs : responseMs)
      if (clock.now() - loggedAt >= PROGRESS_EVERY_MS) logProgress(clock.now())
    })
    .on('end', () => {
      if (sent < size) fail(new Error(`the file ended after ${sent} of ${size} bytes`))
    })
    .on('error', fail)
    .pause()
  return {
    failure: failure.signal,
    stop: () => clearTimeout(timer),
    /** @throws Error when the response came too early */
    finish: () => {
      if (sent < size) throw new Error('the storage responded before it had the whole file')
      if (loggedBytes > 0) log.info(`uploaded ${name}: ${byteSize(size)} in ${clockSpan(clock.now() - startedAt)}`)
    }
  }
}

/** Completes the upload at HeyGen, and repeats that until HeyGen has found the file. */
async function complete(connection: HeygenConnection, file: UploadFile, assetId: string): Promise<void> {
  const { clock, signal } = connection
  // A long upload may have used up the time; it is not thrown away for one lost response.
  const deadline = Math.max(file.deadline, clock.now() + COMPLETE_FOR_MS)
  const completion = {
    what: `finish the upload of ${logText(file.filename, 200)}`,
    path: `/v3/assets/${encodeURIComponent(assetId)}/complete`,
    body: { checksum_sha256: file.sha256 },
    plan: { deadline, timeoutMs: CALL_TIMEOUT_MS, tries: COMPLETE_TRIES }
  }
  const attempt = () =>
    call(connection, completion, z.unknown()).catch((thrown: unknown) => {
      // `resource_not_ready` was retried already.
      const isUnseen = thrown instanceof ActionError && thrown.status === 409 && thrown.code !== 'resource_not_ready'
      throw isUnseen ? thrown.with({ transient: 'HeyGen does not see the file yet' }) : thrown
    })
  await retry(attempt, { clock, deadline, tries: UNSEEN_TRIES, signal, log: logFor(file, connection) })
}

function logFor({ filename }: UploadFile, { log }: HeygenConnection): (line: string) => void {
  return line => log.info(`upload of ${logText(filename, 200)}: ${line}`)
}

/** Whether the upload URL is too old: S3 returns 403, or 400 where its credentials are. */
function isExpired({ code, status, message }: ActionError): boolean {
  return code === 'upload_failed' && (status === 403 || (status === 400 && message.includes('(ExpiredToken)')))
}

function refused(response: TextResponse, what: string, input: SourceField | undefined, now: number): ActionError {
  const { status, text } = response
  // In an error document of S3.
  const code = /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(text.slice(0, 4096))?.[1] ?? ''
  const isTransient = isBusy(status) || (status === 400 && TRANSIENT_400.has(code))
  const suffix = code === '' ? '' : ` (${code})`
  return new ActionError('upload_failed', `Could not ${what}: HeyGen's storage returned HTTP ${status}${suffix}.`, {
    ...responseFacts(response, now, 'x-amz-request-id', 'x-request-id'),
    input,
    transient: isTransient ? `HTTP ${status}${suffix}` : undefined
  })
}
