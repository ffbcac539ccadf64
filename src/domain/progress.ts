import type { Log } from './log.ts'
import { clockSpan, count, logText } from './plain-text.ts'
import { isOpen, type Translation } from './translation.ts'

/** From so many completed at one look on, their lines are folded. */
const MANY = 20

/**
 * Tells what changed from one look to the next: a line for each translation that ended, one for all that began to run.
 * Many completed at once are folded into a group; what failed never is.
 */
export function tellChanges(log: Log, before: readonly Translation[], after: readonly Translation[]): void {
  const earlier = new Map(before.map(one => [one.id, one.status]))
  const changed = after.filter(one => earlier.get(one.id) !== one.status)
  const started = changed.filter(one => one.status === 'running' && earlier.get(one.id) === 'pending')
  if (started.length > 0) log.info(`${count(started.length, 'translation')} began to run`)
  const completed = changed.filter(one => one.status === 'completed').map(endLine)
  if (completed.length >= MANY) log.group(`${completed.length} translations completed`, completed)
  else for (const line of completed) log.info(line)
  for (const one of changed) if (one.status === 'failed' || one.status === 'not_found') log.info(endLine(one))
}

/** `Spanish (Mexico): completed after 6:12`, `French: failed after 0:31: no speech was found`. */
function endLine(one: Translation): string {
  const { createdAt, endedAt } = one
  const after =
    createdAt === undefined || endedAt === undefined ? '' : ` after ${clockSpan(Math.max(0, endedAt - createdAt))}`
  const language = logText(one.language)
  if (one.status === 'completed') {
    return `${language}: completed${after}${one.videoUrl === undefined ? ', but HeyGen gives no link to the result' : ''}`
  }
  const what = one.status === 'not_found' ? 'not found' : `failed${after}`
  return `${language}: ${what}: ${logText(one.failureMessage ?? 'HeyGen gives no reason')}`
}

/** Where the wait stands: `3 of 12 completed, 8 running, 1 failed, 6:12`; `elapsed` in milliseconds. */
export function heartbeat(translations: readonly Translation[], elapsed: number): string {
  const completed = translations.filter(one => one.status === 'completed').length
  const open = translations.filter(one => isOpen(one.status)).length
  const failed = translations.length - completed - open
  return [
    `${completed} of ${translations.length} completed`,
    ...(open > 0 ? [`${open} running`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    clockSpan(elapsed)
  ].join(', ')
}
