import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDigest, contentSize } from '../../sandbox/github/asset-content.ts'
import type { ReleaseAsset } from '../../sandbox/github/repository.ts'
import type { StepResult } from '../../sandbox/run-step.ts'
import { parseManifest } from '../../src/results/manifest.ts'
import { leaks } from './leaks.ts'
import { LANGUAGES, NOTES, OLDER_RESULT_BYTES, SOURCE_NAMES } from './scenario-stages.ts'
import type { Scenario } from './scenarios.ts'
import type { Stage } from './stage.ts'

/** The commands that this action itself writes. */
const OWN_COMMANDS = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'debug'])
const MANIFEST = '.translations.json'
const MANIFEST_ASSET = /\.translations\.json(?:\.new)?$/
/** More requests than any run of these scenarios can have reason for. */
const MOST_REQUESTS = 250
/** Longest run on the stage's clock, milliseconds: the wait, and as much again for the rest. */
const LONGEST_RUN = 2 * 60 * 60_000

/** What a step that was left to end by itself must never do, one line each. */
export function stepProblems(stage: Stage, result: StepResult, begun: number): string[] {
  const { exitCode, errors, commands, outputs, stderr } = result
  const failed = exitCode !== 0
  const problems: (readonly [boolean, string])[] = [
    [exitCode !== 0 && exitCode !== 1, `exit code ${exitCode}`],
    [errors.length !== (failed ? 1 : 0), `${errors.length} errors with exit code ${exitCode}`],
    [errors.some(text => text.includes('code: internal')), `a fault of its own: ${errors}`],
    [errors.some(text => !/\n *What to do: /.test(text)), `an error that does not say what to do: ${errors}`],
    [stderr !== '', `stderr: ${stderr}`],
    [commands.some(one => !OWN_COMMANDS.has(one.name)), `a foreign command: ${JSON.stringify(commands)}`],
    [result.summary === '', 'no summary'],
    [stage.clock.now() - begun > LONGEST_RUN, `${Math.round((stage.clock.now() - begun) / 1000)} s on the clock`],
    [!failed && outputs['status'] === 'failed', 'status failed with exit code 0']
  ]
  return [
    ...problems.flatMap(([wrong, text]) => (wrong ? [text] : [])),
    ...outputProblems(result),
    ...worldProblems(stage),
    ...leaks(stage, result)
  ]
}

/** What must hold of the world at any moment, also when a step was killed. */
export function worldProblems(stage: Stage): string[] {
  const requests = stage.requests()
  const unexpected = [...stage.heygen.unexpected, ...stage.github.unexpected]
  return [
    ...chargedTwice(stage).map(work => `charged twice: ${work}`),
    ...unexpected.map(({ method, path, problem }) => `unexpected: ${method} ${path}: ${problem}`),
    ...(requests.length > MOST_REQUESTS ? [`${requests.length} requests`] : []),
    ...shortFiles(stage),
    ...shortAssets(stage),
    ...changedNotes(stage)
  ]
}

/** What a plain run must come to, whatever came before it. */
export function endProblems(stage: Stage, scenario: Scenario, result: StepResult): string[] {
  const ids = JSON.parse(result.outputs['translation-ids'] ?? '[]') as string[]
  const made = stage.heygen.translations.map(translation => translation.id)
  const lost = made.filter(id => !ids.includes(id))
  const number = scenario.translations ?? LANGUAGES.length
  const statuses = [scenario.status, ...(scenario.status === 'submitted' ? ['completed'] : [])]
  const wrong: (readonly [boolean, string])[] = [
    [result.exitCode !== 0, `the plain run failed: ${result.errors}`],
    [!statuses.includes(result.outputs['status'] ?? ''), `status ${result.outputs['status']}`],
    [lost.length > 0, `IDs lost: ${lost}`],
    [ids.length !== number, `${ids.length} ids`],
    [stage.heygen.translations.length !== number, `${stage.heygen.translations.length} translations`],
    [!sameEnds(resultFiles(stage), scenario.downloads), `downloads: ${resultFiles(stage)}`],
    [!sameEnds(resultAssets(stage), scenario.attached), `assets: ${resultAssets(stage)}`],
    [rowsOf(stage) !== (scenario.rows ?? 0), `${rowsOf(stage)} rows in the notes`]
  ]
  return wrong.flatMap(([is, text]) => (is ? [`at the end: ${text}`] : []))
}

/** What a run without faults has no reason to log. */
export function faultFreeProblems({ stdout, warnings }: StepResult): string[] {
  const retries = stdout.split('\n').filter(line => /; try \d+ in /.test(line))
  return [...retries, ...warnings].map(text => `without a fault: ${text}`)
}

/** IDs of charged translations that are in no output of these results. */
export function lostIds(stage: Stage, results: readonly StepResult[]): string[] {
  const known = results.flatMap(({ outputs }) => JSON.parse(outputs['translation-ids'] ?? '[]') as string[])
  return stage.heygen.charges.filter(({ id }) => !known.includes(id)).map(({ id }) => `ID lost: ${id}`)
}

function outputProblems({ outputs, exitCode }: StepResult): string[] {
  const path = outputs['result-file'] ?? ''
  if (!existsSync(path)) return ['no result file']
  const file = JSON.parse(readFileSync(path, 'utf8')) as { status: string; translation_ids: string[]; error?: object }
  const ids = JSON.parse(outputs['translation-ids'] ?? 'null') as string[]
  const wrong: (readonly [boolean, string])[] = [
    [existsSync(`${path}.part`), 'a result file half written'],
    [file.status !== outputs['status'], `status ${file.status} in the file, ${outputs['status']} in the outputs`],
    [file.translation_ids.join() !== ids.join(), 'other ids in the result file than in the outputs'],
    [(file.error !== undefined) !== (exitCode !== 0), 'the result file and the exit code disagree'],
    [new Set(ids).size < ids.length, 'an id twice']
  ]
  return wrong.flatMap(([is, text]) => (is ? [text] : []))
}

function chargedTwice({ heygen }: Stage): string[] {
  const works = heygen.charges.map(({ language, callbackId }) => `${language} of ${callbackId?.replace(/~.*/, '')}`)
  return works.filter((work, index) => works.indexOf(work) !== index)
}

/** Files that are there, and are no result byte for byte: temporary ones among them. */
function shortFiles(stage: Stage): string[] {
  const whole = new Set(
    stage.heygen.translations.flatMap(translation =>
      (['video', 'srt', 'vtt'] as const).map(kind =>
        stage.heygen.resultFile(translation, kind).bytes().toString('latin1')
      )
    )
  )
  const folder = join(stage.job.workspace, 'results')
  const isWhole = (name: string) => {
    const content = readFileSync(join(folder, name))
    return name.endsWith(MANIFEST) ? isManifest(content) : whole.has(content.toString('latin1'))
  }
  const short = filesIn(folder).filter(name => !isWhole(name))
  const foreign = filesIn(stage.job.temp).filter(name => !/^(?:event|translate-\w+|collect-\w+)\.json$/.test(name))
  return [...short.map(name => `a short file: ${name}`), ...foreign.map(name => `a temporary file: ${name}`)]
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

const resultFiles = ({ job }: Stage) => filesIn(join(job.workspace, 'results'))

/** Assets that GitHub calls uploaded and that are neither the source, nor what was there before, nor a whole result. */
function shortAssets({ heygen, github }: Stage): string[] {
  const results = heygen.translations.map(translation =>
    contentDigest({ kind: 'bytes', bytes: heygen.resultFile(translation, 'video').bytes() })
  )
  return github.repository.releases
    .flatMap(release => release.assets)
    .filter(asset => asset.state === 'uploaded' && !isOlder(asset))
    .filter(({ name, content }) =>
      MANIFEST_ASSET.test(name)
        ? content.kind !== 'bytes' || !isManifest(content.bytes)
        : !results.includes(contentDigest(content))
    )
    .map(asset => `a short asset: ${asset.name}`)
}

function isManifest(bytes: Buffer): boolean {
  return parseManifest(bytes.toString()) !== undefined
}

/** Notes of which more has changed than the block is wide. */
function changedNotes({ github }: Stage): string[] {
  const { releases } = github.repository
  const around = releases.map(({ body }) =>
    (body ?? '').replace(/\n\n<!-- tr[\s\S]*<!-- \/translate-release-video -->$/, '')
  )
  return around.filter(text => text !== NOTES && text !== '').map(text => `the notes are ${JSON.stringify(text)}`)
}

function rowsOf({ github }: Stage): number {
  const lines = github.repository.releases.flatMap(({ body }) => (body ?? '').split('\n'))
  return lines.filter(line => /^\| tour \| /.test(line)).length
}

/** The source, and the older result that one scenario begins with. */
function isOlder({ name, content }: ReleaseAsset): boolean {
  return SOURCE_NAMES.includes(name) || contentSize(content) === OLDER_RESULT_BYTES
}

function resultAssets({ github }: Stage): string[] {
  return github.repository.releases
    .flatMap(release => release.assets)
    .filter(asset => !SOURCE_NAMES.includes(asset.name))
    .map(asset => (asset.state === 'uploaded' && !isOlder(asset) ? asset.name : `broken ${asset.name}`))
}

function sameEnds(names: readonly string[], ends: readonly string[]): boolean {
  const extension = (name: string) => name.split('.').at(-1) ?? ''
  return (
    names.map(extension).sort().join() === [...ends].sort().join() && !names.some(name => name.startsWith('broken'))
  )
}
