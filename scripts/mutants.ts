import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inParallel } from '../__tests__/trust/in-parallel.ts'
import { type Mutant, mutate, readMutants } from './mutant-list.ts'

const USAGE = `Usage: npm run mutants -- [--only <text>]

Changes the source in one small way after the other, each in a copy, and runs the tests that must notice. Fails when fewer
than 95 % are caught, or one that is not caught has no reason in its list.

  --only  mutants whose name or file contains this text`

const LEAST_CAUGHT = 0.95
const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Tests of these folders run the bundle, which is built anew for them. */
const RUNS_BUNDLE = /^__tests__\/(?:bundle|examples|trust)\//

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, help: { type: 'boolean', short: 'h', default: false } }
})

/** A copy of the project's files, with the same packages. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutants-'))
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  for (const path of String(stdout).split('\0').filter(Boolean)) cpSync(join(ROOT, path), join(copy, path))
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Runs a script of the copy to its end; gives its exit code and what it printed. */
async function run(copy: string, ...args: string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += String(chunk)))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, text }
}

/** Whether all of the tests pass in the copy. */
async function passes(copy: string, tests: readonly string[]): Promise<boolean> {
  if (tests.some(test => RUNS_BUNDLE.test(test))) {
    const build = await run(copy, 'scripts/build.ts')
    if (build.code !== 0) throw new Error('the bundle cannot be built: is the change well typed?')
  }
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
  const { code, text } = await run(copy, ...jest, '--bail', '--runTestsByPath', ...tests)
  if (/^Tests: +(?:\d+ \w+, )*\d+ total$/m.test(text)) return code === 0
  throw new Error(`the tests did not run:\n${text}`)
}

async function isCaught(copy: string, mutant: Mutant): Promise<boolean> {
  const path = join(copy, mutant.file)
  const original = readFileSync(path, 'utf8')
  writeFileSync(path, mutate(mutant, original))
  try {
    return !(await passes(copy, mutant.tests))
  } finally {
    writeFileSync(path, original)
  }
}

async function main(): Promise<void> {
  const mutants = readMutants(ROOT).filter(one => `${one.id} ${one.file}`.includes(values.only))
  const copies = Array.from({ length: Math.min(availableParallelism(), mutants.length) }, copyProject)
  const begun = performance.now()
  try {
    const [first] = copies
    if (first === undefined) throw new Error(`no mutant contains ${values.only}`)
    const tests = [...new Set(mutants.flatMap(one => one.tests))]
    if (!(await passes(first, tests))) throw new Error('the tests fail without any change')
    const free = [...copies]
    const caught = await inParallel(mutants, copies.length, async mutant => {
      const copy = free.pop() ?? first
      const is = await isCaught(copy, mutant)
      free.push(copy)
      console.log(`${is ? 'caught  ' : 'survived'} ${mutant.id}${is ? '' : `: ${mutant.survives ?? mutant.loses}`}`)
      return is
    })
    report(mutants, caught, (performance.now() - begun) / 1000)
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true })
  }
}

function report(mutants: readonly Mutant[], caught: readonly boolean[], seconds: number): void {
  const number = caught.filter(Boolean).length
  const unexplained = mutants.filter((one, index) => !caught[index] && one.survives === undefined)
  console.log(
    `${number} of ${mutants.length} caught in ${Math.round(seconds)} s, ${unexplained.length} without a reason`
  )
  if (number < mutants.length * LEAST_CAUGHT || unexplained.length > 0) process.exitCode = 1
}

if (values.help) console.log(USAGE)
else await main()
