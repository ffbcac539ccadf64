import { ActionError } from '../errors/action-error.ts'
import { isHeygenErrorCode } from '../errors/error-codes.ts'
import { isStillRunning, languageList, type Translation } from '../model/translation.ts'
import { type Report, undelivered } from '../report/report.ts'
import { logText } from '../text/plain-text.ts'

/** What to do where nothing is lost but results that HeyGen still has. */
const COLLECT_LATER =
  'Run this job again, or collect the results later with the `collect` action: this does not cost anything.'

/** Refusals that pass by themselves. */
const PASSING = new Set([408, 409, 425, 429])

/** A read, or a status check, that failed. */
export interface FailedRead {
  readonly kind: 'lost' | 'refused' | 'not-found'
  readonly error: ActionError
}

/**
 * Sorts the failure of a read: `refused` is a response that will not change, `not-found` one of these (404), and everything
 * else, such as a reset or a 503, is `lost`, and may succeed later.
 * @throws the failure itself where it is final: HTTP 401, `interrupted`, a fault of our own
 */
export function failedRead(thrown: unknown): FailedRead {
  if (!(thrown instanceof ActionError) || thrown.code === 'interrupted' || thrown.status === 401) throw thrown
  const status = thrown.status ?? 0
  if (status === 404) return { kind: 'not-found', error: thrown }
  const isRefused = (status >= 300 && status < 500 && !PASSING.has(status)) || status === 501
  return { kind: isRefused ? 'refused' : 'lost', error: thrown }
}

/** HeyGen's response of one of the `statuses` (401, 403) that is, or has caused, a failure; undefined where it has another cause. */
export function refusalBehind(failure: unknown, ...statuses: readonly number[]): ActionError | undefined {
  if (!(failure instanceof ActionError)) return undefined
  const { cause, code, status } = failure
  if (cause instanceof ActionError) return refusalBehind(cause, ...statuses)
  const isOfHeygen = isHeygenErrorCode(code) || code === 'heygen_error'
  return isOfHeygen && status !== undefined && statuses.includes(status) ? failure : undefined
}

/** The one error of a run whose key HeyGen refused; `when` is `while waiting` or the like. */
export function keyRefused(
  refusal: ActionError,
  when: string,
  report: Pick<Report, 'translations' | 'delivery'>
): ActionError {
  const running = report.translations.filter(isStillRunning)
  const waiting = undelivered(report)
  const sentences = [
    `HeyGen refused the key ${when}.`,
    refusal.message,
    ...(running.length > 0 ? [`Still running at HeyGen: ${languageList(running)}.`] : []),
    ...(waiting.length > 0 ? [`Completed, but not delivered: ${languageList(waiting)}.`] : [])
  ]
  return refusal.with({
    message: sentences.join(' '),
    cause: refusal,
    hint: `Check the secret behind \`api-key\` or \`access-token\`, and that the key may read translations. ${COLLECT_LATER}`
  })
}

/** One error for each translation whose details could not be read; `fail-on` is about what HeyGen could not translate. */
export function unreadableErrors(translations: readonly Translation[]): ActionError[] {
  return translations.flatMap(({ id, language, unreadable }) => {
    if (unreadable === undefined) return []
    const { message, status } = unreadable
    const label = language === id ? '' : `${logText(language)}: `
    const hint = status === 403 ? `Use a key of the HeyGen workspace that made it. ${COLLECT_LATER}` : COLLECT_LATER
    return [unreadable.with({ message: label + message, hint })]
  })
}
