import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from './in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

/** Windows knows no signals: a process is ended without being asked. */
const onUnix = process.platform === 'win32' ? test.skip : test

// Each look moves HeyGen's clock on by a minute, so that five minutes of work take a few looks.
const options = () => ({ jobSeconds: 200, advancePerLook: 60_000 })
const FAST = { wait: 'true', 'poll-interval': '0.02' }

describe('waiting', () => {
  const world = useWorld(options)

  test('ends when all have ended, with what came of them', async () => {
    const step = await world.translate(FAST)
    expect(step.exitCode).toBe(0)
    expect(step.outputs['status']).toBe('completed')
    expect(jsonOutput(step, 'translations')).toMatchObject([
      { language: 'Spanish (Mexico)', status: 'completed', duration: 61.5 },
      { language: 'French (France)', status: 'completed', duration: 61.5 }
    ])
    const urls = jsonOutput(step, 'video-urls') as Record<string, string>
    expect(Object.keys(urls)).toEqual(['Spanish (Mexico)', 'French (France)'])
    for (const url of Object.values(urls)) {
      expect(url).toContain('X-Amz-Signature')
      const { 'video-urls': _, ...others } = step.outputs
      for (const text of [step.stdout, step.stderr, step.summary, JSON.stringify(others)])
        expect(text).not.toContain(url)
    }
    expect(step.stdout).toMatch(/Spanish \(Mexico\): completed after \d+:\d\d/)
  })

  test('ids that came in another order are tied to their languages', async () => {
    world.heygen.knobs.reverseIds = true
    const step = await world.translate(FAST)
    for (const { id, language } of jsonOutput(step, 'translations') as { id: string; language: string }[]) {
      expect(world.heygen.jobs.find(job => job.id === id)?.language).toBe(language)
    }
  })

  test('looks by one request for all, reads each once, and does without the bulk endpoint', async () => {
    await world.translate(FAST)
    const reads = world.heygen.requests.filter(one => /translations\/[0-9a-f]{32}$/.test(one.path))
    expect(reads).toHaveLength(2)
    world.heygen.knobs.withoutBulkStatuses = true
    const step = await world.translate({ ...FAST, mode: 'precision' })
    expect(step.exitCode).toBe(0)
    expect(step.outputs['status']).toBe('completed')
  })

  test.each([
    ['any', 1],
    ['all', 0],
    ['never', 0]
  ])('fail-on: %s, one of two fails', async (failOn, exitCode) => {
    world.heygen.failLanguage('French (France)', 'No speech was found.')
    const step = await world.translate({ ...FAST, 'fail-on': failOn })
    expect(step.exitCode).toBe(exitCode)
    expect(step.outputs['status']).toBe('partial')
    expect(step.errors).toHaveLength(exitCode)
    expect(step.summary).toContain('No speech was found.')
    expect(jsonOutput(step, 'translations')).toMatchObject([{}, { failure_message: 'No speech was found.' }])
  })

  test('fail-on: all fails when all fail', async () => {
    world.heygen.failLanguage('French (France)', 'No speech was found.')
    world.heygen.failLanguage('Spanish (Mexico)', 'No speech was found.')
    const step = await world.translate({ ...FAST, 'fail-on': 'all' })
    expect(step.exitCode).toBe(1)
    expect(step.outputs['status']).toBe('failed')
  })

  test('a wait that times out says what is still running, and how to collect it', async () => {
    world.heygen.knobs.advancePerLook = 0
    const step = await world.translate({ ...FAST, 'wait-timeout': '0.005' })
    expect(step.exitCode).toBe(1)
    expect(step.outputs['status']).toBe('timed-out')
    expect(step.errors[0]).toContain('are still running at HeyGen')
    expect(step.summary).toContain('/collect@')
    for (const id of jsonOutput(step, 'translation-ids') as string[]) expect(step.summary).toContain(id)
  })

  onUnix.each([
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const)('%s hands on what is known within 5 s', async (signal, exitCode) => {
    world.heygen.knobs.advancePerLook = 0
    let signalled = 0
    const step = await world.translate(
      { wait: 'true' },
      {
        onStart: child => {
          const timer = setInterval(() => {
            if (!world.heygen.requests.some(one => one.path.endsWith('/statuses'))) return
            clearInterval(timer)
            signalled = performance.now()
            child.kill(signal)
          }, 10)
        }
      }
    )
    expect(performance.now() - signalled).toBeLessThan(5000)
    expect(step.exitCode).toBe(exitCode)
    expect(step.outputs['status']).toBe('submitted')
    expect(jsonOutput(step, 'translation-ids')).toEqual(world.heygen.purchases.map(one => one.id).toReversed())
    expect(step.errors).toHaveLength(1)
    expect(step.summary).toContain('/collect@')
    const result = JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))
    expect(result.translations).toHaveLength(2)
  })
})

describe('captions that were asked for and are not there', () => {
  const world = useWorld(options, inProcess())

  test('are one warning that names the languages, but not those that failed', async () => {
    world.heygen.knobs.withoutCaptions = true
    world.heygen.failLanguage('Japanese', 'No speech was found.')
    const languages = 'Spanish (Mexico), Japanese, French (France)'
    const step = await world.translate({ ...FAST, languages, 'enable-caption': 'true' })
    expect(step.warnings).toEqual([
      '`enable-caption` is `true`, but HeyGen made no captions for Spanish (Mexico), French (France).'
    ])
  })

  test.each(['true', 'false'])('no warning where there is no reason (asked for: %s)', async enableCaption => {
    const step = await world.translate({ ...FAST, 'enable-caption': enableCaption })
    expect(step.warnings).toEqual([])
  })
})

describe('download-to', () => {
  const world = useWorld(options, inProcess())
  const download = { 'download-to': 'out/videos', 'poll-interval': '0.02', 'enable-caption': 'true' }

  test('puts video and captions into the folder, whole, and tells their paths', async () => {
    world.heygen.knobs.resultBytes = 300_000
    const step = await world.translate(download)
    expect(step.exitCode).toBe(0)
    const names = ['french-france', 'spanish-mexico'].flatMap(slug =>
      ['mp4', 'srt', 'vtt'].map(extension => `asset_talk.${slug}.${extension}`)
    )
    expect(readdirSync(join(world.job.workspace, 'out/videos')).sort()).toEqual(names.sort())
    expect((jsonOutput(step, 'files') as string[]).toSorted()).toEqual(names.map(name => `out/videos/${name}`))
    const job = world.heygen.jobs.find(one => one.language === 'French (France)')
    if (job === undefined) throw new Error('no such job')
    const bytes = readFileSync(join(world.job.workspace, 'out/videos/asset_talk.french-france.mp4'))
    expect(bytes.equals(await world.heygen.resultFile(job, 'video').bytes())).toBe(true)
    for (const { headers } of world.heygen.storage.requests) {
      expect(headers).not.toHaveProperty('x-api-key')
      expect(headers).not.toHaveProperty('authorization')
    }
  })

  test('a download that is cut off is tried again and never leaves a short file', async () => {
    world.heygen.knobs.resultBytes = 300_000
    world.heygen.storage.faults.add({ times: 2, fault: { kind: 'cut-body', afterBytes: 1000 } })
    const step = await world.translate({ 'download-to': 'out', 'poll-interval': '0.02' })
    expect(step.exitCode).toBe(0)
    const folder = join(world.job.workspace, 'out')
    expect(readdirSync(folder).map(name => statSync(join(folder, name)).size)).toEqual([300_000, 300_000])
  })

  test('a link that has expired is asked for once more', async () => {
    world.heygen.storage.faults.add({ fault: { kind: 'status', status: 403 } })
    const step = await world.translate({ 'download-to': 'out', 'poll-interval': '0.02' })
    expect(step.exitCode).toBe(0)
    expect(jsonOutput(step, 'files')).toHaveLength(2)
  })

  test('what cannot be downloaded fails the step and leaves the others alone', async () => {
    world.heygen.storage.faults.add({
      when: { path: /./, nth: 1 },
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status: 404 }
    })
    const step = await world.translate({ 'download-to': 'out', 'poll-interval': '0.02', 'fail-on': 'never' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.outputs['status']).toBe('completed')
  })

  test.each(['../outside', '/etc', 'link/inside'])('%s is refused before anything is spent', async folder => {
    symlinkSync(tmpdir(), join(world.job.workspace, 'link'))
    const step = await world.translate({ 'download-to': folder })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('`download-to` must be a path in the workspace')
    expect(world.posts()).toEqual([])
  })
})
