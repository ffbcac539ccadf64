import { readFileSync } from 'node:fs'
import { runStep, type StepAsk, type StepResult } from '../sandbox/run-step.ts'

export interface MeasuredStep extends StepResult {
  /** Most memory that the step had at any moment, MB of 10^6 bytes. */
  peak: number
}

/**
 * Runs a step as a runner does, and watches its memory from outside: the system keeps the highest mark, so that nothing is missed
 * between two samples but what happens in the last 20 ms.
 * @throws Error when the step fails
 */
export async function measuredStep(ask: StepAsk): Promise<MeasuredStep> {
  let peak = 0
  let sampling: NodeJS.Timeout | undefined
  const step = await runStep({
    ...ask,
    onStart: ({ pid }) => {
      sampling = setInterval(() => {
        peak = Math.max(peak, highestMark(pid))
      }, 20)
    }
  })
  clearInterval(sampling)
  if (step.exitCode !== 0) throw new Error(`the step failed: ${step.errors.join(' ')} ${step.stderr}`)
  return { ...step, peak }
}

function highestMark(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return (Number(kilobytes) * 1024) / 1e6
  } catch {
    // It has ended.
    return 0
  }
}
