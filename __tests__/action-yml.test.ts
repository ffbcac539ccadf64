import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { COLLECT_INPUTS, parseCollectInputs } from '../src/inputs/collect-inputs.ts'
import { parseTranslateInputs, TRANSLATE_INPUTS } from '../src/inputs/translate-inputs.ts'
import { renderOutputs } from '../src/report/outputs.ts'
import { sampleReport } from './fakes/sample-reports.ts'

interface Metadata {
  name: string
  description: string
  branding: { icon: string; color: string }
  inputs: Record<string, { description: string; default?: string; required?: boolean; deprecationMessage?: string }>
  outputs: Record<string, { description: string; value?: string }>
  runs: { using: string; main: string }
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const metadata = (path: string): Metadata => parse(read(path))
const ROOT = metadata('action.yml')
const COLLECT = metadata('collect/action.yml')

/** The values that a runner gives to inputs that the workflow does not set. */
function defaults(action: Metadata): Record<string, string> {
  const given = Object.entries(action.inputs).flatMap(([name, one]) =>
    one.default === undefined ? [] : [[name, one.default]]
  )
  return { ...Object.fromEntries(given), 'github-token': 'ghs_token' }
}

describe('every input is declared, and every declared one is read', () => {
  test.each([
    ['action.yml', ROOT, TRANSLATE_INPUTS],
    ['collect/action.yml', COLLECT, COLLECT_INPUTS]
  ])('%s', (_path, action, names) => {
    expect(Object.keys(action.inputs).sort()).toEqual([...names].sort())
  })
})

test('the root action’s defaults are the documented ones, and say what the code would say', () => {
  const required = { languages: 'Spanish' }
  expect(defaults(ROOT)).toEqual({
    'if-no-api-key': 'error',
    summary: 'true',
    mode: 'speed',
    reuse: 'true',
    'dry-run': 'false',
    'submit-timeout': '10',
    'wait-timeout': '60',
    'fail-on': 'any',
    'attach-to-release': 'false',
    manifest: 'false',
    'release-notes': 'false',
    'github-token': 'ghs_token',
    'api-url': 'https://api.heygen.com'
  })
  const { githubToken, ...byDefault } = parseTranslateInputs({ ...defaults(ROOT), ...required })
  expect(githubToken).toBe('ghs_token')
  expect(byDefault).toEqual(parseTranslateInputs(required))
})

test('the collect action’s defaults are the documented ones too', () => {
  expect(defaults(COLLECT)).toEqual({
    'if-none': 'error',
    'if-no-api-key': 'error',
    summary: 'true',
    wait: 'true',
    'wait-timeout': '60',
    'fail-on': 'any',
    'attach-to-release': 'false',
    manifest: 'false',
    'release-notes': 'false',
    'github-token': 'ghs_token',
    'api-url': 'https://api.heygen.com'
  })
  const { githubToken, ...byDefault } = parseCollectInputs(defaults(COLLECT))
  expect(githubToken).toBe('ghs_token')
  expect(byDefault).toEqual(parseCollectInputs({}))
})

test('only `languages` is required, and the token comes from the workflow', () => {
  const required = [ROOT, COLLECT].map(action =>
    Object.entries(action.inputs).flatMap(([name, one]) => (one.required === true ? [name] : []))
  )
  expect(required).toEqual([['languages'], []])
  for (const action of [ROOT, COLLECT])
    expect(action.inputs['github-token']?.default).toMatch(/^\$\{\{ github\.token \}\}$/)
})

test('inputs of both actions have the same words and the same defaults', () => {
  // What these two mean depends on the action.
  const own = new Set(['wait', 'release-tag'])
  const shared = Object.keys(COLLECT.inputs).filter(name => name in ROOT.inputs && !own.has(name))
  expect(shared).toHaveLength(14)
  for (const name of shared) expect(COLLECT.inputs[name]).toEqual(ROOT.inputs[name])
})

test('the declared outputs are those that are set', () => {
  const outputs = (action: 'translate' | 'collect') =>
    Object.keys(
      renderOutputs(sampleReport({ action, minutes: action === 'translate' ? 5 : undefined }), '/tmp/result.json')
    ).sort()
  expect(Object.keys(ROOT.outputs).sort()).toEqual(outputs('translate'))
  expect(Object.keys(COLLECT.outputs).sort()).toEqual(outputs('collect'))
  expect(Object.keys(ROOT.outputs)).toEqual([
    'translation-ids',
    'translation-id',
    'translations',
    'status',
    'idempotency-key',
    'minutes',
    'video-urls',
    'files',
    'result-file'
  ])
})

test('descriptions are whole sentences without line breaks', () => {
  for (const action of [ROOT, COLLECT]) {
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      expect([name, description]).toEqual([name, expect.stringMatching(/^[^\s].*[.`]$/)])
    }
  }
})

/** Source: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#branding */
const COLORS = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']

test('GitHub Marketplace takes both: a name with HeyGen in it, a short description, an icon and a color', () => {
  for (const { name, description, branding } of [ROOT, COLLECT]) {
    expect(name).toContain('HeyGen')
    expect(description.length).toBeLessThan(125)
    expect(['globe', 'download']).toContain(branding.icon)
    expect(COLORS).toContain(branding.color)
  }
})

test('both run on Node 24, from a bundle', () => {
  expect(ROOT.runs).toEqual({ using: 'node24', main: 'dist/translate/index.js' })
  expect(COLLECT.runs).toEqual({ using: 'node24', main: '../dist/collect/index.js' })
})
