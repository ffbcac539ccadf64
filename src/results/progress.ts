import { mainResult } from '../model/result.ts'
import { hasFailed, isCompleted, isStillRunning, type Translation, translationName } from '../model/translation.ts'
import type { Log } from '../runner/log.ts'
import { clockSpan, count, logText } from '../text/plain-text.ts'

/** From so many completed at one check on, their lines are folded. */
const MANY = 20

/** Logs what changed from one status check to the next. Many completed at once are folded; what failed never is. */
export function logChanges(log: Log, before: readonly Translation[], after: readonly Translation[]): void {
  const earlier = new Map(before.map(one => [one.id, one]))
  const changed = after.filter(one => earlier.get(one.id)?.status !== one.status)
  const started = changed.filter(one => one.status === 'running' && earlier.get(one.id)?.status === 'pending')
  if (started.length > 0) log.info(`${count(started.length, 'translation')} started`)
  const completed = changed.filter(isCompleted).map(endLine)
  if (completed.length >= MANY) log.group(`${completed.length} translations completed`, completed)
  else for (const line of completed) log.info(line)
  for (const one of changed) if (hasFailed(one)) log.info(endLine(one))
  for (const one of after) {
    const { id, unreadable } = one
    if (unreadable === undefined || earlier.get(id)?.unreadable === unreadable) continue
    log.info(`${logText(translationName(one))}: no longer waiting for it. ${logText(unreadable.message)}`)
  }
}

/** `Spanish (Mexico): completed after 6:12`, `French: failed after 0:31: no speech was found`. */
function endLine(one: Translation): string {
  const { createdAt, endedAt, failureMessage = 'HeyGen gives no reason' } = one
  const isTimed = createdAt !== undefined && endedAt !== undefined
  const end = one.status + (isTimed ? ` after ${clockSpan(Math.max(0, endedAt - createdAt))}` : '')
  const withoutLink = mainResult(one) === undefined ? ', but HeyGen gives no link to the result' : ''
  return `${logText(translationName(one))}: ${end.replace('_', ' ')}${isCompleted(one) ? withoutLink : `: ${logText(failureMessage)}`}`
}

/** Where the wait stands: `3 of 12 completed, 8 running, 1 failed, 6:12`. */
export function heartbeat(translations: readonly Translation[], elapsedMs: number): string {
  const number = (condition: (one: Translation) => boolean) => translations.filter(condition).length
  const unreadable = number(one => one.unreadable !== undefined)
  const rest = Object.entries({ running: number(isStillRunning), failed: number(hasFailed), unreadable })
  const others = rest.flatMap(([word, many]) => (many > 0 ? [`${many} ${word}`] : []))
  return [`${number(isCompleted)} of ${translations.length} completed`, ...others, clockSpan(elapsedMs)].join(', ')
}
