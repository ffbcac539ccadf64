import { mainResult } from '../model/result.ts'
import type { Translation } from '../model/translation.ts'
import { logText } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { type Report, reportIds } from './report.ts'

/** A job's outputs may take 1 MB, counted as UTF-16: two bytes a unit, names included. Source: GitHub's docs, "Passing information between jobs". */
const MAX_UNITS = 500_000
const LANGUAGE_CHARACTERS = 200

/** How much of each translation is output. */
interface Detail {
  readonly messageCharacters: number
  readonly assets: boolean
  readonly files: boolean
}

/** From everything to what must be there. */
const DETAILS: readonly Detail[] = [
  ...[2000, 1000, 500, 200, 100, 0].map(messageCharacters => ({ messageCharacters, assets: true, files: true })),
  { messageCharacters: 0, assets: false, files: true },
  { messageCharacters: 0, assets: false, files: false }
]

/**
 * The outputs of a run, by name: JSON is compact, and always whole. Together they stay within GitHub's limit. If there is too much,
 * failure messages are shortened and then dropped, then the translations' assets and files, then whole entries of `video-urls`, of
 * `files` and of `translations`, and last of all IDs. Presigned URLs are in `video-urls` alone.
 */
export function renderOutputs(report: Report, resultFile: string): Record<string, string> {
  let outputs: Record<string, string> = {}
  DETAILS.some(detail => {
    const filled = fill(report, resultFile, detail)
    outputs = filled.outputs
    return filled.isWhole
  })
  return outputs
}

/** Fills the room with one output after the other, the IDs first. */
function fill(report: Report, resultFile: string, detail: Detail) {
  const { translations } = report
  const outputs: Record<string, string> = {}
  let room = MAX_UNITS
  let isWhole = true
  const put = (name: string, value: string) => {
    const units = name.length + value.length
    if (units > room) {
      isWhole = false
    } else {
      outputs[name] = value
      room -= units
    }
  }
  /** Whole entries in their order, each with a comma; one that is too long is left out. */
  const putEntries = (name: string, entries: readonly string[], [open, close] = ['[', ']']) => {
    let left = room - name.length - 2
    const kept = entries.filter(entry => {
      const fits = entry.length + 1 <= left
      if (fits) left -= entry.length + 1
      return fits
    })
    if (kept.length < entries.length) isWhole = false
    put(name, `${open}${kept.join(',')}${close}`)
  }
  const ids = reportIds(report)
  put('status', report.status)
  put('result-file', resultFile)
  if (report.action === 'translate' && report.idempotencyKey !== undefined) {
    put('idempotency-key', report.idempotencyKey)
  }
  put('translation-id', ids[0] ?? '')
  putEntries('translation-ids', ids.map(toJson))
  putEntries(
    'translations',
    translations.map(one => toJson(translationOutput(one, detail)))
  )
  putEntries('files', translations.flatMap(one => one.files ?? []).map(toJson))
  putEntries('video-urls', report.waited ? videoUrlEntries(translations) : [], ['{', '}'])
  return { outputs, isWhole }
}

const toJson = (value: unknown) => JSON.stringify(value)
// Later steps print outside text, so it is made as harmless as in our own log.
const languageOf = (one: Translation) => logText(one.language, LANGUAGE_CHARACTERS)

function translationOutput(one: Translation, detail: Detail) {
  const message = detail.messageCharacters === 0 ? undefined : (one.unreadable?.message ?? one.failureMessage)
  return {
    language: languageOf(one),
    id: one.id,
    status: one.status,
    reused: one.reused,
    failure_message: message && logText(message, detail.messageCharacters),
    duration: one.duration,
    files: detail.files ? one.files : undefined,
    assets: detail.assets ? one.assets?.map(({ name, url }) => ({ name, url: withoutUrlSecrets(url) })) : undefined
  }
}

/** The first translation of a language has the language as its key, every other one its ID. */
function videoUrlEntries(translations: readonly Translation[]): string[] {
  const taken = new Set<string>()
  return translations.flatMap(one => {
    const url = mainResult(one)?.url
    if (url === undefined || !/^https?:\/\//i.test(url)) return []
    const language = languageOf(one)
    const key = taken.has(language) ? one.id : language
    taken.add(key)
    return [`${toJson(key)}:${toJson(url)}`]
  })
}
