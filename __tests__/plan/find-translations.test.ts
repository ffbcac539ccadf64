import { describe, expect, test } from '@jest/globals'
import { findByCommit, findByIds } from '../../src/plan/find-translations.ts'
import { SHA } from '../fakes/fake-run.ts'
import { useDelivery } from '../results/delivery-world.ts'

const world = useDelivery()
const work = (digest: string) => `${world.github.fullName}@${SHA}#${digest.repeat(16)}`
const add = (language: string, given: Readonly<Record<string, unknown>> = {}) =>
  world.heygen.addTranslation({ language, callbackId: work('a'), ...given })

const nameOf = (text: string) => (text === 'es-MX' ? 'Spanish (Mexico)' : text)
const connected = async () => (await world.collection([], {})).connection
const byCommit = async (ifNone: 'error' | 'skip' = 'error') =>
  findByCommit(await connected(), world.github.fullName, SHA, nameOf, ifNone)
const byIds = async (...ids: string[]) => findByIds(await connected(), ids, nameOf, false)

describe('by commit', () => {
  test('one translation a language of each piece of work, the oldest first', async () => {
    const now = world.heygen.clock.now()
    const added = [
      add('French', { createdAt: now - 1000 }),
      add('French', { callbackId: work('b'), createdAt: now - 3000 }),
      add('German', { createdAt: now - 2000 })
    ]
    world.heygen.addTranslation({
      language: 'French',
      callbackId: `${world.github.fullName}@${'f'.repeat(40)}#${'a'.repeat(16)}`
    })
    const translations = await byCommit()
    expect(translations.map(one => one.id)).toEqual([added[1]?.id, added[2]?.id, added[0]?.id])
    expect(translations.every(one => one.reused)).toBe(true)
  })

  test('of several failures, the newest gives the reason', async () => {
    const now = world.heygen.clock.now()
    const newest = add('French', { createdAt: now - 1000, failureMessage: 'No speech was found.' })
    add('French', { createdAt: now - 9000, failureMessage: 'Too long.' })
    const translations = await byCommit()
    expect(translations).toMatchObject([{ id: newest.id, failureMessage: 'No speech was found.' }])
  })

  test('a language that only a read shows is read', async () => {
    add('French')
    world.heygen.settings.editShown = (shown, where) => (where === 'list' ? { ...shown, output_language: null } : shown)
    expect(await byCommit()).toMatchObject([{ language: 'French', status: 'completed' }])
  })

  test('translations whose language nothing shows are all collected, under their IDs', async () => {
    const added = [add('French'), add('German')]
    world.heygen.settings.outputLanguageAs = 'null'
    const translations = await byCommit()
    expect(translations.map(one => one.id).toSorted()).toEqual(added.map(one => one.id).toSorted())
    for (const { id, language } of translations) expect(language).toBe(id)
  })

  test('nothing found is an error', async () => {
    await expect(byCommit()).rejects.toMatchObject({
      code: 'no_translations',
      message: expect.stringMatching(/^The HeyGen account has no translation for /)
    })
  })

  test('nothing found in an account that could not be listed says so', async () => {
    world.heygen.faults.add({
      when: { path: '/v3/video-translations' },
      fault: { kind: 'status', status: 500 },
      times: 99
    })
    await expect(byCommit()).rejects.toMatchObject({
      code: 'no_translations',
      message: expect.stringMatching(/, but not all of the HeyGen account could be searched\.$/)
    })
  })
})

describe('by ID', () => {
  test('in the order given, with language, duration and reason', async () => {
    const [done, failed] = [add('es-MX', { duration: 12 }), add('French', { failureMessage: 'No audio.' })]
    const translations = await byIds(failed.id, done.id)
    expect(translations).toMatchObject([
      { id: failed.id, language: 'French', status: 'failed', failureMessage: 'No audio.' },
      { id: done.id, language: 'Spanish (Mexico)', status: 'completed', duration: 12 }
    ])
  })

  test('one that HeyGen does not know is kept', async () => {
    const translations = await byIds('new')
    expect(translations).toEqual([{ id: 'new', language: 'new', status: 'pending', reused: true }])
  })

  test('one that cannot be read is kept, and does not affect the others', async () => {
    const [one, other] = [add('French'), add('German')]
    world.heygen.faults.add({ when: { path: new RegExp(`${one.id}$`) }, fault: { kind: 'status', status: 403 } })
    const translations = await byIds(one.id, other.id)
    expect(translations).toMatchObject([
      { id: one.id, status: 'pending', unreadable: { status: 403 } },
      { id: other.id, status: 'completed' }
    ])
  })

  test('where nothing waits, one that is unknown for a minute is not found', async () => {
    const one = add('French')
    const found = await findByIds(await connected(), [one.id, 'gone'], nameOf, true)
    expect(found).toMatchObject([
      { id: one.id, status: 'completed' },
      { id: 'gone', status: 'not_found', failureMessage: expect.stringContaining('no translation with this ID') }
    ])
    expect(world.heygen.requests.filter(request => request.path.endsWith('/gone'))).toHaveLength(13)
  })

  test('a refused key is an error', async () => {
    const refused = { ...(await connected()), credentials: { apiKey: 'wrong' } }
    await expect(findByIds(refused, ['a'], nameOf, false)).rejects.toMatchObject({ status: 401 })
  })
})
