import { hash } from 'node:crypto'
import { ActionError } from '../errors/action-error.ts'
import { type OpenRelease, type RunRelease, releaseOfRun } from '../github/run-release.ts'
import { type FoundTranslations, findLanguages, findTranslations, UNSEEN } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { changesRelease } from '../inputs/shared-inputs.ts'
import { MOST_VIDEOS, type Source } from '../inputs/source.ts'
import type { TranslateInputs } from '../inputs/translate-inputs.ts'
import { type ChosenLanguages, chooseLanguages } from '../languages/resolve.ts'
import { callbackIdPrefix, parseCallbackId } from '../model/callback-id.ts'
import { failedAttempts, type Plan, toSubmit } from '../model/plan.ts'
import type { SourceField } from '../model/request.ts'
import { settleAll, settleSideBySide } from '../model/settle-all.ts'
import type { Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { expandSource } from '../sources/expand.ts'
import { type PreparedSource, prepareSource } from '../sources/prepare.ts'
import { probeUrl } from '../sources/probe-url.ts'
import { logText } from '../text/plain-text.ts'
import { type History, readHistory } from './history.ts'
import { callbackId, idempotencyKey, type Work } from './work.ts'

/** The work on one video, with everything that carrying it out takes. */
export interface PlannedVideo {
  readonly plan: Plan
  readonly work: Work
  readonly sources: Sources
  /** First part of the results' file names, different for each video. */
  readonly stem: string
  readonly isOneOfSeveral: boolean
  readonly callbackId: string
  readonly history: History
  readonly reused: readonly Translation[]
  /** What is to be submitted, as `toSubmit` sorts it. */
  readonly languages: readonly string[]
  /** Earlier attempts at it that are known to have failed. */
  readonly attempt: number
}

export interface PlannedRun {
  /** In the order of the workflow. */
  readonly videos: readonly PlannedVideo[]
  readonly sha: string
  readonly keyOf: ChosenLanguages['keyOf']
  readonly release: OpenRelease | undefined
  /** Before anything was submitted: milliseconds since 1970. */
  readonly begunAt: number
}

type Sources = Readonly<Record<SourceField, PreparedSource | undefined>> & { readonly video: PreparedSource }

const NOTHING_FOUND: FoundTranslations = { translations: [], complete: false }
/** So many sources are read, or checked at their hosts, at a time. */
export const SOURCES_AT_ONCE = 4

/** Finds out what is requested, what the account has of it, and what is left. It changes nothing. @throws ActionError */
export async function makePlan(run: Run, inputs: TranslateInputs, connection: HeygenConnection): Promise<PlannedRun> {
  const begunAt = run.clock.now()
  const { context, log } = run
  const { reuse } = inputs
  const ownCallbackId = inputs.options.callback_id
  const release = releaseOfRun(run, inputs)
  const list = (sha: string) => {
    const commit = reuse === 'repository' ? undefined : sha
    return findTranslations(connection, callbackIdPrefix(context.repository, commit))
  }
  // Listed while the sources are prepared. Without a commit there is nothing to list.
  const listing = reuse && ownCallbackId === undefined ? release.sha().then(list, () => NOTHING_FOUND) : NOTHING_FOUND
  const [chosen, { sha, videos: sources }] = await settleAll([
    findLanguages(connection).then(known => chooseLanguages(inputs.languages, known)),
    prepareVideos(run, inputs, release),
    // Settled, not checked: credentials that are refused for the languages need not be reported twice.
    Promise.allSettled([listing])
  ])
  const found = await listing
  for (const [text, name] of chosen.resolved) log.debug(`Language "${logText(text, 120)}": ${logText(name, 120)}`)
  for (const text of chosen.repeated) log.warning(`\`languages\` names ${logText(text, 120)} more than once.`)
  if (reuse && ownCallbackId !== undefined) {
    log.info('Existing translations are not reused, because `callback-id` is set: the action finds them by its own.')
  }
  const stems = uniqueStems(sources.map(one => one.video))
  const videos: PlannedVideo[] = []
  for (const [index, one] of sources.entries()) {
    const { video, audio, srt } = one
    const stem = stems[index] ?? ''
    const isOneOfSeveral = sources.length > 1
    const options = optionsOf(run, inputs, sha, isOneOfSeveral ? stem : undefined)
    const identities = { video: video.identity, audio: audio?.identity, srt: srt?.identity }
    const work = { repository: context.repository, sha, sources: identities, options }
    const workCallbackId = callbackId(work, stem)
    const history = await readHistory(connection, found, workCallbackId, chosen)
    const named = { stem, isOneOfSeveral, callbackId: ownCallbackId ?? workCallbackId }
    videos.push({ ...named, ...planVideo(inputs, work, one, history, named) })
  }
  if (found.isCut && videos.some(one => one.languages.length > 0)) {
    log.warning(`The account has more translations than are listed. ${UNSEEN}`)
  }
  return { videos, sha, keyOf: chosen.keyOf, release: release.opened(), begunAt }
}

function planVideo(
  inputs: TranslateInputs,
  work: Work,
  sources: Sources,
  history: History,
  { stem, isOneOfSeveral }: Pick<PlannedVideo, 'stem' | 'isOneOfSeveral'>
) {
  const languages = toSubmit(history)
  const attempt = failedAttempts(history)
  const { label } = sources.video
  const plan: Plan = {
    sha: work.sha,
    sources: Object.fromEntries(Object.entries(sources).flatMap(([field, one]) => (one ? [[field, one.label]] : []))),
    options: work.options,
    languages: history.languages,
    key: languages.length === 0 ? undefined : (inputs.idempotencyKey ?? idempotencyKey(work, languages, attempt))
  }
  const reused = history.languages.flatMap(({ reuse }) =>
    // It keeps the names that its results may have already.
    reuse === undefined
      ? []
      : { ...reuse, video: label, isOneOfSeveral, stem: parseCallbackId(reuse.callbackId)?.stem ?? stem }
  )
  return { plan, work, sources, history, reused, languages, attempt }
}

/** The options with a title. With several videos, it ends with the stem, which distinguishes them at HeyGen. */
function optionsOf({ context }: Run, inputs: TranslateInputs, sha: string, stem: string | undefined) {
  const { repository, tag } = context
  const { title = `${repository} ${inputs.releaseTag ?? tag ?? sha.slice(0, 7)}`, ...others } = inputs.options
  return { title: stem === undefined ? title : `${title} ${stem}`, ...others }
}

/** The stems of videos; where several are equal, each has a part of a hash of its source. */
function uniqueStems(videos: readonly PreparedSource[]): string[] {
  const uses = Map.groupBy(videos, one => one.stem)
  return videos.map(({ stem, identity }) => {
    const suffix = hash('sha256', identity).slice(0, 8)
    return uses.get(stem)?.length === 1 ? stem : `${stem.slice(0, 31)}-${suffix}`
  })
}

/** What is to be translated: the files, each known to be there, and the commit that the work belongs to. */
async function prepareVideos(run: Run, inputs: TranslateInputs, release: RunRelease) {
  const { videos: written, audio, srt } = inputs.sources
  const given = written.length > 0 ? written : [await videoOfRelease(release)]
  const prepare = async (field: SourceField, source: Source) => {
    const prepared = await prepareSource(run, field, source, release.open)
    const warning = prepared.url && (await probeUrl(run, field, prepared.url))
    if (warning) run.log.warning(warning)
    return prepared
  }
  const prepareOnly = async (field: SourceField, source: Source | undefined) => {
    const [only] = source === undefined ? [] : await expandSource(run, field, source, release.open)
    return only && prepare(field, only)
  }
  const expanding = given.map(one => expandSource(run, 'video', one, release.open))
  // A glob without a match does not hide what is wrong with the other sources.
  const preparing = Promise.allSettled(expanding).then(all => {
    const exact = all.flatMap(one => (one.status === 'fulfilled' ? one.value : []))
    return settleSideBySide(exact, SOURCES_AT_ONCE, one => prepare('video', one))
  })
  const [sha, videos, preparedAudio, preparedSrt] = await settleAll([
    release.sha(),
    preparing,
    prepareOnly('audio', audio),
    prepareOnly('srt', srt),
    changesRelease(inputs) ? release.open() : undefined,
    settleAll(expanding)
  ])
  const unique = new Map<string, PreparedSource>()
  for (const one of videos) {
    const first = unique.get(one.identity)
    if (first === undefined) unique.set(one.identity, one)
    else run.log.warning(sameVideo(one.label, first.label))
  }
  const each = [...unique.values()]
  refuseTooMany(each, inputs)
  return { sha, videos: each.map(video => ({ video, audio: preparedAudio, srt: preparedSrt })) }
}

function sameVideo(label: string, first: string): string {
  if (label === first) return `\`video\` names ${logText(label, 200)} more than once; it is used once.`
  return `${logText(label, 200)} is the same video as ${logText(first, 200)}, which is used.`
}

/** @throws ActionError where globs match more videos than one run takes, or several where an input is for one */
function refuseTooMany(videos: readonly PreparedSource[], { sources, idempotencyKey: ownKey }: TranslateInputs): void {
  if (videos.length > MOST_VIDEOS) {
    const message = `\`video\` matches ${videos.length} videos; at most ${MOST_VIDEOS} are translated in one step.`
    throw new ActionError('invalid_input', message, { input: 'video' })
  }
  const single = { audio: sources.audio, srt: sources.srt, 'idempotency-key': ownKey }
  const [input] = Object.entries(single).find(([, value]) => value !== undefined) ?? []
  if (videos.length < 2 || input === undefined) return
  const message = `\`${input}\` can be used only with a single video, and \`video\` matches ${videos.length}.`
  throw new ActionError('invalid_input', message, { input })
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
