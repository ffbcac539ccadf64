import { type ParsedMedia, parseMedia } from './media-parser.ts'

/** To this process: a file to parse, or the bytes of a read. */
export type ToParser = { readonly size: number } | { readonly id: number; readonly bytes: Uint8Array }
/** From this process: a read of the file, or what was found: nothing where the parser failed. */
export type FromParser =
  | { readonly id: number; readonly start: number; readonly end: number }
  | { readonly media: ParsedMedia | undefined }

/** The main module of the process that `media-reader.ts` starts. It ends when its parent does. */
const reads = new Map<number, PromiseWithResolvers<Uint8Array>>()
let lastId = 0

process.on('message', async (message: ToParser) => {
  if ('id' in message) {
    reads.get(message.id)?.resolve(message.bytes)
    reads.delete(message.id)
    return
  }
  let isParsing = true
  const read = (start: number, end: number) => {
    // The parser may still read ahead after it has failed; the next file is not its business.
    if (!isParsing) throw new Error('the file has been parsed')
    const pending = Promise.withResolvers<Uint8Array>()
    lastId += 1
    reads.set(lastId, pending)
    send({ id: lastId, start, end })
    return pending.promise
  }
  const media = await parseMedia(message.size, read).catch(() => undefined)
  isParsing = false
  reads.clear()
  send({ media })
})

function send(message: FromParser): void {
  process.send?.(message)
}
