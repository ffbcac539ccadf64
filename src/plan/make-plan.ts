import { type MeantRelease, releaseMeant } from '../github/run-release.ts'
import { type FoundTranslations, findLanguages, findTranslations, readUnclear } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import type { TranslateInputs } from '../inputs/translate-inputs.ts'
import { type ChosenLanguages, chooseLanguages } from '../languages/resolve.ts'
import { failedAttempts, type Plan, toSubmit } from '../model/plan.ts'
import { settleAll } from '../model/settle-all.ts'
import type { Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import type { PreparedSource } from '../sources/prepare.ts'
import { probeUrl } from '../sources/probe-url.ts'
import { count, logText } from '../text/plain-text.ts'
import { callbackId, callbackIdPrefix, idempotencyKey, type Work } from './idempotency.ts'
import { type Ledger, plannedLanguage, readLedger } from './ledger.ts'
import { type PreparedWork, prepareWork } from './prepare-work.ts'

export interface MadePlan extends PreparedWork {
  readonly plan: Plan
  /** `callback_id` of the request. */
  readonly callbackId: string
  /** Every earlier attempt is known. */
  readonly ledgerIsComplete: boolean
  /** The translations of the repository's commit in the account: their language, where it is one of this work. */
  readonly history: ReadonlyMap<string, string | undefined>
  readonly keyOf: (language: string) => string | undefined
}

/**
 * Finds out what there is to do, without changing anything anywhere: what is asked for, what the account has of it, what is left.
 * @throws ActionError for everything that can be known to be wrong before the request
 */
export async function makePlan(run: Run, inputs: TranslateInputs, connection: HeygenConnection): Promise<MadePlan> {
  const reuse = inputs.reuse && inputs.options.callback_id === undefined
  const { log } = run
  const release = releaseMeant(run, inputs)
  const list = (sha: string) =>
    findTranslations(connection, callbackIdPrefix({ repository: run.context.repository, sha }))
  // What HeyGen tells is asked for at once, while the sources are looked at. Without a commit there is nothing to look for, and
  // a key that is refused for the languages need not be told of twice.
  const [chosen, prepared, [listed]] = await settleAll([
    findLanguages(connection).then(known => chooseLanguages(inputs.languages, known)),
    prepare(run, inputs, release),
    Promise.allSettled([reuse ? release.sha().then(list, () => nothingFound) : nothingFound])
  ])
  if (listed.status === 'rejected') throw listed.reason
  const found = listed.value
  const { work, sources } = prepared
  for (const text of chosen.repeated) log.warning(`\`languages\` names ${logText(text, 120)} more than once.`)
  tellReuse(run, inputs)
  const own = callbackId(work)
  const existing = found.translations.filter(one => one.callbackId === own)
  const ledger = await readHistory(connection, existing, chosen)
  if (ledger.unknown.length > 0) {
    log.warning(
      `${count(ledger.unknown.length, 'earlier translation')} of this work cannot be reused: HeyGen does not say in which language (${ledger.unknown.map(job => logText(job.id)).join(', ')}).`
    )
  }
  const languages = ledger.entries.map(plannedLanguage)
  return {
    ...prepared,
    plan: describe({ inputs, work, sources, languages }),
    callbackId: inputs.options.callback_id ?? own,
    // A job of an unknown language may be a failed attempt at any of them.
    ledgerIsComplete: reuse && found.complete && ledger.unknown.length === 0,
    history: new Map([...found.translations.map(one => [one.id, undefined] as const), ...languagesById(ledger)]),
    keyOf: chosen.keyOf
  }
}

function languagesById({ entries }: Ledger): [id: string, language: string][] {
  return entries.flatMap(({ language, reusable, failed }) =>
    [...(reusable === undefined ? [] : [reusable]), ...failed].map((job): [string, string] => [job.id, language])
  )
}

/** The work, once each URL that HeyGen will fetch is checked. */
async function prepare(run: Run, inputs: TranslateInputs, release: MeantRelease): Promise<PreparedWork> {
  const prepared = await prepareWork(run, inputs, release)
  await settleAll(Object.values(prepared.sources).map(source => checkUrl(run, source)))
  return prepared
}

/** What the account has of the work. Jobs whose language the list does not tell for certain are read before anything is submitted. */
async function readHistory(
  connection: HeygenConnection,
  existing: readonly Translation[],
  chosen: ChosenLanguages
): Promise<Ledger> {
  const readFrom = (all: readonly Translation[]) =>
    readLedger({ jobs: all, languages: chosen.names, keyOf: chosen.keyOf })
  const listed = readFrom(existing)
  const unclear = [...new Set([...listed.unknown, ...listed.byBareCode])]
  if (unclear.length === 0) return listed
  return readFrom(await readUnclear(connection, existing, unclear))
}

const nothingFound: FoundTranslations = { translations: [], complete: false }

function describe(ask: {
  inputs: TranslateInputs
  work: Work
  sources: PreparedWork['sources']
  languages: Plan['languages']
}): Plan {
  const { inputs, work, sources, languages } = ask
  const submitted = toSubmit({ languages })
  const key = inputs.idempotencyKey ?? idempotencyKey(work, submitted, failedAttempts({ languages }))
  return {
    sources: Object.fromEntries(Object.entries(sources).map(([field, source]) => [field, source.label])),
    options: work.options,
    languages,
    key: submitted.length === 0 ? undefined : key
  }
}

function tellReuse(run: Run, inputs: TranslateInputs): void {
  if (inputs.reuse && inputs.options.callback_id !== undefined) {
    run.log.info('Earlier translations are not looked for, because `callback-id` is set: they are found by it.')
  }
}

/** What HeyGen cannot fetch, it cannot translate: found out before anything is charged. */
async function checkUrl(run: Run, { field, url }: PreparedSource): Promise<void> {
  const warning = url && (await probeUrl(run, field, url))
  if (warning) run.log.warning(warning)
}
