import { ActionError } from '../errors/action-error.ts'
import { type HeygenConnection, VERSION } from '../heygen/client.ts'
import { readTranslation } from '../heygen/translations.ts'
import { type OpenedFile, openFile } from '../http/open-file.ts'
import type { RetryPlan } from '../http/retry.ts'
import { rulesOfApi } from '../http/url-guard.ts'
import { allResults, type ResultKind, resultExtension } from '../model/result.ts'
import type { Translation } from '../model/translation.ts'

/** Milliseconds over which the read of a job for its links is repeated. */
const READ_PATIENCE = 2 * 60_000
const READ_TIMEOUT = 30_000
/** What storage hosts answer to a link that has expired: S3, CloudFront and Azure 403, Google Cloud 400, others 401 or 410. */
const EXPIRED = new Set([400, 401, 403, 404, 410])

const NOUNS: Readonly<Record<ResultKind, string>> = {
  video: 'the video',
  audio: 'the audio track',
  srt: 'the captions (.srt)',
  vtt: 'the captions (.vtt)'
}

/** A result of a translation, opened. */
export interface OpenedResult extends OpenedFile {
  /** For the file's name: `mp4`, `srt`, … */
  readonly extension: string
}

/** Names a result in a sentence: `the video`. */
export function resultNoun(kind: ResultKind): string {
  return NOUNS[kind]
}

/** The results that a completed translation has; without any link yet, a video is expected. */
export function resultKinds(translation: Translation): readonly ResultKind[] {
  const kinds = allResults(translation).map(one => one.kind)
  return kinds.length === 0 ? ['video'] : kinds
}

/** The plan by which a job is read for its links, from now on. */
export function linkReadPlan(connection: HeygenConnection): RetryPlan {
  return { deadline: connection.clock.now() + READ_PATIENCE, timeoutMs: READ_TIMEOUT }
}

/**
 * Opens one result of a completed translation. The job is read right before, because its links expire, and once more with a
 * fresh link where the first is refused. No credential goes to the storage host.
 * @param ask `read`: the translation, where it has been read a moment ago
 * @throws ActionError `download_failed_here`; HeyGen's errors of the read; `interrupted`
 */
export async function openResult(
  connection: HeygenConnection,
  ask: { readonly id: string; readonly kind: ResultKind; readonly read?: Translation | undefined }
): Promise<OpenedResult> {
  const read = () => readTranslation(connection, ask.id, linkReadPlan(connection))
  try {
    return await openLink(connection, ask.read ?? (await read()), ask.kind)
  } catch (thrown) {
    const isExpired = thrown instanceof ActionError && thrown.code === 'download_failed_here'
    if (!isExpired || !EXPIRED.has(thrown.status ?? 0)) throw thrown
    return openLink(connection, await read(), ask.kind)
  }
}

async function openLink(
  connection: HeygenConnection,
  translation: Translation,
  kind: ResultKind
): Promise<OpenedResult> {
  const result = allResults(translation).find(one => one.kind === kind)
  if (result === undefined) {
    throw new ActionError('download_failed_here', `Could not download ${NOUNS[kind]}: HeyGen gives no link to it.`)
  }
  const { http, clock, apiUrl, log, signal } = connection
  const opened = await openFile({
    http,
    clock,
    url: result.url,
    rules: rulesOfApi(apiUrl),
    userAgent: `translate-release-video/${VERSION}`,
    log: line => log.info(`Download of ${NOUNS[kind]}, ${line}`),
    signal
  }).catch((thrown: unknown) => {
    if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
    throw thrown.with({ message: `Could not download ${NOUNS[kind]}: ${thrown.message}.` })
  })
  return { ...opened, extension: resultExtension(result, opened.contentType) }
}
