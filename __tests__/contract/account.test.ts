import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import { findLanguages, findTranslations } from '../../src/heygen/account.ts'
import { type FakeLog, fakeLog } from '../fakes/fake-log.ts'
import { LIST, useSandbox } from './connected-sandbox.ts'

const DAY = 24 * 60 * 60_000
const PREFIX = 'octo-org/product@6dcb09b#'
const world = useSandbox()
let log: FakeLog
beforeEach(() => {
  log = fakeLog()
})
/** The sandbox's connection, whose warnings go to `log` and whose retries go to `world.logged`. */
const connection = () => ({ ...world.connection, log: { ...log, info: world.connection.log.info } })
const find = () => findTranslations(connection(), PREFIX)
const lists = () => world.sandbox.requests.filter(one => one.path === LIST.path)

/** Puts translations of other work into the account, a minute apart, the newest `age` milliseconds old. */
function fill(count: number, age = 0): void {
  const newest = world.clock.now() - age
  for (let index = 0; index < count; index++)
    world.sandbox.addTranslation({ callbackId: 'other', createdAt: newest - index * 60_000 })
}

const own = (age: number, suffix = 'a') =>
  world.sandbox.addTranslation({ callbackId: PREFIX + suffix, createdAt: world.clock.now() - age }).id

describe('the translations of this work', () => {
  test('an empty account is one page', async () => {
    expect(await find()).toEqual({ translations: [], complete: true, isCut: false })
    expect(lists().map(({ query }) => query.toString())).toEqual(['limit=100'])
  })

  test('are recognized by the start of their callback ID', async () => {
    const ids = [own(3000, 'a'), own(2000, 'b')]
    for (const callbackId of [null, '', 'octo-org/product@6dcb09b', 'octo-org/product@6dcb09#', `x${PREFIX}`]) {
      world.sandbox.addTranslation({ callbackId })
    }
    const { translations, complete } = await find()
    expect(translations.map(one => one.id)).toEqual(ids.toReversed())
    expect(complete).toBe(true)
    expect(translations[0]).toMatchObject({ callbackId: `${PREFIX}b`, outputLanguage: 'Spanish', status: 'running' })
  })

  test.each([
    ['newest first', false],
    ['oldest first', true]
  ])('are found on a later page, %s', async (_name, oldestFirst) => {
    Object.assign(world.sandbox.settings, { oldestFirst })
    fill(250)
    const ids = [own(10_000), own(20 * DAY)]
    const { translations, complete } = await find()
    expect(translations.map(one => one.id).sort()).toEqual(ids.sort())
    expect(complete).toBe(true)
    expect(lists()).toHaveLength(3)
    // Each page is asked for by the token of the one before.
    expect(new Set(lists().map(({ query }) => query.get('token'))).size).toBe(3)
  })

  test('older than 30 days are not searched: the first page with only older ones is the last', async () => {
    const id = own(29 * DAY)
    fill(100, 29.5 * DAY)
    fill(300, 31 * DAY)
    const { translations, complete } = await find()
    expect(translations.map(one => one.id)).toEqual([id])
    expect(complete).toBe(true)
    expect(lists()).toHaveLength(3)
  })

  test('oldest first, pages of old translations are skipped', async () => {
    Object.assign(world.sandbox.settings, { oldestFirst: true })
    fill(300, 40 * DAY)
    const id = own(1000)
    expect((await find()).translations.map(one => one.id)).toEqual([id])
    expect(lists()).toHaveLength(4)
  })

  test('oldest first, a page of translations created at the same time is not the last', async () => {
    Object.assign(world.sandbox.settings, { oldestFirst: true })
    const createdAt = world.clock.now() - 40 * DAY
    for (let index = 0; index < 100; index++) world.sandbox.addTranslation({ callbackId: 'other', createdAt })
    const id = own(1000)
    expect((await find()).translations.map(one => one.id)).toEqual([id])
  })

  test('at most ten pages are read, and the history counts as incomplete', async () => {
    fill(1050)
    const id = own(0)
    expect(await find()).toMatchObject({ translations: [{ id }], complete: false, isCut: true })
    expect(lists()).toHaveLength(10)
    expect(log.lines).toEqual([])
  })

  test('a translation that moves to the next page while pages are read counts once', async () => {
    const shown = { id: 'a', status: 'running', callback_id: `${PREFIX}a`, created_at: world.clock.now() / 1000 }
    const page = (status: string, next: string | null) => ({
      data: [{ ...shown, status }],
      has_more: next !== null,
      next_token: next
    })
    world.sandbox.faults.add({ when: LIST, fault: { kind: 'status', status: 200, body: page('running', 'x') } })
    world.sandbox.faults.add({ when: LIST, fault: { kind: 'status', status: 200, body: page('completed', null) } })
    expect((await find()).translations.map(({ id, status }) => [id, status])).toEqual([['a', 'completed']])
  })

  test('a page token that repeats does not cause an endless loop', async () => {
    const page = { data: [], has_more: true, next_token: 'same' }
    world.sandbox.faults.add({ when: LIST, fault: { kind: 'status', status: 200, body: page }, times: 99 })
    expect(await find()).toEqual({ translations: [], complete: false, isCut: true })
    expect(lists()).toHaveLength(2)
  })
})

describe('a list that fails is a warning', () => {
  test.each<[fault: Fault, requests: number, reason: string]>([
    [{ kind: 'status', status: 500 }, 3, 'Could not list translations (3 tries): The sandbox was told to answer 500.'],
    [{ kind: 'status', status: 403 }, 1, 'Could not list translations: The sandbox was told to answer 403.'],
    [{ kind: 'status', status: 404 }, 1, 'Could not list translations: The sandbox was told to answer 404.'],
    [{ kind: 'wrong-shape' }, 1, 'Could not list translations: HeyGen returned an unexpected response (HTTP 200).'],
    [
      { kind: 'html', status: 200 },
      3,
      'Could not list translations (3 tries): HeyGen returned a response that is not JSON (HTTP 200).'
    ]
  ])('%j', async (fault, requests, reason) => {
    world.sandbox.faults.add({ when: LIST, fault, times: 99 })
    expect(await find()).toEqual({ translations: [], complete: false, isCut: false })
    expect(lists()).toHaveLength(requests)
    expect(log.lines).toEqual([
      `warning: The account's translations could not be listed. Earlier ones may not be found. The idempotency key still prevents a second charge for the same request for 24 hours. ${reason}`
    ])
  })

  test('translations found before the failure are kept', async () => {
    const id = own(0)
    fill(150)
    world.sandbox.faults.add({ when: { ...LIST, nth: 2 }, fault: { kind: 'status', status: 500 }, times: 99 })
    expect(await find()).toMatchObject({ translations: [{ id }], complete: false })
    expect(log.lines).toHaveLength(1)
  })

  test('one lost response causes no warning', async () => {
    const id = own(0)
    world.sandbox.faults.add({ when: LIST, fault: { kind: 'reset-after' } })
    expect(await find()).toMatchObject({ translations: [{ id }], complete: true })
    expect(log.lines).toEqual([])
    expect(world.logged).toHaveLength(1)
  })

  test('refused credentials are an error, not a warning', async () => {
    const wrong = { ...connection(), credentials: { apiKey: 'wrong' } }
    const refused = { code: 'authentication_failed', status: 401 }
    await expect(findTranslations(wrong, PREFIX)).rejects.toMatchObject(refused)
    await expect(findLanguages(wrong)).rejects.toMatchObject(refused)
    expect(log.lines).toEqual([])
  })

  test('a canceled job is an error, not a warning', async () => {
    const signal = AbortSignal.abort()
    await expect(findTranslations({ ...connection(), signal }, PREFIX)).rejects.toMatchObject({
      code: 'interrupted'
    })
  })
})

describe('the languages', () => {
  const languages = () => findLanguages(connection())
  const when = { path: '/v3/video-translations/languages' }

  test('have HeyGen’s names', async () => {
    expect(await languages()).toEqual(world.sandbox.languages)
    expect(world.sandbox.languages).toHaveLength(178)
  })

  test('an odd entry does not hide the others', async () => {
    const body = { data: { languages: ['French', null, '', ' ', { name: 'German' }, 'Spanish'] } }
    world.sandbox.faults.add({ when, fault: { kind: 'wrong-shape', body } })
    expect(await languages()).toEqual(['French', 'Spanish'])
  })

  test.each<[fault: Fault, requests: number]>([
    [{ kind: 'status', status: 503 }, 3],
    [{ kind: 'status', status: 404 }, 1],
    [{ kind: 'wrong-shape' }, 1],
    [{ kind: 'wrong-shape', body: { data: { languages: [] } } }, 1],
    [{ kind: 'reset-before' }, 3]
  ])('produce a warning when they are unavailable: %j', async (fault, requests) => {
    world.sandbox.faults.add({ when, fault, times: 99 })
    expect(await languages()).toBeUndefined()
    expect(world.sandbox.requests).toHaveLength(requests)
    expect(log.lines).toEqual([
      expect.stringMatching(
        /^warning: The list of languages is unavailable, so names are not checked before HeyGen sees them\. Could not list the languages/
      )
    ])
  })
})
