import * as z from 'zod'
import type { Problems } from './problems.ts'
import * as input from './readers.ts'

export type Credentials = { readonly apiKey: string } | { readonly accessToken: string }

/** The inputs that both actions have, in the same words with the same meaning. */
export const SHARED_SCHEMA = z.object({
  'api-key': input.secret.optional(),
  'access-token': input.secret.optional(),
  'if-no-api-key': input.choice('error', 'skip').default('error'),
  wait: input.boolean.optional(),
  'wait-timeout': input.minutes.default(60 * 60_000),
  'poll-interval': input.interval.optional(),
  'fail-on': input.choice('any', 'all', 'never').default('any'),
  'download-to': input.text.optional(),
  'attach-to-release': input.boolean.default(false),
  'release-tag': input.text.optional(),
  'github-token': input.secret.optional(),
  'api-url': input.apiUrl.default('https://api.heygen.com')
})

type SharedValues = z.output<typeof SHARED_SCHEMA>
export type SharedInputs = Readonly<ReturnType<typeof toSharedInputs>>
export type FailOn = SharedInputs['failOn']

/** What is wrong with the shared inputs beside each other. */
export function sharedProblems(all: SharedValues): Problems<SharedValues> {
  const delivery = deliveryInput(all)
  return {
    'access-token':
      all['access-token'] !== undefined &&
      all['api-key'] !== undefined &&
      'must not be set together with `api-key`: use exactly one of them',
    wait:
      all.wait === false &&
      delivery !== undefined &&
      `must not be false with \`${delivery}\`: results are there only after waiting`
  }
}

/** The shared inputs as the code uses them; `waitByDefault` is the default of `wait` if nothing is delivered. */
export function toSharedInputs(all: SharedValues, waitByDefault: boolean) {
  return {
    /** Undefined if neither `api-key` nor `access-token` has a value. */
    credentials: credentialsOf(all),
    ifNoApiKey: all['if-no-api-key'],
    wait: all.wait ?? (waitByDefault || deliveryInput(all) !== undefined),
    waitTimeoutMs: all['wait-timeout'],
    /** Undefined: adaptive. */
    pollIntervalMs: all['poll-interval'],
    failOn: all['fail-on'],
    downloadTo: all['download-to'],
    attachToRelease: all['attach-to-release'],
    releaseTag: all['release-tag'],
    githubToken: all['github-token'],
    apiUrl: all['api-url']
  }
}

/** The input that has the results delivered, if any. */
function deliveryInput(all: SharedValues): string | undefined {
  if (all['download-to'] !== undefined) return 'download-to'
  return all['attach-to-release'] ? 'attach-to-release' : undefined
}

function credentialsOf({ 'api-key': apiKey, 'access-token': accessToken }: SharedValues): Credentials | undefined {
  if (apiKey !== undefined) return { apiKey }
  return accessToken === undefined ? undefined : { accessToken }
}
