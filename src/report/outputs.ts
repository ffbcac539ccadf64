import { mainResult } from '../model/result.ts'
import type { Translation } from '../model/translation.ts'
import { logText } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { type Report, reportIds } from './report.ts'

/** A job's outputs may take 1 MB, counted as UTF-16: two bytes a unit, names included. Source: GitHub's docs, "Passing information between jobs". */
const MOST_UNITS = 500_000
const LANGUAGE_CHARACTERS = 200

/** How much of each translation is told. */
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
 * The outputs of a run, by name: JSON is compact, and always whole. Together they stay within GitHub's limit: where there is too much,
 * failure messages are shortened and then dropped, then the translations' assets and files, then whole entries of `video-urls`, of `files` and of
 * `translations`, and last of all ids. Presigned URLs are in `video-urls` alone.
 */
export function renderOutputs(report: Report, resultFile: string): Record<string, string> {
  let outputs: Record<string, string> = {}
  for (const detail of DETAILS) {
    const filled = fill(report, resultFile, detail)
    outputs = filled.outputs
    if (filled.isWhole) break
  }
  return outputs
}

/** Fills the room with one output after the other, the ids first. */
function fill(report: Report, resultFile: string, detail: Detail) {
  const outputs: Record<string, string> = {}
  let room = MOST_UNITS
  let isWhole = true
  const put = (name: string, value: string) => {
    const cost = name.length + value.length
    if (cost > room) isWhole = false
    else outputs[name] = value
    room -= cost > room ? 0 : cost
  }
  const putAll = (name: string, [open, close]: readonly [string, string], entries: readonly string[]) => {
    const fitting = fittingEntries(entries, room - name.length - 2)
    if (fitting.length < entries.length) isWhole = false
    put(name, `${open}${fitting.join(',')}${close}`)
  }
  const ids = reportIds(report)
  put('status', report.status)
  put('result-file', resultFile)
  if (report.action === 'translate' && report.idempotencyKey !== undefined) {
    put('idempotency-key', report.idempotencyKey)
  }
  put('translation-id', ids[0] ?? '')
  putAll('translation-ids', ['[', ']'], ids.map(toJson))
  putAll('translations', ['[', ']'], translationEntries(report, detail))
  putAll('files', ['[', ']'], report.translations.flatMap(one => one.files ?? []).map(toJson))
  putAll('video-urls', ['{', '}'], videoUrlEntries(report))
  return { outputs, isWhole }
}

/** Whole entries in their order, as many as fit into `room` with a comma each; one that is too long is passed over. */
function fittingEntries(entries: readonly string[], room: number): string[] {
  let left = room
  return entries.filter(entry => {
    if (entry.length + 1 > left) return false
    left -= entry.length + 1
    return true
  })
}

const toJson = (value: unknown) => JSON.stringify(value)
/** Steps print it, so it is made as harmless as a line of our own log. */
const printable = (text: string, limit: number) => logText(withoutUrlSecrets(text.slice(0, limit * 4)), limit)
const language = (one: Translation) => printable(one.language, LANGUAGE_CHARACTERS)

function translationEntries(report: Report, detail: Detail): string[] {
  return report.translations.map(one => {
    const { duration, files, assets } = one
    const message = detail.messageCharacters === 0 ? undefined : (one.unreadable?.message ?? one.failureMessage)
    return toJson({
      language: language(one),
      id: one.id,
      status: one.status,
      reused: one.reused,
      failure_message: message && printable(message, detail.messageCharacters),
      duration,
      files: detail.files ? files : undefined,
      assets: detail.assets ? assets?.map(({ name, url }) => ({ name, url: withoutUrlSecrets(url) })) : undefined
    })
  })
}

/** A language that several translations have in common is the key of the first; the others have their id. */
function videoUrlEntries(report: Report): string[] {
  if (!report.waited) return []
  const taken = new Set<string>()
  return report.translations.flatMap(one => {
    const url = mainResult(one)?.url
    if (url === undefined || !/^https?:\/\//i.test(url)) return []
    const key = taken.has(language(one)) ? one.id : language(one)
    taken.add(key)
    return [`${toJson(key)}:${toJson(url)}`]
  })
}
