import { hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import type { OpenRelease } from '../github/run-release.ts'
import { readText } from '../http/client.ts'
import { saveFile } from '../http/save-file.ts'
import { isUploaded, type Release } from '../model/release.ts'
import type { Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { manifestName } from '../sources/result-name.ts'
import { count, logText } from '../text/plain-text.ts'
import { byTranslation, type DeliveredFile, filesOf } from './delivered-files.ts'
import { resultLabel } from './file-name.ts'
import { type Manifest, manifestOf, parseManifest } from './manifest.ts'

/** Each run that changes the release at the same time takes one more. */
const MOST_ROUNDS = 12
/** Between two of them, where another run was in the way. */
const PAUSE_MS = 1000

/** A completed translation of this run; `base` is what the names of its files begin with. */
export type OwnTranslation = Translation & { readonly base: string; readonly stem: string }
/** By `base`. */
export type OwnTranslations = ReadonlyMap<string, OwnTranslation>

/**
 * Attaches the manifest of each video to the release: of all that the release has by then. After a change the release is read again,
 * so that of two runs at the same time the later one lists the results of both.
 * @returns what the release has, under names of results
 * @throws ActionError as `attachAsset`
 */
export async function attachManifests(open: OpenRelease, own: OwnTranslations): Promise<readonly DeliveredFile[]> {
  const { clock, signal } = open.connection
  let stems = stemsOf(own)
  for (let round = 1; ; round++) {
    const { files, changed, conflict } = await attachChanged(open, own, stems, round)
    stems = changed
    if (stems.length === 0) return files
    if (round === MOST_ROUNDS) throw conflict ?? keepsChanging(stems)
    if (conflict !== undefined) await clock.sleep(PAUSE_MS * round * (1 + clock.random()), signal)
  }
}

/** Attaches those manifests that are not on the release as they should be by now. */
async function attachChanged(open: OpenRelease, own: OwnTranslations, stems: readonly string[], round: number) {
  const { github, connection, release } = open
  const now = { ...release, assets: await github.listAssets(connection, release.id) }
  const files = filesOf(now)
  const there = byTranslation(files)
  const changed: string[] = []
  let conflict: unknown
  for (const stem of stems) {
    const earlier = await readAttached(open, now, stem)
    const manifest = manifestOf(stem, own, there, earlier)
    const isEmpty = manifest.translations.length === 0 && earlier === undefined
    if (isEmpty || (earlier !== undefined && isSame(manifest, earlier, round))) continue
    changed.push(stem)
    await attach(open, stem, manifest).catch((thrown: unknown) => {
      if (!isConflict(thrown)) throw thrown
      conflict = thrown
    })
  }
  return { files, changed, conflict }
}

/** Whether another run was about to attach a file of the same name. */
function isConflict(thrown: unknown): boolean {
  return thrown instanceof ActionError && thrown.code === 'attach_failed' && (thrown.status ?? 422) === 422
}

function keepsChanging(stems: readonly string[]): ActionError {
  const names = stems.map(manifestName).join(', ')
  return new ActionError('attach_failed', `Could not attach ${names}: something else keeps changing the release.`)
}

/** Writes the manifest of each video beside the results in the folder. Of files that are on the release too, it has those links. */
export async function saveManifests(
  { clock, log, signal }: Pick<Run, 'clock' | 'log' | 'signal'>,
  folder: string,
  own: OwnTranslations,
  released: readonly DeliveredFile[]
): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const saved = entries
    .filter(one => one.isFile())
    .map(({ name }): DeliveredFile => {
      const one = own.get(name.replace(/\.[^.]*$/, ''))
      const label = one && resultLabel(one.stem, one.language, extname(name).slice(1))
      return { name, label, url: name }
    })
  const files = new Map([...saved, ...released].map(one => [one.name, one]))
  const there = byTranslation([...files.values()])
  return Promise.all(
    stemsOf(own).map(async stem => {
      const path = join(folder, manifestName(stem))
      const earlier = parseManifest(await readText(createReadStream(path)).catch(() => ''))
      const bytes = bytesOf(manifestOf(stem, own, there, earlier))
      const open = async () => ({ body: Readable.from([bytes]), size: bytes.length })
      return (await saveFile({ open, path, clock, log: line => log.info(logText(line)), signal })).path
    })
  )
}

/** Another run may have a title of its own: to write it once is enough. */
function isSame(one: Manifest, other: Manifest, round: number): boolean {
  const textOf = (manifest: Manifest) => JSON.stringify(round === 1 ? manifest : manifest.translations)
  return textOf(one) === textOf(other)
}

/** The manifest that is on the release; undefined for any other content, and if it has been replaced meanwhile. */
async function readAttached({ github, connection }: OpenRelease, release: Release, stem: string) {
  const asset = release.assets.find(one => one.name === manifestName(stem) && isUploaded(one))
  if (asset === undefined) return undefined
  try {
    return parseManifest(await github.readAsset(connection, release, asset))
  } catch (thrown) {
    if (thrown instanceof ActionError && thrown.status === 404) return undefined
    throw thrown
  }
}

async function attach({ github, connection, release }: OpenRelease, stem: string, manifest: Manifest): Promise<void> {
  const bytes = bytesOf(manifest)
  const { name, kept } = await github.attachAsset(connection, release, {
    name: manifestName(stem),
    label: `${stem} – translations.json`,
    contentType: 'application/json',
    size: bytes.length,
    open: async () => Readable.from([bytes]),
    sha256: async () => hash('sha256', bytes)
  })
  const what = `${logText(name)} lists ${count(manifest.translations.length, 'translation')}`
  connection.log.info(`${what} and ${kept ? 'is on the release already' : 'is attached to the release'}`)
}

const bytesOf = (manifest: Manifest) => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)

const stemsOf = (own: OwnTranslations) => [...new Set([...own.values()].map(one => one.stem))]
