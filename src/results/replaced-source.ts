import { resolve } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import type { Plan } from '../model/plan.ts'

/** Inputs, and the labels of the sources that they name. */
export type SourceLabels = readonly (readonly [input: string, label: string])[]

export function sourceLabels(videos: readonly { readonly plan: Plan }[]): SourceLabels {
  return videos.flatMap(({ plan }) => Object.entries(plan.sources))
}

/**
 * Returns a function that refuses a result in place of a source: the source would be lost, and the result would be new work in the
 * next run, charged again. A place is `release:<name>`, or an absolute path.
 * @throws ActionError, from the function returned, naming the source's input
 */
export function sourceGuard(workspace: string, sources: SourceLabels = []) {
  const placeOf = (label: string) => (label.startsWith('release:') ? label : resolve(workspace, label))
  // Of two inputs with one source, the first is named.
  const inputs = new Map(sources.toReversed().map(([input, label]) => [placeOf(label), input]))
  return (name: string, place: string): void => {
    const input = inputs.get(place)
    if (input === undefined) return
    const message = `The result \`${name}\` would replace the source of \`${input}\`, which has the same name.`
    const hint = `Rename the source of \`${input}\`, or deliver the results elsewhere.`
    throw new ActionError('invalid_input', message, { input, hint })
  }
}
