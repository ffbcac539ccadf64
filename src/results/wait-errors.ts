import { ActionError } from '../errors/action-error.ts'
import { isHeygenErrorCode } from '../errors/error-codes.ts'
import { isStillRunning, languageList, type Translation } from '../model/translation.ts'
import { type Report, undelivered } from '../report/report.ts'
import { logText } from '../text/plain-text.ts'

const COLLECT_LATER =
  'Run this job again, or collect the results later with the `collect` action: this does not cost anything.'

/** Whether a failure is a response that will not change; everything else, such as a reset, 429 or 503, may succeed later. */
export function isFinal({ status = 0 }: ActionError): boolean {
  const passes = [408, 409, 425, 429].includes(status)
  return (status >= 300 && status < 500 && !passes) || status === 501
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
  const list = (what: string, of: readonly Translation[]) => (of.length > 0 ? ` ${what}: ${languageList(of)}.` : '')
  const running = list('Still running at HeyGen', report.translations.filter(isStillRunning))
  const waiting = list('Completed, but not delivered', undelivered(report))
  return refusal.with({
    message: `HeyGen refused the key ${when}. ${refusal.message}${running}${waiting}`,
    cause: refusal,
    hint: `Check the secret behind \`api-key\` or \`access-token\`, and that the key may read translations. ${COLLECT_LATER}`
  })
}

/** One error for each translation whose details could not be read; `fail-on` is about what HeyGen could not translate. */
export function unreadableErrors(translations: readonly Translation[]): ActionError[] {
  return translations.flatMap(({ id, language, unreadable }) => {
    if (unreadable === undefined) return []
    const label = language === id ? '' : `${logText(language)}: `
    const hint =
      unreadable.status === 403 ? `Use a key of the HeyGen workspace that made it. ${COLLECT_LATER}` : COLLECT_LATER
    return [unreadable.with({ message: label + unreadable.message, hint })]
  })
}
