import { parse } from 'yaml'
import * as z from 'zod/mini'

/** A value that a workflow writes plainly; an expression in it is still text. */
const plain = z.union([z.string(), z.number(), z.boolean()])
const values = z.record(z.string(), plain)
const permissions = z.union([z.string(), z.record(z.string(), z.string())])

const stepSchema = z.strictObject({
  id: z.optional(z.string()),
  name: z.optional(z.string()),
  if: z.optional(plain),
  uses: z.optional(z.string()),
  with: z.optional(values),
  run: z.optional(z.string()),
  shell: z.optional(z.string()),
  env: z.optional(values),
  'continue-on-error': z.optional(z.boolean())
})

const jobSchema = z.strictObject({
  name: z.optional(z.string()),
  'runs-on': z.string(),
  'timeout-minutes': z.optional(z.number()),
  needs: z.optional(z.union([z.string(), z.array(z.string())])),
  if: z.optional(plain),
  permissions: z.optional(permissions),
  concurrency: z.optional(z.unknown()),
  environment: z.optional(z.strictObject({ name: z.string(), url: z.optional(z.string()) })),
  strategy: z.optional(
    z.strictObject({
      'fail-fast': z.optional(z.boolean()),
      'max-parallel': z.optional(z.number()),
      matrix: z.record(z.string(), z.union([z.string(), z.array(z.unknown())]))
    })
  ),
  env: z.optional(values),
  outputs: z.optional(z.record(z.string(), z.string())),
  steps: z.array(stepSchema)
})

const workflowSchema = z.strictObject({
  name: z.optional(z.string()),
  on: z.unknown(),
  permissions: z.optional(permissions),
  concurrency: z.optional(z.unknown()),
  env: z.optional(values),
  jobs: z.record(z.string(), jobSchema)
})

export type Step = z.output<typeof stepSchema>
export type WorkflowJob = z.output<typeof jobSchema>
export type Workflow = z.output<typeof workflowSchema>
export type Permissions = z.output<typeof permissions>

/**
 * Reads a workflow.
 * @throws Error for a key that this runner does not know: what it would pass over could be what matters
 */
export function parseWorkflow(text: string): Workflow {
  return z.parse(workflowSchema, parse(text))
}
