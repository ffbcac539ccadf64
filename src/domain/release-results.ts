import { sourceStem } from './file-names.ts'
import { nameKey } from './language-name.ts'
import { languageSlug } from './language-slug.ts'
import type { ReleaseAsset } from './release.ts'

/** What the action attaches: `<stem>.<language slug>.<extension>`, and for a moment with `.new` behind it. */
const RESULT_NAME = /^(?<stem>.+)\.(?<slug>[a-z0-9_-]+)\.[a-z0-9]{1,5}(?:\.new)?$/
/** `demo – Spanish (Mexico).mp4`, as `resultLabel` writes it. */
const RESULT_LABEL = / – (?<language>.+)\.[a-z0-9]{1,5}$/
const PLAYABLE = /\.(?:mp4|mov|webm|mkv|avi|m4v|mpe?g|mp3|wav|m4a|aac|flac|ogg)$/i
/** HeyGen's names of languages that have no code of two letters. */
const MORE_LANGUAGES = ['cantonese', 'filipino', 'mandarin', 'wu']

/** An asset's name under which its replacement is uploaded, until the replacement is safe and the old one deleted. */
export function temporaryName(name: string): string {
  return `${name}.new`
}

/**
 * The name that GitHub gives an upload of this name, as far as `[A-Za-z0-9._-]` go: dots in a row become one, and none is left
 * at either end. Source: https://docs.github.com/rest/releases/assets#upload-a-release-asset
 */
export function storedName(name: string): string {
  return name.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '')
}

/**
 * Whether an asset is a result that an earlier run attached, and no source: it is named after another asset and a language.
 * Its label tells that for certain; without one, the language must be known and the other asset something to play.
 */
export function isResult(asset: ReleaseAsset, assets: readonly ReleaseAsset[]): boolean {
  const { stem, slug } = RESULT_NAME.exec(asset.name)?.groups ?? {}
  if (stem === undefined || slug === undefined) return false
  const origins = assets.filter(other => other !== asset && sourceStem(other.name) === stem)
  if (origins.length === 0) return false
  const language = RESULT_LABEL.exec(asset.label ?? '')?.groups?.['language']
  if (language !== undefined && slug.startsWith(languageSlug(language))) return true
  return isLanguageSlug(slug) && origins.some(origin => PLAYABLE.test(origin.name))
}

let languageWords: ReadonlySet<string> | undefined

/** Whether a slug begins with the name of a language. */
function isLanguageSlug(slug: string): boolean {
  languageWords ??= new Set([...MORE_LANGUAGES, ...languageNames().map(firstWord)])
  return languageWords.has(firstWord(slug.replaceAll(/[-_]/g, ' ')))
}

function firstWord(name: string): string {
  return nameKey(name).split(' ', 1)[0] ?? ''
}

/** The English names of all languages that have a code of two letters. */
function languageNames(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters.flatMap(first => letters.flatMap(second => names.of(first + second) ?? []))
}
