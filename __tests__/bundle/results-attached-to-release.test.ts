import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { FAST, useReleaseWorld } from './release-world.ts'
import { jsonOutput } from './world.ts'

/** As runners hand them out. */
const [WRITE, READ] = ['ghs_of-a-job-that-may-write', 'ghs_of-a-job-that-may-read']
const here = useReleaseWorld(() => ({ tokens: { token: WRITE, readOnlyToken: READ } }), inProcess)
const ATTACH = { ...FAST, 'attach-to-release': 'true' }
const tour = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
const RESULTS = ['tour.french-france.mp4', 'tour.spanish-mexico.mp4']
const names = (release: { assets: { name: string }[] }) => release.assets.map(one => one.name).sort()

describe('attach-to-release', () => {
  test('streams the results to the release with labels, and links them in the summary', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    const step = await here.onRelease(release, ATTACH)
    expect(step.errors).toEqual([])
    expect(names(release)).toEqual([...RESULTS, 'tour.mp4'].sort())
    expect(release.assets.find(one => one.name === RESULTS[1])?.label).toBe('tour – Spanish (Mexico).mp4')
    const [spanish] = jsonOutput(step, 'translations') as { assets: { name: string; url: string }[] }[]
    expect(spanish?.assets[0]?.name).toBe(RESULTS[1])
    expect(step.summary).toContain(spanish?.assets[0]?.url)
    for (const { headers } of here.world.heygen.storage.requests) expect(headers).not.toHaveProperty('authorization')
  })

  test('a re-run still finds its source, submits nothing and uploads nothing', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    await here.onRelease(release, ATTACH)
    const uploads = here.github.uploads.requests.length
    const again = await here.onRelease(release, ATTACH)
    expect(again.errors).toEqual([])
    expect(here.github.uploads.requests).toHaveLength(uploads)
    expect(here.world.heygen.charges).toHaveLength(2)
    expect(again.stdout).toContain('is on the release already')
  })

  test('another asset of the same name is replaced, and so is a broken upload', async () => {
    const other = { name: 'tour.french-france.mp4', size: 10, label: 'tour – French (France).mp4' }
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour, other] })
    here.github.breakUploads({ times: 1 })
    const step = await here.onRelease(release, ATTACH)
    expect(step.errors).toEqual([])
    expect(names(release)).toEqual([...RESULTS, 'tour.mp4'].sort())
    expect(release.assets.every(one => one.state === 'uploaded')).toBe(true)
    const translation = here.world.heygen.translations.find(one => one.language === 'French (France)')
    if (translation === undefined) throw new Error('no such translation')
    const bytes = await here.world.heygen.resultFile(translation, 'video').bytes()
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    expect(release.assets.find(one => one.name === other.name)?.digest).toBe(digest)
  })

  test('a published immutable release is refused before anything is submitted', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', immutable: true, assets: [tour] })
    const step = await here.onRelease(release, ATTACH)
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('immutable')
    expect(here.world.posts()).toEqual([])
  })

  test('a full release is refused before anything is submitted', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    here.github.fillAssets(release, 999)
    const step = await here.onRelease(release, { ...ATTACH, video: 'release:tour.mp4' })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('1,000')
    expect(here.world.posts()).toEqual([])
  })

  test('a token that may not write is an error before anything is submitted', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    const step = await here.onRelease(release, ATTACH, { githubToken: here.github.readOnlyToken })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('permissions: contents: write')
    expect(here.world.posts()).toEqual([])
  })

  test("a job's own token is tried before anything is submitted, but not by a dry run", async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    const tried = () => here.github.requests.filter(one => one.path.endsWith('/releases/generate-notes'))
    const planned = await here.onRelease(release, { ...ATTACH, wait: '', 'dry-run': 'true' }, { githubToken: WRITE })
    expect(planned.errors).toEqual([])
    expect(tried()).toEqual([])
    const refused = await here.onRelease(release, ATTACH, { githubToken: READ })
    expect(refused.errors[0]).toContain('permissions: contents: write')
    expect(here.world.posts()).toEqual([])
    const step = await here.onRelease(release, ATTACH, { githubToken: WRITE })
    expect(step.errors).toEqual([])
    expect(tried().map(one => one.status)).toEqual([403, 200])
  })

  test('IDs and downloads survive a release that takes no upload', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    here.github.uploads.faults.add({
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status: 422, body: { message: 'Validation Failed', errors: [] } }
    })
    const step = await here.onRelease(release, { ...ATTACH, 'download-to': 'videos' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.outputs['status']).toBe('completed')
    expect(jsonOutput(step, 'translation-ids')).toHaveLength(2)
    expect(jsonOutput(step, 'files')).toHaveLength(2)
  })

  test('a download folder that is gone after the wait does not stop the attachments', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    const folder = join(here.world.job.workspace, 'videos')
    const notify = () => {
      rmSync(folder, { recursive: true })
      writeFileSync(folder, '')
    }
    here.world.heygen.faults.add({ when: { path: /statuses$/, nth: 2 }, fault: { kind: 'cue', notify } })
    const step = await here.onRelease(release, { ...ATTACH, 'download-to': 'videos' })
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('The folder of `download-to` could not be made')
    expect(names(release)).toEqual([...RESULTS, 'tour.mp4'].sort())
  })

  test('a key that is refused when the results are delivered is one error', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    // The wait reads each of the two once.
    const when = { path: /[0-9a-f]{32}$/, nth: 3 }
    here.world.heygen.faults.add({ when, times: 100, fault: { kind: 'status', status: 401 } })
    const step = await here.onRelease(release, ATTACH)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('Completed, but not delivered: Spanish (Mexico), French (France).')
    expect(step.outputs['status']).toBe('completed')
  })

  test('the results are attached to a draft before it is published', async () => {
    here.github.addTag('v2.0.0', { target: here.github.addCommit() })
    const draft = here.github.addRelease({ tag: 'v2.0.0', draft: true, assets: [tour] })
    const step = await here.onRelease(undefined, { ...ATTACH, video: 'release:tour.mp4', 'release-tag': 'v2.0.0' })
    expect(step.errors).toEqual([])
    expect(names(draft)).toEqual([...RESULTS, 'tour.mp4'].sort())
  })

  test('collect attaches earlier translations under the same names', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    await here.onRelease(release)
    const { wait: _, ...given } = ATTACH
    const step = await here.onRelease(release, given, { action: 'collect' })
    expect(step.errors).toEqual([])
    expect(names(release)).toEqual([...RESULTS, 'tour.mp4'].sort())
    expect(here.world.heygen.charges).toHaveLength(2)
  })
})
