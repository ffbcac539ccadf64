import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OpenRelease } from '../github/run-release.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readTranslation } from '../heygen/translations.ts'
import { type SavedFile, saveFile } from '../http/save-file.ts'
import { typeOfExtension } from '../model/media-type.ts'
import type { ResultKind } from '../model/result.ts'
import { isCompleted, type Translation } from '../model/translation.ts'
import { byteSize } from '../text/byte-size.ts'
import { logText } from '../text/plain-text.ts'
import { type DeliveryFailure, deliveryAttempts } from './delivery-failures.ts'
import type { Downloads } from './download.ts'
import { resultFileName, resultLabel, resultSlugs } from './file-name.ts'
import { linkReadPlan, type OpenedResult, openResult, resultKinds, resultNoun } from './open-result.ts'

export interface AttachOptions {
  readonly connection: HeygenConnection
  readonly release: OpenRelease
  /** First part of the file names. */
  readonly stem: string
  /** Folder for a result whose size HeyGen's storage does not tell. */
  readonly temp: string
  /** Called with the translations as they stand after each file. */
  readonly onChange: (translations: readonly Translation[]) => void
}

/**
 * Attaches the results of all completed translations to the release, one file after another. What was downloaded is uploaded from
 * the workspace, and what could not be downloaded is not tried again. What fails of one leaves the others alone, unless it would
 * fail them too.
 * @returns the translations with their `assets`, and what failed, one error a file
 * @throws ActionError `interrupted`
 */
export async function attachResults(
  downloads: Downloads,
  options: AttachOptions
): Promise<{ readonly translations: readonly Translation[]; readonly failures: readonly DeliveryFailure[] }> {
  const { connection, release, stem, onChange } = options
  const { log } = connection
  let { translations } = downloads
  const slugs = resultSlugs(translations)
  const { failures, attempt } = deliveryAttempts('attached')
  const attach = async ({ id, language }: Translation, kind: ResultKind, saved: SavedFile | undefined) => {
    const { dispose, ...upload } = await (saved ? ofFile(saved) : ofStream(options, id, kind))
    const { extension, size, open } = upload
    try {
      const { name, url, kept } = await release.github.attachAsset(release.connection, release.release, {
        name: resultFileName({ stem, slug: slugs.get(id) ?? '', extension }),
        label: resultLabel({ stem, language, extension }),
        contentType: typeOfExtension(extension),
        size,
        open,
        sha256: () => sha256Of(open)
      })
      const where = kept ? 'is on the release already' : 'is attached to the release'
      log.info(`${logText(language)}: ${logText(name)} (${byteSize(size)}) ${where}`)
      translations = translations.map(one =>
        one.id === id ? { ...one, assets: [...(one.assets ?? []), { name, url }] } : one
      )
      onChange(translations)
    } finally {
      await dispose?.()
    }
  }
  for (const one of translations.filter(isCompleted)) {
    const saved = new Map(downloads.files.flatMap(file => (file.translationId === one.id ? [[file.kind, file]] : [])))
    const isTried = saved.size > 0 || downloads.failures.some(failure => failure.translationId === one.id)
    await attempt(one, 'the results', async () => {
      const read = isTried ? undefined : await readTranslation(connection, one.id, linkReadPlan(connection))
      for (const kind of read === undefined ? saved.keys() : resultKinds(read)) {
        await attempt(one, resultNoun(kind), () => attach(one, kind, saved.get(kind)))
      }
    })
  }
  return { translations, failures }
}

/** One result on its way to the release. */
interface Upload {
  /** Bytes. */
  readonly size: number
  readonly extension: string
  /** The bytes from their beginning, as often as they are asked for. */
  readonly open: () => Promise<Readable>
  /** Gives up what is still open. */
  readonly dispose?: () => Promise<void>
}

function ofFile({ path, size }: SavedFile): Upload {
  return { size, extension: extname(path).slice(1), open: async () => createReadStream(path) }
}

/**
 * A result at HeyGen, streamed. GitHub wants the size before the bytes: where the storage does not tell it, the result is kept in
 * `temp`.
 */
async function ofStream({ connection, temp }: AttachOptions, id: string, kind: ResultKind): Promise<Upload> {
  const openAnew = () => openResult(connection, { id, kind })
  let opened: OpenedResult | undefined = await openAnew()
  const { size, extension } = opened
  const open = async () => {
    const one = opened ?? (await openAnew())
    opened = undefined
    return one
  }
  if (size !== undefined) {
    const dispose = async () => void opened?.body.on('error', () => undefined).destroy()
    return { size, extension, open: async () => (await open()).body, dispose }
  }
  const path = join(temp, `${randomUUID()}.${extension}`)
  const { clock, log, signal } = connection
  const saved = await saveFile({ open, path, clock, log: line => log.info(line), signal })
  return { ...ofFile(saved), dispose: () => rm(path, { force: true }) }
}

/** Asked for only where it may save an upload: hashing each file as it comes would cost a third of the download's speed. */
async function sha256Of(open: () => Promise<Readable>): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(await open(), hash)
  return hash.digest('hex')
}
