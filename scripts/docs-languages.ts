import { LANGUAGES } from '../sandbox/heygen/languages.ts'
import { nativeNameOfTag } from '../src/languages/native-name.ts'
import { tagOf } from '../src/languages/tags.ts'
import { table } from './docs-table.ts'

/** When the names in `sandbox/heygen/languages.ts` were read. */
const LIST_READ = 'September 2026'

/** `docs/languages.md`: HeyGen's languages, the tag that the action accepts for each, and what each is called in itself. */
export function languagePage(): string {
  const rows = documentedLanguages().map(({ name, tag, ownName }) => [name, tag && `\`${tag}\``, ownName])
  return `# Languages

HeyGen translates into the languages below. In \`languages\`, use HeyGen's name, in any case and with or without accents, or the tag
(BCP 47). If a language has no tag, use its name.

The table has the ${rows.length} names of a public copy of HeyGen's list, read in ${LIST_READ}. HeyGen may have added languages since.
HeyGen's API returns the current list: see [List Supported Languages](https://developers.heygen.com/docs/video-translate). The action reads
that list before it submits anything, so you can use a new language without updating the action.

${table(["HeyGen's name", 'Tag', "The language's own name"], rows)}

The names in the last column come from Unicode CLDR, which has none for some tags.

<!-- Made from sandbox/heygen/languages.ts by \`npm run docs\`. -->
`
}

/** Each name of HeyGen's list with its tag and its own name, which are empty where there is none. */
export function documentedLanguages(): { name: string; tag: string; ownName: string }[] {
  return LANGUAGES.map(([name]) => {
    const tag = tagOf(name) ?? ''
    return { name, tag, ownName: (tag && nativeNameOfTag(tag)) ?? '' }
  })
}
