import * as z from 'zod'
import { nativeName } from '../languages/native-name.ts'
import { tagOf } from '../languages/tags.ts'
import type { Translation } from '../model/translation.ts'
import { readResultName } from '../sources/result-name.ts'
import { parseJson } from '../text/json.ts'
import { oneLine } from '../text/plain-text.ts'
import type { DeliveredTranslation } from './delivered-files.ts'

const MOST_CHARACTERS = 500
const file = z.string().describe("URL of the release's asset, else a file name relative to the manifest")

const translationSchema = z.object({
  language: z.string().describe("HeyGen's name of the language"),
  tag: z.string().describe('BCP 47 tag of the language, where it has one').optional(),
  label: z.string().describe('Name of the language in the language itself, for a menu'),
  duration: z.number().describe('Length in seconds, where it is known').optional(),
  video: file.optional(),
  audio: file.optional(),
  captions: z.array(z.object({ format: z.enum(['srt', 'vtt']), url: file }))
})

/** What a manifest contains. `npm run docs` makes `docs/manifest.schema.json` of it. */
export const manifestSchema = z
  .object({
    version: z.literal(1).describe('Changes when a field changes its meaning or is removed, not when a field is added'),
    source: z.string().describe('The source of the video, without secrets'),
    title: z.string(),
    translations: z.array(translationSchema).describe('In the order of the file names')
  })
  .meta({ title: 'Manifest' })

export type Manifest = z.output<typeof manifestSchema>

/** Reads a manifest; undefined for any other text. */
export function parseManifest(text: string): Manifest | undefined {
  return manifestSchema.safeParse(parseJson(text)).data
}

/**
 * The manifest of a video's translations.
 * @param own this run's translations, by what the names of their files begin with
 * @param there what is there, of this run and of earlier ones, and of other videos too
 * @param earlier the manifest that is there: what only HeyGen knows of translations that are not of this run
 */
export function manifestOf(
  stem: string,
  own: ReadonlyMap<string, Translation>,
  there: readonly DeliveredTranslation[],
  earlier?: Manifest
): Manifest {
  const delivered = there.filter(one => one.stem === stem)
  const before = new Map(earlier?.translations.map(one => [baseOf(one), one]))
  const ofVideo = delivered.flatMap(one => own.get(one.base) ?? [])
  const source = ofVideo.find(one => one.video !== undefined && one.video !== stem)?.video ?? earlier?.source
  const title = ofVideo.find(one => one.title !== undefined)?.title ?? earlier?.title
  return {
    version: 1,
    source: oneLine(source ?? stem, MOST_CHARACTERS),
    title: oneLine(title ?? stem, MOST_CHARACTERS),
    translations: delivered.map(one => entryOf(one, own.get(one.base) ?? before.get(one.base)))
  }
}

function entryOf(
  { language: ofName, files }: DeliveredTranslation,
  { language = ofName, duration }: Partial<Pick<Translation, 'language' | 'duration'>> = {}
): Manifest['translations'][number] {
  const urlOf = (kind: string) => files.find(one => one.kind === kind)?.url
  return {
    language: oneLine(language, MOST_CHARACTERS),
    tag: tagOf(language),
    label: oneLine(nativeName(language), MOST_CHARACTERS),
    duration,
    video: urlOf('video'),
    audio: urlOf('audio'),
    captions: files.flatMap(({ kind, extension, url = '' }) =>
      kind === 'captions' ? { format: extension === 'srt' ? 'srt' : 'vtt', url } : []
    )
  }
}

/** What the names of a translation's files begin with. */
function baseOf({ video, audio, captions }: Manifest['translations'][number]): string | undefined {
  const url = video ?? audio ?? captions[0]?.url ?? ''
  return readResultName({ name: url.slice(url.lastIndexOf('/') + 1) })?.base
}
