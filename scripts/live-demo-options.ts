import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm run demo -- --live --video <url or file> --languages "es-MX, ja" [--download-to <folder>] [--api-url <url>] [--yes]

Runs the action as a runner would, against the real HeyGen API: shows the plan, asks once, submits.
The key is read from HEYGEN_API_KEY (or an OAuth token from HEYGEN_ACCESS_TOKEN). Submitting spends credit.`

/** What was asked for on the command line. */
export interface LiveDemo {
  /** The action's inputs. */
  readonly with: Readonly<Record<string, string>>
  /** Submit without asking. */
  readonly yes: boolean
}

/**
 * Reads the command line and the key.
 * @throws Error whose message says what is missing
 */
export function liveDemoOptions(argv: readonly string[], env: NodeJS.ProcessEnv): LiveDemo {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const { values } = parseArgs({
    args: [...argv],
    options: { live: flag, video: text, languages: text, 'download-to': text, 'api-url': text, yes: flag }
  })
  const { HEYGEN_API_KEY: key = '', HEYGEN_ACCESS_TOKEN: token = '' } = env
  if (key === '' && token === '') throw new Error('HEYGEN_API_KEY is not set.')
  const { live: _, yes = false, ...given } = values
  for (const name of ['video', 'languages'] as const) if (!given[name]) throw new Error(`--${name} is missing.`)
  return { with: { ...(key === '' ? { 'access-token': token } : { 'api-key': key }), ...given }, yes }
}
