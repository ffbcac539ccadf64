import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { HeygenConnection } from '../heygen/client.ts'
import { type SavedFile, saveFile } from '../http/save-file.ts'
import type { ResultKind } from '../model/result.ts'
import { type OpenedResult, openResult } from './open-result.ts'

/** One result on its way to the release: from the workspace, or streamed from HeyGen without touching the disk. */
export interface Parcel {
  /** Bytes. */
  readonly size: number
  readonly extension: string
  readonly contentType: string
  /** The bytes from their beginning, as often as they are asked for. */
  readonly open: () => Promise<Readable>
  /** Hex; reads all of the bytes. */
  readonly sha256: () => Promise<string>
  /** Gives up what is still open. */
  readonly dispose: () => Promise<void>
}

export interface StreamAsk {
  readonly connection: HeygenConnection
  readonly id: string
  readonly kind: ResultKind
  /** Folder for a result whose size HeyGen's storage does not tell. */
  readonly temp: string
  readonly signal: AbortSignal
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/x-m4v',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  srt: 'application/x-subrip',
  vtt: 'text/vtt'
}

/** A result that was downloaded before. */
export function packFile(file: SavedFile): Parcel {
  const extension = extname(file.path).slice(1)
  const open = async () => createReadStream(file.path)
  return {
    size: file.size,
    extension,
    contentType: contentType(extension),
    open,
    sha256: () => sha256Of(open),
    dispose: async () => undefined
  }
}

/**
 * A result at HeyGen. GitHub wants the size before the bytes; where the storage does not tell it, the result is kept in `temp`.
 * @throws ActionError `download_failed_here`, HeyGen's errors, `interrupted`
 */
export async function packStream(ask: StreamAsk): Promise<Parcel> {
  const { connection, id, kind, signal } = ask
  const openAnew = () => openResult(connection, { id, kind }, signal)
  let opened: OpenedResult | undefined = await openAnew()
  const { size, extension } = opened
  if (size === undefined) return packSaved(ask, opened)
  const open = async () => {
    const { body } = opened ?? (await openAnew())
    opened = undefined
    return body
  }
  return {
    size,
    extension,
    contentType: contentType(extension),
    open,
    sha256: () => sha256Of(open),
    dispose: async () => discard(opened)
  }
}

async function packSaved(ask: StreamAsk, first: OpenedResult): Promise<Parcel> {
  const { connection, id, kind, signal } = ask
  let opened: OpenedResult | undefined = first
  const saved = await saveFile({
    open: async () => {
      const one = opened ?? (await openResult(connection, { id, kind }, signal))
      opened = undefined
      return one
    },
    path: join(ask.temp, `${randomUUID()}.${first.extension}`),
    clock: connection.clock,
    tell: connection.tell,
    signal
  })
  return { ...packFile(saved), dispose: () => rm(saved.path, { force: true }) }
}

/** Asked for only where it may save an upload: hashing each file as it comes would cost a third of the download's speed. */
async function sha256Of(open: () => Promise<Readable>): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(await open(), hash)
  return hash.digest('hex')
}

function discard(opened: OpenedResult | undefined): void {
  opened?.body.on('error', () => undefined).destroy()
}

function contentType(extension: string): string {
  return CONTENT_TYPES[extension] ?? 'application/octet-stream'
}
