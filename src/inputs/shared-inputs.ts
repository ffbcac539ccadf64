import type * as z from 'zod/mini'
import type { CrossRule } from './input-problems.ts'
import * as input from './input-schema.ts'

export type FailOn = 'any' | 'all' | 'never'
export type Credentials = { readonly apiKey: string } | { readonly accessToken: string }

/** The inputs that both actions understand, in the same words with the same meaning. */
export interface SharedInputs {
  /** Absent when neither `api-key` nor `access-token` has a value. */
  readonly credentials?: Credentials
  readonly ifNoApiKey: 'error' | 'skip'
  readonly wait: boolean
  /** Milliseconds. */
  readonly waitTimeout: number
  /** Milliseconds; absent: adaptive. */
  readonly pollInterval?: number
  readonly failOn: FailOn
  readonly downloadTo?: string
  readonly attachToRelease: boolean
  readonly releaseTag?: string
  readonly githubToken?: string
  readonly apiUrl: string
}

export const SHARED_SCHEMA = {
  'api-key': input.secret(),
  'access-token': input.secret(),
  'if-no-api-key': input.choice('error', 'skip'),
  wait: input.boolean(),
  'wait-timeout': input.minutes(),
  'poll-interval': input.interval(),
  'fail-on': input.choice('any', 'all', 'never'),
  'download-to': input.text(),
  'attach-to-release': input.boolean(),
  'release-tag': input.text(),
  'github-token': input.secret(),
  'api-url': input.apiUrl()
}

type SharedValues = { [Name in keyof typeof SHARED_SCHEMA]: z.output<(typeof SHARED_SCHEMA)[Name]> }

export const SHARED_RULES: readonly CrossRule<SharedValues>[] = [
  {
    input: 'access-token',
    problem: all =>
      all['access-token'] !== undefined && all['api-key'] !== undefined
        ? 'must not be set together with `api-key`: use exactly one of them'
        : undefined
  },
  {
    input: 'wait',
    problem: all => {
      const needs = all['download-to'] !== undefined ? 'download-to' : 'attach-to-release'
      return all.wait === false && (all['download-to'] !== undefined || all['attach-to-release'] === true)
        ? `must not be false with \`${needs}\`: results are there only after waiting`
        : undefined
    }
  }
]

const DEFAULT_API_URL = 'https://api.heygen.com'
const DEFAULT_WAIT_TIMEOUT = 60 * 60_000

/** The shared inputs as the code uses them; `waitByDefault` is what an unset `wait` means where nothing is delivered. */
export function toSharedInputs(all: SharedValues, waitByDefault: boolean): SharedInputs {
  const delivers = all['download-to'] !== undefined || all['attach-to-release'] === true
  const { 'api-key': apiKey, 'access-token': accessToken } = all
  return {
    ...(apiKey !== undefined ? { credentials: { apiKey } } : {}),
    ...(accessToken !== undefined ? { credentials: { accessToken } } : {}),
    ifNoApiKey: all['if-no-api-key'] ?? 'error',
    wait: all.wait ?? (waitByDefault || delivers),
    waitTimeout: all['wait-timeout'] ?? DEFAULT_WAIT_TIMEOUT,
    ...(all['poll-interval'] !== undefined ? { pollInterval: all['poll-interval'] } : {}),
    failOn: all['fail-on'] ?? 'any',
    ...(all['download-to'] !== undefined ? { downloadTo: all['download-to'] } : {}),
    attachToRelease: all['attach-to-release'] ?? false,
    ...(all['release-tag'] !== undefined ? { releaseTag: all['release-tag'] } : {}),
    ...(all['github-token'] !== undefined ? { githubToken: all['github-token'] } : {}),
    apiUrl: all['api-url'] ?? DEFAULT_API_URL
  }
}
