import { setTimeout as delay } from 'node:timers/promises'
import type { SandboxResponse } from '../response.ts'
import { HeygenError } from './heygen-error.ts'
import type { HeygenState } from './heygen-state.ts'
import type { Operation } from './operation.ts'
import { isOpen } from './translation.ts'

type Source = { type: 'url'; url: string } | { type: 'asset_id'; asset_id: string }

// The part of the body that matters here; the description has been checked before.
interface Body extends Record<string, unknown> {
  video: Source
  output_languages: string[]
  audio?: Source | null
  srt?: Source | null
  title?: string | null
  input_language?: string | null
  callback_id?: string | null
  translate_audio_only?: boolean
  enable_caption?: boolean
}

/** POST /v3/video-translations: one translation for each language, once for each Idempotency-Key. */
export const createVideoTranslation: Operation = async (state, { record, body }) =>
  state.idempotency.once('POST /v3/video-translations', record.headers['idempotency-key'], async () => {
    await state.postGate
    if (state.settings.postMilliseconds > 0) await delay(state.settings.postMilliseconds, undefined, { ref: false })
    return create(state, body as Body)
  })

function create(state: HeygenState, body: Body): SandboxResponse {
  checkLanguages(state, body)
  for (const param of ['video', 'audio', 'srt'] as const) checkSource(state, param, body[param])
  checkConcurrency(state)
  const ids = body.output_languages.map(
    language =>
      state.chargeTranslation({
        language,
        title: body.title ?? null,
        inputLanguage: body.input_language ?? null,
        callbackId: body.callback_id ?? null,
        translateAudioOnly: body.translate_audio_only ?? false,
        enableCaption: body.enable_caption ?? false,
        request: body
      }).id
  )
  return { status: 200, body: { data: { video_translation_ids: state.settings.reverseIds ? ids.reverse() : ids } } }
}

function checkLanguages(state: HeygenState, body: Body): void {
  const unknown = body.output_languages.filter(name => !state.languages.includes(name))
  if (unknown.length === 0) return
  const message = `Unsupported output language: ${unknown.map(name => `'${name}'`).join(', ')}.`
  throw new HeygenError({ status: 400, code: 'invalid_parameter', message, param: 'output_languages' })
}

function checkSource(state: HeygenState, param: string, source: Source | null | undefined): void {
  if (source === undefined || source === null) return
  if (source.type === 'url') {
    if (URL.canParse(source.url) && /^https?:$/.test(new URL(source.url).protocol)) return
    const message = `'${param}.url' is not a URL that can be fetched.`
    throw new HeygenError({ status: 400, code: 'invalid_parameter', message, param: `${param}.url` })
  }
  const asset = state.assets.find(({ id }) => id === source.asset_id)
  if (asset?.completedAt === undefined) {
    const message = `Asset '${source.asset_id}' does not exist.`
    throw new HeygenError({ status: 404, code: 'asset_not_found', message, param: `${param}.asset_id` })
  }
  const readyAt = asset.completedAt + state.settings.assetProcessingSeconds * 1000
  if (asset.refusals <= 0 && state.clock.now() >= readyAt) return
  asset.refusals -= 1
  const message = `Asset '${asset.id}' is still processing.`
  throw new HeygenError({ status: 409, code: 'resource_not_ready', message, param: `${param}.asset_id` })
}

function checkConcurrency({ translations, clock, settings }: HeygenState): void {
  const now = clock.now()
  if (translations.filter(translation => isOpen(translation, now)).length < settings.concurrency) return
  const headers: Record<string, string> =
    settings.retryAfter === undefined ? {} : { 'retry-after': settings.retryAfter }
  const message = 'Too many translations at once. Retry after the duration in the Retry-After header.'
  throw new HeygenError({ status: 429, code: 'rate_limit_exceeded', message, headers })
}
