import { HeygenError } from './heygen-error.ts'
import type { HeygenState } from './heygen-state.ts'
import { bulkStatusOf, type Job, statusOf } from './job.ts'
import type { Operation } from './operation.ts'
import { videoTranslation } from './video-translation.ts'

const DEFAULT_LIMIT = 10

/** A translation whose status is checked: one that is not found yet is one check nearer to it. */
function checked(state: HeygenState, id: string): Job | undefined {
  const job = state.jobs.find(candidate => candidate.id === id)
  if (job === undefined || job.hidden) return undefined
  job.looksNotFound -= 1
  return job.looksNotFound >= 0 ? undefined : job
}

/** GET /v3/video-translations/{id} */
export const getVideoTranslation: Operation = (state, { params }) => {
  state.clock.advance(state.knobs.advancePerLook)
  const job = checked(state, params['video_translation_id'] ?? '')
  if (job === undefined) {
    throw new HeygenError({ status: 404, code: 'video_not_found', message: 'Video translation not found.' })
  }
  const data = state.knobs.editShown(videoTranslation(state, job), 'read')
  if (statusOf(job, state.clock.now()) === 'completed') job.looksWithoutUrl -= 1
  return { status: 200, body: { data } }
}

/** GET /v3/video-translations/statuses */
export const listVideoTranslationStatuses: Operation = (state, { query }) => {
  const { knobs, clock } = state
  if (knobs.withoutBulkStatuses) {
    throw new HeygenError({ status: 404, code: 'resource_not_found', message: 'Not found.' })
  }
  clock.advance(knobs.advancePerLook)
  const now = clock.now()
  const data = (query['video_translation_ids'] as string[]).map(id => {
    const job = checked(state, id)
    const status = job === undefined ? 'not_found' : bulkStatusOf(job, now)
    const error = status === 'failed' ? (job?.failureMessage ?? 'The translation failed.') : null
    return { video_id: id, status, error, batch_id: null, item_index: null }
  })
  return { status: 200, body: { data: knobs.reverseIds ? data.reverse() : data, has_more: false, next_token: null } }
}

/** GET /v3/video-translations. A token names the last translation of its page, so that newer ones move nothing. */
export const listVideoTranslations: Operation = (state, { query }) => {
  const limit = Number(query['limit'] ?? DEFAULT_LIMIT)
  const newestFirst = state.jobs
    .filter(job => !job.hidden)
    .map((job, index) => ({ job, index }))
    .sort((a, b) => b.job.createdAt - a.job.createdAt || b.index - a.index)
    .map(({ job }) => job)
  const jobs = state.knobs.oldestFirst ? newestFirst.reverse() : newestFirst
  const start = startOf(jobs, query['token'])
  const page = jobs.slice(start, start + limit)
  const hasMore = start + limit < jobs.length
  return {
    status: 200,
    body: {
      data: page.map(job => state.knobs.editShown(videoTranslation(state, job), 'list')),
      has_more: hasMore,
      next_token: hasMore ? Buffer.from(page.at(-1)?.id ?? '').toString('base64url') : null
    }
  }
}

function startOf(jobs: Job[], token: unknown): number {
  if (token === undefined) return 0
  const last = Buffer.from(String(token), 'base64url').toString()
  const index = jobs.findIndex(job => job.id === last)
  if (index !== -1) return index + 1
  throw new HeygenError({ status: 400, code: 'invalid_parameter', message: "'token' is not valid.", param: 'token' })
}

/** GET /v3/video-translations/languages */
export const listVideoTranslationLanguages: Operation = ({ languages }) => ({
  status: 200,
  body: { data: { languages } }
})
