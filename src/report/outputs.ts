import { tagOf } from '../languages/tags.ts'
import { mainResult } from '../model/result.ts'
import type { Translation } from '../model/translation.ts'
import { logText } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { type Report, reportIds } from './report.ts'
import type { TranslationsOutput } from './result-file-schema.ts'

/** A job's outputs may take 1 MB of UTF-16; 1 kB is for the names. Source: GitHub's docs, "Passing information between jobs". */
const MAX_UNITS = 499_500

/** How much of each translation is output: the first of `DETAILS` for which there is room, else what must be there. */
const LEAST = { messageCharacters: 0, files: false, assets: false }
const DETAILS: readonly (typeof LEAST)[] = [
  ...[2000, 1000, 500, 200, 100, 0].map(messageCharacters => ({ messageCharacters, files: true, assets: true })),
  { ...LEAST, files: true }
]

/** The outputs of a run, by name: whole JSON, within GitHub's limit. Presigned URLs are in `video-urls` alone. */
export function renderOutputs(report: Report, resultFile: string): Record<string, string> {
  const candidates = DETAILS.values().map(detail => fill(report, resultFile, detail))
  return (candidates.find(candidate => candidate.isWhole) ?? fill(report, resultFile, LEAST)).outputs
}

/** Fills the room with one output after the other, the IDs first: what is last is cut first. */
function fill(report: Report, resultFile: string, detail: typeof LEAST) {
  const { action, idempotencyKey, manifests = [], minutes, status, translations, waited } = report
  const ids = reportIds(report)
  const outputs: Record<string, string> = {}
  let room = MAX_UNITS
  let isWhole = true
  /** Whole entries in their order, each with a comma; one that is too long is left out. */
  const put = (name: string, entries: readonly string[], [open = '', close = ''] = '') => {
    const kept = entries.filter(entry => {
      const fits = entry.length < room
      if (fits) room -= entry.length + 1
      return fits
    })
    isWhole &&= kept.length === entries.length
    outputs[name] = open + kept.join(',') + close
  }
  put('status', [status])
  put('result-file', [resultFile])
  if (action === 'translate' && idempotencyKey !== undefined) put('idempotency-key', [idempotencyKey])
  if (minutes !== undefined) put('minutes', [String(Math.round(minutes * 100) / 100)])
  put('translation-id', ids.slice(0, 1))
  put('translation-ids', ids.map(toJson), '[]')
  put('translations', translations.map(one => translationOutput(one, detail)).map(toJson), '[]')
  put('files', [...translations.flatMap(({ files = [] }) => files), ...manifests].map(toJson), '[]')
  put('video-urls', waited ? videoUrlEntries(translations) : [], '{}')
  return { outputs, isWhole }
}

const toJson = (value: unknown) => JSON.stringify(value)
// Later steps print outside text, so it is made as harmless as in our own log.
const languageOf = (one: Translation) => logText(one.language, 200)

function translationOutput(
  one: Translation,
  { messageCharacters, files, assets }: typeof LEAST
): TranslationsOutput[number] {
  const message = messageCharacters === 0 ? undefined : (one.unreadable?.message ?? one.failureMessage)
  return {
    video: one.video && logText(one.video, 200),
    language: languageOf(one),
    tag: tagOf(one.language),
    id: one.id,
    status: one.status,
    reused: one.reused,
    failure_message: message && logText(message, messageCharacters),
    duration: one.duration,
    files: files ? one.files : undefined,
    assets: assets ? one.assets?.map(({ name, url }) => ({ name, url: withoutUrlSecrets(url) })) : undefined
  }
}

function videoUrlEntries(translations: readonly Translation[]): string[] {
  const urls = new Map(translations.map(one => [one.id, mainResult(one)?.url]))
  return [...urls].flatMap(([id, url]) =>
    url !== undefined && /^https?:\/\//i.test(url) ? [`${toJson(id)}:${toJson(url)}`] : []
  )
}
