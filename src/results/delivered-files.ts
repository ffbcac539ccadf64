import { TEMPORARY } from '../github/attach-step.ts'
import { kindOfExtension } from '../model/media-type.ts'
import { isUploaded, lastingUrl, type Release } from '../model/release.ts'
import { readResultName } from '../sources/result-name.ts'

/** A file that has, or will have, a result's name. */
export interface DeliveredFile {
  readonly name: string
  readonly label?: string | undefined
  /** Absolute, or relative to the folder; undefined for a file that is not there. */
  readonly url?: string | undefined
}

/** The results of one translation; `base` is what the names of its files begin with: `demo.spanish-mexico`. */
export type DeliveredTranslation = ReturnType<typeof byTranslation>[number]

/** The results among files, by translation, in the order of their names whatever the order of the files. */
export function byTranslation(files: readonly DeliveredFile[]) {
  const results = files.flatMap(file => {
    const parts = readResultName(file)
    const kind = kindOfExtension(parts?.extension ?? '')
    return parts === undefined || kind === undefined ? [] : { ...file, ...parts, kind }
  })
  const groups = Map.groupBy(results.sort(byName), one => one.base)
  return [...groups.values()].flatMap(group => {
    const [first] = group
    return first === undefined ? [] : { base: first.base, stem: first.stem, language: first.language, files: group }
  })
}

/** What a release has under names of results, with links that hold after its publication. */
export function filesOf(release: Release): DeliveredFile[] {
  const complete = release.assets.filter(asset => isUploaded(asset) && !asset.name.endsWith(TEMPORARY))
  return complete.map(asset => ({ name: asset.name, label: asset.label, url: lastingUrl(release, asset) }))
}

const byName = (one: DeliveredFile, other: DeliveredFile) => (one.name < other.name ? -1 : 1)
