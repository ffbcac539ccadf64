import { expect, test } from '@jest/globals'
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

test('the workflow at the top of the README does the same, in 12 lines', async () => {
  const [first] = workflowsOf('README.md')
  expect(first?.text.trimEnd().split('\n')).toHaveLength(12)
  const run = await world.run(first?.text ?? '', published(world, world.release()))
  expect(conclusions(run)).toEqual(['translate success'])
  expect(posts()).toHaveLength(1)
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
