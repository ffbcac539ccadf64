import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ActionError, messageOf, toActionError } from '../errors/action-error.ts'
import type { OpenRelease } from '../github/run-release.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { refusalBehind } from '../heygen/errors.ts'
import { saveFile } from '../http/save-file.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import { sideBySide } from '../model/side-by-side.ts'
import { isCompleted, type Translation, translationName } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { relativeToWorkspace, resolveInWorkspace } from '../runner/workspace.ts'
import { byteSize } from '../text/byte-size.ts'
import { count, logText } from '../text/plain-text.ts'
import { attachResult } from './attach-result.ts'
import { nameAndLabel, resultNames } from './file-name.ts'
import { type Deliverable, RESULT_NOUNS, readResults } from './open-result.ts'
import { type SourceLabels, sourceGuard } from './replaced-source.ts'

/** So many translations are downloaded, or attached, at a time. */
const AT_ONCE = { downloaded: 4, attached: 1 }
/** Refusals that every further file would meet too. On a full release a file that is there already is still found. */
const HOPELESS = new Set(['github_forbidden', 'release_locked', 'release_not_found'])

export interface DeliveryOptions {
  readonly run: { readonly context: Pick<Run['context'], 'temp' | 'workspace'> }
  readonly inputs: Pick<SharedInputs, 'downloadTo' | 'attachToRelease' | 'deliver'>
  readonly connection: HeygenConnection
  readonly release?: OpenRelease | undefined
  /** None of them is replaced by a result: its name is known only now, where HeyGen chooses the type. */
  readonly sources?: SourceLabels
  /** Called with the translations as they stand after each file. */
  readonly onChange: (translations: readonly Translation[]) => void
}

/** A delivery under way. */
interface Delivery extends DeliveryOptions {
  /** Those to deliver, each once. */
  readonly completed: readonly Translation[]
  readonly nameOf: ReturnType<typeof resultNames>
  readonly refuseReplacing: ReturnType<typeof sourceGuard>
  /** All, with the `files` and `assets` that they have got so far. */
  translations: readonly Translation[]
  readonly failures: ActionError[]
}

type Find = (one: Translation) => Promise<readonly Deliverable[]>

/**
 * Delivers the results of the completed translations: to the workspace, then to the release. What was downloaded is attached from
 * the workspace, and what could not be downloaded is not retried. One file's failure ends nothing, unless it would fail all others.
 * @returns the translations with their `files` and `assets`, and what failed, one error a file
 * @throws ActionError `interrupted`
 */
export async function deliver(given: readonly Translation[], options: DeliveryOptions) {
  const { inputs, connection, release, run, sources } = options
  const completed = [...new Map(given.filter(isCompleted).map(one => [one.id, one])).values()]
  if (completed.length === 0) return { translations: given, failures: [] }
  const nameOf = resultNames(given)
  const refuseReplacing = sourceGuard(run.context.workspace, sources)
  const delivery: Delivery = { ...options, completed, nameOf, refuseReplacing, translations: given, failures: [] }
  const results = `the results of ${count(completed.length, 'translation')}`
  let find: Find = ({ id }) => readResults(connection, id, inputs.deliver)
  if (inputs.downloadTo !== undefined) {
    connection.log.info(`Downloading ${results} to ${logText(inputs.downloadTo)}`)
    const folder = await openFolder(delivery, inputs.downloadTo)
    if (folder !== undefined) find = await downloadAll(delivery, find, folder)
  }
  if (inputs.attachToRelease && release !== undefined) {
    connection.log.info(`Attaching ${results} to the release`)
    await attachAll(delivery, find, release)
  }
  return { translations: delivery.translations, failures: delivery.failures }
}

/** The folder for the downloads, made where there is none; undefined if it cannot be made. */
async function openFolder({ run, failures }: Delivery, downloadTo: string): Promise<string | undefined> {
  try {
    const folder = await resolveInWorkspace(run.context.workspace, downloadTo, 'download-to')
    await mkdir(folder, { recursive: true })
    return folder
  } catch (thrown) {
    failures.push(folderFailure(thrown))
    return undefined
  }
}

function folderFailure(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown
  const message = `The folder of \`download-to\` could not be made: ${messageOf(thrown)}.`
  const hint = 'Check that `download-to` is a folder that can be written.'
  return new ActionError('download_failed_here', message, { input: 'download-to', hint, cause: thrown })
}

/** Downloads everything. Gives what finds it in the workspace. */
async function downloadAll(delivery: Delivery, find: Find, folder: string): Promise<Find> {
  const { connection, run, nameOf, refuseReplacing } = delivery
  const { clock, log, signal } = connection
  const { workspace } = run.context
  const saved = new Map<string, Deliverable[]>()
  await deliverEach(delivery, 'downloaded', find, async (one, { kind, open }) => {
    const language = logText(translationName(one))
    const { path, size } = await saveFile({
      open,
      path: ({ extension }) => {
        const { name } = nameAndLabel(nameOf(one), extension)
        const absolute = join(folder, name)
        refuseReplacing(name, absolute)
        return absolute
      },
      clock,
      log: line => log.info(`${language}: download of ${RESULT_NOUNS[kind]}: ${logText(line)}`),
      signal
    })
    const extension = extname(path).slice(1)
    const file = { kind, open: async () => ({ body: createReadStream(path), size, extension }) }
    saved.set(one.id, [...(saved.get(one.id) ?? []), file])
    const shown = relativeToWorkspace(workspace, path)
    log.info(`${language}: ${logText(shown)} (${byteSize(size)})`)
    return now => ({ ...now, files: [...(now.files ?? []), shown] })
  })
  return async ({ id }) => saved.get(id) ?? []
}

async function attachAll(delivery: Delivery, find: Find, release: OpenRelease): Promise<void> {
  const { connection, run, nameOf, refuseReplacing } = delivery
  await deliverEach(delivery, 'attached', find, async (one, { open }) => {
    const names = (extension: string) => {
      const named = nameAndLabel(nameOf(one), extension)
      refuseReplacing(named.name, `release:${named.name}`)
      return named
    }
    const { name, url, kept, size } = await attachResult(open, release, names, run.context.temp)
    const where = kept ? 'is on the release already' : 'is attached to the release'
    connection.log.info(`${logText(translationName(one))}: ${logText(name)} (${byteSize(size)}) ${where}`)
    return now => ({ ...now, assets: [...(now.assets ?? []), { name, url }] })
  })
}

/** Of one translation, one result after another, so that its files keep their order. `work` gives what the translation becomes. */
async function deliverEach(
  delivery: Delivery,
  step: keyof typeof AT_ONCE,
  find: Find,
  work: (one: Translation, result: Deliverable) => Promise<(one: Translation) => Translation>
): Promise<void> {
  let isHopeless = false
  const attempt = async (one: Translation, what: string, action: () => Promise<void>): Promise<void> => {
    if (isHopeless) return
    try {
      await action()
    } catch (thrown) {
      const cause = toActionError(thrown)
      if (cause.code === 'interrupted') throw cause
      isHopeless ||= HOPELESS.has(cause.code) || refusalBehind(cause, 401) !== undefined
      delivery.failures.push(failureOf(step, `${logText(translationName(one))}: ${what}`, cause))
    }
  }
  await sideBySide(delivery.completed, AT_ONCE[step], one =>
    attempt(one, 'the results', async () => {
      for (const result of await find(one)) {
        await attempt(one, RESULT_NOUNS[result.kind], async () => {
          const change = await work(one, result)
          delivery.translations = delivery.translations.map(other => (other.id === one.id ? change(other) : other))
          delivery.onChange(delivery.translations)
        })
      }
    })
  )
}

/** Why a download failed is HeyGen's or the disk's affair; why an upload failed is GitHub's, whose code and hint say more. */
function failureOf(step: keyof typeof AT_ONCE, what: string, cause: ActionError): ActionError {
  const { hint, input, status, requestId } = cause
  const ofUpload = cause.code === 'internal' ? 'attach_failed' : cause.code
  const code = step === 'downloaded' ? 'download_failed_here' : ofUpload
  const isHintOfCode = step === 'attached' || cause.code === code || input !== undefined
  const details = { hint: isHintOfCode ? hint : undefined, input, status, requestId, cause }
  return new ActionError(code, `${what} could not be ${step}. ${cause.message}`, details)
}
