import picomatch from 'picomatch'
import { ActionError } from '../errors/action-error.ts'
import { isUploaded, type Release, type ReleaseAsset } from '../model/release.ts'
import { count, logText } from '../text/plain-text.ts'
import { findResults } from './release-results.ts'

/** Extensions of video files; a release may carry films that HeyGen would refuse, and then HeyGen says so. */
const VIDEO = /\.(?:mp4|m4v|mov|webm|mkv|avi|mpe?g|wmv|flv|3gp|ogv)$/i
/** An error names this many assets. */
const NAMES_SHOWN = 20

/**
 * The one asset that a name or a glob matches. A name is taken as it stands before it is taken as a glob; a glob passes over
 * results that an earlier run attached, over assets that are only named like results, and over uploads that were not completed.
 * @throws ActionError `release_asset_not_found`, with what is there; `input` is the input to blame
 */
export function pickAsset(release: Release, pattern: string, input?: string): ReleaseAsset {
  const wanted = `"${logText(pattern, 200)}"`
  const blame = { release, input, wanted, noun: `asset that matches ${wanted}` }
  const named = release.assets.find(asset => asset.name === pattern)
  if (named !== undefined) return uploaded(named, blame)
  const fits = picomatch(pattern, { dot: true, windows: false })
  return onlyOne(
    release.assets.filter(asset => fits(asset.name)),
    blame
  )
}

/**
 * The video of a release, where it has just one. Results of earlier runs, videos that are only named like results, and uploads
 * that were not completed do not count.
 * @throws ActionError `release_asset_not_found`, with what is there
 */
export function onlyVideoAsset(release: Release): ReleaseAsset {
  const videos = release.assets.filter(asset => VIDEO.test(asset.name) || asset.contentType.startsWith('video/'))
  return onlyOne(videos, { release, input: 'video', wanted: 'a video', noun: 'video' })
}

interface Blame {
  readonly release: Release
  readonly input: string | undefined
  /** What was looked for, for people. */
  readonly wanted: string
  /** One such asset, for people. */
  readonly noun: string
}

function onlyOne(fitting: readonly ReleaseAsset[], blame: Blame): ReleaseAsset {
  const results = findResults(blame.release.assets)
  const sources = fitting.filter(asset => !results.has(asset))
  if (fitting.length > 0 && sources.length === 0) {
    throw onlyResults(
      fitting,
      fitting.every(asset => results.get(asset) === 'certain'),
      blame
    )
  }
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

/** What fits is a result, or named like one: translating it again would be charged, so it must be named exactly. */
function onlyResults(fitting: readonly ReleaseAsset[], isCertain: boolean, blame: Blame): ActionError {
  const { release, input = 'video', noun } = blame
  const what = isCertain ? 'is a result of an earlier translation' : 'is named like a translation'
  const [only] = fitting.length === 1 ? fitting : []
  const name = only === undefined ? '<name>' : logText(only.name, 255)
  return new ActionError(
    'release_asset_not_found',
    `${only === undefined ? 'Every' : 'The only'} ${noun} of the release ${logText(release.tag, 200)} ${what}: ${listed(fitting)}.`,
    {
      input,
      hint: `To use ${only === undefined ? 'one of them' : 'it'} anyway, set \`${input}: release:${name}\`. Otherwise give the original: an https URL, a path in the workspace, or another asset of the release.`
    }
  )
}

function uploaded(asset: ReleaseAsset, blame: Blame): ReleaseAsset {
  if (isUploaded(asset)) return asset
  throw notFound(blame, `has ${logText(asset.name, 200)}, but its upload was not completed`, [])
}

function notFound({ release, input, wanted }: Blame, what: string, shown: readonly ReleaseAsset[]): ActionError {
  const isEmpty = release.assets.length === 0
  const list = isEmpty ? ' It has no assets at all.' : shown.length > 0 ? ` There are: ${listed(shown)}.` : ''
  return new ActionError('release_asset_not_found', `The release ${logText(release.tag, 200)} ${what}.${list}`, {
    input,
    ...(isEmpty ? { hint: `Attach ${wanted} to the release before this job runs, or give another source.` } : {})
  })
}

function listed(assets: readonly ReleaseAsset[]): string {
  const more = assets.length > NAMES_SHOWN ? `, and ${assets.length - NAMES_SHOWN} more` : ''
  return (
    assets
      .slice(0, NAMES_SHOWN)
      .map(asset => logText(asset.name, 100))
      .join(', ') + more
  )
}
