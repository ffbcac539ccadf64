import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { parse } from 'yaml'
import { DESCRIPTION } from '../../sandbox/heygen/heygen-api.ts'
import { VERSION } from '../../src/http/client.ts'
import { TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'
import { CONTRACT } from './prism-server.ts'

interface Schema {
  readonly properties: Readonly<Record<string, object>>
  readonly required: readonly string[]
}

const read = (url: URL | string) => readFileSync(new URL(url, import.meta.url), 'utf8')
const schemasOf = (url: URL): Record<string, Schema> => parse(read(url)).components.schemas
const published = schemasOf(CONTRACT)
const sandbox = schemasOf(DESCRIPTION)
const REQUEST = 'CreateVideoTranslationRequest'

/** Inputs whose field has another name, or is inside another. */
const FIELD_OF_INPUT: Readonly<Record<string, string>> = {
  languages: 'output_languages',
  'use-stock-voice': 'stock_voice_config',
  'preferred-stock-voice-ids': 'stock_voice_config'
}

/** Inputs of the action itself, which are no field of the request. */
const OWN_INPUTS =
  `api-key access-token if-no-api-key wait wait-timeout poll-interval fail-on download-to attach-to-release
  deliver manifest release-notes
  release-tag summary github-token api-url idempotency-key reuse max-translations max-minutes dry-run submit-timeout`.split(
    /\s+/
  )

describe('the fields of the request cannot drift apart', () => {
  const fields = Object.keys(published[REQUEST]?.properties ?? {}).sort()

  test('the contract has 25', () => {
    expect(fields).toHaveLength(25)
  })

  test('each is an input, and every other input is one of the action itself', () => {
    const ofRequest = TRANSLATE_INPUTS.filter(name => !OWN_INPUTS.includes(name))
    const reached = ofRequest.map(name => FIELD_OF_INPUT[name] ?? name.replaceAll('-', '_'))
    expect([...new Set(reached)].sort()).toEqual(fields)
    expect(TRANSLATE_INPUTS).toEqual(expect.arrayContaining(OWN_INPUTS))
  })

  test('each is declared in action.yml', () => {
    const declared = Object.keys(parse(read('../../action.yml')).inputs).filter(name => !OWN_INPUTS.includes(name))
    expect([...new Set(declared.map(name => FIELD_OF_INPUT[name] ?? name.replaceAll('-', '_')))].sort()).toEqual(fields)
  })

  test.each([REQUEST, 'AssetId', 'AssetUrl', 'StockVoiceConfig'])('the sandbox’s %s has the same members', name => {
    expect(Object.keys(sandbox[name]?.properties ?? {}).sort()).toEqual(
      Object.keys(published[name]?.properties ?? {}).sort()
    )
    expect(sandbox[name]?.required ?? []).toEqual(published[name]?.required ?? [])
    expect(published[name]).toMatchObject({ additionalProperties: false })
    expect(sandbox[name]).toMatchObject({ additionalProperties: false })
  })
})

describe('the sandbox judges a request as the published contract does', () => {
  let validators: ValidateFunction[]

  beforeAll(() => {
    validators = [published, sandbox].map(schemas => {
      const ajv = new Ajv2020({ strict: false })
      ajv.addSchema({ $id: 'api', components: { schemas } })
      // The references inside are those of the whole document.
      return ajv.compile({ $ref: `api#/components/schemas/${REQUEST}` })
    })
  })

  const asset = fc.constantFrom<unknown>(
    { type: 'url', url: 'https://example.com/a' },
    { type: 'asset_id', asset_id: 'a' },
    { type: 'url' },
    { type: 'url', asset_id: 'a' },
    { type: 'url', url: 'https://example.com/a', asset_id: 'a' },
    { type: 'file', url: 'https://example.com/a' },
    { url: 'https://example.com/a' }
  )
  const stockVoice = fc.constantFrom<unknown>(
    {},
    { use_stock_voice: true },
    { use_stock_voice: null },
    { preferred_stock_voice_ids: [] },
    { preferred_stock_voice_ids: ['a'] },
    { preferred_stock_voice_ids: [1] },
    { voice: 'a' }
  )
  const words = fc.constantFrom<unknown>(
    '',
    'x',
    'speed',
    'precision',
    'input',
    'output',
    'vfr',
    'cfr',
    'passthrough',
    'en'
  )
  const other = fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 1.5, 3, [], ['Spanish'], ['Spanish', 1], {})
  const value = fc.oneof(asset, stockVoice, words, other)
  const names = [...Object.keys(published[REQUEST]?.properties ?? {}), 'unknown_field']
  const GOOD = { video: { type: 'asset_id', asset_id: 'a' }, output_languages: ['Spanish'] }

  test('for every field, with every kind of value', () => {
    const values = fc.sample(value, { numRuns: 300, seed: 1 })
    const verdicts = names.flatMap(name =>
      values.map(one => validators.map(validate => validate({ ...GOOD, [name]: one })))
    )
    for (const [ours, theirs] of verdicts) expect(ours).toBe(theirs)
    // Both verdicts are among them, so that agreeing says something.
    expect(new Set(verdicts.flat())).toEqual(new Set([true, false]))
  })

  test('and in any combination', () => {
    const body = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 })
    fc.assert(
      fc.property(body, fc.boolean(), (members, isWhole) => {
        const request = isWhole ? { ...GOOD, ...members } : members
        const [ours, theirs] = validators.map(validate => validate(request))
        expect(ours).toBe(theirs)
      }),
      { numRuns: 500 }
    )
  })

  test('the key has the same rule everywhere', () => {
    const rule = (url: URL) => parse(read(url)).components.parameters.IdempotencyKey.schema
    expect(rule(DESCRIPTION)).toEqual(rule(CONTRACT))
  })
})

test('the version in the request is that of the package', () => {
  expect(VERSION).toBe(JSON.parse(read('../../package.json')).version)
})
