import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { SimulatedClock } from '../../scripts/simulated-clock.ts'

const SLEEPS = `import { setTimeout } from 'node:timers/promises'
const begun = Date.now()
await setTimeout(3_600_000)
await setTimeout(0.4)
console.log(begun, Date.now())`

test('a process and this one have the same time, which begins alike in every run and moves by sleeps alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clock-'))
  try {
    const clock = new SimulatedClock(join(folder, 'clock'))
    const begun = Date.UTC(2026, 0, 15, 9, 30)
    expect(clock.now()).toBe(begun)
    clock.advance(500)
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', SLEEPS], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], ...clock.variables }
    })
    expect(stdout).toBe(`${begun + 500} ${begun + 3_600_501}\n`)
    expect(clock.now()).toBe(begun + 3_600_501)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
