import type { SharedInputs } from '../inputs/shared-inputs.ts'
import { hasFailed, isStillRunning } from '../model/translation.ts'
import { count } from '../text/plain-text.ts'
import { type Report, reportIds, whyUndelivered } from './report.ts'

/** More IDs than this are written on one line, as JSON. */
const MAX_LISTED_IDS = 8
/** More IDs nobody copies; without them, everything that was submitted for the commit is found. */
const MAX_IDS = 200
/** What can stand in a workflow file and in a URL as it is: no quote, no space, no expression. */
const PLAIN = /^[\w./:-]{1,300}$/
/** What YAML reads as text without quotes: no number, and no other word for true or false. */
const PLAIN_TEXT = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z_/][\w./:-]*$/i
const TEXT_INPUTS = new Set(['release-tag', 'download-to'])
const PLAIN_REPOSITORY = /^[\w.-]+\/[\w.-]+$/

type CollectInputs = NonNullable<Report['collectInputs']>

/** `owner/repo` and ref of this action; undefined if the workflow uses it by a path. */
export function actionSource({
  actionRepository = '',
  actionRef = ''
}: Pick<Report, 'actionRepository' | 'actionRef'>) {
  if (!PLAIN_REPOSITORY.test(actionRepository)) return undefined
  return { repository: actionRepository, ref: PLAIN.test(actionRef) ? actionRef : 'v1' }
}

/**
 * The inputs with which `collect` continues this run: those that it used, and its release. A run that delivered nothing gets the
 * results attached to the release, else downloaded. A secret is named, as workflows usually do.
 */
export function collectInputs(inputs: SharedInputs, releaseTag = ''): CollectInputs {
  const { apiUrl, attachToRelease, credentials = {}, deliver, downloadTo, manifest, releaseNotes } = inputs
  const isToken = 'accessToken' in credentials
  const hasRelease = PLAIN.test(releaseTag)
  const folder = PLAIN.test(downloadTo ?? '') ? downloadTo : undefined
  const isAttached = hasRelease && (attachToRelease || (downloadTo === undefined && !releaseNotes))
  const isListed = hasRelease && releaseNotes
  const isDelivered = isAttached || isListed || folder !== undefined
  const used = {
    [isToken ? 'access-token' : 'api-key']: secret(isToken ? 'HEYGEN_ACCESS_TOKEN' : 'HEYGEN_API_KEY'),
    'api-url': apiUrl !== 'https://api.heygen.com' && apiUrl,
    'release-tag': hasRelease && releaseTag,
    'attach-to-release': isAttached && 'true',
    'download-to': isDelivered ? folder : 'translations',
    deliver: deliver?.join(', '),
    manifest: manifest && 'true',
    'release-notes': isListed && 'true'
  }
  return Object.fromEntries(Object.entries(used).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** What to do next: collect the results, with the lines of a workflow, or run again what failed. Empty if all is done. */
export function nextBlock(report: Report): string {
  const { action, delivery, error, status, translations, waited } = report
  const running = translations.filter(isStillRunning).length
  const again = 'Run this job again, or collect the results in another:'
  const started = `Most translations take 5 to 15 minutes. The IDs are in the output \`translation-ids\` of this step. To collect the results, here or in another workflow:`
  if (status === 'planned') return ''
  if (running > 0 && !waited && error === undefined) return collectSteps(report, started)
  if (running > 0) return collectSteps(report, `${stillRunning(running)}, and nothing is lost. ${again}`)
  if (translations.some(one => whyUndelivered(one, delivery))) return collectSteps(report, again)
  if (!translations.some(hasFailed)) return ''
  const job = action === 'translate' ? 'the job again' : 'the job that submitted them again'
  return `**Next:** run ${job}. Only the languages that failed are submitted again.`
}

/** `2 translations are still running at HeyGen` */
export function stillRunning(number: number): string {
  return `${count(number, 'translation')} ${number === 1 ? 'is' : 'are'} still running at HeyGen`
}

const secret = (name: string) => `\${{ secrets.${name} }}`
const USUAL_INPUTS = { 'api-key': secret('HEYGEN_API_KEY'), 'download-to': 'translations' }

function collectSteps(report: Report, lead: string): string {
  const source = actionSource(report)
  const inputs = Object.entries(report.collectInputs ?? USUAL_INPUTS)
  const [credential, ...others] = inputs.map(
    ([name, value]) => `${name}: ${TEXT_INPUTS.has(name) ? yamlText(value) : value}`
  )
  return `**Next:** ${lead}

\`\`\`yaml
- uses: ${source === undefined ? './collect' : `${source.repository}/collect@${source.ref}`}
  with:
    ${[credential, idLines(reportIds(report)), ...others].join('\n    ')}
\`\`\``
}

/** A text that is `PLAIN`, as YAML. */
function yamlText(text: string): string {
  return PLAIN_TEXT.test(text) ? text : `'${text}'`
}

function idLines(ids: readonly string[]): string {
  if (ids.length > MAX_IDS || !ids.every(id => PLAIN.test(id))) {
    return '# No translation-ids: everything that was submitted for the same commit is found.'
  }
  if (ids.length > MAX_LISTED_IDS) return `translation-ids: '${JSON.stringify(ids)}'`
  return ['translation-ids: |', ...ids].join('\n      ')
}
