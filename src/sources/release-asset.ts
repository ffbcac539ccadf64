import { extname } from 'node:path'
import picomatch from 'picomatch'
import { ActionError } from '../errors/action-error.ts'
import { extensionsOf, kindOfExtension } from '../model/media-type.ts'
import { isUploaded, type Release, type ReleaseAsset } from '../model/release.ts'
import type { SourceField } from '../model/request.ts'
import { logText } from '../text/plain-text.ts'
import { isResult, listed, onlyResults } from './result-name.ts'
import { unusable } from './workspace-file.ts'

const NOUNS: Readonly<Record<SourceField, string>> = { video: 'a video', audio: 'an audio track', srt: 'an .srt file' }
/** HeyGen does not take all of them, and then says so. */
const VIDEO_EXTENSIONS = new Set(extensionsOf('video'))

/** The asset of this name. @throws ActionError `release_asset_not_found` */
export function assetNamed(release: Release, name: string, input: string): ReleaseAsset {
  const named = release.assets.find(asset => asset.name === name)
  if (named === undefined) throw nothing(release, `asset named "${logText(name, 200)}"`, input)
  if (!isUploaded(named)) throw notFound(release, input, incomplete([named]))
  return named
}

/** The asset of this name, else all sources that the glob matches, in order of name. @throws ActionError `release_asset_not_found` */
export function matchingAssets(release: Release, pattern: string, input: string): readonly ReleaseAsset[] {
  if (release.assets.some(asset => asset.name === pattern)) return [assetNamed(release, pattern, input)]
  const matches = picomatch(pattern, { dot: true, windows: false })
  const found = release.assets.filter(asset => matches(asset.name))
  return sourcesAmong(release, found, nounOf(pattern), input).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The asset of this name, else the only source that the glob matches. @throws ActionError `release_asset_not_found` */
export function pickAsset(release: Release, pattern: string, input: string): ReleaseAsset {
  return onlyOne(release, matchingAssets(release, pattern, input), nounOf(pattern), input)
}

/** What GitHub says of files that are no media. Of others, HeyGen says what it takes when it fetches them. */
const OTHER_TYPE =
  /^(?:text|image|font)\/|^application\/(?:\w*zip\w*|x-\w*(?:zip|tar|7z-compressed|diskimage)|pdf|json|xml)$/

/** @throws ActionError `file_unusable` for an asset that is empty, or by its name and type cannot be what the input is for */
export function refuseOtherMedia(field: SourceField, { name, size, contentType }: ReleaseAsset): void {
  if (size === 0) throw unusable(field, name, 'is empty')
  const kind = field === 'srt' ? 'captions' : field
  const extension = extname(name).slice(1).toLowerCase()
  const isOther =
    kindOfExtension(extension) === undefined ? OTHER_TYPE.test(contentType) : !extensionsOf(kind).includes(extension)
  if (isOther) throw unusable(field, name, `is not ${NOUNS[field]}`)
}

/** The video of a release that has only one. @throws ActionError `release_asset_not_found` */
export function onlyVideoAsset(release: Release): ReleaseAsset {
  const isVideo = ({ name, contentType }: ReleaseAsset) =>
    contentType.startsWith('video/') || VIDEO_EXTENSIONS.has(extname(name).slice(1).toLowerCase())
  return onlyOne(release, sourcesAmong(release, release.assets.filter(isVideo), 'video', 'video'), 'video', 'video')
}

const nounOf = (pattern: string) => `asset that matches "${logText(pattern, 200)}"`

function onlyOne(release: Release, sources: readonly ReleaseAsset[], noun: string, input: string): ReleaseAsset {
  const [only] = sources
  if (only !== undefined && sources.length === 1) return only
  throw notFound(release, input, `has more than one ${noun}: ${listed(namesOf(sources))}`)
}

/** The sources among `found`, at least one: what is named like a translation, or was not uploaded completely, is none. */
function sourcesAmong(release: Release, found: readonly ReleaseAsset[], noun: string, input: string): ReleaseAsset[] {
  const sources = found.filter(asset => !isResult(asset))
  const complete = sources.filter(isUploaded)
  if (complete.length > 0) return complete
  if (sources.length > 0) throw notFound(release, input, incomplete(sources))
  if (found.length === 0) throw nothing(release, noun, input)
  const originals = 'an https URL, a path in the workspace, or another asset of the release'
  const where = `${noun} of the release ${logText(release.tag, 200)}`
  throw onlyResults('release_asset_not_found', where, namesOf(found), { input, prefix: 'release:', originals })
}

function nothing(release: Release, noun: string, input: string): ActionError {
  const names = namesOf(release.assets)
  if (names.length > 0) return notFound(release, input, `has no ${noun}. It has: ${listed(names)}`)
  const hint = 'Attach the file to the release before this job runs, or use another source.'
  return notFound(release, input, `has no ${noun}. It has no assets at all`, hint)
}

function incomplete(assets: readonly ReleaseAsset[]): string {
  return `has ${listed(namesOf(assets))}, but the upload was not completed`
}

function notFound(release: Release, input: string, clause: string, hint?: string): ActionError {
  const message = `The release ${logText(release.tag, 200)} ${clause}.`
  return new ActionError('release_asset_not_found', message, { input, hint })
}

const namesOf = (assets: readonly ReleaseAsset[]) => assets.map(asset => asset.name)
