import { toSubmit } from '../model/plan.ts'
import { hasFailed, isCompleted, isStillRunning } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { code } from './markdown.ts'
import type { Report } from './report.ts'

/** What became of the run, in a few words. */
export function heading(report: Report): string {
  const { action, error, translations } = report
  const completed = translations.filter(isCompleted).length
  if (error?.code === 'interrupted') return canceledHeading(translations.filter(isStillRunning).length)
  switch (report.status) {
    case 'skipped':
      return '⏭️ Video translation skipped'
    case 'planned':
      return '📝 Dry run: nothing was submitted'
    case 'submitted':
      return submittedHeading(report)
    case 'timed-out':
      return '⏳ Video translation still running'
    case 'failed':
      return '❌ Video translation failed'
    case 'completed':
    case 'partial': {
      const sign = report.status === 'completed' && error === undefined ? '✅' : '⚠️'
      const some = completed < translations.length ? `${completed} of ` : ''
      return action === 'collect'
        ? `${sign} ${some}${count(translations.length, 'translation')} collected`
        : `${sign} Video translated into ${some}${count(translations.length, 'language')}`
    }
  }
}

function submittedHeading({ action, error, translations }: Report): string {
  if (error !== undefined && action === 'collect') {
    return `⚠️ ${translations.filter(isCompleted).length} of ${count(translations.length, 'translation')} completed`
  }
  if (error !== undefined) return '⚠️ Video submitted, then something failed'
  return translations.every(one => one.reused)
    ? '♻️ Video submitted earlier: nothing new to pay'
    : `📤 Video submitted for translation into ${count(translations.length, 'language')}`
}

function canceledHeading(running: number): string {
  if (running === 0) return '🛑 Job canceled'
  return `🛑 Job canceled: ${count(running, 'translation')} ${running === 1 ? 'is' : 'are'} still running at HeyGen`
}

/** The video and the numbers, on one line; empty when nothing of it is known. */
export function totalsLine(report: Report): string {
  const video = report.plan?.sources.video
  const numbers = report.status === 'planned' ? plannedNumbers(report) : numbersSoFar(report)
  return [...(video === undefined ? [] : [code(lastSegment(video))]), ...numbers].join(' · ')
}

function plannedNumbers(report: Report): string[] {
  if (report.plan === undefined) return []
  const submitted = toSubmit(report.plan).length
  const reused = report.plan.languages.length - submitted
  return [
    submitted === 0 ? 'nothing to submit' : `📤 ${count(submitted, 'language')} to submit`,
    ...(reused === 0 ? [] : [`♻️ ${reused} to reuse`])
  ]
}

function numbersSoFar(report: Report): string[] {
  const { action, error, plan, strayIds, translations, waited } = report
  const isReused = action === 'translate' ? translations.filter(one => one.reused) : []
  const running = translations.filter(isStillRunning)
  const isNew = running.filter(one => !isReused.includes(one))
  const missing = error === undefined || strayIds.length > 0 ? 0 : (plan?.languages.length ?? 0) - translations.length
  const counts: readonly (readonly [number, string])[] = [
    [translations.filter(isCompleted).length, '✅ {} completed'],
    [translations.filter(hasFailed).length, '❌ {} failed'],
    [translations.filter(one => one.unreadable !== undefined).length, '❓ {} unreadable'],
    waited ? [running.length, '⏳ {} still running'] : [isNew.length, '📤 {} submitted'],
    [isReused.length, '♻️ {} reused'],
    [missing, '❌ {} without an id']
  ]
  const numbers = counts.flatMap(([number, words]) => (number > 0 ? [words.replace('{}', String(number))] : []))
  return waited ? [...numbers, `${clockSpan(report.at - report.begunAt)} in all`] : numbers
}

/** A file's name; a URL's or path's folders are in the request's details. */
function lastSegment(label: string): string {
  const segments = withoutUrlSecrets(label).replace(/\?…$/, '').split('/')
  return segments.findLast(segment => segment !== '') ?? label
}
