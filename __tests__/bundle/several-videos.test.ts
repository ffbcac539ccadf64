import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { type SandboxRelease, useReleaseWorld } from './release-world.ts'
import { jsonOutput } from './world.ts'

const here = useReleaseWorld(() => ({}), inProcess)
const lesson = (nth: number) => ({ name: `Lesson_${nth}.mp4`, size: 40_000 + nth, contentType: 'video/mp4' })
const lessons = (number: number, tag = 'v1.0.0') =>
  here.github.addRelease({ tag, assets: Array.from({ length: number }, (_, index) => lesson(index + 1)) })
const LESSONS = { video: 'release:Lesson*.mp4' }
const charged = () => here.world.heygen.charges.length
const POST = { method: 'POST', path: /video-translations$/ } as const

/** The names of the release's assets that are results. */
const results = (release: SandboxRelease) =>
  release.assets.map(one => one.name).filter(name => name.split('.').length === 3)

describe('twelve lessons in three languages, of which HeyGen translates ten at once', () => {
  const LANGUAGES = { languages: 'es-MX, French (France), Japanese' }

  test('all are submitted as slots become free, and the log says once a minute what it waits for', async () => {
    Object.assign(here.world.heygen.settings, { concurrency: 10, retryAfter: '10', translationSeconds: 100 })
    const step = await here.onRelease(lessons(12), { ...LESSONS, ...LANGUAGES })
    expect(step.errors).toEqual([])
    expect(charged()).toBe(36)
    expect(step.outputs['status']).toBe('submitted')
    const ids = jsonOutput(step, 'translation-ids') as string[]
    expect(new Set(ids).size).toBe(36)
    expect(step.outputs['idempotency-key']?.split('\n')).toHaveLength(12)
    // The release, its assets and the repository: not once for each video.
    expect(here.github.requests).toHaveLength(3)
    const refused = here.world.heygen.requests.filter(one => one.method === 'POST').length - 12
    const waiting = step.stdout
      .split('\n')
      .filter(line => line.includes('as many translations are running as HeyGen allows'))
    expect(refused).toBeGreaterThan(15)
    expect(waiting.length).toBeGreaterThan(1)
    expect(waiting.length).toBeLessThan(refused / 4)
    expect(step.summary).toContain('## 📤 12 videos submitted: 36 translations\n\n12 videos · ')
    expect(step.summary).toContain('<summary>`release:Lesson_1.mp4`: 3 translations</summary>')
  })

  test('a time-out in the middle loses nothing: run again, only the rest is submitted', async () => {
    Object.assign(here.world.heygen.settings, { concurrency: 10, retryAfter: '10', translationSeconds: 36_000 })
    const release = lessons(12)
    const given = { ...LESSONS, ...LANGUAGES, 'submit-timeout': '1' }
    const step = await here.onRelease(release, given)
    expect([step.exitCode, step.outputs['status']]).toEqual([1, 'failed'])
    expect(charged()).toBe(12)
    expect(jsonOutput(step, 'translation-ids')).toHaveLength(12)
    expect(step.errors[0]).toMatch(/^There are 8 problems:\n- release:Lesson_2\.mp4: Could not submit the translation/)
    here.world.heygen.settings.concurrency = Number.POSITIVE_INFINITY
    const again = await here.onRelease(release, given)
    expect(again.errors).toEqual([])
    expect(charged()).toBe(36)
    expect(jsonOutput(again, 'translation-ids')).toEqual(
      expect.arrayContaining(jsonOutput(step, 'translation-ids') as string[])
    )
  })
})

describe('videos and their results', () => {
  test('are in the order of their names, each with its source, tag, title and files', async () => {
    const release = lessons(2)
    const step = await here.onRelease(release, {
      ...LESSONS,
      languages: 'Japanese, es-MX',
      'download-to': 'out',
      'attach-to-release': 'true'
    })
    expect(step.errors).toEqual([])
    expect(jsonOutput(step, 'translations')).toMatchObject([
      { video: 'release:Lesson_1.mp4', language: 'Japanese', tag: 'ja' },
      { video: 'release:Lesson_1.mp4', language: 'Spanish (Mexico)', tag: 'es-MX' },
      { video: 'release:Lesson_2.mp4', language: 'Japanese', tag: 'ja' },
      { video: 'release:Lesson_2.mp4', language: 'Spanish (Mexico)', tag: 'es-MX' }
    ])
    const names = [
      'lesson-1.japanese.mp4',
      'lesson-1.spanish-mexico.mp4',
      'lesson-2.japanese.mp4',
      'lesson-2.spanish-mexico.mp4'
    ]
    expect(jsonOutput(step, 'files')).toEqual(names.map(name => `out/${name}`))
    expect(results(release)).toEqual(names)
    expect(release.assets.map(one => one.label)).toContain('lesson-2 – Japanese.mp4')
    expect(here.world.posts().map(one => one.body['title'])).toEqual([
      'octo-org/product v1.0.0 lesson-1',
      'octo-org/product v1.0.0 lesson-2'
    ])
    expect(Object.keys(jsonOutput(step, 'video-urls') as object)).toEqual(jsonOutput(step, 'translation-ids'))
    expect(step.summary).toContain('## ✅ 2 videos translated: 4 translations')
    expect(step.stdout).toContain('lesson-2: Japanese: completed')
    const again = await here.onRelease(release, {
      ...LESSONS,
      languages: 'Japanese, es-MX',
      'attach-to-release': 'true'
    })
    expect([again.errors, charged(), results(release)]).toEqual([[], 4, names])
  })

  test('have the same names with collect, which attaches nothing twice', async () => {
    const release = lessons(2)
    const submitted = await here.onRelease(release, { ...LESSONS, languages: 'Japanese', 'attach-to-release': 'true' })
    const names = results(release)
    expect(names).toEqual(['lesson-1.japanese.mp4', 'lesson-2.japanese.mp4'])
    const [, second] = jsonOutput(submitted, 'translation-ids') as string[]
    for (const ids of ['', second ?? '']) {
      const uploads = here.github.uploads.requests.length
      const step = await here.onRelease(
        release,
        { 'translation-ids': ids, 'attach-to-release': 'true', 'download-to': 'x' },
        { action: 'collect' }
      )
      expect(step.errors).toEqual([])
      expect(here.github.uploads.requests.length).toBe(uploads)
      expect(results(release)).toEqual(names)
      expect(jsonOutput(step, 'files')).toContain('x/lesson-2.japanese.mp4')
    }
  })

  test('one that HeyGen refuses does not stop the others, and the step names it at the end', async () => {
    const error = { code: 'content_policy_violation', message: 'No.' }
    here.world.heygen.faults.add({ when: { ...POST, nth: 2 }, fault: { kind: 'status', status: 400, body: { error } } })
    const step = await here.onRelease(lessons(3), { ...LESSONS, languages: 'Japanese', 'download-to': 'out' })
    expect(step.exitCode).toBe(1)
    expect(step.outputs['status']).toBe('partial')
    expect(jsonOutput(step, 'files')).toEqual(['out/lesson-1.japanese.mp4', 'out/lesson-3.japanese.mp4'])
    expect(step.errors).toEqual([
      expect.stringMatching(/^release:Lesson_2\.mp4: Could not submit the translation: No\./)
    ])
  })

  test('a key that HeyGen refuses ends it at once, after the IDs that came', async () => {
    here.world.heygen.faults.add({ when: { ...POST, nth: 2 }, fault: { kind: 'status', status: 401 }, times: 9 })
    const step = await here.onRelease(lessons(4), { ...LESSONS, languages: 'Japanese' })
    expect(here.world.posts()).toHaveLength(2)
    expect(jsonOutput(step, 'translation-ids')).toHaveLength(1)
    expect(step.errors[0]).toMatch(/^release:Lesson_2\.mp4: .* 2 more videos were not submitted\./)
  })

  test('IDs are output after each response: those of the first video are there when the second is submitted', async () => {
    let known = ''
    const files = { output: '' }
    here.world.heygen.faults.add({
      when: { ...POST, nth: 2 },
      fault: {
        kind: 'cue',
        notify: () => {
          known = readFileSync(files.output, 'utf8')
        }
      }
    })
    await here.onRelease(
      lessons(2),
      { ...LESSONS, languages: 'Japanese' },
      { onFiles: found => Object.assign(files, found) }
    )
    expect(known).toContain(here.world.heygen.charges[0]?.id)
  })
})

describe('what counts as one video', () => {
  test('the same video twice is submitted once, with a warning', async () => {
    const step = await here.onRelease(lessons(2), {
      video: '["release:Lesson_2.mp4"',
      languages: 'Japanese'
    })
    expect(step.errors[0]).toContain('`video` is')
    const right = await here.onRelease(here.github.repository.releases[0], {
      video: '["release:Lesson_2.mp4", "release:Lesson*.mp4"]',
      languages: 'Japanese'
    })
    expect(right.warnings).toEqual(['`video` names release:Lesson_2.mp4 more than once; it is used once.'])
    expect((jsonOutput(right, 'translations') as { video: string }[]).map(one => one.video)).toEqual([
      'release:Lesson_2.mp4',
      'release:Lesson_1.mp4'
    ])
  })

  test('two files of one name have names that differ, the same in every run', async () => {
    const { heygen } = here.world
    for (const id of ['Intro', 'intro']) heygen.addAsset({ id })
    const given = { video: 'asset:Intro\nasset:intro', languages: 'Japanese', 'download-to': 'out' }
    const step = await here.onRelease(undefined, given)
    const files = jsonOutput(step, 'files') as string[]
    expect(files.every(path => /^out\/intro-[0-9a-f]{8}\.japanese\.mp4$/.test(path))).toBe(true)
    expect(new Set(files).size).toBe(2)
    expect(jsonOutput(await here.onRelease(undefined, given), 'files')).toEqual(files)
    expect(charged()).toBe(2)
  })

  test('`max-translations` counts videos times languages, without what is reused', async () => {
    const release = lessons(2)
    const refused = await here.onRelease(release, { ...LESSONS, languages: 'Japanese, es-MX', 'max-translations': '3' })
    expect(refused.errors[0]).toContain('4 translations would be submitted, and `max-translations` allows 3.')
    expect(charged()).toBe(0)
    await here.onRelease(release, { ...LESSONS, languages: 'Japanese' })
    const step = await here.onRelease(release, { ...LESSONS, languages: 'Japanese, es-MX', 'max-translations': '2' })
    expect([step.errors, charged()]).toEqual([[], 4])
  })
})

describe('`reuse: repository`', () => {
  const REUSE = { ...LESSONS, languages: 'Japanese', reuse: 'repository' }

  async function nextRelease(changed = 0) {
    const sha = here.github.addCommit()
    here.github.addTag('v2.0.0', { target: sha })
    const assets = [lesson(1), { ...lesson(2), size: lesson(2).size + changed }]
    const release = here.github.addRelease({ tag: 'v2.0.0', assets })
    return { release, env: { GITHUB_SHA: sha, GITHUB_REF: 'refs/tags/v2.0.0' } }
  }

  test('the same bytes in the next release cost nothing, and the plan says from which commit they come', async () => {
    const first = await here.onRelease(lessons(2), { ...REUSE, reuse: 'true' })
    const { release, env } = await nextRelease()
    const step = await here.onRelease(release, { ...REUSE, 'dry-run': 'true' }, { env })
    expect([step.errors, charged()]).toEqual([[], 2])
    expect(jsonOutput(step, 'translation-ids')).toEqual(jsonOutput(first, 'translation-ids'))
    const commit = here.sha.slice(0, 7)
    expect(step.stdout).toContain(`, from commit ${commit})`)
    expect(step.summary).toContain(` from commit \`${commit}\``)
    // Without it, another commit is other work.
    const other = await here.onRelease(release, { ...REUSE, reuse: 'true' }, { env })
    expect([other.errors, charged()]).toEqual([[], 4])
  })

  test('other bytes are submitted; failures at other commits are no attempts', async () => {
    here.world.heygen.failLanguage('Japanese', 'No speech.', 1)
    await here.onRelease(lessons(2), { ...REUSE, 'download-to': 'out' })
    const { release, env } = await nextRelease(5)
    const step = await here.onRelease(release, REUSE, { env })
    expect(charged()).toBe(4)
    expect(step.stdout).not.toContain('earlier attempt')
  })

  test('is refused for https sources, whose bytes are not known', async () => {
    const step = await here.onRelease(undefined, { ...REUSE, video: 'https://example.com/a.mp4' })
    expect(step.errors[0]).toMatch(/`reuse` is "repository": /)
    expect(here.world.heygen.requests).toEqual([])
  })
})
