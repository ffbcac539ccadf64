import * as z from 'zod'
import type { RetryPlan } from '../http/retry.ts'
import type { CreateVideoTranslationRequest } from '../model/request.ts'
import { count } from '../text/plain-text.ts'
import { call, type HeygenCall, type HeygenConnection } from './client.ts'
import { unexpectedResponse } from './errors.ts'
import { createdSchema } from './schemas.ts'

/** HeyGen's own client allows 120 s for a write; its slowest responses take about 31 s. */
const TRY_TIMEOUT_MS = 120_000
/** `id`, `video_ids`, `video_translation_id` and their like, not `asset_id` or `request_id`. */
const ID_NAME = /^(?:video_)?(?:translat\w*_)?ids?$/
/** More IDs than one request can have asked for, and deeper than any response goes. */
const MOST_IDS = 1000
const DEEPEST = 6

type Submission = Pick<HeygenCall, 'responseSignal'> &
  Pick<RetryPlan, 'deadline'> & { readonly body: CreateVideoTranslationRequest; readonly key: string }

export type Created = Awaited<ReturnType<typeof createTranslation>>

/**
 * Submits a translation. HeyGen responds to a repeated key as it did the first time, so a retry charges nothing twice.
 * @returns one ID for each language, in the order of the request; with a `problem` (a response of another shape), whatever IDs came
 * @throws ActionError HeyGen's refusal, or the last failure when `deadline` (milliseconds since 1970) is reached
 */
export async function createTranslation(
  connection: HeygenConnection,
  { body, key, deadline, responseSignal }: Submission
) {
  const what = 'submit the translation'
  const plan = { deadline, timeoutMs: TRY_TIMEOUT_MS }
  const submission = { what, path: '/v3/video-translations', body, idempotencyKey: key, plan, responseSignal }
  // A response of any shape may name translations that are charged.
  const response = await call(connection, submission, z.unknown())
  const parsed = createdSchema.safeParse(response.json)
  if (!parsed.success) return { ids: findIds(response.json), problem: unexpectedResponse(response, what) }
  const given = parsed.data.data.video_translation_ids
  const ids = [...new Set(given)]
  const expected = body.output_languages.length
  if (ids.length === expected && given.length === expected) return { ids }
  const message = `HeyGen returned ${count(ids.length, 'translation ID')} for ${count(expected, 'language')}.`
  return { ids, problem: unexpectedResponse(response, what).with({ message }) }
}

/** The IDs in a response of another shape. */
function findIds(json: unknown): string[] {
  const found = new Set<string>()
  const search = (value: unknown, name: string, depth: number): void => {
    if (depth > DEEPEST || found.size >= MOST_IDS) return
    if (typeof value === 'string' && ID_NAME.test(name) && /^[\w.-]{1,200}$/.test(value)) found.add(value)
    if (typeof value !== 'object' || value === null) return
    // The items of a list bear the list's name.
    for (const [member, item] of Object.entries(value)) search(item, Array.isArray(value) ? name : member, depth + 1)
  }
  search(json, '', 0)
  return [...found]
}
