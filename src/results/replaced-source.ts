import { join, resolve } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import type { Plan } from '../model/plan.ts'

/** Inputs, and the labels of the sources that they name. */
export type SourceLabels = readonly (readonly [input: string, label: string])[]

export function sourceLabels(plans: readonly Plan[]): SourceLabels {
  return plans.flatMap(plan => Object.entries(plan.sources))
}

/** Whether an asset of the release with this name is the source of a label. */
export const isAsset = (name: string) => (label: string) => label === `release:${name}`

/** Whether the file with this name, in a folder of the workspace, is the source of a label. */
export const isFile = (workspace: string, folder: string, name: string) => (label: string) =>
  resolve(workspace, label) === join(resolve(workspace, folder), name)

/**
 * Refuses a result in place of a source: the source would be lost, and the result would be new work in the next run, charged again.
 * @throws ActionError naming the source's input
 */
export function refuseReplacing(sources: SourceLabels, isReplaced: (label: string) => boolean, name: string): void {
  const [input] = sources.find(([, label]) => isReplaced(label)) ?? []
  if (input === undefined) return
  const message = `The result \`${name}\` would replace the source of \`${input}\`, which has the same name.`
  const hint = `Rename the source of \`${input}\`, or deliver the results elsewhere.`
  throw new ActionError('invalid_input', message, { input, hint })
}
