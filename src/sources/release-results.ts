import { TEMPORARY } from '../github/asset-names.ts'
import { isLanguageSlug, languageSlug } from '../languages/slug.ts'
import type { ReleaseAsset } from '../model/release.ts'
import { sourceStem } from './source-stem.ts'

/** What the action attaches: `<stem>.<language slug>.<extension>`, and for a moment with `TEMPORARY` behind it. */
const RESULT_NAME = /^(?<stem>.+)\.(?<slug>[a-z0-9_-]+)\.(?<extension>[a-z0-9]{1,5})$/
/** `demo – Spanish (Mexico).mp4`, as `resultLabel` writes it. */
const RESULT_LABEL = /^(?<stem>[\w.-]+) – (?<language>.+)\.(?<extension>[a-z0-9]{1,5})$/
/** What `resultSlugs` adds for a second translation into one language. */
const SLUG_OF_ID = /-[0-9a-f]{16}$/
const PLAYABLE = /\.(?:mp4|mov|webm|mkv|avi|m4v|mpe?g|mp3|wav|m4a|aac|flac|ogg)$/i

/**
 * How an asset is known to be a result of an earlier run, and so no source. `certain`: its label says so, it is a temporary upload,
 * or the release has the file that it is a translation of. `by-name`: it is only named like one, so whoever names it exactly may
 * mean it.
 */
export type ResultEvidence = 'certain' | 'by-name'

/** The assets of a release that are results, or named like results; every other asset can be a source. */
export function findResults(assets: readonly ReleaseAsset[]): ReadonlyMap<ReleaseAsset, ResultEvidence> {
  const origins = Map.groupBy(
    assets.filter(asset => PLAYABLE.test(asset.name)),
    asset => sourceStem(asset.name)
  )
  return new Map(
    assets.flatMap(asset => {
      const evidence = resultEvidence(asset, stem => origins.get(stem)?.some(origin => origin !== asset) === true)
      return evidence === undefined ? [] : [[asset, evidence] as const]
    })
  )
}

function resultEvidence(asset: ReleaseAsset, hasOrigin: (stem: string) => boolean): ResultEvidence | undefined {
  const isTemporary = asset.name.endsWith(TEMPORARY)
  const name = RESULT_NAME.exec(isTemporary ? asset.name.slice(0, -TEMPORARY.length) : asset.name)?.groups
  if (name === undefined) return undefined
  if (isLabelOf(asset.label ?? '', name)) return 'certain'
  if (!isLanguageSlug(name['slug'] ?? '')) return undefined
  return isTemporary || hasOrigin(name['stem'] ?? '') ? 'certain' : 'by-name'
}

/** Whether a label is the one that this action gives an asset of this name. */
function isLabelOf(label: string, name: Readonly<Record<string, string | undefined>>): boolean {
  const { stem, language, extension } = RESULT_LABEL.exec(label)?.groups ?? {}
  if (language === undefined || stem !== name['stem'] || extension !== name['extension']) return false
  const slug = name['slug'] ?? ''
  return [slug, slug.replace(SLUG_OF_ID, '')].includes(languageSlug(language))
}
