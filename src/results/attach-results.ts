import { ActionError, toActionError } from '../errors/action-error.ts'
import type { OpenRelease } from '../github/run-release.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readJob } from '../heygen/jobs.ts'
import { allResults, type ResultKind } from '../model/result.ts'
import { isCompleted, type ReleaseAssetLink, type Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { byteSize } from '../text/byte-size.ts'
import { logText } from '../text/plain-text.ts'
import type { DownloadedResult } from './download-results.ts'
import { resultFileName, resultLabel, resultSlugs } from './file-names.ts'
import { linkReadPlan, resultNoun } from './open-result.ts'
import { packFile, packStream } from './parcel.ts'
import { refusalBehind } from './wait-errors.ts'

export interface AttachResultsAsk {
  readonly run: Run
  readonly connection: HeygenConnection
  readonly release: OpenRelease
  readonly stem: string
  /** Results that are in the workspace already: they need not come from HeyGen again. */
  readonly downloaded: readonly DownloadedResult[]
  /** Translations of which a result could not be downloaded: what failed of them is told already. */
  readonly failed: ReadonlySet<string>
}

/** Refusals that every further file would meet too. On a full release a file that is there already is still found. */
const HOPELESS = new Set(['github_forbidden', 'release_locked', 'release_not_found'])

/**
 * Attaches the results of all completed translations to the release, one file after another. What fails of one leaves the
 * others alone, unless it would fail them too.
 * @returns what failed, one error a file
 * @throws ActionError `interrupted`
 */
export async function attachResults(ask: AttachResultsAsk): Promise<readonly ActionError[]> {
  const { translations } = ask.run.report()
  const failures: ActionError[] = []
  for (const translation of translations.filter(isCompleted)) {
    for (const attach of await attachments(ask, translation)) {
      const error = await attach()
      if (error === undefined) continue
      failures.push(error)
      if (HOPELESS.has(error.code) || refusalBehind(error, 401) !== undefined) return failures
    }
  }
  return failures
}

/** The work on each file of a translation; it gives the error that it ends with, if any. */
async function attachments(
  ask: AttachResultsAsk,
  translation: Translation
): Promise<readonly (() => Promise<ActionError | undefined>)[]> {
  const guard = (kind: ResultKind | undefined, work: () => Promise<void>) => () =>
    work().then(
      () => undefined,
      (thrown: unknown) => failure(thrown, translation, kind)
    )
  try {
    const kinds = await kindsOf(ask, translation)
    return kinds.map(kind => guard(kind, () => attachResult(ask, translation, kind)))
  } catch (thrown) {
    return [guard(undefined, () => Promise.reject(thrown))]
  }
}

/** The results that a translation has: by a read of its job where they are not in the workspace already. */
async function kindsOf(ask: AttachResultsAsk, { id }: Translation): Promise<readonly ResultKind[]> {
  const here = ask.downloaded.filter(file => file.translationId === id).map(file => file.kind)
  if (here.length > 0 || ask.failed.has(id)) return here
  const { connection, run } = ask
  const job = await readJob(connection, id, { plan: linkReadPlan(connection), signal: run.signal })
  const kinds = allResults(job).map(result => result.kind)
  return kinds.length > 0 ? kinds : ['video']
}

async function attachResult(ask: AttachResultsAsk, translation: Translation, kind: ResultKind): Promise<void> {
  const { run, connection, release, stem } = ask
  const { id, language } = translation
  const slug = resultSlugs(run.report().translations).get(id) ?? ''
  const here = ask.downloaded.find(file => file.translationId === id && file.kind === kind)
  const parcel =
    here === undefined
      ? await packStream({ connection, id, kind, temp: run.context.temp, signal: run.signal })
      : packFile(here)
  const { extension } = parcel
  try {
    const attached = await release.github.attachAsset(release.connection, release.release, {
      ...parcel,
      name: resultFileName({ stem, slug, extension }),
      label: resultLabel({ stem, language, extension })
    })
    const what = `${logText(language)}: ${logText(attached.name)} (${byteSize(parcel.size)})`
    run.log.info(`${what} ${attached.kept ? 'is on the release already' : 'is attached to the release'}`)
    addAsset(run, translation, { name: attached.name, url: attached.url })
  } finally {
    await parcel.dispose()
  }
}

function addAsset(run: Run, { id }: Translation, asset: ReleaseAssetLink): void {
  const { translations } = run.report()
  const withAsset = (one: Translation) => ({ ...one, assets: [...(one.assets ?? []), asset] })
  run.note({ translations: translations.map(one => (one.id === id ? withAsset(one) : one)) })
}

/**
 * A failure as one of the translation's file.
 * @throws the failure itself when the job was cancelled
 */
function failure(thrown: unknown, { language }: Translation, kind: ResultKind | undefined): ActionError {
  const error = toActionError(thrown)
  if (error.code === 'interrupted') throw error
  const what = kind === undefined ? 'the results' : resultNoun(kind)
  return new ActionError({
    code: error.code === 'internal' ? 'attach_failed' : error.code,
    message: `${logText(language)}: ${what} could not be attached. ${error.message}`,
    hint: error.hint,
    input: error.input,
    status: error.status,
    requestId: error.requestId,
    cause: error
  })
}
