import { styleText } from 'node:util'
import type { StepResult } from '../sandbox/run-step.ts'

/** Shows a step as a person sees it: the log, the outputs, the summary. */
export function showStep(title: string, step: StepResult): void {
  const log = step.stdout
    .trimEnd()
    .split('\n')
    .filter(line => !line.startsWith('::add-mask::') && !line.startsWith('::debug::'))
    .map(showCommand)
  const outputs = Object.entries(step.outputs).map(([name, value]) => `${name} = ${shorten(value)}`)
  console.log(`\n${styleText('bold', title)}`)
  showText('log', log.join('\n'))
  showText('outputs', outputs.join('\n'))
  showText('summary', step.summary.trimEnd())
  console.log(`  exit code ${step.exitCode} after ${Math.round(step.milliseconds)} ms of real time`)
}

/** Shows a text under its name, line by line. */
export function showText(name: string, text: string): void {
  console.log(`  ${styleText('dim', name)}`)
  for (const line of text.split('\n')) console.log(`  ${styleText('dim', '│')} ${line}`)
}

/** Workflow commands as the runner renders them. */
export function showCommand(line: string): string {
  if (line === '::endgroup::') return ''
  const [, name = '', message = ''] = /^::(group|error|warning)(?: [^:]*)?::(.*)$/.exec(line) ?? []
  const text = message.replaceAll('%0A', '\n  │   ').replaceAll('%0D', '').replaceAll('%25', '%')
  if (name === 'group') return `▾ ${text}`
  if (name === 'error') return styleText('red', `Error: ${text}`)
  if (name === 'warning') return styleText('yellow', `Warning: ${text}`)
  return line
}

function shorten(value: string): string {
  return value.length > 160 ? `${value.slice(0, 160)}… (${value.length} characters)` : value
}
