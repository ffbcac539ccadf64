import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { StepFiles, StepResult } from '../../sandbox/run-step.ts'
import { OLDER_RESULT_BYTES, SOURCE_NAMES } from './scenario-stages.ts'
import { openStage, type Stage } from './stage.ts'
import { watchRun } from './watched-run.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
  stage.heygen.addAsset({ id: 'asset_talk' })
})
afterEach(() => stage.close())

const NOTHING: Omit<StepResult, 'exitCode' | 'outputFile'> = {
  stdout: '',
  stderr: '',
  outputs: {},
  summary: '',
  commands: [],
  errors: [],
  warnings: [],
  milliseconds: 0
}

/** What is found wrong with a step that does `work` and ends with this exit code; null is a kill. */
async function problemsOf(work: (files: StepFiles) => Promise<void>, exitCode: number | null = 0): Promise<string> {
  const files = { output: join(stage.job.temp, 'output'), summary: join(stage.job.temp, 'summary') }
  writeFileSync(files.output, '')
  const { problems } = await watchRun(stage, { job: stage.job }, async ask => {
    ask.onFiles?.(files)
    await work(files)
    return { ...NOTHING, exitCode, outputFile: readFileSync(files.output, 'utf8') }
  })
  return problems.join('\n')
}

const ask = (path: string) => fetch(stage.heygen.url + path, { headers: { 'x-api-key': stage.heygen.apiKey } })
const anything = () => ask('/v3/video-translations/languages').then(response => response.text())

async function submit(key = 'key'): Promise<string[]> {
  const body = { video: { type: 'asset_id', asset_id: 'asset_talk' }, output_languages: ['French (France)'] }
  const response = await fetch(`${stage.heygen.url}/v3/video-translations`, {
    method: 'POST',
    headers: { 'x-api-key': stage.heygen.apiKey, 'idempotency-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })
  const { data } = (await response.json()) as { data: { video_translation_ids: string[] } }
  return data.video_translation_ids
}

/** Writes the IDs where later steps find them. */
function pass(ids: readonly string[], { output }: StepFiles): void {
  const file = join(stage.job.temp, `translate-${'0'.repeat(12)}.json`)
  writeFileSync(`${file}.part`, JSON.stringify({ translation_ids: ids }))
  renameSync(`${file}.part`, file)
  appendFileSync(output, `translation-ids=${JSON.stringify(ids)}\nresult-file=${file}\n`)
}

describe('IDs that HeyGen gave', () => {
  const NOT_OUTPUT = /an ID that HeyGen gave is not in the outputs: \w+/
  const NOT_IN_FILE = /an ID that HeyGen gave is not in the result file: \w+/

  test('are due at the next request', async () => {
    const inTime = await problemsOf(async files => {
      pass(await submit(), files)
      await anything()
    })
    expect(inTime).toBe('')
    const late = await problemsOf(async files => {
      const ids = await submit('another')
      await anything()
      pass(ids, files)
    })
    expect(late).toMatch(new RegExp(`${NOT_OUTPUT.source}, before heygen GET /v3/video-translations/languages`))
    expect(late).toMatch(NOT_IN_FILE)
  })

  test('are due at the end at the latest, but not of a step that is killed', async () => {
    const work = async () => void (await submit())
    expect(await problemsOf(work, 130)).toMatch(new RegExp(`${NOT_OUTPUT.source}, at the end`))
    expect(await problemsOf(work, null)).toBe('')
  })

  test('are not due while the same request is repeated', async () => {
    const found = await problemsOf(async files => {
      await submit()
      pass(await submit(), files)
    })
    expect(found).toBe('')
  })

  test('are due after a complete response, whatever the client made of it, and not after a spoilt one', async () => {
    const work = async () => {
      await submit().catch(() => undefined)
      await anything()
    }
    stage.heygen.faults.add({ when: { method: 'POST' }, fault: { kind: 'wrong-content-type' } })
    expect(await problemsOf(work)).toMatch(NOT_OUTPUT)
    stage.heygen.faults.add({ when: { method: 'POST' }, fault: { kind: 'cut-body' } })
    expect(await problemsOf(work)).toBe('')
  })
})

describe('files', () => {
  const result = () => {
    const folder = join(stage.job.workspace, 'results')
    mkdirSync(folder, { recursive: true })
    return join(folder, 'talk.mp4')
  }
  const whole = () => stage.heygen.resultFile(stage.heygen.addTranslation({ id: 'job_talk' }), 'video').bytes()

  test('a part of one is found, under its final name only', async () => {
    const bytes = whole()
    const path = result()
    const write = (name: string) => async () => {
      writeFileSync(name, bytes.subarray(0, 100))
      await anything()
      writeFileSync(name, bytes)
      renameSync(name, path)
    }
    expect(await problemsOf(write(path))).toContain(`not whole: ${path}, before heygen GET`)
    expect(await problemsOf(write(join(path, '../.talk.part')))).toBe('')
  })

  test('a part of one is found while its response is under way', async () => {
    stage.heygen.faults.add({ fault: { kind: 'slow-body', chunkDelayMs: 1 } })
    const path = result()
    const found = await problemsOf(async () => {
      const { body } = await ask('/v3/video-translations/languages')
      for await (const piece of body ?? []) appendFileSync(path, piece)
    })
    expect(found).toContain(`not whole: ${path}, during the response to heygen GET`)
  })

  test('one that is written in place, or removed, is found', async () => {
    const found = await problemsOf(async files => {
      pass(['a'], files)
      await anything()
      writeFileSync(join(stage.job.temp, `translate-${'0'.repeat(12)}.json`), '{"translation_ids":["a","b"]}')
    })
    expect(found).toMatch(/^written in place: .*\.json, at the end$/)
    const path = result()
    const removed = await problemsOf(async () => {
      writeFileSync(path, whole())
      await anything()
      rmSync(path)
    })
    expect(removed).toBe(`gone: ${path}, at the end`)
  })
})

test('an asset that is gone while it is replaced is found', async () => {
  const { github } = stage
  const release = github.addRelease({ tag: 'v2.0.0', assets: [{ name: SOURCE_NAMES[0] ?? '' }] })
  const old = github.addAsset(release, { name: 'tour.french-france.mp4', size: OLDER_RESULT_BYTES })
  const remove = () => release.assets.splice(release.assets.indexOf(old), 1)
  const there = await problemsOf(async () => {
    const added = github.addAsset(release, { name: `${old.name}.new` })
    remove()
    await anything()
    added.name = old.name
  })
  expect(there).toBe('')
  release.assets.push(old)
  const gone = await problemsOf(async () => {
    release.assets.length = 1
    await anything()
    github.addAsset(release, { name: old.name })
  })
  expect(gone).toMatch(
    /^neither the asset nor its replacement: tour\.french-france\.mp4 of v2\.0\.0, before heygen GET/
  )
})
