import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../../sandbox/run-step.ts'

/** A workflow as a user would paste it. */
export interface WorkflowText {
  /** Where it stands: `examples/matrix.yml`, `README.md:31`. */
  readonly name: string
  readonly text: string
}

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8')
const folder = (path: string): WorkflowText[] =>
  readdirSync(join(PROJECT, path))
    .filter(name => name.endsWith('.yml'))
    .map(name => ({ name: `${path}/${name}`, text: read(`${path}/${name}`) }))

export const EXAMPLES = folder('examples')
export const OWN_WORKFLOWS = folder('.github/workflows')

/** The fenced YAML of a page: whole workflows, and steps, which are put into a job. */
export function workflowsOf(page: string): WorkflowText[] {
  const text = read(page)
  return [...text.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(({ index, 1: indent = '', 2: indented = '' }) => {
    const block = indented.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    const name = `${page}:${text.slice(0, index).split('\n').length + 1}`
    return { name, text: /^(?:on|name):/m.test(block) ? block : inJob(block) }
  })
}

/** Steps as the steps of a job that has what they may refer to. */
function inJob(steps: string): string {
  const indented = steps.replace(/^(?=.)/gm, '      ')
  return `on:\n  release:\n    types: [published]\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${indented}`
}
