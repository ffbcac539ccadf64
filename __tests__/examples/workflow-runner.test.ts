import { describe, expect, test } from '@jest/globals'
import { conclusions, useExamples } from './example-world.ts'

const world = useExamples()

/** An expression of GitHub's. */
const of = (expression: string) => `\${{ ${expression} }}`

/** A workflow of one job with these steps. */
const job = (steps: string, more = '') =>
  `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps.replace(/^(?=.)/gm, '      ')}`

describe('steps', () => {
  test('pass outputs to later steps, and read contexts', async () => {
    const text = job(
      [
        '- id: a',
        '  env:',
        `    WHO: ${of('github.repository')}`,
        '  run: echo "x=$WHO by $GITHUB_SHA" >> "$GITHUB_OUTPUT"',
        `- run: echo "${of('steps.a.outputs.x')} ${of("fromJSON('[7]')[0]")}"`
      ].join('\n')
    )
    const run = await world.run(text, { sha: 'abc', eventName: 'push' })
    expect(run.jobs[0]?.steps.map(step => step.log)).toEqual(['', 'octo-org/product by abc 7\n'])
  })

  test('stop after a failure, except those with a condition that allows it', async () => {
    const text = job(
      '- run: exit 3\n- run: echo never\n- if: failure()\n  run: echo shown\n- if: always()\n  run: echo too'
    )
    const run = await world.run(text, {})
    expect(run.jobs[0]?.steps.map(step => step.conclusion)).toEqual(['failure', 'skipped', 'success', 'success'])
    expect(run.jobs[0]?.conclusion).toBe('failure')
  })

  test('may fail with `continue-on-error`', async () => {
    const text = job(
      "- id: a\n  continue-on-error: true\n  run: exit 1\n- if: steps.a.outcome == 'failure'\n  run: echo on"
    )
    expect(conclusions(await world.run(text, {}))[0]).toMatch(/^one success/)
  })

  test('have the token that the job’s permissions allow', async () => {
    const token = async (permissions: string) => {
      const run = await world.run(job(`- run: echo ${of('github.token')}`, `    permissions: ${permissions}\n`), {})
      return run.jobs[0]?.steps[0]?.log.trim()
    }
    expect(await token('{ contents: write }')).toBe(world.github.token)
    expect(await token('{ contents: read }')).toBe(world.github.readOnlyToken)
    expect(await token('{}')).toBe(world.github.foreignToken)
  })
})

describe('jobs', () => {
  const MATRIX = `    strategy:\n      matrix:\n        n: ${of('fromJSON(needs.one.outputs.x)')}\n`
  const two = (output: string, second: string) =>
    `${job(`- id: a\n  run: echo 'x=${output}' >> "$GITHUB_OUTPUT"`, `    outputs:\n      x: ${of('steps.a.outputs.x')}\n`)}
  two:
    needs: one
    runs-on: ubuntu-latest
${second}    steps:
      - run: echo "got ${of('needs.one.outputs.x')} ${of('matrix.n')}"
`

  test('run once for each value of a matrix', async () => {
    const run = await world.run(two('[1,2]', MATRIX), {})
    expect(run.jobs.slice(1).map(one => one.steps[0]?.log)).toEqual(['got [1,2] 1\n', 'got [1,2] 2\n'])
  })

  test('refuse an empty matrix, as GitHub does', async () => {
    const text = two('[]', MATRIX)
    await expect(world.run(text, {})).rejects.toThrow("Matrix vector 'n' does not contain any values")
  })

  test('lose an output that holds a secret', async () => {
    const run = await world.run(two(`key ${world.heygen.apiKey}`, ''), {})
    expect(run.jobs[1]?.steps[0]?.log).toBe('got  \n')
  })

  test('are skipped after a job that failed, or whose `if` does not hold', async () => {
    const run = await world.run(two('1', "    if: needs.one.outputs.x != '1'\n"), {})
    expect(conclusions(run)).toEqual(['one success', 'two skipped'])
    const failed = await world.run(two('1', '').replace('run: echo', 'run: exit 1 || echo'), {})
    expect(conclusions(failed).map(one => one.split('\n')[0])).toEqual(['one failure', 'two skipped'])
  })
})

describe('unsupported syntax is refused', () => {
  test.each([
    ['a key of a step', job('- rum: ls'), /rum/],
    ['a key of a job', job('- run: ls', '    container: alpine\n'), /container/],
    ['a context', job(`- run: ls ${of('jobz.x')}`), /jobz/],
    ['a shell', job('- run: ls\n  shell: pwsh'), /no shell: pwsh/],
    [
      'an `include` of a matrix',
      job('- run: ls', '    strategy:\n      matrix:\n        include: [{ a: 1 }]\n'),
      /matrix\.include/
    ]
  ])('%s', async (_what, text, message) => {
    await expect(world.run(text, {})).rejects.toThrow(message)
  })

  test('an action', async () => {
    const run = await world.run(job('- uses: somebody/else@v1'), {})
    expect(conclusions(run)[0]).toContain('no stand-in for uses: somebody/else@v1')
  })
})
