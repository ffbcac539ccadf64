import { appendFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type HeygenSandboxOptions, startHeygenSandbox } from './heygen/heygen-sandbox.ts'

const USAGE = `Usage: node sandbox/main.ts [--port <n>] [--translation-seconds <n>] [--advance-per-check <ms>] [--result-bytes <n>]

Starts a HeyGen on 127.0.0.1, prints its addresses and credentials as NAME=value lines (and appends them to the file that
GITHUB_ENV names), and runs until it gets SIGINT or SIGTERM.`

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text)) throw new Error(`--${name} must be a whole number, not ${JSON.stringify(text)}`)
  return Number(text)
}

function optionsOf(argv: string[]): HeygenSandboxOptions | undefined {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string' },
      'translation-seconds': { type: 'string' },
      'advance-per-check': { type: 'string' },
      'result-bytes': { type: 'string' },
      help: { type: 'boolean', short: 'h' }
    }
  })
  if (values.help === true) return undefined
  const given = {
    port: numberOf('port', values.port),
    translationSeconds: numberOf('translation-seconds', values['translation-seconds']),
    advancePerCheck: numberOf('advance-per-check', values['advance-per-check']),
    resultBytes: numberOf('result-bytes', values['result-bytes'])
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2))
  if (options === undefined) {
    console.log(USAGE)
    return
  }
  // Before the start: a signal that comes while it starts must end it too.
  const { promise: ended, resolve: end } = Promise.withResolvers<NodeJS.Signals>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  const sandbox = await startHeygenSandbox(options)
  const variables = {
    HEYGEN_URL: sandbox.url,
    HEYGEN_STORAGE_URL: sandbox.storage.url,
    HEYGEN_API_KEY: sandbox.apiKey,
    HEYGEN_ACCESS_TOKEN: sandbox.accessToken
  }
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`)
  process.stdout.write(lines.join(''))
  const { GITHUB_ENV: envFile } = process.env
  if (envFile !== undefined && envFile !== '') appendFileSync(envFile, lines.join(''))
  await ended
  await sandbox.close()
}

await main()
