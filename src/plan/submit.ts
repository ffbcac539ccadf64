import { type ActionError, toActionError } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import type { TranslateInputs } from '../inputs/translate-inputs.ts'
import { languageCount, minutesOf } from '../model/plan.ts'
import type { Translation } from '../model/translation.ts'
import { runStatus } from '../report/verdict.ts'
import type { Run } from '../runner/run-action.ts'
import { count, logText } from '../text/plain-text.ts'
import type { PlannedRun, PlannedVideo } from './plan.ts'
import { type Submission, submitVideo } from './submit-video.ts'

/**
 * Submits the videos one after another, and publishes the IDs after each response. One that HeyGen refuses does not stop the others,
 * unless it is the only one or the key is refused.
 * @returns the translations, video by video, and what failed, one error a video
 * @throws ActionError what failed of an only video; `interrupted`; where the runner's files cannot be written
 */
export async function submit(
  run: Run,
  inputs: TranslateInputs,
  connection: HeygenConnection,
  planned: PlannedRun
): Promise<{ readonly translations: readonly Translation[]; readonly errors: readonly ActionError[] }> {
  const { videos } = planned
  const submissions: Submission[] = videos.map(one => ({
    translations: one.reused,
    unmatchedIds: [],
    key: one.plan.key
  }))
  const errors: ActionError[] = []
  const left = videos.filter(one => one.plan.key !== undefined)
  if (left.length === 0) run.log.info('Everything is in the account already: nothing was submitted.')
  for (const [index, video] of left.entries()) {
    const place = videos.indexOf(video)
    const publish = (news: Partial<Submission>) => {
      submissions[place] = { ...(submissions[place] as Submission), ...news }
      publishAll(run, planned, submissions)
    }
    try {
      const known = await submitVideo(run, inputs, connection, planned, video, publish)
      logSubmitted(run, video, known, videos.length > 1)
    } catch (thrown) {
      if (videos.length === 1) throw thrown
      const error = failureOf(video, thrown, left.length - index - 1)
      errors.push(error)
      if (error.status === 401) break
    }
  }
  return { translations: submissions.flatMap(one => one.translations), errors }
}

/** The failure of one of several videos. @throws what ends the step */
function failureOf({ sources }: PlannedVideo, thrown: unknown, left: number): ActionError {
  const error = toActionError(thrown)
  if (error.code === 'interrupted' || error.code === 'internal') throw error
  // Every other video would be refused too.
  const rest =
    error.status === 401 && left > 0
      ? ` ${count(left, 'more video')} ${left === 1 ? 'was' : 'were'} not submitted.`
      : ''
  return error.with({ message: `${logText(sources.video.label)}: ${error.message}${rest}` })
}

function publishAll(run: Run, { videos }: PlannedRun, submissions: readonly Submission[]): void {
  const translations = submissions.flatMap(one => one.translations)
  const planned = languageCount(videos.map(one => one.plan))
  const parts = videos.map(({ plan }, index) => ({ plan, translations: submittedCount(submissions[index]) }))
  const minutes = minutesOf(parts.filter(one => one.plan.key !== undefined))
  const isComplete = translations.length === planned && !submissions.some(one => one.hasProblem)
  run.publish({
    translations,
    unmatchedIds: submissions.flatMap(one => one.unmatchedIds),
    idempotencyKey: keysOf(submissions.map(one => one.key)),
    minutes,
    status: isComplete ? runStatus(translations, false) : 'failed'
  })
}

function submittedCount(one: Submission | undefined): number {
  return (one?.translations.filter(({ reused }) => !reused).length ?? 0) + (one?.unmatchedIds.length ?? 0)
}

/** The keys of the videos that are submitted, one a line. */
export function keysOf(keys: readonly (string | undefined)[]): string | undefined {
  return keys.filter(key => key !== undefined).join('\n') || undefined
}

function logSubmitted(run: Run, video: PlannedVideo, known: readonly Translation[], isNamed: boolean): void {
  const of = isNamed ? ` of ${logText(video.sources.video.label)}` : ''
  const lines = known.map(one => `${logText(one.language)}: ${logText(one.id)}${one.reused ? ' (reused)' : ''}`)
  run.log.group(`Submitted: ${count(video.languages.length, 'translation')}${of}`, lines)
}
