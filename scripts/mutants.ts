import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inParallel } from '../__tests__/trust/in-parallel.ts'
import { readCommandLine } from './command-line.ts'
import { type Mutant, mutate, readMutants } from './mutant-list.ts'

const USAGE = `Usage: npm run mutants -- [--only <text>]

Makes each change of the lists in mutants/ in a copy of the project, one at a time, and runs the tests that must notice it.
Fails when fewer than 95 % are caught, when a change that is not caught has no reason in its list, or when one does not
pass the type check and the linter, which then would notice it instead of the tests.

  --only  changes whose ID (submit/ids-after-check) or file contains this text`

const LEAST_CAUGHT = 0.95
/** Tests that take longer hang because of the change: it is caught. */
const MOST_MILLISECONDS = 300_000
const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Tests of these folders run the bundle, which is built again for them. */
const RUNS_BUNDLE = /^__tests__\/(?:bundle|examples|trust)\//
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']

interface Ended {
  /** Of the process; null where it took too long. */
  readonly code: number | null
  readonly text: string
}

/** A copy of the project's files, with the same packages. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutants-'))
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  for (const path of String(stdout).split('\0').filter(Boolean)) cpSync(join(ROOT, path), join(copy, path))
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Runs a script of the copy to its end, or for the time that it may take. */
async function run(copy: string, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MOST_MILLISECONDS,
    killSignal: 'SIGKILL'
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += String(chunk)))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, text }
}

/**
 * Whether all of the tests pass in the copy.
 * @throws Error where not one of them ran
 */
async function passes(copy: string, tests: readonly string[]): Promise<boolean> {
  if (tests.some(test => RUNS_BUNDLE.test(test))) {
    const { code, text } = await run(copy, 'scripts/build.ts')
    if (code !== 0) throw new Error(`The bundle cannot be built.\n${text}`)
  }
  const { code, text } = await run(copy, ...JEST, '--bail', '--testTimeout=10000', '--runTestsByPath', ...tests)
  if (code === null || /^Tests: +(?:\d+ \w+, )*[1-9]\d* total$/m.test(text)) return code === 0
  throw new Error(`The tests did not run.\n${text}`)
}

/** Works on the copy with these changes in it, at most one for each file. */
async function changed<T>(copy: string, mutants: readonly Mutant[], work: () => Promise<T>): Promise<T> {
  const originals = mutants.map(({ file }) => readFileSync(join(copy, file), 'utf8'))
  for (const [at, mutant] of mutants.entries()) {
    writeFileSync(join(copy, mutant.file), mutate(mutant, originals[at] ?? ''))
  }
  try {
    return await work()
  } finally {
    for (const [at, { file }] of mutants.entries()) writeFileSync(join(copy, file), originals[at] ?? '')
  }
}

/** What the type check and the linter say of these changes, at most one for each file; undefined where they find nothing. */
async function faultOf(copy: string, mutants: readonly Mutant[]): Promise<string | undefined> {
  const ended = await changed(copy, mutants, async () => {
    const types = await run(copy, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')
    if (types.code !== 0) return types
    return run(copy, 'node_modules/@biomejs/biome/bin/biome', 'lint', ...mutants.map(one => one.file))
  })
  if (ended.code === 0) return undefined
  const [only, second] = mutants
  if (only === undefined || second !== undefined) return firstFault(copy, mutants)
  return `${only.id} is noticed without tests.\n${ended.text}`
}

async function firstFault(copy: string, mutants: readonly Mutant[]): Promise<string | undefined> {
  for (const mutant of mutants) {
    const fault = await faultOf(copy, [mutant])
    if (fault !== undefined) return fault
  }
  return undefined
}

/** The changes in as few groups as there can be with at most one change for each file. */
function withoutSharedFiles(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const byFile = [...Map.groupBy(mutants, one => one.file).values()]
  const most = Math.max(...byFile.map(group => group.length))
  return Array.from({ length: most }, (_, nth) => byFile.flatMap(group => group[nth] ?? []))
}

/** Makes all of the changes and logs the outcome of each; returns the exit code. */
async function campaign(mutants: readonly Mutant[], copies: readonly [string, ...string[]]): Promise<number> {
  const begun = performance.now()
  const free: string[] = [...copies]
  const inCopy = async <T>(work: (copy: string) => Promise<T>): Promise<T> => {
    const copy = free.pop() ?? copies[0]
    try {
      return await work(copy)
    } finally {
      free.push(copy)
    }
  }
  const tests = [...new Set(mutants.flatMap(one => one.tests))]
  if (!(await passes(copies[0], tests))) throw new Error('The tests fail without any change.')
  const faults = await inParallel(withoutSharedFiles(mutants), copies.length, group =>
    inCopy(copy => faultOf(copy, group))
  )
  const fault = faults.find(one => one !== undefined)
  if (fault !== undefined) throw new Error(fault)
  const caught = await inParallel(mutants, copies.length, async mutant => {
    const isCaught = await inCopy(copy => changed(copy, [mutant], async () => !(await passes(copy, mutant.tests))))
    console.log(
      `${isCaught ? 'caught  ' : 'survived'} ${mutant.id}${isCaught ? '' : `: ${mutant.survives ?? mutant.loses}`}`
    )
    return isCaught
  })
  const number = caught.filter(Boolean).length
  const unexplained = mutants.filter((one, at) => !caught[at] && one.survives === undefined)
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(`${number} of ${mutants.length} caught in ${seconds} s, ${unexplained.length} survived without a reason`)
  return number < mutants.length * LEAST_CAUGHT || unexplained.length > 0 ? 1 : 0
}

/** Runs the campaign in copies that are removed afterwards; returns the exit code. */
async function inCopies(only: string): Promise<number> {
  const mutants = readMutants(ROOT).filter(one => `${one.id} ${one.file}`.includes(only))
  if (mutants.length === 0) {
    console.error(`No change contains "${only}".`)
    return 2
  }
  const others = Array.from({ length: Math.min(availableParallelism(), mutants.length) - 1 }, copyProject)
  const copies = [copyProject(), ...others] as const
  try {
    return await campaign(mutants, copies)
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown))
    return 1
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true })
  }
}

const { values } = readCommandLine(USAGE, { only: { type: 'string', default: '' } })
process.exitCode = await inCopies(values.only)
