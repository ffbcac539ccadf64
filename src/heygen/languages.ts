import type { RetryPlan } from '../http/retry.ts'
import { callFor, type HeygenConnection } from './client.ts'
import { languagesSchema } from './schemas.ts'

/**
 * The names of the languages that HeyGen translates to.
 * @throws ActionError
 */
export async function listLanguages(connection: HeygenConnection, plan: RetryPlan): Promise<readonly string[]> {
  const answer = await callFor(
    connection,
    { method: 'GET', plan, path: '/v3/video-translations/languages', what: 'list the languages' },
    languagesSchema
  )
  return answer.data.languages
}
