import { describe, expect, test } from '@jest/globals'
import { conclusions, published, stepOutput, useExamples } from './example-world.ts'
import { workflowsOf } from './workflow-files.ts'

const world = useExamples()
const VIDEO = Buffer.alloc(30_000, 'video')

const posts = () =>
  world.heygen.requests
    .filter(one => one.method === 'POST' && one.path === '/v3/video-translations')
    .map(one => JSON.parse(one.body.toString()))

test('release-published.yml submits the release’s video and ends', async () => {
  const made = world.release()
  const run = await world.run('release-published.yml', published(world, made))
  expect(conclusions(run)).toEqual(['translate success'])
  expect(stepOutput(run.jobs[0], 'status')).toBe('submitted')
  expect(posts()).toEqual([
    expect.objectContaining({
      video: { type: 'url', url: expect.stringMatching(/\/v1\.4\.0\/product-tour\.mp4$/) },
      output_languages: ['German (Germany)', 'Japanese', 'Spanish (Mexico)']
    })
  ])
})

test('a prerelease is not translated', async () => {
  const run = await world.run('release-published.yml', published(world, world.release({ prerelease: true })))
  expect(conclusions(run)).toEqual(['translate skipped'])
  expect(posts()).toEqual([])
})

describe('the first steps of the README', () => {
  const [attach, submit, quickStart] = workflowsOf('README.md').map(one => one.text)

  test('the first workflow attaches the translations to the release', async () => {
    const made = world.release()
    const run = await world.run(attach ?? '', published(world, made))
    expect(conclusions(run)).toEqual(['translate success'])
    expect(made.release.assets.map(asset => asset.name).sort()).toEqual([
      'product-tour.german-germany.mp4',
      'product-tour.japanese.mp4',
      'product-tour.mp4',
      'product-tour.spanish-mexico.mp4'
    ])
  })

  test('the second submits, and passes the IDs to the next step', async () => {
    const run = await world.run(submit ?? '', published(world, world.release()))
    expect(stepOutput(run.jobs[0], 'status')).toBe('submitted')
    const ids = world.heygen.translations.map(one => one.id)
    for (const id of ids) expect(run.jobs[0]?.steps.at(-1)?.log).toContain(id)
    expect(ids).toHaveLength(3)
  })

  test('the quick start shows the plan of a release by hand, then attaches its translations', async () => {
    const { release, sha } = world.release()
    const dispatch = { eventName: 'workflow_dispatch', sha: world.github.addCommit(), ref: 'refs/heads/main' }
    const dry = await world.run(quickStart ?? '', { ...dispatch, inputs: { tag: 'v1.4.0', 'dry-run': true } })
    expect(stepOutput(dry.jobs[0], 'status')).toBe('planned')
    expect(posts()).toEqual([])
    const real = await world.run(quickStart ?? '', { ...dispatch, inputs: { tag: 'v1.4.0', 'dry-run': false } })
    expect(conclusions(real)).toEqual(['translate success'])
    expect(release.assets).toHaveLength(3)
    // The same release by its own event is the same work.
    const event = await world.run(quickStart ?? '', published(world, { release, sha }))
    expect(conclusions(event)).toEqual(['translate success'])
    expect(posts()).toHaveLength(1)
  })
})

describe('a release that the workflow itself creates', () => {
  test('after-release-action.yml translates in the same job', async () => {
    const sha = world.github.addCommit()
    world.github.addTag('v1.4.0', { target: sha })
    const files = { 'media/product-tour.mp4': VIDEO }
    const event = { eventName: 'push', sha, ref: 'refs/tags/v1.4.0', files }
    const run = await world.run('after-release-action.yml', event)
    expect(conclusions(run)).toEqual(['release success'])
    expect(world.github.repository.releases[0]?.assets.map(asset => asset.name).sort()).toEqual([
      'product-tour.japanese.mp4',
      'product-tour.mp4',
      'product-tour.spanish-mexico.mp4'
    ])
  })

  test('reusable.yml translates the release that its caller names', async () => {
    const { release, sha } = world.release()
    const inputs = { tag: 'v1.4.0', languages: 'Japanese' }
    const run = await world.run('reusable.yml', { eventName: 'push', sha, ref: 'refs/heads/main', inputs })
    expect(conclusions(run)).toEqual(['translate success'])
    expect(release.assets.map(asset => asset.name).sort()).toEqual(['product-tour.japanese.mp4', 'product-tour.mp4'])
  })
})

test('file-from-repository.yml uploads the file of the checkout', async () => {
  const { sha } = world.release()
  const files = { 'media/product-tour.mp4': VIDEO }
  const run = await world.run('file-from-repository.yml', { eventName: 'push', sha, ref: 'refs/heads/main', files })
  expect(conclusions(run)).toEqual(['translate success'])
  const [asset] = world.heygen.assets
  expect(asset).toMatchObject({ filename: 'product-tour.mp4', uploaded: { size: VIDEO.length } })
  expect(posts()).toEqual([
    expect.objectContaining({ title: 'Product tour', video: { type: 'asset_id', asset_id: asset?.id } })
  ])
})

test('private-release-asset.yml streams the one asset that the glob matches', async () => {
  world.github.repository.private = true
  const made = world.release({
    assets: [
      { name: 'product-tour-1.4.0.mp4', size: 40_000, contentType: 'video/mp4' },
      { name: 'notes.txt', size: 10 }
    ]
  })
  const run = await world.run('private-release-asset.yml', published(world, made))
  expect(conclusions(run)).toEqual(['translate success'])
  expect(world.heygen.assets).toEqual([
    expect.objectContaining({ filename: 'product-tour-1.4.0.mp4', uploaded: expect.objectContaining({ size: 40_000 }) })
  ])
  expect(posts()[0].video.type).toBe('asset_id')
})

test('pull-request-dry-run.yml shows the plan and submits nothing', async () => {
  const { sha } = world.release()
  const event = { eventName: 'pull_request', sha, ref: 'refs/pull/7/merge', files: { 'media/product-tour.mp4': VIDEO } }
  const run = await world.run('pull-request-dry-run.yml', event)
  expect(conclusions(run)).toEqual(['plan success'])
  expect(stepOutput(run.jobs[0], 'status')).toBe('planned')
  expect(run.jobs[0]?.steps.at(-1)?.log).toContain('The plan is in the summary')
  expect(world.heygen.requests.filter(one => one.method !== 'GET')).toEqual([])
})

test('pull-request-dry-run.yml is green without secrets, and fails on a wrong language with them', async () => {
  const { sha } = world.release()
  const event = { eventName: 'pull_request', sha, ref: 'refs/pull/7/merge', files: { 'media/product-tour.mp4': VIDEO } }
  const fork = await world.run('pull-request-dry-run.yml', { ...event, secrets: {} })
  expect(conclusions(fork)).toEqual(['plan success'])
  expect(stepOutput(fork.jobs[0], 'status')).toBe('skipped')
  expect(fork.jobs[0]?.steps.at(-1)?.conclusion).toBe('skipped')
  world.heygen.languages = ['Spanish (Mexico)']
  const wrong = await world.run('pull-request-dry-run.yml', event)
  expect(conclusions(wrong)[0]).toMatch(/^plan failure[\s\S]*HeyGen does not translate to "Japanese"/)
})
