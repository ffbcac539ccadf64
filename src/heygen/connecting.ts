import { ActionError } from '../errors/action-error.ts'
import type { Credentials, SharedInputs } from '../inputs/shared-inputs.ts'
import type { Run } from '../runner/run-action.ts'
import type { HeygenConnection } from './client.ts'

/**
 * What to do without a key: end green, or fail with how to give one.
 * @throws ActionError `missing_credentials` unless `if-no-api-key` is `skip`
 */
export function withoutCredentials(run: Run, inputs: Pick<SharedInputs, 'ifNoApiKey'>): void {
  if (inputs.ifNoApiKey === 'error') {
    throw new ActionError('missing_credentials', 'No HeyGen key: neither `api-key` nor `access-token` has a value.', {
      input: 'api-key'
    })
  }
  const skipReason = 'There is no HeyGen key here, and `if-no-api-key` is `skip`.'
  run.log.info(`Skipped: ${skipReason}`)
  run.publish({ status: 'skipped', skipReason })
}

/** The way to the account of the credentials; nothing is sent yet. */
export function connectHeygen(run: Run, apiUrl: string, credentials: Credentials): HeygenConnection {
  const { http, clock, log, signal } = run
  return { http, clock, log, signal, apiUrl, credentials }
}
