import { describe, expect, test } from '@jest/globals'
import type { Release } from '../../sandbox/github/repository.ts'
import { conclusions, published, stepOutput, useExamples } from './example-world.ts'

const world = useExamples()

const attempts = () =>
  world.heygen.requests.filter(one => one.method === 'POST' && one.path === '/v3/video-translations')
const assetNames = ({ assets }: Release) => assets.map(asset => asset.name).sort()

describe('many-videos.yml', () => {
  const SLUGS = ['german-germany', 'japanese', 'spanish-mexico']
  const lessons = (count: number) => Array.from({ length: count }, (_, n) => `lesson-${String(n + 1).padStart(2, '0')}`)
  /** A release with so many lessons, and with a video and a file that are none. */
  const course = (count: number) => {
    const names = [...lessons(count).map(lesson => `${lesson}.mp4`), 'trailer.mp4', 'lesson-notes.txt']
    // Fewer refused requests than with a retry every second.
    world.heygen.settings.retryAfter = '60'
    // Out of order, as GitHub may list them.
    return world.release({ assets: names.reverse().map((name, n) => ({ name, size: 1000 + n })) })
  }
  const results = (count: number) =>
    lessons(count).flatMap(lesson => ['mp4', ...SLUGS.map(slug => `${slug}.mp4`)].map(ending => `${lesson}.${ending}`))

  test('translates twelve lessons, ten translations at a time, and attaches all results', async () => {
    const made = course(12)
    const run = await world.run('many-videos.yml', published(world, made))
    expect(conclusions(run)).toEqual(['translate success'])
    expect(assetNames(made.release)).toEqual([...results(12), 'trailer.mp4', 'lesson-notes.txt'].sort())
    expect(stepOutput(run.jobs[0], 'status')).toBe('completed')
    const ids = stepOutput(run.jobs[0], 'translation-ids') as string[]
    expect(ids.toSorted()).toEqual(world.heygen.charges.map(one => one.id).sort())
    expect(ids).toHaveLength(36)
    const videos = [...new Set(attempts().map(one => JSON.parse(one.body.toString()).video.url))]
    expect(videos.map(url => new URL(url).pathname.split('/').at(-1))).toEqual(lessons(12).map(name => `${name}.mp4`))
    expect(new Set(attempts().map(one => one.headers['idempotency-key'])).size).toBe(12)
    // The others were refused with 429 while ten translations were running.
    expect(attempts().length).toBeGreaterThan(12)
  })

  test('run again after a failure, submits only the language of the lesson that failed', async () => {
    world.heygen.failLanguage('Japanese', 'No speech was found.', 1)
    const made = course(12)
    const event = published(world, made)
    const run = await world.run('many-videos.yml', event)
    expect(conclusions(run)[0]).toMatch(/^translate failure[\s\S]*No speech was found/)
    expect(assetNames(made.release)).toHaveLength(12 * 4 - 1 + 2)
    const again = await world.run('many-videos.yml', event)
    expect(conclusions(again)).toEqual(['translate success'])
    expect(assetNames(made.release)).toHaveLength(12 * 4 + 2)
    expect(world.heygen.charges).toHaveLength(37)
    expect(world.heygen.charges.at(-1)?.language).toBe('Japanese')
  })

  test('fails before it submits anything if there is a lesson more', async () => {
    const run = await world.run('many-videos.yml', published(world, course(13)))
    expect(conclusions(run)[0]).toMatch(/^translate failure[\s\S]*`max-translations`/)
    expect(attempts()).toEqual([])
  })

  test('a prerelease is not translated', async () => {
    const run = await world.run('many-videos.yml', published(world, world.release({ prerelease: true })))
    expect(conclusions(run)).toEqual(['translate skipped'])
  })
})

describe('monorepo.yml', () => {
  const video = (text: string) => Buffer.alloc(30_000, text)
  const FILES = {
    'packages/app/media/setup.mp4': video('setup'),
    'packages/app/media/tour.mp4': video('tour'),
    'packages/app/media/tour.srt': video('subtitles'),
    'packages/cli/media/demo.mp4': video('demo')
  }
  const release = (tag: string, given = {}) => world.release({ tag, assets: [], ...given })
  const charged = () => world.heygen.charges.map(one => one.language).sort()

  test('translates the videos of the released package, and charges nothing for those that have not changed', async () => {
    const first = release('app/v1.2.3')
    const run = await world.run('monorepo.yml', { ...published(world, first), files: FILES })
    expect(conclusions(run)).toEqual(['app success', 'cli skipped'])
    const names = ['setup', 'tour'].flatMap(stem => [`${stem}.japanese.mp4`, `${stem}.spanish-mexico.mp4`])
    expect(assetNames(first.release)).toEqual(names)
    expect(charged()).toEqual(['Japanese', 'Japanese', 'Spanish (Mexico)', 'Spanish (Mexico)'])

    const second = release('app/v1.3.0')
    const files = { ...FILES, 'packages/app/media/tour.mp4': video('new tour') }
    const next = await world.run('monorepo.yml', { ...published(world, second), files })
    expect(conclusions(next)).toEqual(['app success', 'cli skipped'])
    expect(assetNames(second.release)).toEqual(names)
    expect(world.heygen.charges.slice(4).map(one => one.language)).toEqual(['Japanese', 'Spanish (Mexico)'])
    expect(world.heygen.assets.map(asset => asset.filename).sort()).toEqual(['setup.mp4', 'tour.mp4', 'tour.mp4'])
  })

  test('a release of the other package translates that package’s video', async () => {
    const made = release('cli/v0.4.0')
    const run = await world.run('monorepo.yml', { ...published(world, made), files: FILES })
    expect(conclusions(run)).toEqual(['app skipped', 'cli success'])
    expect(assetNames(made.release)).toEqual(['demo.german-germany.mp4'])
    expect(charged()).toEqual(['German (Germany)'])
  })

  test.each([
    ['docs/v1.0.0', {}],
    ['v1.4.0', {}],
    ['app/v2.0.0-beta', { prerelease: true }]
  ])('%s %j translates nothing', async (tag, given) => {
    const run = await world.run('monorepo.yml', { ...published(world, release(tag, given)), files: FILES })
    expect(conclusions(run)).toEqual(['app skipped', 'cli skipped'])
    expect(attempts()).toEqual([])
  })
})
