import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ActionError, interrupted } from '../errors/action-error.ts'
import type { Media } from '../model/media.ts'
import { redactedLine } from '../text/plain-text.ts'
import type { ParsedMedia } from './media-parser.ts'
import type { FromParser, ToParser } from './media-process.ts'
import { type OpenedSource, openSource, type RangedSource } from './ranged-source.ts'

export type MediaReader = ReturnType<typeof createMediaReader>

/** For one source. */
export const MEDIA_LIMITS = { bytes: 8 * 1024 * 1024, reads: 64, timeoutMs: 30_000 }
/** A video of ten hours takes half of it. */
const PARSER_MEGABYTES = 512
const UNREADABLE = 'it could not be read as MP4, MOV, WebM or MKV'
/** In the source as in the bundle, it lies beside this module and has its extension. */
const PARSER = fileURLToPath(new URL(`media-process${extname(import.meta.url)}`, import.meta.url))

/**
 * A reader whose parsers are processes of their own, without this one's environment: a damaged file can make a parser loop or use up
 * all memory, and then only that process is ended. A parser that is fine is kept for the next source.
 */
export function createMediaReader(limits = MEDIA_LIMITS) {
  const idle: ChildProcess[] = []

  const parse = async (opened: OpenedSource, signal: AbortSignal) => {
    const parser = takeParser(idle)
    let isFine = false
    try {
      const media = await parsedBy(parser, opened, signal)
      isFine = true
      if (media === undefined) throw new ActionError('network_error', UNREADABLE)
      return media
    } finally {
      if (isFine) keepParser(idle, parser)
      else parser.kill('SIGKILL')
    }
  }

  return {
    /**
     * Reads the duration of a video, and whether it has an audio track, from a few parts of the file. What cannot be read is unknown.
     * Sources may be read side by side.
     * @throws ActionError `interrupted`, and nothing else
     */
    async read(source: RangedSource, signal: AbortSignal): Promise<Media> {
      const late = AbortSignal.timeout(limits.timeoutMs)
      const either = AbortSignal.any([signal, late])
      try {
        either.throwIfAborted()
        const opened = await unlessAborted(either, openSource(source, limits, either))
        const media = await parse(opened, either)
        return media.seconds === undefined ? { ...media, problem: 'the file does not say' } : media
      } catch (thrown) {
        if (signal.aborted) throw interrupted(thrown)
        const problem = late.aborted ? `it took longer than ${limits.timeoutMs / 1000} s` : clauseOf(thrown)
        return { seconds: undefined, hasAudio: undefined, problem }
      }
    },
    /** Ends the parsers that are kept. */
    close: () => {
      for (const parser of idle.splice(0)) parser.kill('SIGKILL')
    }
  }
}

/** The network's own words could repeat a presigned URL. */
function clauseOf(thrown: unknown): string {
  return thrown instanceof ActionError ? redactedLine(thrown.message, 200) : 'the file could not be read'
}

function takeParser(idle: ChildProcess[]): ChildProcess {
  const kept = idle.pop()
  if (kept === undefined || !kept.connected) return startParser()
  kept.ref()
  kept.channel?.ref()
  return kept
}

/** Keeps a parser without keeping this process alive. */
function keepParser(idle: ChildProcess[], parser: ChildProcess): void {
  parser.unref()
  parser.channel?.unref()
  idle.push(parser)
}

function startParser(): ChildProcess {
  const parser = fork(PARSER, {
    env: {},
    execArgv: [`--max-old-space-size=${PARSER_MEGABYTES}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  // Whoever waits for it hears of its end; while it is kept, nobody needs to.
  return parser.on('error', () => undefined)
}

/** What a parser finds; undefined where it finds nothing. Rejects when its process ends, a read fails, or `signal` aborts. */
function parsedBy(parser: ChildProcess, opened: OpenedSource, signal: AbortSignal): Promise<ParsedMedia | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<ParsedMedia | undefined>()
  const onEnd = () => reject(new ActionError('network_error', UNREADABLE))
  const send = (message: ToParser) => parser.send(message, error => error && onEnd())
  const onMessage = (message: FromParser) => {
    if ('id' in message) {
      const { id, start, end } = message
      opened.read(start, end).then(bytes => send({ id, bytes }), reject)
    } else resolve(message.media)
  }
  parser.on('message', onMessage).once('exit', onEnd).once('error', onEnd)
  send({ size: opened.size })
  return unlessAborted(signal, promise).finally(() => {
    parser.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
  })
}

/** The result of a promise, or a rejection as soon as `signal` aborts. */
function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', onAbort))
}
