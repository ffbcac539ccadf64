/** What the live demo is asked for. */
export interface LiveDemo {
  /** The action's inputs. */
  readonly with: Readonly<Record<string, string>>
  /** Submit without asking. */
  readonly yes: boolean
}

/** Options of the command line, those that are inputs under the input's name. */
interface Given extends Readonly<Partial<Record<'video' | 'languages' | 'download-to' | 'api-url', string>>> {
  readonly yes?: boolean
}

/**
 * Puts the options and the key together.
 * @throws Error whose message says what is missing
 */
export function liveDemoOptions({ yes = false, ...inputs }: Given, env: NodeJS.ProcessEnv): LiveDemo {
  const { HEYGEN_API_KEY: key = '', HEYGEN_ACCESS_TOKEN: token = '' } = env
  if (key === '' && token === '') throw new Error('HEYGEN_API_KEY is not set.')
  for (const name of ['video', 'languages'] as const) if (!inputs[name]) throw new Error(`--${name} is missing.`)
  return { with: { ...(key === '' ? { 'access-token': token } : { 'api-key': key }), ...inputs }, yes }
}
