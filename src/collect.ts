import { ActionError, combineErrors } from './errors/action-error.ts'
import { type OpenRelease, releaseOfRun } from './github/run-release.ts'
import { findLanguages } from './heygen/account.ts'
import { connectHeygen } from './heygen/client.ts'
import { type CollectInputs, parseCollectInputs } from './inputs/collect-inputs.ts'
import { createLanguageResolver } from './languages/resolve.ts'
import { settleAll } from './model/settle-all.ts'
import { hasFailed, type Translation } from './model/translation.ts'
import { findByCommit, findByIds } from './plan/find-translations.ts'
import { runStatus, verdict } from './report/verdict.ts'
import { checkDelivery } from './results/check-delivery.ts'
import { collectResults } from './results/collect-results.ts'
import { resultNames } from './results/file-name.ts'
import { unreadableErrors } from './results/wait-errors.ts'
import type { Run } from './runner/run-action.ts'
import { fileStem, sourceStem } from './sources/source.ts'
import { count, logText } from './text/plain-text.ts'

/**
 * The second action: finds translations that were submitted before, here or elsewhere, and collects their results.
 * @throws ActionError what the step fails with
 */
export async function collect(run: Run): Promise<void> {
  const inputs = parseCollectInputs(run.inputs)
  const { translationIds: ids } = inputs
  const connection = connectHeygen(run, inputs)
  if (connection === undefined) return
  if (ids?.length === 0) {
    const skipReason = '`translation-ids` is an empty list: there is nothing to collect.'
    run.log.info(`Skipped: ${skipReason}`)
    return run.publish({ status: 'skipped', skipReason })
  }
  const wanted = releaseOfRun(run, inputs)
  const [languages, sha, release] = await settleAll([
    findLanguages(connection),
    wanted.sha(),
    inputs.attachToRelease ? wanted.open() : undefined
  ])
  const nameOf = languageNames(languages)
  const translations = await (ids === undefined
    ? findByCommit(connection, { ...run.context, sha }, nameOf)
    : findByIds(connection, ids, nameOf))
  publishFound(run, sha, translations)
  const stem = await stemOf(run, release, translations)
  const fileNameOf = resultNames(stem, translations)
  const expected = translations.filter(one => !hasFailed(one))
  const files = expected.map(one => ({ name: fileNameOf(one, 'mp4').name, isNew: false }))
  await checkDelivery(run, inputs, files, { release, isDryRun: false })
  if (!inputs.wait) return judge(translations, inputs)
  await collectResults(translations, { run, inputs, connection, keyOf: nameOf, stem, release })
}

/** HeyGen's name of a language, given its name or its code; one that is not known stays as it is. */
function languageNames(known: readonly string[] | undefined): (language: string) => string {
  const { resolve } = createLanguageResolver(known)
  return language => {
    const resolution = resolve(language)
    return resolution.ok ? resolution.name : language
  }
}

/** Publishes the IDs, and logs each with its status. */
function publishFound(run: Run, sha: string, translations: readonly Translation[]): void {
  run.publish({ sha, translations, status: runStatus(translations, false) })
  const lines = translations.map(({ id, language, status, unreadable }) => {
    const standing = unreadable === undefined ? status : `not readable so far: ${logText(unreadable.message)}`
    return `${logText(language)}: ${logText(id)} (${standing})`
  })
  run.log.group(`Found: ${count(translations.length, 'translation')}`, lines)
}

/**
 * First part of the files' names: of the release's only video, as when the translation was submitted for it, else of the
 * translations' title, else of the repository.
 */
async function stemOf(
  run: Run,
  release: OpenRelease | undefined,
  translations: readonly Translation[]
): Promise<string> {
  if (release !== undefined) {
    const { onlyVideoAsset } = await import('./sources/release-asset.ts')
    try {
      return sourceStem(onlyVideoAsset(release.release).name)
    } catch (thrown) {
      if (!(thrown instanceof ActionError)) throw thrown
    }
  }
  const title = translations.find(one => one.title !== undefined)?.title
  return fileStem(title ?? run.context.repository.split('/').at(-1) ?? '')
}

/** Each translation was read once: what has failed by now, or could not be read, fails the step as it would after waiting. */
function judge(translations: readonly Translation[], { failOn }: CollectInputs): void {
  const error = combineErrors([verdict(translations, failOn, false) ?? [], unreadableErrors(translations)].flat())
  if (error !== undefined) throw error
}
