import { ActionError } from '../../src/errors/action-error.ts'
import type { HeygenConnection } from '../../src/heygen/client.ts'
import type { HttpRequest, TextResponse } from '../../src/http/client.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { logInto, neverCanceled } from './fake-log.ts'

export interface FakeTranslation {
  readonly id: string
  readonly language: string | null
  /** Milliseconds after the start. */
  readonly endsAfter: number
  readonly failure?: string
  /** Milliseconds after the start from which on there is a link; left out: with the end. */
  readonly linkAfter?: number
  /** Overrides what a single read or a bulk check says of the status. */
  readonly readAs?: (elapsed: number) => string | undefined
  readonly checkedAs?: (elapsed: number) => string | undefined
  readonly audioOnly?: boolean
}

export interface FakeHeygen {
  readonly connection: HeygenConnection
  readonly clock: FakeClock
  /** The ids of each bulk request, and when it was made (milliseconds after the start). */
  readonly checks: { readonly at: number; readonly ids: readonly string[] }[]
  readonly reads: { readonly at: number; readonly id: string }[]
  /** Lines of repeated tries. */
  readonly logged: string[]
}

/** A request as a fault sees it; `nth` counts the requests of its kind from 1. */
export interface FaultAsk {
  readonly kind: 'check' | 'read'
  readonly nth: number
  readonly id: string
  readonly at: number
}

/** A response in JSON. */
export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): TextResponse {
  return { status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) }
}

/** HeyGen's error body. */
export function refusal(status: number, code: string): TextResponse {
  return jsonResponse(status, { error: { code, message: `${code} it is` } })
}

export const reset = new ActionError('network_error', 'the connection was reset (ECONNRESET)', {
  transient: 'the connection was reset (ECONNRESET)'
})

/** What a request comes to. */
export type Outcome = TextResponse | ActionError

/** A HeyGen without a network: translations that end by the fake clock, read by the two endpoints that a wait uses. */
export function fakeHeygen(
  fakes: readonly FakeTranslation[],
  fault: (ask: FaultAsk) => Outcome | undefined = () => undefined
): FakeHeygen {
  const clock = fakeClock()
  const start = clock.now()
  const checks: { at: number; ids: string[] }[] = []
  const reads: { at: number; id: string }[] = []
  const logged: string[] = []
  const elapsed = () => clock.now() - start
  const find = (id: string) => fakes.find(fake => fake.id === id)

  function check(ids: string[]): Outcome {
    checks.push({ at: elapsed(), ids })
    const failed = fault({ kind: 'check', nth: checks.length, id: ids.join(','), at: elapsed() })
    return failed ?? jsonResponse(200, { data: ids.flatMap(id => checkItem(id)), has_more: false, next_token: null })
  }
  const endWord = (fake: FakeTranslation) => (fake.failure === undefined ? 'completed' : 'failed')
  const word = (fake: FakeTranslation, open: string) => (elapsed() >= fake.endsAfter ? endWord(fake) : open)
  function checkItem(id: string): object[] {
    const fake = find(id)
    const status = fake === undefined ? 'not_found' : (fake.checkedAs?.(elapsed()) ?? word(fake, 'processing'))
    return status === 'absent' ? [] : [{ video_id: id, status, error: status === 'failed' ? fake?.failure : null }]
  }
  function read(id: string): Outcome {
    reads.push({ at: elapsed(), id })
    const failed = fault({ kind: 'read', nth: reads.length, id, at: elapsed() })
    if (failed !== undefined) return failed
    const fake = find(id)
    return fake === undefined ? refusal(404, 'video_not_found') : jsonResponse(200, { data: resource(fake) })
  }
  function resource(fake: FakeTranslation): object {
    const { id, language, linkAfter = 0, audioOnly = false } = fake
    const status = fake.readAs?.(elapsed()) ?? word(fake, 'running')
    const hasLink = status === 'completed' && elapsed() >= linkAfter
    return {
      id,
      status,
      output_language: language,
      created_at: start / 1000,
      duration: status === 'completed' ? 61.5 : null,
      translate_audio_only: audioOnly,
      [audioOnly ? 'audio_url' : 'video_url']: hasLink ? `https://storage.example/${id}?X-Amz-Signature=s` : null,
      failure_message: status === 'failed' ? fake.failure : null
    }
  }
  const outcome = (ask: HttpRequest): Outcome => {
    const url = new URL(ask.url)
    const ids = url.searchParams.get('video_translation_ids')
    if (url.pathname.endsWith('/statuses') && ids !== null) return check(ids.split(','))
    return read(decodeURIComponent(url.pathname.split('/').at(-1) ?? ''))
  }
  const http = {
    text: async (ask: HttpRequest) => {
      const found = outcome(ask)
      if (found instanceof ActionError) throw found
      return found
    },
    send: () => Promise.reject(new Error('a wait opens nothing')),
    close: async () => undefined
  }
  return {
    connection: {
      http,
      clock,
      apiUrl: 'https://api.heygen.com',
      credentials: { apiKey: 'key' },
      log: logInto(logged),
      signal: neverCanceled
    },
    clock,
    checks,
    reads,
    logged
  }
}
