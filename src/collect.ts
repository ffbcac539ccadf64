import { ActionError, combineErrors } from './errors/action-error.ts'
import { type OpenRelease, releaseMeant } from './github/run-release.ts'
import { findLanguages } from './heygen/account.ts'
import { connectHeygen, type HeygenConnection } from './heygen/client.ts'
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
  const connection = connectHeygen(run, inputs)
  if (connection === undefined) return
  if (inputs.translationIds?.length === 0) {
    const skipReason = '`translation-ids` is an empty list: there is nothing to collect.'
    run.log.info(`Skipped: ${skipReason}`)
    return run.publish({ status: 'skipped', skipReason })
  }
  const meant = releaseMeant(run, inputs)
  const [nameOf, sha, release] = await settleAll([
    languageNames(connection),
    meant.sha(),
    inputs.attachToRelease ? meant.open() : undefined
  ])
  const ask = { run, connection, nameOf }
  const { translationIds: ids } = inputs
  const translations = await (ids === undefined ? findByCommit({ ...ask, sha }) : findByIds({ ...ask, ids }))
  run.publish({ sha, translations, status: runStatus(translations, false) })
  const lines = translations.map(one => `${logText(one.language)}: ${logText(one.id)} (${standing(one)})`)
  run.log.group(`Found: ${count(translations.length, 'translation')}`, lines)
  const stem = await stemOf(run, release, translations.find(one => one.title !== undefined)?.title)
  const fileNameOf = resultNames(stem, translations)
  const expected = translations.filter(one => !hasFailed(one))
  const files = expected.map(one => ({ name: fileNameOf(one, 'mp4').name, isNew: false }))
  await checkDelivery(run, inputs, files, { release, isDryRun: false })
  if (!inputs.wait) return judge(translations, inputs)
  await collectResults(translations, { run, inputs, connection, keyOf: nameOf, stem, release })
}

function standing({ status, unreadable }: Translation): string {
  return unreadable === undefined ? status : `not readable so far: ${logText(unreadable.message)}`
}

/** HeyGen's name of a language, given its name or its code. What cannot be told stays as it is. */
async function languageNames(connection: HeygenConnection): Promise<(language: string) => string> {
  const known = await findLanguages(connection)
  const { resolve } = createLanguageResolver(known)
  return language => {
    const resolution = resolve(language)
    return resolution.ok ? resolution.name : language
  }
}

/** Each translation was read once: what has failed by now, or could not be read, fails the step as it would after a wait. */
function judge(translations: readonly Translation[], inputs: CollectInputs): void {
  const judged = verdict(translations, inputs.failOn, false)
  const error = combineErrors([...(judged === undefined ? [] : [judged]), ...unreadableErrors(translations)])
  if (error !== undefined) throw error
}

/**
 * First part of the files' names: of the release's only video, as when the translation was submitted for it, else of the job's
 * title, else of the repository.
 */
async function stemOf(run: Run, release: OpenRelease | undefined, title: string | undefined): Promise<string> {
  if (release !== undefined) {
    const { onlyVideoAsset } = await import('./sources/release-asset.ts')
    try {
      return sourceStem(onlyVideoAsset(release.release).name)
    } catch (thrown) {
      if (!(thrown instanceof ActionError)) throw thrown
    }
  }
  return fileStem(title ?? run.context.repository.split('/').at(-1) ?? '')
}
