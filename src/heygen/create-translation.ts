import type { ActionError } from '../errors/action-error.ts'
import type { CreateVideoTranslationRequest } from '../model/request.ts'
import { parseJson } from '../text/json.ts'
import { count } from '../text/plain-text.ts'
import { call, type HeygenConnection } from './client.ts'
import { unexpectedResponse } from './errors.ts'
import { createdSchema } from './schemas.ts'

/** HeyGen's own client allows 120 s for a write; its slowest answers take about 31 s. */
const TRY_TIMEOUT = 120_000

export interface Created {
  /** One for each language, in the order of the request; with a `problem`, whatever ids came. */
  readonly ids: readonly string[]
  /** The answer is not what the contract promises. */
  readonly problem?: ActionError
}

/**
 * Submits a translation, again and again with the same key while HeyGen is busy or silent: the key makes HeyGen answer a
 * repeat as it answered the first, so nothing is bought twice.
 * @throws ActionError HeyGen's refusal, or the last failure when `deadline` (milliseconds since 1970) is reached
 */
export async function createTranslation(
  connection: HeygenConnection,
  ask: {
    readonly body: CreateVideoTranslationRequest
    readonly key: string
    readonly deadline: number
    /** Aborts when a response that is under way is no longer waited for; left out: when the job is canceled. */
    readonly responseSignal?: AbortSignal | undefined
  }
): Promise<Created> {
  const what = 'submit the translation'
  const answer = await call(connection, {
    method: 'POST',
    path: '/v3/video-translations',
    headers: { 'idempotency-key': ask.key },
    body: ask.body,
    what,
    plan: { deadline: ask.deadline, timeoutMs: TRY_TIMEOUT },
    responseSignal: ask.responseSignal
  })
  const json = parseJson(answer.text)
  const parsed = createdSchema.safeParse(json)
  if (!parsed.success) return { ids: whateverIds(json), problem: unexpectedResponse(answer, what) }
  const ids = [...new Set(parsed.data.data.video_translation_ids)]
  const asked = ask.body.output_languages.length
  if (ids.length === asked && ids.length === parsed.data.data.video_translation_ids.length) return { ids }
  const message = `HeyGen answered with ${count(ids.length, 'translation id')} for ${count(asked, 'language')}.`
  return { ids, problem: unexpectedResponse(answer, what).with({ message }) }
}

/** `id`, `video_ids`, `video_translation_id` and their like, not `asset_id` or `request_id`. */
const ID_NAME = /^(?:video_)?(?:translat\w*_)?ids?$/
/** More ids than one request can have asked for, and deeper than any answer goes. */
const MOST_IDS = 1000
const DEEPEST = 6

/** The ids in an answer of another shape: they may stand for work that is paid for. */
function whateverIds(json: unknown): string[] {
  const found = new Set<string>()
  const search = (value: unknown, name: string, depth: number): void => {
    if (depth > DEEPEST || found.size >= MOST_IDS) return
    if (isId(name, value)) found.add(value)
    for (const [member, item] of membersOf(value, name)) search(item, member, depth + 1)
  }
  search(json, '', 0)
  return [...found]
}

function isId(name: string, value: unknown): value is string {
  return typeof value === 'string' && ID_NAME.test(name) && /^[\w.-]{1,200}$/.test(value)
}

/** What is inside a value, by name; the items of a list bear the list's. */
function membersOf(value: unknown, name: string): [string, unknown][] {
  if (Array.isArray(value)) return value.map(item => [name, item])
  return value !== null && typeof value === 'object' ? Object.entries(value) : []
}
