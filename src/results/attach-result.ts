import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OpenRelease } from '../github/run-release.ts'
import { saveFile } from '../http/save-file.ts'
import { typeOfExtension } from '../model/media-type.ts'
import type { OpenedResult } from './open-result.ts'

/**
 * Attaches one result to the release. `openResult` opens it from the beginning, as often as it is called; `names` gives the asset's
 * name and label. A result whose size HeyGen's storage does not give goes through the folder `temp`: GitHub wants the size first.
 * @returns the asset, and its size in bytes
 * @throws ActionError GitHub's, as `attachAsset`; what `openResult` throws
 */
export async function attachResult(
  openResult: () => Promise<OpenedResult>,
  { github, connection, release }: OpenRelease,
  names: (extension: string) => { readonly name: string; readonly label: string },
  temp: string
) {
  const { clock, log, signal } = connection
  const first = await openResult()
  const { extension, size: knownSize } = first
  // A failure before it is read shows when it is read.
  first.body.on('error', () => undefined)
  const unused = [first]
  const open = async () => unused.pop() ?? openResult()
  const path = join(temp, `${randomUUID()}.${extension}`)
  try {
    const size = knownSize ?? (await saveFile({ open, path, clock, log: line => log.info(line), signal })).size
    const bytes = async () => (knownSize === undefined ? createReadStream(path) : (await open()).body)
    const sha256 = () => sha256Of(bytes)
    const file = { ...names(extension), contentType: typeOfExtension(extension), size, open: bytes, sha256 }
    return { ...(await github.attachAsset(connection, release, file)), size }
  } finally {
    unused.pop()?.body.destroy()
    await rm(path, { force: true })
  }
}

/** Computed only where it may save an upload: hashing each file as it comes would cost a third of the download's speed. */
async function sha256Of(open: () => Promise<Readable>): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(await open(), hash)
  return hash.digest('hex')
}
