import { ActionError } from './errors/action-error.ts'
import { type OpenRelease, releaseOfRun } from './github/run-release.ts'
import { findLanguages } from './heygen/account.ts'
import { connectHeygen } from './heygen/client.ts'
import { parseCollectInputs } from './inputs/collect-inputs.ts'
import { changesRelease } from './inputs/shared-inputs.ts'
import { createLanguageResolver } from './languages/resolve.ts'
import { settleAll } from './model/settle-all.ts'
import { hasFailed, type Translation, translationName } from './model/translation.ts'
import { findByCommit, findByIds } from './plan/find-translations.ts'
import { collectInputs } from './report/next-step.ts'
import { runStatus } from './report/verdict.ts'
import { checkDelivery } from './results/check-delivery.ts'
import { collectResults, judge } from './results/collect-results.ts'
import { expectedFiles } from './results/expected-files.ts'
import { resultNames } from './results/file-name.ts'
import { type Run, skip } from './runner/run-action.ts'
import { fileStem, sourceStem } from './sources/source.ts'
import { count, logText } from './text/plain-text.ts'

/** The second action: finds translations that were submitted before, and collects their results. @throws ActionError */
export async function collect(run: Run): Promise<void> {
  const inputs = parseCollectInputs(run.inputs)
  const ids = inputs.translationIds
  const connection = connectHeygen(run, inputs)
  if (connection === undefined) return
  if (ids?.length === 0) return skip(run, '`translation-ids` is an empty list: there is nothing to collect.')
  const wanted = releaseOfRun(run, inputs)
  const opening = changesRelease(inputs) ? wanted.open() : undefined
  const [languages, sha, release] = await settleAll([findLanguages(connection), wanted.sha(), opening])
  const languageOf = languageNames(languages)
  const found = await (ids === undefined
    ? findByCommit(connection, run.context.repository, sha, languageOf, inputs.ifNone)
    : findByIds(connection, ids, languageOf, !inputs.wait))
  if (found.length === 0) {
    return skip(run, `Nothing was submitted for commit ${sha.slice(0, 12)}, and \`if-none\` is \`skip\`.`)
  }
  const translations = await withStems(run, release, found)
  const tag = inputs.releaseTag ?? run.context.release?.tag ?? release?.release.tag
  run.note({ collectInputs: collectInputs(inputs, tag) })
  publishFound(run, sha, translations)
  const namesOf = resultNames(translations)
  const expected = translations.filter(one => !hasFailed(one))
  const files = expectedFiles(
    expected.map(one => ({ ...namesOf(one), isNew: false })),
    inputs,
    ['video']
  )
  await checkDelivery(run, inputs, files, { release, isDryRun: false })
  if (!inputs.wait) return judge(translations, inputs.failOn)
  await collectResults(translations, { run, inputs, connection, keyOf: languageOf, release })
}

/** HeyGen's name of a language, given its name or its code; one that is not known stays as it is. */
function languageNames(known: readonly string[] | undefined): (language: string) => string {
  const { resolve } = createLanguageResolver(known)
  return language => {
    const resolution = resolve(language)
    return resolution.ok ? resolution.name : language
  }
}

function publishFound(run: Run, sha: string, translations: readonly Translation[]): void {
  run.publish({ sha, translations, status: runStatus(translations, false) })
  const lines = translations.map(one => {
    const { id, status, unreadable } = one
    const standing = unreadable === undefined ? status : `not readable so far: ${logText(unreadable.message)}`
    return `${logText(translationName(one))}: ${logText(id)} (${standing})`
  })
  run.log.group(`Found: ${count(translations.length, 'translation')}`, lines)
}

/** Without the stem in its `callback_id`, a translation is named by the release's only video, else by its title or the repository. */
async function withStems(run: Run, release: OpenRelease | undefined, found: readonly Translation[]) {
  const isKnown = found.every(one => one.stem !== undefined)
  const ofRelease = isKnown || release === undefined ? undefined : await onlyVideoStem(release)
  const title = found.find(one => one.title !== undefined)?.title
  const fallback = ofRelease ?? fileStem(title ?? run.context.repository.split('/').at(-1) ?? '')
  const isOneOfSeveral = new Set(found.map(one => one.stem)).size > 1
  return found.map(one => ({ ...one, isOneOfSeveral, stem: one.stem ?? fallback }))
}

async function onlyVideoStem({ release }: OpenRelease): Promise<string | undefined> {
  const { onlyVideoAsset } = await import('./sources/release-asset.ts')
  try {
    return sourceStem(onlyVideoAsset(release).name)
  } catch (thrown) {
    if (thrown instanceof ActionError) return undefined
    throw thrown
  }
}
