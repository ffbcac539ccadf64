import { appendFileSync } from 'node:fs'
import { readCommandLine, wholeNumber } from '../scripts/command-line.ts'
import { type HeygenSandboxOptions, startHeygenSandbox } from './heygen/heygen-sandbox.ts'

const USAGE = `Usage: node sandbox/main.ts [--port <n>] [--translation-seconds <n>] [--advance-per-check <ms>] [--result-bytes <n>]

Starts a HeyGen on 127.0.0.1, prints its addresses and credentials as NAME=value lines (and appends them to the file that
GITHUB_ENV names), and runs until it gets SIGINT or SIGTERM.`

const OPTIONS = {
  port: { type: 'string' },
  'translation-seconds': { type: 'string' },
  'advance-per-check': { type: 'string' },
  'result-bytes': { type: 'string' }
} as const

function readOptions(): HeygenSandboxOptions {
  const { values } = readCommandLine(USAGE, OPTIONS)
  const numberOf = (name: keyof typeof OPTIONS) => {
    const { [name]: text } = values
    return text === undefined ? undefined : wholeNumber(USAGE, name, text)
  }
  const given = {
    port: numberOf('port'),
    translationSeconds: numberOf('translation-seconds'),
    advancePerCheck: numberOf('advance-per-check'),
    resultBytes: numberOf('result-bytes')
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

async function main(): Promise<void> {
  const options = readOptions()
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
