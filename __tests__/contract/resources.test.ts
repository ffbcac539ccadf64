import { expect, test } from '@jest/globals'
import { useRootAction } from './root-action.ts'

const { world, run, charged } = useRootAction()
const lookups = () =>
  world.sandbox.requests.flatMap(one => (/folders|glossaries/.test(one.path) ? [`${one.method} ${one.path}`] : []))

test('the glossary and the folder are looked up before the request, each once', async () => {
  await run({ 'brand-glossary-id': 'glossary/1', 'brand-voice-id': 'glossary/1', 'folder-id': 'f 1' })
  expect(lookups().sort()).toEqual(['GET /v3/brand-glossaries/glossary%2F1', 'GET /v3/folders/f%201'])
  expect(charged()).toHaveLength(2)
})

test('what is reused needs no folder', async () => {
  await run({ 'folder-id': 'f' })
  world.sandbox.settings.missingIds = ['f']
  await run({ 'folder-id': 'f' })
  expect(charged()).toHaveLength(2)
})

test('without them nothing is looked up', async () => {
  await run()
  expect(lookups()).toEqual([])
})

test.each([
  ['brand-glossary-id', 'brand glossary'],
  ['brand-voice-id', 'brand glossary'],
  ['folder-id', 'folder']
])('`%s` that does not exist is an error before anything is submitted', async (input, noun) => {
  world.sandbox.settings.missingIds = ['gone']
  await expect(run({ [input]: 'gone' })).rejects.toMatchObject({
    code: 'resource_not_found',
    input,
    status: 404,
    message: `The ${noun} gone of \`${input}\` does not exist in this HeyGen account.`,
    requestId: expect.any(String)
  })
  expect(world.posts()).toEqual([])
})

test('a folder in the trash is an error before anything is submitted', async () => {
  world.sandbox.settings.trashedFolders = ['old']
  await expect(run({ 'folder-id': 'old' })).rejects.toMatchObject({
    code: 'resource_not_found',
    input: 'folder-id',
    message: 'The folder old of `folder-id` is in the trash.'
  })
  expect(world.posts()).toEqual([])
})

test.each([
  { kind: 'status', status: 403 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 500 },
  { kind: 'html', status: 404 },
  { kind: 'html', status: 200 },
  { kind: 'reset-before' }
] as const)('%j is no reason to fail', async fault => {
  world.sandbox.faults.add({ when: { path: /folders|glossaries/ }, fault, times: 99 })
  await run({ 'brand-glossary-id': 'g', 'folder-id': 'f' })
  expect(charged()).toHaveLength(2)
})
