import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { count, oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import * as input from './readers.ts'

export type Credentials = { readonly apiKey: string } | { readonly accessToken: string }

/** Inputs by name, as the workflow has them. */
type Raw = Readonly<Record<string, string>>

/** By input, what is wrong with it beside other inputs; falsy if nothing is. */
export type Problems<T> = Readonly<{ [Input in keyof T]?: string | false | undefined }>

/** Inputs whose values are secrets: never shown, whatever is wrong with them. */
export const SECRET_INPUTS: readonly string[] = ['api-key', 'access-token', 'github-token']

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
  deliver: input.deliverables.optional(),
  manifest: input.boolean.default(false),
  'release-notes': input.boolean.default(false),
  'release-tag': input.text.optional(),
  summary: input.boolean.default(true),
  'github-token': input.secret.optional(),
  'api-url': input.apiUrl.default('https://api.heygen.com')
})

type SharedValues = z.output<typeof SHARED_SCHEMA>
export type SharedInputs = Readonly<ReturnType<typeof toSharedInputs>>

/**
 * Parses the inputs of an action, then checks the rules over the values that could be read and `given`, the inputs that are set.
 * @throws ActionError `invalid_input` that reports every problem at once: the input, its value, what is allowed
 */
export function parseInputs<S extends z.ZodObject>(
  schema: S,
  raw: Raw,
  rules: (values: z.output<S>, given: Raw) => Problems<z.output<S>>
): z.output<S> {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  const wrong = new Map(parsed.error?.issues.map(issue => [String(issue.path[0]), issue.message]))
  const readable = Object.entries(given).filter(([name]) => !wrong.has(name))
  const values = parsed.data ?? schema.parse(Object.fromEntries(readable))
  for (const [name, problem] of Object.entries(rules(values, given))) {
    // A value that could not be read is wrong once.
    if (problem && !wrong.has(name)) wrong.set(name, problem)
  }
  if (wrong.size === 0) return values
  const lines = [...wrong].map(([name, problem]) => describe(name, given[name], problem)).join('\n- ')
  if (wrong.size === 1) throw new ActionError('invalid_input', lines, { input: [...wrong.keys()][0] })
  throw new ActionError('invalid_input', `${count(wrong.size, 'problem')} in the inputs:\n- ${lines}`)
}

function describe(name: string, value: string | undefined, problem: string): string {
  if (value === undefined) return `\`${name}\` ${problem}.`
  if (SECRET_INPUTS.includes(name)) return `\`${name}\` (its value is not shown) ${problem}.`
  return `\`${name}\` is "${oneLine(withoutUrlSecrets(value), 120)}": ${problem}.`
}

/** What is wrong with the shared inputs beside each other. */
export function sharedProblems(all: SharedValues): Problems<SharedValues> {
  const delivery = deliveryInput(all)
  const withoutFiles =
    all['download-to'] === undefined && !all['attach-to-release'] && 'needs `download-to` or `attach-to-release`'
  return {
    'access-token':
      all['access-token'] && all['api-key'] && 'must not be set together with `api-key`: use exactly one of them',
    wait:
      all.wait === false && delivery && `must not be false with \`${delivery}\`: results are there only after waiting`,
    deliver: all.deliver && withoutFiles,
    manifest: all.manifest && withoutFiles
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
    /** Undefined: the video, or the audio where only that is translated, and the captions. */
    deliver: all.deliver,
    manifest: all.manifest,
    releaseNotes: all['release-notes'],
    releaseTag: all['release-tag'],
    githubToken: all['github-token'],
    apiUrl: all['api-url']
  }
}

/** Whether the release is written to. */
export function changesRelease(inputs: Pick<SharedInputs, 'attachToRelease' | 'releaseNotes'>): boolean {
  return inputs.attachToRelease || inputs.releaseNotes
}

function deliveryInput(all: SharedValues): string | undefined {
  if (all['download-to'] !== undefined) return 'download-to'
  return (['attach-to-release', 'release-notes'] as const).find(name => all[name])
}

function credentialsOf({ 'api-key': apiKey, 'access-token': accessToken }: SharedValues): Credentials | undefined {
  if (apiKey !== undefined) return { apiKey }
  return accessToken === undefined ? undefined : { accessToken }
}
