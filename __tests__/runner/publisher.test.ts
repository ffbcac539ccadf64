import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parseOutputs, parseWorkflowCommands } from '../../sandbox/runner-files.ts'
import type { Report } from '../../src/report/report.ts'
import { createPublisher, type Publisher } from '../../src/runner/publisher.ts'
import { lendProcess } from '../fakes/lent-process.ts'
import { sampleReport, sampleTranslation } from '../fakes/sample-reports.ts'

const REPORT: Report = sampleReport({ translations: [sampleTranslation(1)] })
const ID = REPORT.translations[0]?.id ?? ''

let root = ''
let temp = ''
let output = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publisher-'))
  temp = join(root, 'temp')
  output = join(root, 'output')
  writeFileSync(output, '')
})
afterEach(() => rmSync(root, { recursive: true }))

/** Works with a publisher in a process of which only the output file is set; gives what was written to stdout. */
async function publishing(work: (publisher: Publisher) => void): Promise<string> {
  const { stdout } = await lendProcess({ GITHUB_OUTPUT: output }, async () => work(createPublisher(temp, 'translate')))
  return stdout
}

const outputs = () => parseOutputs(readFileSync(output, 'utf8'))
const resultPath = () => outputs()['result-file'] ?? ''
const result = () => JSON.parse(readFileSync(resultPath(), 'utf8'))

test('the result file lies in the temporary folder, which is made where it is missing, and the output names it', async () => {
  await publishing(publisher => publisher.publish(REPORT))
  expect(resultPath()).toMatch(new RegExp(`^${temp}/translate-[0-9a-f]{12}\\.json$`))
  expect(result().translation_ids).toEqual([ID])
})

test('the result file is replaced as a whole, never written in place', async () => {
  const inodes: number[] = []
  await publishing(publisher => {
    for (const status of ['submitted', 'completed'] as const) {
      publisher.publish({ ...REPORT, status })
      inodes.push(statSync(resultPath()).ino)
    }
  })
  expect(new Set(inodes).size).toBe(2)
  expect(result().status).toBe('completed')
  expect(readdirSync(temp)).toHaveLength(1)
})

test('the result file is there before the output that names it', async () => {
  let isThere = false
  const setOutput = process.env
  const watched = new Proxy(setOutput, {
    get: (env, name) => {
      // The outputs' file is looked up for each of them.
      if (name === 'GITHUB_OUTPUT') isThere = readdirSync(temp).some(file => file.endsWith('.json'))
      return name === 'GITHUB_OUTPUT' ? output : Reflect.get(env, name)
    }
  })
  await lendProcess(watched, async () => createPublisher(temp, 'translate').publish(REPORT))
  expect(isThere).toBe(true)
  expect(outputs()['translation-id']).toBe(ID)
})

test('a note writes the result file alone', async () => {
  await publishing(publisher => {
    publisher.publish(REPORT)
    publisher.note({ ...REPORT, status: 'completed' })
  })
  expect(result().status).toBe('completed')
  expect(outputs()['status']).toBe('submitted')
})

test.each(['result file', 'outputs'])('where the %s cannot be written at first, it is an error', async what => {
  if (what === 'outputs') output = join(root, 'missing')
  else writeFileSync(temp, 'no folder')
  await expect(publishing(publisher => publisher.publish(REPORT))).rejects.toMatchObject({
    code: 'internal',
    message: expect.stringMatching(/^The runner's files cannot be written: /)
  })
})

test('a result file that cannot be written later is one warning, and no half-written file', async () => {
  const stdout = await publishing(publisher => {
    publisher.publish({ ...REPORT, translations: [] })
    rmSync(temp, { recursive: true })
    writeFileSync(temp, 'no folder')
    publisher.publish(REPORT)
    publisher.note(REPORT)
  })
  expect(outputs()['translation-ids']).toBe(JSON.stringify([ID]))
  expect(parseWorkflowCommands(stdout).map(one => one.name)).toEqual(['warning'])
  expect(existsSync(`${resultPath()}.part`)).toBe(false)
})
