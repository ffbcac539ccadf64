import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { releaseOfRun } from '../../src/github/run-release.ts'
import { parseCollectInputs } from '../../src/inputs/collect-inputs.ts'
import type { RunContext } from '../../src/runner/context.ts'
import { fakeRun } from '../fakes/fake-run.ts'
import { type Connected, connected } from './connected.ts'

let here: Connected
const commits: string[] = []
beforeEach(async () => {
  here = await connected()
  for (const tag of ['v1.0.0', 'v2.0.0']) {
    const sha = here.github.addCommit()
    commits.push(sha)
    here.github.addTag(tag, { target: sha })
    here.github.addRelease({ tag, assets: [{ name: `${tag}.mp4`, size: 10, contentType: 'video/mp4' }] })
  }
})
afterEach(async () => {
  commits.length = 0
  await here.close()
})

/** The release that these inputs mean in a run of this context. */
function meant(inputs: Readonly<Record<string, string>>, context: Partial<RunContext> = {}) {
  const { github, http, clock } = here
  const run = fakeRun({
    http,
    clock,
    context: { githubApiUrl: github.url, repository: github.fullName, ...context }
  })
  return releaseOfRun(run, parseCollectInputs({ 'github-token': github.token, ...inputs }))
}

const releaseId = (tag: string) => here.github.repository.releases.find(one => one.tag === tag)?.id ?? 0
const onRelease = (tag: string, sha: string) => ({
  tag,
  sha,
  release: { id: releaseId(tag), tag }
})

test('on a release event it is the event’s, and its commit is the run’s, without a request', async () => {
  const release = meant({}, onRelease('v1.0.0', commits[0] ?? ''))
  expect(release.tag).toBe('v1.0.0')
  expect(await release.sha()).toBe(commits[0])
  expect(here.github.api.requests).toEqual([])
  const { release: opened } = await release.open()
  expect(opened.assets.map(one => one.name)).toEqual(['v1.0.0.mp4'])
})

test('`release-tag` on the event of another release selects that release, with its commit', async () => {
  const release = meant({ 'release-tag': 'v2.0.0' }, onRelease('v1.0.0', commits[0] ?? ''))
  expect(release.tag).toBe('v2.0.0')
  expect(await release.sha()).toBe(commits[1])
  expect((await release.open()).release.assets.map(one => one.name)).toEqual(['v2.0.0.mp4'])
})

test('`release-tag` that is the event’s own is the event’s', async () => {
  const release = meant({ 'release-tag': 'v1.0.0' }, onRelease('v1.0.0', commits[0] ?? ''))
  expect(await release.sha()).toBe(commits[0])
  expect(here.github.api.requests).toEqual([])
})

test('a pushed tag selects its release', async () => {
  const release = meant({}, { tag: 'v2.0.0', sha: commits[1] ?? '' })
  expect(await release.sha()).toBe(commits[1])
  expect((await release.open()).release.tag).toBe('v2.0.0')
})

test('it is requested once, however often it is needed', async () => {
  const release = meant({ 'release-tag': 'v2.0.0' })
  expect(release.opened()).toBeUndefined()
  const [one, other] = await Promise.all([release.open(), release.open(), release.sha(), release.sha()])
  expect(one).toBe(other)
  expect(release.opened()).toBe(one)
  expect(here.github.api.requests.filter(({ path }) => path.includes('/releases/tags/'))).toHaveLength(1)
})

describe('without a release', () => {
  const nowhere = { sha: 'f'.repeat(40) }

  test('the commit is the run’s', async () => {
    expect(await meant({}, nowhere).sha()).toBe(nowhere.sha)
  })

  test('opening one is an error that names `release-tag`', async () => {
    await expect(meant({}, nowhere).open()).rejects.toMatchObject({ code: 'release_not_found', input: 'release-tag' })
    await expect(meant({ 'release-tag': 'v9' }, nowhere).sha()).rejects.toMatchObject({ code: 'release_not_found' })
  })
})
