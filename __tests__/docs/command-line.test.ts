import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { PROJECT } from '../../sandbox/run-step.ts'

/** Programs of ours: what the scripts of package.json run, and those that only workflows call. */
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const called = Object.values(scripts).flatMap(script => script.match(/(?<=\bnode )[\w/-]+\.\w+/g) ?? [])
const PROGRAMS = [...new Set([...called, 'scripts/docs-release-notes.ts', 'sandbox/main.ts'])]

function run(program: string, ...args: string[]) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>(resolve => {
    execFile(process.execPath, [join(PROJECT, program), ...args], { cwd: PROJECT }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr })
    )
  })
}

test('the scripts of package.json are among the programs', () => {
  expect(PROGRAMS).toEqual(
    expect.arrayContaining(['bench/main.ts', 'scripts/build.ts', 'scripts/check-dist.ts', 'scripts/render-summary.ts'])
  )
})

/** The problem on one line, then the usage, and no stack trace. */
const refusal = (problem: string, usage: string) => ({ code: 2, stdout: '', stderr: `${problem}\n\n${usage}` })

test.each(PROGRAMS)('%s prints its usage with --help, and refuses an unknown option with it', async program => {
  const [help, unknown] = await Promise.all([run(program, '--help'), run(program, '--no-such-option')])
  expect(help).toEqual({ code: 0, stdout: expect.stringMatching(/^Usage: (?:npm run|node) \S+[\s\S]+\n$/), stderr: '' })
  const problem = unknown.stderr.split('\n', 1)[0] ?? ''
  expect(problem).toMatch(/^Unknown option '--no-such-option'/)
  expect(unknown).toEqual(refusal(problem, help.stdout))
})

test.each([
  ['scripts/docs.ts', ['one'], "Unexpected argument 'one'. This command does not take positional arguments"],
  ['scripts/build.ts', ['one', 'two'], "Unexpected argument 'two'."]
])('%s refuses an argument too many', async (program, args, problem) => {
  const [help, refused] = await Promise.all([run(program, '-h'), run(program, ...args)])
  expect(refused).toEqual(refusal(problem, help.stdout))
})

test.each([
  ['bench/main.ts', '--turns', 'many'],
  ['scripts/chaos.ts', '--count', '1.5'],
  ['scripts/chaos.ts', '--seed', ''],
  ['sandbox/main.ts', '--port', 'http']
])('%s refuses a number that is none: %s %j', async (program, option, value) => {
  const { code, stderr } = await run(program, `${option}=${value}`)
  expect([code, stderr.split('\n')[0]]).toEqual([2, `${option} must be a whole number, not '${value}'.`])
})
