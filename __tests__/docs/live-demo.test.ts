import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { PROJECT } from '../../sandbox/run-step.ts'
import { liveDemoOptions } from '../../scripts/live-demo-options.ts'

let heygen: HeygenSandbox
beforeEach(async () => {
  heygen = await startHeygenSandbox()
  heygen.addAsset({ id: 'asset_talk' })
})
afterEach(() => heygen.close())

/** Runs the live demo on the sandbox, without a terminal. */
async function demo(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const given = ['--live', '--api-url', heygen.url, '--video', 'asset:asset_talk', ...args]
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/demo.ts'), ...given], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], HEYGEN_API_KEY: heygen.apiKey, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const exitCode = await new Promise(resolve => child.on('close', resolve))
  return { exitCode, output }
}

describe('npm run demo -- --live', () => {
  test('shows the plan, and submits nothing without a terminal to confirm on', async () => {
    const { exitCode, output } = await demo(['--languages', 'es-MX, ja'])
    expect(exitCode).toBe(1)
    expect(output).toContain('Plan: 2 languages to submit')
    expect(output).toContain('Nothing was submitted: there is no terminal to confirm on. Add --yes')
    expect(heygen.requests.filter(one => one.method !== 'GET')).toEqual([])
  })

  test('submits with --yes; the second time there is nothing to submit or confirm', async () => {
    const first = await demo(['--languages', 'es-MX, ja', '--yes'])
    expect(first.output).toContain('Submitted: 2 translations')
    expect(first.exitCode).toBe(0)
    const second = await demo(['--languages', 'es-MX, ja'])
    expect(second.output).toContain('Everything is in the account already')
    expect(second.exitCode).toBe(0)
    expect(heygen.charges.map(one => one.language).sort()).toEqual(['Japanese', 'Spanish (Mexico)'])
    expect(first.output + second.output).not.toContain(heygen.apiKey)
  })

  test('ends with the error of the plan', async () => {
    const { exitCode, output } = await demo(['--languages', 'Klingon', '--yes'])
    expect(exitCode).toBe(1)
    expect(output).toContain('HeyGen does not translate to "Klingon"')
  })

  test('without a key it says how to give one', async () => {
    const { exitCode, output } = await demo(['--languages', 'ja'], { HEYGEN_API_KEY: '' })
    expect(exitCode).toBe(2)
    expect(output).toMatch(/^HEYGEN_API_KEY is not set\.\n\nUsage: npm run demo\n/)
    expect(heygen.requests).toEqual([])
  })
})

test('an option of the live demo without --live is refused', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, 'scripts/demo.ts'), '--video', 'a.mp4'])
  expect(status).toBe(2)
  expect(String(stderr)).toMatch(/^--video needs --live\.\n\nUsage: /)
})

describe('the options', () => {
  const KEY = { HEYGEN_API_KEY: 'k' }

  test.each<[Parameters<typeof liveDemoOptions>[0], NodeJS.ProcessEnv, string]>([
    [{ languages: 'ja' }, KEY, '--video is missing.'],
    [{ video: 'https://example.com/a.mp4' }, KEY, '--languages is missing.'],
    [{ video: 'a.mp4', languages: 'ja' }, {}, 'HEYGEN_API_KEY is not set.']
  ])('%j are refused', (given, env, message) => {
    expect(() => liveDemoOptions(given, env)).toThrow(new Error(message))
  })

  test('become the inputs of the action', () => {
    const given = { video: 'a.mp4', languages: 'es-MX, ja', 'download-to': 'out', yes: true }
    expect(liveDemoOptions(given, KEY)).toEqual({
      yes: true,
      with: { 'api-key': 'k', video: 'a.mp4', languages: 'es-MX, ja', 'download-to': 'out' }
    })
    expect(liveDemoOptions(given, { HEYGEN_ACCESS_TOKEN: 't' }).with).toMatchObject({ 'access-token': 't' })
  })
})
