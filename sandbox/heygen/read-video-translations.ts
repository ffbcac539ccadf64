import { HeygenError } from './heygen-error.ts'
import type { HeygenState } from './heygen-state.ts'
import type { Operation } from './operation.ts'
import { bulkStatusOf, type SandboxTranslation, statusOf } from './translation.ts'
import { videoTranslation } from './video-translation.ts'

const DEFAULT_LIMIT = 10

/** A translation whose status is checked: one that is not found yet is one check nearer to it. */
function checked(state: HeygenState, id: string): SandboxTranslation | undefined {
  const translation = state.translations.find(candidate => candidate.id === id)
  if (translation === undefined || translation.hidden) return undefined
  translation.checksNotFound -= 1
  return translation.checksNotFound >= 0 ? undefined : translation
}

/** GET /v3/video-translations/{id} */
export const getVideoTranslation: Operation = (state, { params }) => {
  state.clock.advance(state.settings.advancePerCheck)
  const translation = checked(state, params['video_translation_id'] ?? '')
  if (translation === undefined) {
    throw new HeygenError({ status: 404, code: 'video_not_found', message: 'Video translation not found.' })
  }
  const data = state.settings.editShown(videoTranslation(state, translation), 'read')
  if (statusOf(translation, state.clock.now()) === 'completed') translation.checksWithoutUrl -= 1
  return { status: 200, body: { data } }
}

/** GET /v3/video-translations/statuses */
export const listVideoTranslationStatuses: Operation = (state, { query }) => {
  const { settings, clock } = state
  if (settings.withoutBulkStatuses) {
    throw new HeygenError({ status: 404, code: 'resource_not_found', message: 'Not found.' })
  }
  clock.advance(settings.advancePerCheck)
  const now = clock.now()
  const data = (query['video_translation_ids'] as string[]).map(id => {
    const translation = checked(state, id)
    const status = translation === undefined ? 'not_found' : bulkStatusOf(translation, now)
    const error = status === 'failed' ? (translation?.failureMessage ?? 'The translation failed.') : null
    return { video_id: id, status, error, batch_id: null, item_index: null }
  })
  return { status: 200, body: { data: settings.reverseIds ? data.reverse() : data, has_more: false, next_token: null } }
}

/** GET /v3/video-translations. A token names the last translation of its page, so that newer ones move nothing. */
export const listVideoTranslations: Operation = (state, { query }) => {
  const limit = Number(query['limit'] ?? DEFAULT_LIMIT)
  const newestFirst = state.translations
    .filter(translation => !translation.hidden)
    .map((translation, index) => ({ translation, index }))
    .sort((a, b) => b.translation.createdAt - a.translation.createdAt || b.index - a.index)
    .map(({ translation }) => translation)
  const translations = state.settings.oldestFirst ? newestFirst.reverse() : newestFirst
  const start = startOf(translations, query['token'])
  const page = translations.slice(start, start + limit)
  const hasMore = start + limit < translations.length
  return {
    status: 200,
    body: {
      data: page.map(translation => state.settings.editShown(videoTranslation(state, translation), 'list')),
      has_more: hasMore,
      next_token: hasMore ? Buffer.from(page.at(-1)?.id ?? '').toString('base64url') : null
    }
  }
}

function startOf(translations: SandboxTranslation[], token: unknown): number {
  if (token === undefined) return 0
  const last = Buffer.from(String(token), 'base64url').toString()
  const index = translations.findIndex(translation => translation.id === last)
  if (index !== -1) return index + 1
  throw new HeygenError({ status: 400, code: 'invalid_parameter', message: "'token' is not valid.", param: 'token' })
}

/** GET /v3/video-translations/languages */
export const listVideoTranslationLanguages: Operation = ({ languages }) => ({
  status: 200,
  body: { data: { languages } }
})
