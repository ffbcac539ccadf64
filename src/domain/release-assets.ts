import picomatch from 'picomatch'
import { ActionError } from './action-error.ts'
import { count, logText } from './plain-text.ts'
import { isUploaded, type Release, type ReleaseAsset } from './release.ts'
import { isResult } from './release-results.ts'

/** Extensions of video files; a release may carry films that HeyGen would refuse, and then HeyGen says so. */
const VIDEO = /\.(?:mp4|m4v|mov|webm|mkv|avi|mpe?g|wmv|flv|3gp|ogv)$/i
/** An error names this many assets. */
const NAMES_SHOWN = 20

/**
 * The one asset that a name or a glob means. A name is taken as it stands before it is taken as a glob; a glob passes over
 * results that an earlier run attached, and over uploads that were not completed.
 * @throws ActionError `release_asset_not_found`, with what is there; `input` is the input to blame
 */
export function pickAsset(release: Release, pattern: string, input?: string): ReleaseAsset {
  const blame = { release, input, wanted: `"${logText(pattern, 200)}"` }
  const named = release.assets.find(asset => asset.name === pattern)
  if (named !== undefined) return uploaded(named, blame)
  const fits = picomatch(pattern, { dot: true, windows: false })
  return onlyOne(
    release.assets.filter(asset => fits(asset.name)),
    blame
  )
}

/**
 * The video of a release, where it has just one. Results of earlier runs and uploads that were not completed do not count.
 * @throws ActionError `release_asset_not_found`, with what is there
 */
export function onlyVideoAsset(release: Release): ReleaseAsset {
  const videos = release.assets.filter(asset => VIDEO.test(asset.name) || asset.contentType.startsWith('video/'))
  return onlyOne(videos, { release, input: 'video', wanted: 'a video' })
}

interface Blame {
  readonly release: Release
  readonly input: string | undefined
  /** What was looked for, for people. */
  readonly wanted: string
}

function onlyOne(fitting: readonly ReleaseAsset[], blame: Blame): ReleaseAsset {
  const sources = fitting.filter(asset => !isResult(asset, blame.release.assets))
  const complete = sources.filter(isUploaded)
  const [first, second] = complete.length === 0 ? sources : complete
  if (first === undefined) throw notFound(blame, `has no asset that is ${blame.wanted}`, blame.release.assets)
  if (second === undefined) return uploaded(first, blame)
  throw notFound(
    blame,
    `has ${count(complete.length || sources.length, 'asset')} that could be ${blame.wanted}`,
    sources
  )
}

function uploaded(asset: ReleaseAsset, blame: Blame): ReleaseAsset {
  if (isUploaded(asset)) return asset
  throw notFound(blame, `has ${logText(asset.name, 200)}, but its upload was not completed`, [])
}

function notFound({ release, input, wanted }: Blame, what: string, shown: readonly ReleaseAsset[]): ActionError {
  const isEmpty = release.assets.length === 0
  const more = shown.length > NAMES_SHOWN ? `, and ${shown.length - NAMES_SHOWN} more` : ''
  const names = shown.slice(0, NAMES_SHOWN).map(asset => logText(asset.name, 100))
  const list = isEmpty ? ' It has no assets at all.' : names.length > 0 ? ` There are: ${names.join(', ')}${more}.` : ''
  return new ActionError({
    code: 'release_asset_not_found',
    input,
    message: `The release ${logText(release.tag, 200)} ${what}.${list}`,
    ...(isEmpty ? { hint: `Attach ${wanted} to the release before this job runs, or give another source.` } : {})
  })
}
