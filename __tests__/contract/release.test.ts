import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GithubSandbox, startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import { useRootAction } from './root-action.ts'

const { world, run, charged } = useRootAction()
const TALK = { name: 'talk.mp4', bytes: Buffer.from('a talk'), contentType: 'video/mp4' }

let github: GithubSandbox
let sha = ''
beforeEach(async () => {
  github = await startGithubSandbox()
  sha = github.addCommit()
  github.addTag('v1.0.0', { target: sha })
})
afterEach(async () => {
  await github.close()
  expect(github.unexpected).toEqual([])
})

/** A run for the release v1.0.0, as from its publication. */
function onRelease(given: Readonly<Record<string, string>> = {}) {
  const inputs = { video: '', languages: 'French', 'github-token': github.token, ...given }
  return run(inputs, { sha, tag: 'v1.0.0', repository: github.fullName, githubApiUrl: github.url })
}

const posted = () => JSON.parse(world.posts()[0]?.body.toString() ?? '').video
const announced = () =>
  world.sandbox.requests
    .filter(one => one.path === '/v3/assets/direct-uploads')
    .map(one => JSON.parse(one.body.toString()))

describe('a release asset', () => {
  test('of a draft is streamed to HeyGen, which cannot fetch it', async () => {
    github.addRelease({ tag: 'v1.0.0', draft: true, assets: [TALK] })
    await onRelease()
    expect(posted()).toMatchObject({ type: 'asset_id' })
  })

  test('is streamed with the digest that GitHub lists, for HeyGen to compare', async () => {
    github.repository.private = true
    const { assets } = github.addRelease({ tag: 'v1.0.0', assets: [TALK] })
    await onRelease()
    expect(assets[0]?.digest).toMatch(/^sha256:/)
    expect(announced().map(one => `sha256:${one.checksum_sha256}`)).toEqual([assets[0]?.digest])
  })
})

test('a full release that has all of the results takes a re-run', async () => {
  github.repository.private = true
  const release = github.addRelease({ tag: 'v1.0.0', assets: [TALK] })
  await onRelease({ 'attach-to-release': 'true' })
  expect(release.assets.map(one => one.name)).toEqual(['talk.mp4', 'talk.french.mp4'])
  github.fillAssets(release, 998)
  const again = await onRelease({ 'attach-to-release': 'true' })
  expect(again.report().status).toBe('completed')
  expect(charged()).toEqual(['French'])
  await expect(onRelease({ 'attach-to-release': 'true', languages: 'German' })).rejects.toMatchObject({
    code: 'release_full'
  })
})
