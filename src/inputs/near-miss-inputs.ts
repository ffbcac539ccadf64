import { distance } from 'fastest-levenshtein'
import { logText } from '../text/plain-text.ts'
import { table } from '../text/table.ts'

/** Other words for an input, without separators: HeyGen's own of v2 and v3, and those of other actions. */
const OTHER_WORDS = table(`
  api-key = key xapikey heygenapikey heygenkey heygentoken apitoken; access-token = bearertoken oauthtoken;
  video = videourl videourls videofile videofiles videopath videosource source sources sourceurl url urls file files;
  audio = audiourl audiofile audiotrack;
  srt = srturl srtfile subtitle subtitles subtitleurl subtitlefile; mode = quality translationmode;
  languages = lang langs language locales outputlanguage outputlanguages targetlanguage targetlanguages;
  input-language = sourcelanguage videolanguage originallanguage; title = name videotitle;
  speaker-num = speakers numspeakers speakercount numberofspeakers; translate-audio-only = audioonly;
  enable-caption = caption captions; keep-the-same-format = keepformat sameformat;
  enable-dynamic-duration = dynamicduration; brand-glossary-id = glossary glossaryid brandglossary;
  folder-id = folder project projectid; callback-url = callback webhook webhookurl;
  max-translations = maxlanguage maxlanguages; max-minutes = minutes maxminute minuteslimit;
  translation-ids = ids translationid videotranslateid videotranslationid videotranslationids;
  wait-timeout = timeout timeoutminutes; poll-interval = interval pollseconds;
  download-to = download downloadpath downloaddir outputdir outputpath outputfolder;
  attach-to-release = attach upload uploadtorelease; deliver = delivery kinds results;
  manifest = writemanifest; release-notes = notes updatenotes updatereleasenotes; release-tag = tag tagname release;
  github-token = token ghtoken repotoken; api-url = apibase baseurl endpoint heygenapiurl`)

/** The input that a name is another word for, or is within a slip or two of; else undefined. */
export function nearestInput(name: string, inputs: readonly string[]): string | undefined {
  const written = lettersOf(name)
  const slipsTo = (input: string) =>
    OTHER_WORDS.get(input)?.split(' ').includes(written) ? 0 : distance(written, lettersOf(input))
  const near = inputs
    .map(input => ({ input, slips: slipsTo(input) }))
    .filter(({ input, slips }) => slips <= allowedSlips(written, lettersOf(input)))
  return near.sort((a, b) => a.slips - b.slips)[0]?.input
}

/** A warning for each name that is nearly an input of the action. The runner itself warns about those that are nothing like one. */
export function nearMissWarnings(given: readonly string[], inputs: readonly string[]): string[] {
  return given.flatMap(name => {
    const near = inputs.includes(name) ? undefined : nearestInput(name, inputs)
    return near === undefined ? [] : `Unknown input \`${logText(name, 100)}\` was ignored. Did you mean \`${near}\`?`
  })
}

const lettersOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** One slip in four letters; two letters that changed places count as two. */
function allowedSlips(written: string, input: string): number {
  const sameLetters = [...written].sort().join('') === [...input].sort().join('')
  return sameLetters ? 2 : Math.floor(Math.min(written.length, input.length) / 4)
}
