import type { ExpectedAsset } from '../github/attach-step.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import type { MediaKind } from '../model/media-type.ts'
import { expectedExtensions } from '../model/result.ts'
import { manifestName } from '../sources/result-name.ts'
import { nameAndLabel } from './file-name.ts'

/** A file of a delivery that has not begun. */
export interface ExpectedFile extends ExpectedAsset {
  readonly label?: string
}

/** A translation of which the results are not there yet. */
export interface ExpectedTranslation {
  /** What the names of its files begin with. */
  readonly base: string
  readonly stem: string
  readonly language: string
  /** It is submitted by this run. */
  readonly isNew: boolean
}

/**
 * The files that translations will be delivered as, a manifest for each video among them.
 * @param kinds what is made where `deliver` is not set
 */
export function expectedFiles(
  translations: readonly ExpectedTranslation[],
  { deliver, manifest }: Pick<SharedInputs, 'deliver' | 'manifest'>,
  kinds: readonly MediaKind[]
): ExpectedFile[] {
  const extensions = expectedExtensions(deliver ?? kinds)
  const files = translations.flatMap(one =>
    extensions.map(extension => ({ ...nameAndLabel(one, extension), isNew: one.isNew }))
  )
  if (!manifest) return files
  const byStem = Map.groupBy(translations, one => one.stem)
  const manifests = [...byStem].map(([stem, all]) => ({ name: manifestName(stem), isNew: all.some(one => one.isNew) }))
  return [...files, ...manifests]
}
