import { type LoopbackServer, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import type { SandboxResponse } from '../../sandbox/response.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'

/** Types as GitHub Pages sends them, by extension. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'application/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mp4: 'video/mp4',
  vtt: 'text/vtt; charset=utf-8'
}

/** A web site of a few files below /docs/, as GitHub Pages serves a project's: with parts, so that a browser can seek. */
export interface Site extends Pick<LoopbackServer, 'url' | 'close'> {
  /** The paths of the requests so far. */
  paths(): string[]
}

export async function startSite(files: Readonly<Record<string, Buffer>>): Promise<Site> {
  const server = await startLoopbackServer({
    clock: new SandboxClock(),
    handle: ({ path, headers }) => {
      const name = decodeURIComponent(path.replace('/docs/', ''))
      const content = Object.hasOwn(files, name) ? files[name] : undefined
      if (content === undefined) return { status: 404, body: 'not found' }
      return part(content, headers['range'], TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
    }
  })
  return { url: server.url, close: server.close, paths: () => server.requests.map(one => one.path) }
}

/** The whole file, or what a range of the form `bytes=1-` or `bytes=1-2` asks for. */
function part(content: Buffer, range: string | undefined, type: string): SandboxResponse {
  const [, start = '', end = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (start === '') return { status: 200, headers: { 'content-type': type, 'accept-ranges': 'bytes' }, body: content }
  const last = Math.min(end === '' ? Number.POSITIVE_INFINITY : Number(end), content.length - 1)
  return {
    status: 206,
    headers: { 'content-type': type, 'content-range': `bytes ${start}-${last}/${content.length}` },
    body: content.subarray(Number(start), last + 1)
  }
}
