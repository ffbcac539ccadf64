import { existsSync, readFileSync } from 'node:fs'
import type { Fault } from '../../sandbox/faults.ts'
import type { Moment } from '../../sandbox/moment.ts'
import type { StepFiles, StepResult } from '../../sandbox/run-step.ts'
import { parseOutputs } from '../../sandbox/runner-files.ts'
import { isSubmission } from './fault-points.ts'
import type { ServerName } from './stage.ts'

/** Finds translation IDs that HeyGen gave to one step and that the step does not pass to later steps. */
export interface IdWatch {
  /** What is wrong at this moment. */
  check(server: ServerName, moment: Moment, files: StepFiles | undefined): string[]
  /** What is wrong once the step has ended. */
  end(result: StepResult): string[]
}

/**
 * An ID is due once the step makes another request: it must be in the outputs and in the result file by then, whatever happens to
 * the step next. A step that ends by itself, or is canceled, owes every ID that HeyGen gave it. A response counts unless a fault
 * spoils its body. A client that closed the connection early lost it by its own doing.
 */
export function watchIds(): IdWatch {
  /** The idempotency key of the request, by ID. */
  const given = new Map<string, string | undefined>()
  const due = new Set<string>()
  return {
    check: (server, moment, files) => {
      const key = submissionKey(server, moment)
      if (key !== undefined) for (const id of idsGiven(moment)) given.set(id, key)
      if (moment.kind !== 'arrived') return []
      // The same request once more: the step got no response.
      for (const [id, ofKey] of given) if (ofKey !== key) due.add(id)
      return due.size === 0 || files === undefined ? [] : missing(due, readFileSync(files.output, 'utf8'))
    },
    // Nobody can be held to what comes after SIGKILL.
    end: ({ exitCode, outputFile }) => missing(exitCode === null ? due : given.keys(), outputFile)
  }
}

function submissionKey(server: ServerName, { request }: Moment): string | undefined {
  return isSubmission({ server, ...request }) ? request.headers['idempotency-key'] : undefined
}

/** Whether the true body reaches the client under this fault, in whatever shape. */
function arrivesWhole(fault: Fault | undefined): boolean {
  switch (fault?.kind) {
    case undefined:
    case 'cue':
    case 'slow-body':
    case 'wrong-content-type':
    case 'byte-order-mark':
      return true
    case 'encoded-body':
      return fault.cut !== true
    case 'wrong-shape':
      return fault.nested === true
    default:
      return false
  }
}

/** The IDs of a response that reaches the client. */
function idsGiven({ response, fault }: Moment): string[] {
  if (response === undefined || !arrivesWhole(fault)) return []
  if (response.status >= 300 || !Buffer.isBuffer(response.body)) return []
  const { data } = JSON.parse(response.body.toString()) as { data: { video_translation_ids: string[] } }
  return data.video_translation_ids
}

function missing(ids: Iterable<string>, outputFile: string): string[] {
  const outputs = parseOutputs(outputFile)
  const inOutputs = JSON.parse(outputs['translation-ids'] ?? '[]') as string[]
  const inFile = idsInResultFile(outputs['result-file'] ?? '')
  return [...ids].flatMap(id => [
    ...(inOutputs.includes(id) ? [] : [`an ID that HeyGen gave is not in the outputs: ${id}`]),
    ...(inFile.includes(id) ? [] : [`an ID that HeyGen gave is not in the result file: ${id}`])
  ])
}

function idsInResultFile(path: string): string[] {
  if (!existsSync(path)) return []
  return (JSON.parse(readFileSync(path, 'utf8')) as { translation_ids: string[] }).translation_ids
}
