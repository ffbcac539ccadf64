import { describe, expect, test } from '@jest/globals'
import type { SandboxTranslation } from '../../sandbox/heygen/translation.ts'
import { collect } from '../../src/collect.ts'
import { fakeRun, SHA } from '../fakes/fake-run.ts'
import { sandboxTime } from '../fakes/sandbox-time.ts'
import { useDelivery } from '../results/delivery-world.ts'

const world = useDelivery()
const ids = (...translations: SandboxTranslation[]) => ({ 'translation-ids': translations.map(({ id }) => id).join() })
const RELEASE = { 'attach-to-release': 'true', 'release-tag': 'v1.0.0' }

/** A step of the collect action; `ended` fails as the step does. */
function collecting(given: Readonly<Record<string, string>>) {
  const { heygen, github, http, workspace } = world
  const access = { 'api-key': heygen.apiKey, 'api-url': heygen.url, 'github-token': github.token }
  const run = fakeRun({
    http,
    clock: sandboxTime(heygen.clock),
    inputs: { ...access, ...given },
    context: { repository: github.fullName, githubApiUrl: github.url, workspace }
  })
  return { run, ended: collect(run) }
}

const theRelease = () => {
  const [release] = world.github.repository.releases
  if (release === undefined) throw new Error('there is no release')
  return release
}

test('an empty list of an earlier step is nothing to do', async () => {
  world.heygen.addTranslation({ callbackId: `${world.github.fullName}@${SHA}#${'a'.repeat(16)}` })
  const { run, ended } = collecting({ 'translation-ids': '[]' })
  await ended
  expect(run.report()).toMatchObject({ status: 'skipped', translations: [] })
  expect(world.heygen.requests).toEqual([])
})

describe('without a wait', () => {
  test('existing translations are output, and running ones are no failure', async () => {
    const open = world.heygen.addTranslation({ language: 'French', endsAt: Number.POSITIVE_INFINITY })
    const { run, ended } = collecting({ ...ids(open), wait: 'false' })
    await ended
    expect(run.published.at(-1)).toMatchObject({ status: 'submitted', translations: [{ id: open.id }] })
    expect(world.heygen.requests.some(one => one.path.endsWith('/statuses'))).toBe(false)
  })

  test('a translation that could not be read fails the step', async () => {
    const [one, other] = [world.heygen.addTranslation({}), world.heygen.addTranslation({})]
    world.heygen.faults.add({ when: { path: new RegExp(one.id) }, fault: { kind: 'status', status: 403 } })
    const { run, ended } = collecting({ ...ids(one, other), wait: 'false' })
    await expect(ended).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining(one.id) })
    expect(run.published.at(-1)?.translations).toHaveLength(2)
  })
})

test('the IDs are output before the delivery is checked', async () => {
  const translation = world.heygen.addTranslation({ language: 'French' })
  world.github.fillAssets(theRelease(), 1000)
  const { run, ended } = collecting({ ...ids(translation), ...RELEASE })
  await expect(ended).rejects.toMatchObject({ code: 'release_full' })
  expect(run.published).toMatchObject([{ translations: [{ id: translation.id }] }])
})

test('failed translations need no room on the release', async () => {
  const translations = [
    world.heygen.addTranslation({ language: 'French' }),
    world.heygen.addTranslation({ failureMessage: 'No speech.' })
  ]
  world.github.fillAssets(theRelease(), 999)
  await collecting({ ...ids(...translations), ...RELEASE, 'fail-on': 'never' }).ended
  expect(theRelease().assets).toHaveLength(1000)
})

describe('the names of the files', () => {
  const FOLDER = { 'download-to': 'out' }

  test('begin with the title, where there is one', async () => {
    await collecting({ ...ids(world.heygen.addTranslation({ language: 'French', title: 'A tour' })), ...FOLDER }).ended
    expect(world.files('out')).toEqual(['a-tour.french.mp4'])
  })

  test('begin with the repository, where there is no title', async () => {
    await collecting({ ...ids(world.heygen.addTranslation({ language: 'French' })), ...FOLDER }).ended
    expect(world.files('out')).toEqual(['product.french.mp4'])
  })

  test('begin as the release’s video, as those of the root action do', async () => {
    world.github.addAsset(theRelease(), { name: 'talk.mp4', size: 10 })
    const translation = world.heygen.addTranslation({ language: 'French', title: 'A tour' })
    await collecting({ ...ids(translation), ...FOLDER, ...RELEASE }).ended
    expect(world.files('out')).toEqual(['talk.french.mp4'])
    expect(world.assets()).toEqual(['talk.french.mp4', 'talk.mp4'])
  })
})
