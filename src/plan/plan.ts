import { ActionError } from '../errors/action-error.ts'
import { type OpenRelease, type RunRelease, releaseOfRun } from '../github/run-release.ts'
import { type FoundTranslations, findLanguages, findTranslations } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import type { Source } from '../inputs/source.ts'
import type { TranslateInputs } from '../inputs/translate-inputs.ts'
import { type ChosenLanguages, chooseLanguages } from '../languages/resolve.ts'
import { failedAttempts, type Plan, toSubmit } from '../model/plan.ts'
import type { SourceField } from '../model/request.ts'
import { settleAll } from '../model/settle-all.ts'
import type { Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { type PreparedSource, prepareSource } from '../sources/prepare.ts'
import { probeUrl } from '../sources/probe-url.ts'
import { logText } from '../text/plain-text.ts'
import { type History, readHistory } from './history.ts'
import { callbackId, callbackIdPrefix, idempotencyKey, type Work } from './work.ts'

/** A plan with everything that carrying it out takes. */
export interface PlannedWork {
  readonly plan: Plan
  readonly work: Work
  readonly sources: Readonly<Record<SourceField, PreparedSource | undefined>> & { readonly video: PreparedSource }
  readonly callbackId: string
  readonly history: History
  readonly reused: readonly Translation[]
  /** What is to be submitted, as `toSubmit` sorts it. */
  readonly languages: readonly string[]
  /** Earlier attempts at it that are known to have failed. */
  readonly attempt: number
  readonly keyOf: ChosenLanguages['keyOf']
  readonly release: OpenRelease | undefined
  /** Before anything was submitted: milliseconds since 1970. */
  readonly begunAt: number
}

const NOTHING_FOUND: FoundTranslations = { translations: [], complete: false }

/** Finds out what is requested, what the account has of it, and what is left. It changes nothing. @throws ActionError */
export async function makePlan(run: Run, inputs: TranslateInputs, connection: HeygenConnection): Promise<PlannedWork> {
  const begunAt = run.clock.now()
  const { context, log } = run
  const { idempotencyKey: ownKey, reuse } = inputs
  const ownCallbackId = inputs.options.callback_id
  const release = releaseOfRun(run, inputs)
  const list = (sha: string) => findTranslations(connection, callbackIdPrefix(context.repository, sha))
  // Listed while the sources are prepared. Without a commit there is nothing to list.
  const listing = reuse && ownCallbackId === undefined ? release.sha().then(list, () => NOTHING_FOUND) : NOTHING_FOUND
  const [chosen, { work, sources }] = await settleAll([
    findLanguages(connection).then(known => chooseLanguages(inputs.languages, known)),
    prepareWork(run, inputs, release),
    // Settled, not checked: credentials that are refused for the languages need not be reported twice.
    Promise.allSettled([listing])
  ])
  const found = await listing
  for (const [text, name] of chosen.resolved) log.debug(`Language "${logText(text, 120)}": ${logText(name, 120)}`)
  for (const text of chosen.repeated) log.warning(`\`languages\` names ${logText(text, 120)} more than once.`)
  if (reuse && ownCallbackId !== undefined) {
    log.info('Existing translations are not reused, because `callback-id` is set: the action finds them by its own.')
  }
  const workCallbackId = callbackId(work)
  const history = await readHistory(connection, found, workCallbackId, chosen)
  const languages = toSubmit(history)
  const attempt = failedAttempts(history)
  return {
    plan: {
      sources: Object.fromEntries(Object.values(sources).flatMap(one => (one ? [[one.field, one.label]] : []))),
      options: work.options,
      languages: history.languages,
      key: languages.length === 0 ? undefined : (ownKey ?? idempotencyKey(work, languages, attempt))
    },
    work,
    sources,
    callbackId: ownCallbackId ?? workCallbackId,
    history,
    reused: history.languages.flatMap(one => one.reuse ?? []),
    languages,
    attempt,
    keyOf: chosen.keyOf,
    release: release.opened(),
    begunAt
  }
}

/** What is to be translated: the files, each known to be there, and the commit that the work belongs to. */
async function prepareWork(run: Run, inputs: TranslateInputs, release: RunRelease) {
  const { repository, tag } = run.context
  const given = inputs.sources
  const givenVideo = given.video ?? (await videoOfRelease(release))
  const prepare = async (field: SourceField, source: Source) => {
    const prepared = await prepareSource(run, field, source, release.open)
    const warning = prepared.url && (await probeUrl(run, field, prepared.url))
    if (warning) run.log.warning(warning)
    return prepared
  }
  const [sha, video, audio, srt] = await settleAll([
    release.sha(),
    prepare('video', givenVideo),
    given.audio && prepare('audio', given.audio),
    given.srt && prepare('srt', given.srt),
    inputs.attachToRelease ? release.open() : undefined
  ])
  const identities = { video: video.identity, audio: audio?.identity, srt: srt?.identity }
  const options = { title: `${repository} ${inputs.releaseTag ?? tag ?? sha.slice(0, 7)}`, ...inputs.options }
  return { work: { repository, sha, sources: identities, options }, sources: { video, audio, srt } }
}

/** With a release, the video may be omitted: it is the release's only one. */
async function videoOfRelease(release: RunRelease): Promise<Source> {
  if (release.tag === undefined) {
    const message = '`video` can be omitted only on a release event, on a tag push, or with `release-tag`.'
    const hint =
      'Set it to an https URL, asset:<HeyGen asset ID>, release:<asset name or glob>, or a path in the workspace.'
    throw new ActionError('invalid_input', message, { input: 'video', hint })
  }
  const { onlyVideoAsset } = await import('../sources/release-asset.ts')
  const { release: found } = await release.open()
  return { kind: 'release', pattern: onlyVideoAsset(found).name }
}
