import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)
const VIDEO = Buffer.alloc(400_000, 'video')
const LFS_POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345678\n`
const sha256 = createHash('sha256').update(VIDEO).digest('hex')
const inWorkspace = (name: string) => join(world.job.workspace, name)
const puts = () => world.heygen.storage.requests.filter(one => one.method === 'PUT')

describe('files of the workspace', () => {
  test('are uploaded with exactly the headers that HeyGen gives, and no key', async () => {
    mkdirSync(inWorkspace('media'))
    writeFileSync(inWorkspace('media/tour.mp4'), VIDEO)
    const step = await world.translate({ video: 'media/tour.mp4' })
    expect(step.errors).toEqual([])
    const [put] = puts()
    expect(put).toMatchObject({ bodySize: VIDEO.length, bodySha256: sha256 })
    const [asset] = world.heygen.assets.filter(one => one.id !== 'asset_talk')
    expect(Object.keys(put?.headers ?? {}).sort()).toEqual(
      [
        ...Object.keys(asset?.uploadHeaders ?? {}).map(name => name.toLowerCase()),
        'connection',
        'content-length',
        'host'
      ].sort()
    )
    const announced = world.heygen.requests.find(one => one.path === '/v3/assets/direct-uploads')
    expect(JSON.parse(announced?.body.toString() ?? '')).toEqual({
      filename: 'tour.mp4',
      content_type: 'video/mp4',
      size_bytes: VIDEO.length,
      checksum_sha256: sha256
    })
    expect(world.posts()[0]?.body['video']).toEqual({ type: 'asset_id', asset_id: asset?.id })
  })

  test('reuse is decided by the bytes, before anything is uploaded', async () => {
    writeFileSync(inWorkspace('tour.mp4'), VIDEO)
    await world.translate({ video: 'tour.mp4' })
    writeFileSync(inWorkspace('renamed.mp4'), VIDEO)
    const again = await world.translate({ video: 'renamed.mp4' })
    expect(again.exitCode).toBe(0)
    expect(puts()).toHaveLength(1)
    expect(world.heygen.charges).toHaveLength(2)
    writeFileSync(inWorkspace('renamed.mp4'), Buffer.concat([VIDEO, Buffer.from('!')]))
    await world.translate({ video: 'renamed.mp4' })
    expect(puts()).toHaveLength(2)
    expect(world.heygen.charges).toHaveLength(4)
  })

  test('a dry run uploads nothing', async () => {
    writeFileSync(inWorkspace('tour.mp4'), VIDEO)
    const step = await world.translate({ video: 'tour.mp4', 'dry-run': 'true' })
    expect(step.outputs['status']).toBe('planned')
    expect(world.heygen.requests.every(one => one.method === 'GET')).toBe(true)
    expect(world.heygen.storage.requests).toEqual([])
  })

  test('audio and subtitles can also be files', async () => {
    writeFileSync(inWorkspace('voice.mp3'), VIDEO)
    writeFileSync(inWorkspace('talk.srt'), '1\n00:00:00,000 --> 00:00:01,000\nHello\n')
    const step = await world.translate({ audio: 'voice.mp3', srt: 'talk.srt', 'srt-role': 'input' })
    expect(step.errors).toEqual([])
    expect(puts()).toHaveLength(2)
    expect(world.posts()[0]?.body).toMatchObject({ audio: { type: 'asset_id' }, srt: { type: 'asset_id' } })
  })

  test('an upload that fails is retried; an asset that is still processing is waited for', async () => {
    writeFileSync(inWorkspace('tour.mp4'), VIDEO)
    world.heygen.storage.faults.add({ when: { method: 'PUT' }, fault: { kind: 'reset-before' } })
    world.heygen.settings.uploadNotFoundTimes = 1
    world.heygen.settings.assetProcessingPosts = 1
    const step = await world.translate({ video: 'tour.mp4' })
    expect(step.errors).toEqual([])
    expect(world.heygen.charges).toHaveLength(2)
    expect(new Set(world.posts().map(one => one.headers['idempotency-key'])).size).toBe(1)
  })

  test('a file larger than HeyGen takes is refused with both sizes', async () => {
    world.heygen.settings.maxUploadBytes = 1000
    world.heygen.settings.refuseLargeUploads = false
    writeFileSync(inWorkspace('tour.mp4'), VIDEO)
    const step = await world.translate({ video: 'tour.mp4' })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('payload_too_large')
    expect(puts()).toEqual([])
    expect(world.posts()).toEqual([])
  })

  test.each([
    ['video', 'tour.mp4'],
    ['audio', 'voice.mp3'],
    ['srt', 'talk.srt']
  ])('a Git LFS pointer as %s is refused before anything is sent', async (input, path) => {
    writeFileSync(inWorkspace(path), LFS_POINTER)
    for (const dryRun of ['false', 'true']) {
      const step = await world.translate({ [input]: path, 'dry-run': dryRun })
      expect(step.exitCode).toBe(1)
      expect(step.errors[0]).toContain(`\`${path}\` of \`${input}\` is a Git LFS pointer, not the file itself.`)
      expect(step.errors[0]).toContain('Set `lfs: true` on the actions/checkout step')
      expect(step.errors[0]).toContain('file_unusable')
    }
    expect(world.heygen.requests.every(one => one.method === 'GET')).toBe(true)
  })

  test.each([
    ['missing.mp4', 'does not exist'],
    ['folder', 'is a folder'],
    ['empty.mp4', 'is empty'],
    ['notes.txt', 'has a type that HeyGen does not take'],
    ['../outside.mp4', 'leads out of the workspace'],
    ['link.mp4', 'leads out of the workspace']
  ])('%s %s: refused before anything is submitted', async (path, clause) => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    writeFileSync(join(outside, 'secret.mp4'), VIDEO)
    symlinkSync(join(outside, 'secret.mp4'), inWorkspace('link.mp4'))
    mkdirSync(inWorkspace('folder'))
    writeFileSync(inWorkspace('empty.mp4'), '')
    writeFileSync(inWorkspace('notes.txt'), 'notes')
    const step = await world.translate({ video: path })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain(clause)
    expect(step.errors[0]).toContain('input: video')
    expect(world.heygen.requests.every(one => one.method === 'GET')).toBe(true)
  })
})
