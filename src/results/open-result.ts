import { ActionError } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readTranslation } from '../heygen/translations.ts'
import { type OpenedFile, openFile } from '../http/open-file.ts'
import { rulesOfOrigin } from '../http/url-guard.ts'
import type { MediaKind } from '../model/media-type.ts'
import { type ResultKind, resultExtension, resultOf, resultsToDeliver } from '../model/result.ts'
import type { Translation } from '../model/translation.ts'

const READ_PATIENCE_MS = 2 * 60_000
const READ_TIMEOUT_MS = 30_000
/** What storage hosts respond with to a link that has expired: S3, CloudFront and Azure 403, Google Cloud 400, others 401 or 410. */
const EXPIRED = new Set([400, 401, 403, 404, 410])

/** Names a result in a sentence. */
export const RESULT_NOUNS: Readonly<Record<ResultKind, string>> = {
  video: 'the video',
  audio: 'the audio track',
  srt: 'the captions (.srt)',
  vtt: 'the captions (.vtt)'
}

/** A result of a translation, opened; `extension` is for the file's name: `mp4`, `srt`, … */
export type OpenedResult = OpenedFile & { readonly extension: string }

/** A result of a translation, wherever it is; `open` opens it from the beginning. */
export interface Deliverable {
  readonly kind: ResultKind
  readonly open: () => Promise<OpenedResult>
}

/** The results of a completed translation that are delivered, as `resultsToDeliver`; it is read for the links. @throws ActionError */
export async function readResults(
  connection: HeygenConnection,
  id: string,
  deliver?: readonly MediaKind[]
): Promise<readonly Deliverable[]> {
  const read = () => {
    const deadline = connection.clock.now() + READ_PATIENCE_MS
    return readTranslation(connection, id, { deadline, timeoutMs: READ_TIMEOUT_MS })
  }
  const translation = await read()
  const unused = [translation]
  // Each time that a result is opened, a fresh link is read, except the first time.
  const takeOrRead = async () => unused.pop() ?? read()
  const kinds = resultsToDeliver(translation, deliver)
  return kinds.map(kind => ({ kind, open: () => openResult(connection, kind, takeOrRead) }))
}

/**
 * Opens one result by its link, and by a fresh one if that has expired. No credential goes to the storage host.
 * @throws ActionError `download_failed_here`; what `read` throws; `interrupted`
 */
export async function openResult(
  connection: HeygenConnection,
  kind: ResultKind,
  read: () => Promise<Translation>
): Promise<OpenedResult> {
  const { http, clock, apiUrl, log, signal } = connection
  const what = RESULT_NOUNS[kind]
  const open = async () => {
    const result = resultOf(await read(), kind)
    if (result === undefined) {
      throw new ActionError('download_failed_here', `Could not download ${what}: HeyGen gives no link to it.`)
    }
    const opened = await openFile({
      http,
      clock,
      url: result.url,
      rules: rulesOfOrigin(apiUrl),
      log: line => log.info(`Download of ${what}, ${line}`),
      signal
    }).catch((thrown: unknown) => {
      if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
      throw thrown.with({ message: `Could not download ${what}: ${thrown.message}.` })
    })
    return { ...opened, extension: resultExtension(result, opened.contentType) }
  }
  return open().catch((thrown: unknown) => {
    const isOfStorage = thrown instanceof ActionError && thrown.code === 'download_failed_here'
    if (isOfStorage && EXPIRED.has(thrown.status ?? 0)) return open()
    throw thrown
  })
}
