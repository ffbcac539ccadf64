import { basename } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import type { ErrorCode } from '../errors/error-codes.ts'
import { TEMPORARY } from '../github/attach-step.ts'
import { isLanguageSlug, languageOfSlug, languageSlug } from '../languages/slug.ts'
import type { ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'

/** `<stem>.<language slug>.<extension>` */
const RESULT_NAME = /^(.+)\.([a-z0-9_-]+)\.([a-z0-9]{1,5})$/
/** `demo – Spanish (Mexico).mp4`, as `resultLabel` writes it. */
const RESULT_LABEL = /^([\w.-]+) – (.+)\.([a-z0-9]{1,5})$/
/** What `resultNames` adds for a second translation into one language. */
const SLUG_OF_ID = /-[0-9a-f]{16}$/
const MANIFEST = '.translations.json'
const NAMES_SHOWN = 20

/** The name of the manifest of a video's translations. */
export function manifestName(stem: string): string {
  return `${stem}${MANIFEST}`
}

/** Whether a file or an asset is named or labeled like what this action delivers; `TEMPORARY` ends a half-finished upload. */
export function isResult(file: Pick<ReleaseAsset, 'name' | 'label'>): boolean {
  return basename(file.name, TEMPORARY).endsWith(MANIFEST) || readResultName(file) !== undefined
}

/**
 * The parts of a result's name, with the language by its label, else by its slug; undefined if it is not the name of a result.
 * `base` is what the files of one translation share.
 */
export function readResultName({ name, label = '' }: Pick<ReleaseAsset, 'name' | 'label'>) {
  const [, stem, slug, extension] = RESULT_NAME.exec(basename(name, TEMPORARY)) ?? []
  if (stem === undefined || slug === undefined || extension === undefined) return undefined
  const parts = { base: `${stem}.${slug}`, stem, extension }
  const ofLanguage = slug.replace(SLUG_OF_ID, '')
  const [, labelStem, language = '', labelExtension] = RESULT_LABEL.exec(label) ?? []
  const isLabeled = labelStem === stem && labelExtension === extension
  if (isLabeled && [slug, ofLanguage].includes(languageSlug(language))) return { ...parts, language }
  return isLanguageSlug(slug) ? { ...parts, language: languageOfSlug(ofLanguage) ?? ofLanguage } : undefined
}

/** Translating a translation again would be charged, so it must be named exactly. `noun` says what was looked for, and where. */
export function onlyResults(
  code: ErrorCode,
  noun: string,
  names: readonly string[],
  { input, prefix, originals }: { readonly input: string; readonly prefix: string; readonly originals: string }
): ActionError {
  const [only] = names.length === 1 ? names : []
  const [which, one, name] =
    only === undefined ? ['Every', 'one of them', '<name>'] : ['The only', 'it', logText(only, 255)]
  const message = `${which} ${noun} is named like a translation: ${listed(names)}.`
  const hint = `To use ${one} anyway, set \`${input}: ${prefix}${name}\`. Otherwise give the original: ${originals}.`
  return new ActionError(code, message, { input, hint })
}

/** Names from outside, bounded. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).map(name => logText(name, 100))
  return shown.join(', ') + (names.length > NAMES_SHOWN ? `, and ${names.length - NAMES_SHOWN} more` : '')
}
