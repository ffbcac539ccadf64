import { ActionError } from '../errors/action-error.ts'
import type { TranslateInputs } from '../inputs/translate-inputs.ts'
import type { Media } from '../model/media.ts'
import { aboutMinutes } from '../model/minutes.ts'
import { amountToSubmit, minutesToSubmit } from '../model/plan.ts'
import type { RequestOptions } from '../model/request.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Run } from '../runner/run-action.ts'
import { logText } from '../text/plain-text.ts'
import { type PlannedRun, type PlannedVideo, SOURCES_AT_ONCE } from './plan.ts'

/**
 * The run with the length of each video that is submitted, where `dry-run` or `max-minutes` needs it. What cannot be read is unknown.
 * @throws ActionError `interrupted`
 */
export async function withMedia(run: Run, inputs: TranslateInputs, planned: PlannedRun): Promise<PlannedRun> {
  if (!inputs.dryRun && inputs.maxMinutes === undefined) return planned
  const { createMediaReader } = await import('../sources/media-reader.ts')
  const reader = createMediaReader()
  const read = async (video: PlannedVideo): Promise<PlannedVideo> => {
    if (video.languages.length === 0) return video
    const { parts } = video.sources.video
    const whole = parts && (await reader.read(parts, run.signal))
    const media = whole ? clipped(whole, video.plan.options) : NOT_READABLE
    return { ...video, plan: { ...video.plan, media } }
  }
  try {
    return { ...planned, videos: await sideBySide(planned.videos, SOURCES_AT_ONCE, read) }
  } finally {
    reader.close()
  }
}

const NOT_READABLE: Media = {
  seconds: undefined,
  hasAudio: undefined,
  problem: 'HeyGen does not report the length of an asset'
}

/** The part from `start_time` to `end_time`, in seconds. */
function clipped(
  { seconds, ...media }: Media,
  { start_time: start = 0, end_time: end = Infinity }: RequestOptions
): Media {
  return { ...media, seconds: seconds === undefined ? undefined : Math.max(0, Math.min(seconds, end) - start) }
}

/** @throws ActionError where HeyGen would have nothing to translate, `max-minutes` is exceeded, or that is not known */
export function checkMedia({ maxMinutes: most, sources }: TranslateInputs, { videos }: PlannedRun): void {
  const silent = videos.filter(one => one.plan.media?.hasAudio === false && sources.audio === undefined)
  if (silent.length > 0) {
    const message = `${silent.map(labelOf).join(', ')} ${silent.length === 1 ? 'has' : 'have'} no audio track, so there is nothing to translate.`
    throw new ActionError('no_audio_track', message, { input: 'video' })
  }
  const empty = videos.filter(one => one.plan.media?.seconds === 0)
  if (empty.length > 0) {
    const message = `\`start-time\` is at or after the end of ${empty.map(labelOf).join(', ')}, so there is nothing to translate.`
    throw new ActionError('invalid_input', message, { input: 'start-time' })
  }
  if (most === undefined) return
  const submitted = videos.filter(one => one.languages.length > 0)
  const minutes = minutesToSubmit(submitted.map(one => one.plan))
  const each = submitted.map(one => `${labelOf(one)}: ${amountToSubmit(one.plan)}`).join('; ')
  if (minutes === undefined) {
    const message = `\`max-minutes\` cannot be checked, because a length is unknown. ${each}.`
    throw new ActionError('unknown_minutes', message, { input: 'max-minutes' })
  }
  // Whole milliseconds: a sum of fractions is not exact.
  if (Math.round(minutes * 60_000) <= Math.round(most * 60_000)) return
  const total = aboutMinutes(minutes).replace('about', 'About')
  const message = `${total} of translated video would be submitted, and \`max-minutes\` allows ${most}. ${each}.`
  throw new ActionError('too_many_minutes', message, { input: 'max-minutes' })
}

function labelOf({ sources }: PlannedVideo): string {
  return logText(sources.video.label, 200)
}
