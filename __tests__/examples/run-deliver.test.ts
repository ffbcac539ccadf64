import { describe, expect, test } from '@jest/globals'
import type { WorkflowRun } from '../../sandbox/workflow-runner/world.ts'
import { conclusions, published, stepOutput, useExamples } from './example-world.ts'

const world = useExamples()
const VIDEO = Buffer.alloc(30_000, 'video')
const FAILURE = 'No speech was found.'

const assetNames = () => world.github.repository.releases[0]?.assets.map(asset => asset.name).sort()
const artifactFiles = ({ artifacts }: WorkflowRun) =>
  Object.fromEntries([...artifacts].map(([name, files]) => [name, [...files.keys()].sort()]))

test('wait-and-attach.yml attaches videos and subtitles to the release', async () => {
  const run = await world.run('wait-and-attach.yml', published(world, world.release()))
  expect(conclusions(run)).toEqual(['translate success'])
  expect(assetNames()).toEqual(
    ['german-germany', 'japanese', 'spanish-mexico']
      .flatMap(slug => ['mp4', 'srt', 'vtt'].map(ending => `product-tour.${slug}.${ending}`))
      .concat('product-tour.mp4')
      .sort()
  )
})

describe('draft-translate-publish.yml', () => {
  const media = { 'media/product-tour.mp4': VIDEO }
  const find = () => world.github.repository.releases[0]
  /** `gh`, as far as it is called. */
  const gh = ([, verb, tag = '', ...rest]: readonly string[]) => {
    if (verb === 'view') return find() === undefined ? undefined : 'a release'
    if (verb === 'create' && rest.includes('--draft') && find() === undefined) {
      world.github.addRelease({ tag, draft: true, assets: [{ name: 'product-tour.mp4', bytes: VIDEO }] })
      return 'made'
    }
    const release = find()
    if (verb !== 'edit' || !rest.includes('--draft=false') || release === undefined) return undefined
    world.github.publish(release)
    return 'published'
  }
  const push = () => {
    world.github.repository.immutableReleases = true
    return { eventName: 'push', sha: world.github.addCommit(), ref: 'refs/tags/v1.4.0', files: media }
  }

  test('publishes an immutable release that has every language', async () => {
    const run = await world.run('draft-translate-publish.yml', push(), { gh })
    expect(conclusions(run)).toEqual(['release success'])
    expect(find()).toMatchObject({ draft: false, immutable: true })
    expect(assetNames()).toHaveLength(4)
  })

  test('keeps the draft while a language is missing, and publishes it when it is run again', async () => {
    world.heygen.failLanguage('Japanese', FAILURE, 1)
    const event = push()
    const run = await world.run('draft-translate-publish.yml', event, { gh })
    expect(conclusions(run)[0]).toMatch(/^release failure[\s\S]*No speech was found/)
    expect(find()?.draft).toBe(true)
    const again = await world.run('draft-translate-publish.yml', event, { gh })
    expect(conclusions(again)).toEqual(['release success'])
    expect(find()?.immutable).toBe(true)
    expect(world.heygen.charges.map(one => one.language).sort()).toEqual([
      'German (Germany)',
      'Japanese',
      'Japanese',
      'Spanish (Mexico)'
    ])
  })
})

test('collect-later.yml attaches what release-published.yml submitted, by hand or on schedule', async () => {
  const made = world.release()
  const event = published(world, made)
  await world.run('release-published.yml', event)
  const later = { sha: world.github.addCommit(), ref: 'refs/heads/main' }
  const gh = (args: readonly string[]) =>
    args.join(' ') === 'release view --json tagName --jq .tagName' ? 'v1.4.0' : undefined
  const byHand = { ...later, eventName: 'workflow_dispatch', inputs: { tag: 'v1.4.0' } }
  const first = await world.run('collect-later.yml', byHand)
  expect(conclusions(first)).toEqual(['collect success'])
  expect(first.jobs[0]?.steps[0]?.conclusion).toBe('skipped')
  expect(assetNames()).toHaveLength(4)
  const morning = await world.run('collect-later.yml', { ...later, eventName: 'schedule', inputs: { tag: '' } }, { gh })
  expect(conclusions(morning)).toEqual(['collect success'])
  expect(assetNames()).toHaveLength(4)
  expect(world.heygen.charges).toHaveLength(3)
})

describe('matrix.yml', () => {
  test('runs one job for each language; one that fails does not stop the others', async () => {
    world.heygen.failLanguage('Japanese', FAILURE)
    const run = await world.run('matrix.yml', published(world, world.release()))
    expect(conclusions(run).map(one => one.split('\n')[0])).toEqual([
      'translate success',
      'deliver success',
      'deliver failure',
      'deliver success'
    ])
    expect(run.jobs.map(job => stepOutput(job, 'status'))).toEqual(['submitted', 'completed', 'failed', 'completed'])
    expect(artifactFiles(run)).toEqual({
      'video Spanish (Mexico)': [expect.stringMatching(/\.spanish-mexico\.mp4$/)],
      'video German (Germany)': [expect.stringMatching(/\.german-germany\.mp4$/)]
    })
    expect(world.heygen.charges).toHaveLength(3)
  })
})

describe('artifact.yml', () => {
  test('keeps the available results, and succeeds', async () => {
    world.heygen.failLanguage('Japanese', FAILURE)
    const run = await world.run('artifact.yml', published(world, world.release()))
    expect(conclusions(run)).toEqual(['translate success'])
    expect(stepOutput(run.jobs[0], 'status')).toBe('partial')
    expect(artifactFiles(run)).toEqual({
      'translated-videos': ['mp4', 'srt', 'vtt'].map(ending => `product-tour.spanish-mexico.${ending}`)
    })
  })

  test('uploads nothing where there is no result', async () => {
    world.heygen.failLanguage('Japanese', FAILURE)
    world.heygen.failLanguage('Spanish (Mexico)', FAILURE)
    const run = await world.run('artifact.yml', published(world, world.release()))
    expect(run.jobs[0]?.steps.map(step => step.conclusion)).toEqual(['success', 'skipped'])
  })
})

test('notify.yml reports the result of each language to a channel, and the job still fails', async () => {
  const messages: string[] = []
  world.heygen.failLanguage('Japanese', FAILURE)
  const secrets = { HEYGEN_API_KEY: world.heygen.apiKey, CHAT_WEBHOOK_URL: `${world.web.url}/programs/chat` }
  const chat = () => 'received'
  const run = await world.run('notify.yml', { ...published(world, world.release()), secrets }, { chat })
  for (const request of world.web.requests) messages.push(JSON.parse(request.body.toString()).text)
  expect(run.jobs[0]?.steps.map(step => step.conclusion)).toEqual(['failure', 'success'])
  expect(run.jobs[0]?.conclusion).toBe('failure')
  expect(messages).toEqual([
    `Video of v1.4.0: partial\nSpanish (Mexico): ${world.github.serverUrl}/octo-org/product/releases/download/v1.4.0/product-tour.spanish-mexico.mp4\nJapanese: ${FAILURE}`
  ])
})

test('publish-elsewhere.yml copies the files to a bucket', async () => {
  const copied: string[] = []
  const aws = (args: readonly string[]) => {
    copied.push(args.join(' '))
    return 'copied'
  }
  const vars = { AWS_ROLE: 'arn:aws:iam::1:role/videos', AWS_REGION: 'eu-west-1', BUCKET: 'videos' }
  const run = await world.run('publish-elsewhere.yml', { ...published(world, world.release()), vars }, { aws })
  expect(conclusions(run)).toEqual(['translate success'])
  expect(copied).toEqual(['s3 cp --recursive translated s3://videos/v1.4.0/'])
})
