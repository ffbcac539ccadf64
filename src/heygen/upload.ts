import { ActionError, interrupted } from '../errors/action-error.ts'
import { logText } from '../text/plain-text.ts'
import { call, type HeygenConnection } from './client.ts'
import { isExpired, putFile } from './put-file.ts'
import type { UploadAsk } from './upload-ask.ts'
import { announceUpload, type UploadTarget } from './upload-target.ts'

const COMPLETE_TIMEOUT = 60_000
const COMPLETE_TRIES = 8
const COMPLETE_TIME = 3 * 60_000
/** 1 + 2 + 4 + 8 s: the storage has the file before HeyGen sees it. */
const NOT_FOUND_YET_LOOKS = 5

/**
 * Brings a file of any size to HeyGen, streamed and in flat memory, and gives its asset id. The asset may still be in preparation:
 * a translation of it is then refused with `resource_not_ready` for a while.
 * Source: HeyGen's reference, "Create Asset Upload" and "Complete Asset Upload".
 * @throws ActionError `upload_failed`, `payload_too_large`, HeyGen's refusals, `interrupted`, and those of `open`
 */
export async function uploadFile(connection: HeygenConnection, file: UploadAsk): Promise<string> {
  const first = await announceUpload(connection, file)
  const assetId = await put(connection, file, first)
  await complete(connection, file, assetId)
  return assetId
}

/** Puts the file; an upload URL that has expired is replaced once. */
async function put(connection: HeygenConnection, file: UploadAsk, target: UploadTarget): Promise<string> {
  try {
    await putFile(connection, file, target)
    return target.assetId
  } catch (thrown) {
    if (!(thrown instanceof ActionError) || thrown.code !== 'upload_failed' || !isExpired(thrown)) throw thrown
    connection.log.info(
      `upload of ${logText(file.filename, 200)}: ${logText(thrown.message)} Asking for a new upload URL.`
    )
  }
  const fresh = await announceUpload(connection, file)
  await putFile(connection, file, fresh)
  return fresh.assetId
}

/** Tells HeyGen that the file is there. May be said again, so it is, until HeyGen has seen the file. */
async function complete(connection: HeygenConnection, file: UploadAsk, assetId: string): Promise<void> {
  const { clock, log, signal } = connection
  // A long upload may have used up the time; what it brought is not thrown away for one lost answer.
  const deadline = Math.max(file.deadline, clock.now() + COMPLETE_TIME)
  for (let looks = 1; ; looks++) {
    try {
      await call(connection, {
        method: 'POST',
        path: `/v3/assets/${encodeURIComponent(assetId)}/complete`,
        body: file.sha256 === undefined ? {} : { checksum_sha256: file.sha256 },
        what: `finish the upload of ${logText(file.filename, 200)}`,
        plan: { deadline, timeoutMs: COMPLETE_TIMEOUT, tries: COMPLETE_TRIES }
      })
      return
    } catch (thrown) {
      // `resource_not_ready` was asked again already.
      const notFoundYet = thrown instanceof ActionError && thrown.status === 409 && thrown.code !== 'resource_not_ready'
      if (!notFoundYet || looks >= NOT_FOUND_YET_LOOKS) throw thrown
      log.info(`HeyGen does not see ${logText(file.filename, 200)} yet; looking again in ${2 ** (looks - 1)} s`)
      await clock.sleep(1000 * 2 ** (looks - 1), signal)
      if (signal.aborted) throw interrupted()
    }
  }
}
