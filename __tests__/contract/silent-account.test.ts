import { describe, expect, test } from '@jest/globals'
import type { FakeRun } from '../fakes/fake-run.ts'
import { LIST } from './connected-sandbox.ts'
import { useRootAction } from './root-action.ts'

const HOUR = 60 * 60_000
const LANGUAGES = 'Spanish (Mexico), fr-FR, Japanese'
const NAMES = ['French (France)', 'Japanese', 'Spanish (Mexico)']
const { world, run: runWith, charged } = useRootAction()
const run: typeof runWith = (given, context) => runWith({ languages: LANGUAGES, ...given }, context)
const ids = (one: FakeRun) => one.report().translations.map(({ id }) => id)
const idOf = (language: string) => world.sandbox.charges.findLast(one => one.language === language)?.id
const warnings = (one: FakeRun) => one.log.lines.filter(line => line.startsWith('warning: '))

describe('when the account cannot be read', () => {
  test('a list that fails is a warning, and the key still prevents a second charge', async () => {
    const first = await run()
    world.sandbox.faults.add({ when: LIST, fault: { kind: 'status', status: 500 }, times: 99 })
    const again = await run()
    expect(warnings(again)).toHaveLength(1)
    expect(ids(again)).toEqual(ids(first))
    expect(world.sandbox.replays).toHaveLength(1)
    expect(charged()).toEqual(NAMES)
  })

  test('when the list fails, only a translation that has failed since is resubmitted', async () => {
    world.sandbox.failLanguage('Japanese', 'No audio.', 1)
    await run()
    world.clock.advance(HOUR)
    world.sandbox.faults.add({ when: LIST, fault: { kind: 'status', status: 500 }, times: 99 })
    const again = await run()
    expect(charged()).toEqual([...NAMES, 'Japanese'])
    expect(ids(again)).toEqual(['Spanish (Mexico)', 'French (France)', 'Japanese'].map(idOf))
  })

  test('a translation without a language is not reused, with a warning; the key still finds it', async () => {
    world.sandbox.settings.outputLanguageAs = 'null'
    world.sandbox.failLanguage('Japanese', 'No audio.', 1)
    const first = await run()
    world.clock.advance(HOUR)
    const again = await run()
    expect(warnings(again)).toEqual([
      expect.stringMatching(
        /^warning: 3 existing translations of this work cannot be reused, because HeyGen does not report the language \(/
      )
    ])
    for (const id of ids(first)) expect(warnings(again)[0]).toContain(id)
    expect(charged()).toEqual([...NAMES, 'Japanese'])
    expect(ids(again).slice(0, 2)).toEqual(ids(first).slice(0, 2))
  })

  test('reuse: false reads no list', async () => {
    await run()
    const again = await run({ reuse: 'false' })
    expect(world.sandbox.requests.filter(one => one.method === 'GET' && one.path === LIST.path)).toHaveLength(1)
    expect(again.report().translations.every(one => !one.reused)).toBe(true)
    // The key is the same, so HeyGen repeats its response.
    expect(charged()).toEqual(NAMES)
  })

  test('a callback ID of the workflow turns reuse off, and the log says so', async () => {
    await run({ 'callback-id': 'mine' })
    const again = await run({ 'callback-id': 'mine' })
    expect(again.log.lines).toContain(
      'info: Existing translations are not reused, because `callback-id` is set: the action finds them by its own.'
    )
    expect(charged()).toEqual(NAMES)
    expect(world.posts().map(post => JSON.parse(post.body.toString()).callback_id)).toEqual(['mine', 'mine'])
  })
})
