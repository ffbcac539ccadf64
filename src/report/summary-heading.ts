import { aboutMinutes, minutesMade, minutesText } from '../model/minutes.ts'
import { amountToSubmit, languageCount, minutesToSubmit, toSubmit } from '../model/plan.ts'
import { hasFailed, isCompleted, isStillRunning, type Translation } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { code } from './markdown.ts'
import { stillRunning } from './next-step.ts'
import type { Report } from './report.ts'

/** After these, a request may have reached HeyGen, or not. */
const UNCERTAIN = /^(?:network_error|internal_error|gateway_timeout|request_in_progress|unexpected_answer)$/

/** What happened, in a few words. */
export function heading(report: Report): string {
  const { action, error, status, translations } = report
  const running = translations.filter(isStillRunning).length
  if (error?.code === 'interrupted') return `🛑 Job canceled${running === 0 ? '' : `: ${stillRunning(running)}`}`
  if (status === 'planned') return '📝 Dry run: nothing was submitted'
  if (status === 'timed-out') return `⏳ Timed out: ${stillRunning(running)}`
  return action === 'collect' ? headingOfCollect(report) : headingOfTranslate(report)
}

function headingOfTranslate({ error, plans = [], status, translations, unmatchedIds }: Report): string {
  const isOne = plans.length < 2
  const all = Math.max(translations.length, languageCount(plans))
  const video = isOne ? 'Video' : count(plans.length, 'video')
  const into = (verb: string, number: string) =>
    isOne
      ? `Video ${verb} into ${number}${count(all, 'language')}`
      : `${video} ${verb.split(' ', 1)[0]}: ${number}${count(all, 'translation')}`
  if (status === 'skipped') return '⏭️ Video translation skipped'
  if (status === 'failed') {
    const isSubmitted = translations.length + unmatchedIds.length > 0 || UNCERTAIN.test(error?.code ?? '')
    return isSubmitted ? '❌ Video translation failed' : '❌ Nothing was submitted'
  }
  if (status !== 'submitted')
    return `${signOf({ error, status })} ${into('translated', completedOf(translations, all))}`
  if (error !== undefined) return `⚠️ ${isOne ? 'Video' : 'Videos'} submitted, then something failed`
  const isNew = translations.some(one => !one.reused)
  return isNew ? `📤 ${into('submitted for translation', '')}` : `♻️ ${video} submitted earlier: nothing new is charged`
}

function headingOfCollect({ error, status, translations }: Report): string {
  const all = count(translations.length, 'translation')
  if (status === 'skipped') return '⏭️ Nothing to collect'
  if (translations.length === 0) return '❌ Nothing was collected'
  if (status === 'failed') return `❌ ${all} failed`
  const sign = status === 'submitted' && error === undefined ? '⏳' : signOf({ error, status })
  return `${sign} ${completedOf(translations, translations.length)}${all} ${status === 'submitted' ? 'completed' : 'collected'}`
}

const signOf = ({ error, status }: Pick<Report, 'error' | 'status'>) =>
  status === 'completed' && error === undefined ? '✅' : '⚠️'

/** `2 of `, unless all are completed. */
function completedOf(translations: readonly Translation[], all: number): string {
  const completed = translations.filter(isCompleted).length
  return completed < all ? `${completed} of ` : ''
}

/** The video's file name, or how many videos there are, and the numbers; empty if nothing is known. */
export function totalsLine(report: Report): string {
  const { plans = [], status } = report
  const video = plans.length === 1 ? (plans[0]?.sources.video ?? '') : ''
  const segments = withoutUrlSecrets(video).replace(/\?…$/, '').split('/')
  const name = code(segments.findLast(segment => segment !== '') ?? video)
  const numbers = status === 'planned' ? plannedNumbers(report) : numbersSoFar(report)
  return [plans.length > 1 ? count(plans.length, 'video') : name, ...numbers].filter(Boolean).join(' · ')
}

function plannedNumbers({ plans = [] }: Report): string[] {
  const submitted = plans.flatMap(toSubmit).length
  const reused = languageCount(plans) - submitted
  return [...amountsToSubmit(plans, submitted), reused === 0 ? '' : `♻️ ${reused} to reuse`]
}

/** `about 7.5 minutes to submit (3 languages × 2:30)` of one video; of several, the translations and the minutes. */
function amountsToSubmit(plans: NonNullable<Report['plans']>, submitted: number): string[] {
  const [first, second] = plans
  const minutes = minutesToSubmit(plans)
  if (submitted === 0) return ['nothing to submit']
  if (first !== undefined && second === undefined && minutes !== undefined) return [`📤 ${amountToSubmit(first)}`]
  const noun = second === undefined ? 'language' : 'translation'
  const length = minutes === undefined ? '❓ length unknown' : `⏱️ ${aboutMinutes(minutes)}`
  return [`📤 ${count(submitted, noun)} to submit`, length]
}

function numbersSoFar({
  action,
  at,
  begunAt,
  error,
  minutes = 0,
  plans = [],
  unmatchedIds,
  translations,
  waited
}: Report): string[] {
  const numberOf = (is: (one: Translation) => boolean) => translations.filter(is).length
  const isReused = (one: Translation) => action === 'translate' && one.reused
  const missing = error === undefined || unmatchedIds.length > 0 ? 0 : languageCount(plans) - translations.length
  const counts: [sign: string, number: number, words: string][] = [
    ['✅', numberOf(isCompleted), 'completed'],
    ['❌', numberOf(hasFailed), 'failed'],
    ['❓', numberOf(one => one.unreadable !== undefined), 'unreadable'],
    waited
      ? ['⏳', numberOf(isStillRunning), 'still running']
      : ['📤', numberOf(one => isStillRunning(one) && !isReused(one)), 'submitted'],
    ['♻️', numberOf(isReused), 'reused'],
    ['❌', missing, 'without an ID']
  ]
  const numbers = counts.filter(([, number]) => number > 0).map(parts => parts.join(' '))
  if (!waited) return minutes > 0 ? [...numbers, `⏱️ ${aboutMinutes(minutes)}`] : numbers
  const made = minutesMade(translations.filter(one => isCompleted(one) && !isReused(one))) ?? 0
  return [...numbers, made > 0 ? `⏱️ ${minutesText(made)} made` : '', `${clockSpan(at - begunAt)} in all`]
}
