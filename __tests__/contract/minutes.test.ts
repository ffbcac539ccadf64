import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type ClipName, clipPath } from '../sources/clips.ts'
import { useRootAction } from './root-action.ts'

const { world, run, charged } = useRootAction()

let workspace = ''
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'minutes-'))
})
afterEach(() => rmSync(workspace, { recursive: true }))

/** Runs the action on clips of 2.5 seconds in the workspace, in the order of their new names. */
function translateClips(clips: Readonly<Record<string, ClipName>>, given: Record<string, string>) {
  for (const [name, clip] of Object.entries(clips)) cpSync(clipPath(clip), join(workspace, name))
  return run({ video: Object.keys(clips).join('\n'), ...given }, { workspace })
}

const changesNothing = () => expect(world.sandbox.requests.filter(one => one.method !== 'GET')).toEqual([])

describe('a dry run', () => {
  test('shows the minutes of each video, and of all', async () => {
    const clips = { 'a.mp4': 'index-last.mp4', 'b.webm': 'talk.webm' } as const
    const { log, report } = await translateClips(clips, { 'dry-run': 'true', languages: 'French, German, Italian' })
    expect(log.lines.filter(line => line.includes('minutes'))).toEqual([
      '| about 0.1 minutes to submit (3 languages × 0:03)',
      '| about 0.1 minutes to submit (3 languages × 0:03)',
      'info: In all: about 0.3 minutes to submit'
    ])
    expect(report().minutes).toBeCloseTo(0.25)
    changesNothing()
  })

  test('counts only what is between `start-time` and `end-time`', async () => {
    const length = async (given: Record<string, string>) => {
      const { report } = await translateClips({ 'a.mp4': 'index-first.mp4' }, { 'dry-run': 'true', ...given })
      return report().plans?.[0]?.media?.seconds
    }
    expect(await length({ 'start-time': '1' })).toBeCloseTo(1.5)
    expect(await length({ 'end-time': '2' })).toBeCloseTo(2)
    expect(await length({ 'start-time': '0.5', 'end-time': '60' })).toBeCloseTo(2)
  })

  test('of which `start-time` leaves nothing is an error', async () => {
    const given = { 'dry-run': 'true', 'start-time': '30' }
    await expect(translateClips({ 'a.mp4': 'index-first.mp4' }, given)).rejects.toMatchObject({
      code: 'invalid_input',
      input: 'start-time',
      message: '`start-time` is at or after the end of a.mp4, so there is nothing to translate.'
    })
  })

  test('an asset of HeyGen has an unknown length, which is no error', async () => {
    const { report } = await run({ 'dry-run': 'true' })
    expect(report()).toMatchObject({ status: 'planned', minutes: undefined })
  })

  test('what is reused is not read, and counts nothing', async () => {
    await translateClips({ 'a.mp4': 'index-first.mp4' }, { languages: 'French' })
    const { report } = await translateClips({ 'a.mp4': 'index-first.mp4' }, { 'dry-run': 'true', languages: 'French' })
    expect(report()).toMatchObject({ minutes: 0, plans: [expect.not.objectContaining({ media: expect.anything() })] })
  })
})

describe('max-minutes', () => {
  const languages = 'French, German, Italian'

  test('exceeded: nothing is uploaded or submitted, and each video is named', async () => {
    const clips = { 'a.mp4': 'index-last.mp4', 'b.mp4': 'fragmented.mp4' } as const
    await expect(translateClips(clips, { languages, 'max-minutes': '0.2' })).rejects.toMatchObject({
      code: 'too_many_minutes',
      input: 'max-minutes',
      message:
        'About 0.3 minutes of translated video would be submitted, and `max-minutes` allows 0.2. ' +
        'a.mp4: about 0.1 minutes to submit (3 languages × 0:03); b.mp4: about 0.1 minutes to submit (3 languages × 0:03).'
    })
    changesNothing()
  })

  test('exactly reached: it is submitted, and the minutes are reported', async () => {
    const { report } = await translateClips({ 'a.mp4': 'index-last.mp4' }, { languages, 'max-minutes': '0.125' })
    expect(charged()).toHaveLength(3)
    expect(report().minutes).toBeCloseTo(0.125)
  })

  test('an unknown length is an error, with its reason, before anything is submitted', async () => {
    writeFileSync(join(workspace, 'odd.mp4'), 'no video')
    const ended = run({ video: 'asset:talk\nodd.mp4', 'max-minutes': '100' }, { workspace })
    await expect(ended).rejects.toMatchObject({
      code: 'unknown_minutes',
      input: 'max-minutes',
      message: expect.stringMatching(
        /asset:talk: 2 languages to submit, length unknown: HeyGen does not report .*; odd\.mp4: .* length unknown: it could not be read/
      )
    })
    changesNothing()
  })

  test('of what is reused, nothing has to be known', async () => {
    await run({ languages: 'French' })
    await run({ languages: 'French', 'max-minutes': '0' })
    expect(charged()).toEqual(['French'])
  })
})

describe('a video without an audio track', () => {
  test('is an error before anything is submitted', async () => {
    const clips = { 'a.mp4': 'index-last.mp4', 'b.mp4': 'silent.mp4' } as const
    await expect(translateClips(clips, { 'max-minutes': '9' })).rejects.toMatchObject({
      code: 'no_audio_track',
      input: 'video',
      message: 'b.mp4 has no audio track, so there is nothing to translate.'
    })
    changesNothing()
  })

  test('is translated with an audio track of its own', async () => {
    await translateClips({ 'b.mp4': 'silent.mp4' }, { audio: 'asset:other', 'max-minutes': '9', languages: 'French' })
    expect(charged()).toEqual(['French'])
  })
})

test('without `dry-run` or `max-minutes`, no length is read', async () => {
  const { report } = await translateClips({ 'b.mp4': 'silent.mp4' }, { languages: 'French' })
  expect(charged()).toEqual(['French'])
  expect(report().minutes).toBeUndefined()
})
