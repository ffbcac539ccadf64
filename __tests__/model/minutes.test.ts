import { expect, test } from '@jest/globals'
import { minutesMade, minutesText, totalMinutes } from '../../src/model/minutes.ts'
import { amountToSubmit, minutesToSubmit, type Plan } from '../../src/model/plan.ts'

const plan = (seconds: number | undefined, languages: number, reused = 0): Plan => ({
  sha: 'f'.repeat(40),
  sources: { video: 'talk.mp4' },
  options: {},
  media: { seconds, hasAudio: true, problem: seconds === undefined ? 'the file does not say' : undefined },
  languages: Array.from({ length: languages }, (_, n) => ({
    language: `L${n}`,
    failedBefore: 0,
    reuse: n < reused ? { id: `t${n}`, language: `L${n}`, status: 'completed', reused: true } : undefined
  }))
})

test.each([
  [plan(150, 3), 'about 7.5 minutes to submit (3 languages × 2:30)'],
  [plan(150, 3, 2), 'about 2.5 minutes to submit (1 language × 2:30)'],
  [plan(60, 1), 'about 1 minute to submit (1 language × 1:00)'],
  [plan(0.5, 1), 'about 0.1 minutes to submit (1 language × 0:01)'],
  [plan(0, 2), 'about 0 minutes to submit (2 languages × 0:00)'],
  [plan(150, 3, 3), 'nothing to submit'],
  [plan(undefined, 2), '2 languages to submit, length unknown: the file does not say'],
  [
    { ...plan(1, 2), media: { seconds: undefined, hasAudio: true, problem: 'a ##[error]b' } },
    '2 languages to submit, length unknown: a # #[error]b'
  ],
  [{ ...plan(1, 2), media: undefined }, '2 languages to submit']
])('the amount that is submitted: %#', (one, text) => {
  expect(amountToSubmit(one)).toBe(text)
})

test('minutes of several videos are their sum; a reused translation counts nothing, even of unknown length', () => {
  expect(minutesToSubmit([plan(150, 3), plan(60, 2, 1), plan(undefined, 1, 1)])).toBe(8.5)
  expect(minutesToSubmit([])).toBe(0)
  expect(minutesToSubmit([plan(150, 3), plan(undefined, 1)])).toBeUndefined()
})

test('minutes that were made need a possible duration of each translation', () => {
  const made = (...durations: (number | undefined)[]) =>
    minutesMade(
      durations.map((duration, n) => ({ id: `${n}`, language: 'L', status: 'completed', reused: false, duration }))
    )
  expect(made(90, 60)).toBe(2.5)
  for (const wrong of [undefined, 0, -1, Number.NaN, 1e300]) expect(made(90, wrong)).toBeUndefined()
})

test('minutes are text to a tenth', () => {
  expect([0, 0.01, 1, 2.449, 2.45].map(minutesText)).toEqual([
    '0 minutes',
    '0.1 minutes',
    '1 minute',
    '2.4 minutes',
    '2.5 minutes'
  ])
  expect(totalMinutes([30, 60])).toBe(1.5)
})
