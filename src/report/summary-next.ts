import { hasFailed, isStillRunning } from '../model/translation.ts'
import { count } from '../text/plain-text.ts'
import { type Report, reportIds, undelivered } from './report.ts'

/** What may stand in a workflow file as it is: no quote, no expression. */
const PLAIN_ID = /^[\w.:-]+$/
const PLAIN_REPOSITORY = /^[\w.-]+\/[\w.-]+$/
/** Ids that are still shown one a line. */
const LISTED_IDS = 8
/** Ids that a person would still copy; without them everything that was submitted for the commit is found. */
const MOST_IDS = 200

/** What to do next: collect what is there to come, with the lines of a workflow, or run again for what failed. Empty when all is done. */
export function nextBlock(report: Report): string {
  if (report.status === 'planned') return ''
  const lead = collectLead(report)
  if (lead !== '') return [`**Next:** ${lead}`, '', ...collectLines(report)].join('\n')
  if (!report.translations.some(hasFailed)) return ''
  return report.action === 'translate'
    ? '**Next:** run the job again. Only the languages that failed are submitted again.'
    : '**Next:** run the job that submitted them again. Only the languages that failed are submitted again.'
}

/** Empty when there is nothing to collect. */
function collectLead(report: Report): string {
  const { error, translations, waited } = report
  const running = translations.filter(isStillRunning).length
  if (running > 0 && !waited && error === undefined) {
    return `HeyGen is at work on ${count(running, 'translation')}; most take 5 to 15 minutes. The ids are in the output \`translation-ids\` of this step. To collect the results, here or in another workflow:`
  }
  const again = 'Run this job again, or collect the results in another:'
  if (running > 0) {
    const still = `${count(running, 'translation')} ${running === 1 ? 'is' : 'are'} still running at HeyGen`
    return `${still}, and nothing is lost. ${again}`
  }
  const isIncomplete = translations.some(one => one.unreadable !== undefined) || undelivered(report).length > 0
  return isIncomplete ? again : ''
}

function collectLines(report: Report): string[] {
  const { actionRepository } = report
  // Without a repository the workflow uses the action by a path.
  const action =
    actionRepository !== undefined && PLAIN_REPOSITORY.test(actionRepository)
      ? `${actionRepository}/collect@v1`
      : './collect'
  return [
    '```yaml',
    `- uses: ${action}`,
    '  with:',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '    api-key: ${{ secrets.HEYGEN_API_KEY }}',
    ...idLines(reportIds(report)).map(line => `    ${line}`),
    '    download-to: translations',
    '```'
  ]
}

function idLines(ids: readonly string[]): string[] {
  if (ids.length > MOST_IDS || !ids.every(id => PLAIN_ID.test(id))) {
    return ['# No translation-ids: everything that was submitted for the same commit is found.']
  }
  if (ids.length > LISTED_IDS) return [`translation-ids: '${JSON.stringify(ids)}'`]
  return ['translation-ids: |', ...ids.map(id => `  ${id}`)]
}
