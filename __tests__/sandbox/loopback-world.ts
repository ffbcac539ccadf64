import { afterEach, beforeEach } from '@jest/globals'
import { Agent, request } from 'undici'
import {
  type LoopbackServer,
  type RecordedRequest,
  startLoopbackServer,
  UnexpectedRequest
} from '../../sandbox/loopback-server.ts'
import type { SandboxResponse } from '../../sandbox/response.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'

/** A loopback server and a client of it, new for each test. */
export interface LoopbackWorld {
  clock: SandboxClock
  server: LoopbackServer
  dispatcher: Agent
  /** The requests whose work was done: `GET /a`. */
  worked: string[]
  get(path: string, method?: 'GET' | 'POST' | 'HEAD', body?: string | Buffer | null): Promise<Received>
}

interface Received {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** The body of the response to `GET /a`. */
export const TRUE_BODY = JSON.stringify({ path: '/a', words: 'a true body' })

/** A server for each test of the file. */
export function useLoopback(): LoopbackWorld {
  const world = { clock: new SandboxClock() } as LoopbackWorld
  beforeEach(async () => {
    const worked: string[] = []
    const dispatcher = new Agent()
    const server = await startLoopbackServer({
      handle: seen => handle(seen, worked),
      clock: world.clock,
      keepBodyBytes: 100,
      headers: () => ({ 'x-request-id': 'r-1' }),
      errorBody: status => ({ error: { code: `code_${status}` } })
    })
    const get: LoopbackWorld['get'] = async (path, method = 'GET', body = null) => {
      const response = await request(server.url + path, { method, body, dispatcher, signal: AbortSignal.timeout(3000) })
      return { status: response.statusCode, headers: response.headers, text: await response.body.text() }
    }
    Object.assign(world, { worked, dispatcher, server, get })
  })
  afterEach(async () => {
    await Promise.all([world.dispatcher.destroy(), world.server.close()])
  })
  return world
}

function handle(seen: RecordedRequest, worked: string[]): SandboxResponse {
  worked.push(`${seen.method} ${seen.path}`)
  if (seen.path === '/nowhere') throw new UnexpectedRequest('not in the description')
  if (seen.path === '/broken') throw new Error('a bug')
  if (seen.path === '/large') {
    const piece = Buffer.alloc(1024 * 1024, 7)
    async function* pieces() {
      for (let i = 0; i < 32; i += 1) yield piece
    }
    return { status: 200, headers: { 'Content-Length': String(32 * piece.length) }, body: pieces() }
  }
  return { status: 200, headers: { 'X-Own': 'yes' }, body: { path: seen.path, words: 'a true body' } }
}
