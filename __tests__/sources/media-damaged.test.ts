import { afterAll, expect, test } from '@jest/globals'
import { boxAt } from '../../sandbox/large-mp4.ts'
import { sideBySide } from '../../src/model/side-by-side.ts'
import { createMediaReader, MEDIA_LIMITS } from '../../src/sources/media-reader.ts'
import { neverCanceled } from '../fakes/fake-log.ts'
import { SEED } from '../trust/seed.ts'
import { type SeededRandom, seededRandom } from '../trust/seeded-random.ts'
import { CLIPS, clip, inMemory } from './clips.ts'

/** A damaged file may make the parser loop: only so often is that worth its time here. */
const reader = createMediaReader({ ...MEDIA_LIMITS, timeoutMs: 1000 })
afterAll(() => reader.close())

const CLIPS_DAMAGED = 1000
/** Numbers that counts, sizes and offsets are rarely made for. */
const ODD_BYTES = [0x00, 0x01, 0x7f, 0x80, 0xff]

/** Where the index of a clip is: what is damaged there has the most effect. */
function indexOf(bytes: Buffer): number {
  return bytes.includes('moov') ? boxAt(bytes, 'moov') : 0
}

function damaged(random: SeededRandom): Buffer {
  const [name] = random.pick(CLIPS)
  const bytes = clip(name)
  const start = indexOf(bytes)
  for (let change = random.below(3); change >= 0; change--) {
    const at =
      random.below(4) === 0 ? random.below(bytes.length) : start + random.below(Math.min(2000, bytes.length - start))
    bytes[at] = random.below(2) === 0 ? random.pick(ODD_BYTES) : random.below(256)
  }
  return random.below(4) === 0 ? bytes.subarray(0, random.below(bytes.length)) : bytes
}

test('1,000 clips that are damaged or cut off: a plausible duration or none, within the limits', async () => {
  const random = seededRandom(SEED)
  const clips = Array.from({ length: CLIPS_DAMAGED }, () => damaged(random))
  const found = await sideBySide(clips, 2, async bytes => {
    const source = inMemory(bytes)
    const begun = performance.now()
    const { seconds, hasAudio, problem } = await reader.read(source, neverCanceled)
    const tookMs = performance.now() - begun
    expect(source.reads.length).toBeLessThanOrEqual(2)
    expect(tookMs).toBeLessThan(5000)
    expect([true, false, undefined]).toContain(hasAudio)
    if (seconds === undefined) expect(problem).not.toBe('')
    else expect(seconds > 0 && Number.isFinite(seconds)).toBe(true)
    return seconds
  })
  const known = found.filter(seconds => seconds !== undefined)
  // Neither everything nor nothing: the damage matters, and most of a file does not.
  expect(known.length).toBeGreaterThan(CLIPS_DAMAGED / 10)
  expect(known.length).toBeLessThan((CLIPS_DAMAGED * 9) / 10)
}, 60_000)

test('after all of them, an undamaged clip is read', async () => {
  expect(await reader.read(inMemory(clip('index-first.mp4')), neverCanceled)).toEqual({ seconds: 2.5, hasAudio: true })
})
