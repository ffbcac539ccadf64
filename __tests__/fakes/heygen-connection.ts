import type { HeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import type { HeygenConnection } from '../../src/heygen/client.ts'
import { createHttpClient } from '../../src/http/client.ts'
import type { Clock } from '../../src/model/clock.ts'
import { logInto, neverCanceled } from './fake-log.ts'

/** A connection to a sandbox by an HTTP client of its own, which its user closes; `lines` gets what is logged. */
export function connectTo(sandbox: HeygenSandbox, clock: Clock, lines: string[]): HeygenConnection {
  return {
    http: createHttpClient(),
    clock,
    log: logInto(lines),
    signal: neverCanceled,
    apiUrl: sandbox.url,
    credentials: { apiKey: sandbox.apiKey }
  }
}
