import { basename, extname } from 'node:path'
import picomatch from 'picomatch'
import { ActionError } from '../errors/action-error.ts'
import { TEMPORARY } from '../github/attach-step.ts'
import { isLanguageSlug, languageSlug } from '../languages/slug.ts'
import { extensionsOf } from '../model/media-type.ts'
import { isUploaded, type Release, type ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'

/** HeyGen does not take all of them, and then says so. */
const VIDEO_EXTENSIONS = new Set(extensionsOf('video'))
/** `<stem>.<language slug>.<extension>` */
const RESULT_NAME = /^(.+)\.([a-z0-9_-]+)\.([a-z0-9]{1,5})$/
/** `demo – Spanish (Mexico).mp4`, as `resultLabel` writes it. */
const RESULT_LABEL = /^([\w.-]+) – (.+)\.([a-z0-9]{1,5})$/
/** What `resultNames` adds for a second translation into one language. */
const SLUG_OF_ID = /-[0-9a-f]{16}$/
const NAMES_SHOWN = 20

/** The asset of this name, else the only source that the glob matches. @throws ActionError `release_asset_not_found` */
export function pickAsset(release: Release, pattern: string, input: string): ReleaseAsset {
  const named = release.assets.find(asset => asset.name === pattern)
  if (named !== undefined) {
    if (isUploaded(named)) return named
    throw notFound(release, input, incomplete([named]))
  }
  const matches = picomatch(pattern, { dot: true, windows: false })
  const found = release.assets.filter(asset => matches(asset.name))
  return onlySource(release, found, `asset that matches "${logText(pattern, 200)}"`, input)
}

/** The video of a release that has only one. @throws ActionError `release_asset_not_found` */
export function onlyVideoAsset(release: Release): ReleaseAsset {
  const isVideo = ({ name, contentType }: ReleaseAsset) =>
    contentType.startsWith('video/') || VIDEO_EXTENSIONS.has(extname(name).slice(1).toLowerCase())
  return onlySource(release, release.assets.filter(isVideo), 'video', 'video')
}

/** The only source among `found`: what is named like a translation, or was not uploaded completely, is none. */
function onlySource(release: Release, found: readonly ReleaseAsset[], noun: string, input: string): ReleaseAsset {
  const sources = found.filter(asset => !isResult(asset))
  const complete = sources.filter(isUploaded)
  const [only] = complete
  if (only !== undefined && complete.length === 1) return only
  if (complete.length > 1) throw notFound(release, input, `has more than one ${noun}: ${listed(complete)}`)
  if (sources.length > 0) throw notFound(release, input, incomplete(sources))
  if (found.length > 0) throw onlyResults(release, found, noun, input)
  if (release.assets.length > 0) throw notFound(release, input, `has no ${noun}. It has: ${listed(release.assets)}`)
  const hint = 'Attach the file to the release before this job runs, or use another source.'
  throw notFound(release, input, `has no ${noun}. It has no assets at all`, hint)
}

/** Whether an asset is labeled or named like what this action attaches; `TEMPORARY` ends the name of a half-finished upload. */
export function isResult(asset: ReleaseAsset): boolean {
  const [, stem, slug = '', extension] = RESULT_NAME.exec(basename(asset.name, TEMPORARY)) ?? []
  if (isLanguageSlug(slug)) return true
  const [, labelStem, language, labelExtension] = RESULT_LABEL.exec(asset.label ?? '') ?? []
  if (language === undefined || labelStem !== stem || labelExtension !== extension) return false
  return [slug, slug.replace(SLUG_OF_ID, '')].includes(languageSlug(language))
}

/** Translating a translation again would be charged, so it must be named exactly. */
function onlyResults(release: Release, found: readonly ReleaseAsset[], noun: string, input: string): ActionError {
  const [only] = found.length === 1 ? found : []
  const [which, one, name] =
    only === undefined ? ['Every', 'one of them', '<name>'] : ['The only', 'it', logText(only.name, 255)]
  const message = `${which} ${noun} of the release ${logText(release.tag, 200)} is named like a translation: ${listed(found)}.`
  const hint = `To use ${one} anyway, set \`${input}: release:${name}\`. Otherwise give the original: an https URL, a path in the workspace, or another asset of the release.`
  return new ActionError('release_asset_not_found', message, { input, hint })
}

function incomplete(assets: readonly ReleaseAsset[]): string {
  return `has ${listed(assets)}, but the upload was not completed`
}

function notFound(release: Release, input: string, clause: string, hint?: string): ActionError {
  const message = `The release ${logText(release.tag, 200)} ${clause}.`
  return new ActionError('release_asset_not_found', message, { input, hint })
}

function listed(assets: readonly ReleaseAsset[]): string {
  const names = assets.slice(0, NAMES_SHOWN).map(asset => logText(asset.name, 100))
  return names.join(', ') + (assets.length > NAMES_SHOWN ? `, and ${assets.length - NAMES_SHOWN} more` : '')
}
