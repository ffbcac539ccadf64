import { type ActionError, problemsOf, unlistedCode } from '../errors/action-error.ts'
import { hasFailed, isStillRunning } from '../model/translation.ts'
import { oneLine } from '../text/plain-text.ts'
import { table } from '../text/table.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { code, link, prose } from './markdown.ts'
import type { Report } from './report.ts'

/** The log keeps all of it; the run's page cuts at about 4 kB. */
const MAX_CHARACTERS = 20_000
const MAX_PROBLEMS = 40
const LINE_CHARACTERS = 600
const ITEM = /^\s*- /

/** Titles that are not the words of the code: `unknown_language` is "Unknown language". */
const TITLES = table(`
  invalid_input = Wrong inputs; missing_credentials = No HeyGen key; file_unusable = Unusable file;
  internal_error = HeyGen error; heygen_error = HeyGen error; github_error = GitHub error;
  github_forbidden = GitHub token denied; attach_failed = Result not attached; download_failed_here = Download failed;
  no_translations = Nothing to collect; unexpected_answer = Unexpected response; wait_timed_out = Timed out;
  interrupted = Job canceled; internal = Bug in this action`)

/**
 * The annotation of an error, as printable lines in which no URL shows what opens a file.
 * @param page the address of this action's docs/errors.md, where its repository is known
 */
export function annotationOf(error: ActionError, page?: string): { title: string; text: string } {
  const problems = problemsOf(error)
  const codes = new Set(problems.map(one => one.code))
  const [hint, ...others] = new Set(problems.map(one => one.hint))
  const items = problems.map(one => {
    const lines = [...problemLines(one), ...(others.length > 0 ? [`What to do: ${one.hint}`] : [])]
    return problems.length === 1 ? lines.join('\n') : `- ${lines.join('\n  ')}`
  })
  const lead = problems.length === 1 ? [] : [`There are ${problems.length} problems:`]
  const whole = [...lead, ...items].join('\n')
  const lines = [
    whole.length > MAX_CHARACTERS ? `${whole.slice(0, MAX_CHARACTERS)}…` : whole,
    others.length === 0 && `What to do: ${hint}`,
    problems.length === 1 && error.docUrl && `HeyGen's page: ${oneLine(error.docUrl, 300)}`,
    page !== undefined && `More: ${page}${codes.size === 1 ? `#${error.code}` : ''}`
  ]
  return { title: codes.size === 1 ? titleOf(error.code) : 'Several problems', text: lines.filter(Boolean).join('\n') }
}

function titleOf(ownCode: ActionError['code']): string {
  const words = ownCode.replaceAll('_', ' ')
  return TITLES.get(ownCode) ?? words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** The message, and on its last line the facts. */
function problemLines(error: ActionError): string[] {
  const { message, code: ownCode, input, param, status, requestId } = error
  const lines = message.split('\n').map(line => oneLine(withoutUrlSecrets(line), MAX_CHARACTERS))
  const facts = [
    input !== undefined && `input: ${input}`,
    param !== undefined && param !== input && `param: ${param}`,
    `code: ${unlistedCode(error) ?? ownCode}`,
    status !== undefined && `HTTP ${status}`,
    requestId !== undefined && `request ID: ${requestId}`
  ]
  const allFacts = `(${facts.flatMap(fact => (fact ? withoutUrlSecrets(fact) : [])).join(', ')})`
  return lines.length > 1 ? [...lines, allFacts] : [`${lines[0]} ${allFacts}`]
}

/** The run's error as a Markdown quotation; empty if other parts of the summary say all of it. */
export function errorBlock({ error, translations }: Report): string {
  // The list of failures and the next steps say more about some parts of it.
  const isShownElsewhere = ({ code: ownCode }: ActionError) =>
    ownCode === 'translations_failed'
      ? translations.some(hasFailed)
      : (ownCode === 'wait_timed_out' || ownCode === 'interrupted') && translations.some(isStillRunning)
  const all = error === undefined ? [] : problemsOf(error)
  const problems = all.filter(one => !isShownElsewhere(one))
  if (problems.length === 0) return ''
  const [hint, ...others] = new Set(problems.map(one => one.hint))
  const isShared = problems.length > 1 && others.length === 0
  const blocks = problems.slice(0, MAX_PROBLEMS).map(one => problemBlocks(one, !isShared).join('\n\n'))
  const items = blocks.map(block => `- ${block.replaceAll('\n', '\n  ')}`)
  const more = problems.length - items.length
  if (more > 0) items.push(`- and ${more} more`)
  const whole = problems.length === 1 ? blocks : [`There are ${problems.length} problems:`, items.join('\n')]
  if (isShared) whole.push(`**What to do:** ${prose(hint ?? '')}`)
  const quoted = whole.join('\n\n').split('\n')
  return quoted.map(line => `> ${line}`.trimEnd()).join('\n')
}

/** A problem as Markdown: what is wrong, its items, what to do, and where. */
function problemBlocks(problem: ActionError, hasHint: boolean): string[] {
  const lines = problem.message.split('\n', MAX_PROBLEMS)
  const lead = ITEM.test(lines[0] ?? '') ? '' : prose(lines.shift() ?? '', LINE_CHARACTERS)
  const items = lines.filter(line => line.trim()).map(line => `- ${prose(line.replace(ITEM, ''), LINE_CHARACTERS)}`)
  const hint = hasHint ? `**What to do:** ${prose(problem.hint)}` : ''
  return [lead, items.join('\n'), hint, problemFacts(problem)].filter(Boolean)
}

function problemFacts(error: ActionError): string {
  const { code: ownCode, input, param, status, requestId, docUrl = '' } = error
  const isHeygenPage = /^https:\/\/(?:[a-z0-9-]+\.)*heygen\.com$/.test(URL.parse(docUrl)?.origin ?? '')
  const facts = [
    `Code ${code(unlistedCode(error) ?? ownCode)}`,
    input !== undefined && `input ${code(input)}`,
    param !== undefined && param !== input && `field ${code(param)}`,
    status !== undefined && `HTTP ${status}`,
    requestId !== undefined && `request ID ${code(requestId)}`,
    isHeygenPage && link('HeyGen’s page on it', docUrl)
  ]
  return facts.filter(Boolean).join(' · ')
}
