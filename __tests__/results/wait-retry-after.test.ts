import { expect, test } from '@jest/globals'
import { type FakeHeygen, type FaultAsk, fakeHeygen, jsonResponse, type Outcome } from '../fakes/fake-heygen.ts'
import { startWait, submitted } from '../fakes/start-wait.ts'

const MINUTE = 60_000
const fakes = [
  { id: 'a', language: 'French', endsAfter: 5 * MINUTE },
  { id: 'b', language: 'German', endsAfter: 5 * MINUTE }
]
const busy = (status: number, retryAfter: string): Outcome =>
  jsonResponse(status, { error: { code: 'rate_limit_exceeded', message: 'Slow down.' } }, { 'retry-after': retryAfter })

/** When requests were made, in seconds after the start. */
const times = ({ checks, reads }: FakeHeygen) =>
  [...checks, ...reads].map(({ at }) => Math.round(at / 1000)).sort((one, other) => one - other)

const start = (fault: (ask: FaultAsk) => Outcome | undefined, more: object = {}) => {
  const heygen = fakeHeygen(fakes, fault)
  return { heygen, ...startWait(heygen, submitted(fakes), more) }
}
const firstCheck = (outcome: Outcome) => (ask: FaultAsk) =>
  ask.kind === 'check' && ask.nth === 1 ? outcome : undefined

test.each<[string, Outcome]>([
  ['429', busy(429, '90')],
  ['503', busy(503, '90')],
  ['a date', busy(429, new Date(fakeHeygen([]).clock.now() + 90_000).toUTCString())]
])('%s: the next check comes when HeyGen has asked for it', async (_name, outcome) => {
  const { heygen, ended, log } = start(firstCheck(outcome))
  await ended
  expect(times(heygen).slice(0, 2)).toEqual([0, 90])
  expect(log.lines[0]).toMatch(/^info: A status check failed; still waiting\. .* HeyGen asks to wait 1:30\.$/)
})

test('a longer poll-interval takes precedence', async () => {
  const short = start(firstCheck(busy(429, '90')), { intervalMs: 5000 })
  await short.ended
  expect(times(short.heygen).slice(0, 3)).toEqual([0, 90, 95])
  const long = start(firstCheck(busy(429, '90')), { intervalMs: 120_000 })
  await long.ended
  expect(times(long.heygen).slice(0, 2)).toEqual([0, 120])
})

test('Retry-After of a read counts too, and no further request of its check is sent', async () => {
  const many = Array.from({ length: 30 }, (_, n) => ({ id: `id-${n}`, language: `L${n}`, endsAfter: 0 }))
  const heygen = fakeHeygen(many, ask => (ask.kind === 'read' && ask.at === 0 ? busy(429, '90') : undefined))
  const result = await startWait(heygen, submitted(many)).ended
  expect(result.map(one => one.status)).toEqual(many.map(() => 'completed'))
  // Those that were under way when the first response came.
  expect(heygen.reads.filter(({ at }) => at === 0)).toHaveLength(8)
  expect(times(heygen).find(at => at > 0)).toBe(90)
})

test('a bulk status with Retry-After postpones the reads of its check', async () => {
  const ended = { id: 'c', language: 'Welsh', endsAfter: 0 }
  const heygen = fakeHeygen([...fakes, ended], firstCheck(busy(429, '90')))
  const given = submitted([...fakes, ended]).map(one =>
    one.id === 'c' ? { ...one, status: 'completed' as const } : one
  )
  await startWait(heygen, given).ended
  expect(heygen.reads[0]).toEqual({ id: 'c', at: 90_000 })
})

test('longer than the wait: the last check is still at its end', async () => {
  const { heygen, ended } = start(firstCheck(busy(429, '86400')), { timeoutMs: 6 * MINUTE })
  expect((await ended).map(one => one.status)).toEqual(['completed', 'completed'])
  expect(times(heygen)).toEqual([0, 360, 360, 360])
})

test('at every check: the bulk status does not count as unavailable', async () => {
  const { heygen, ended, log } = start(ask => (ask.at < 4 * MINUTE ? busy(429, '20') : undefined))
  expect((await ended).map(one => one.status)).toEqual(['completed', 'completed'])
  expect(heygen.reads.every(({ at }) => at >= 5 * MINUTE)).toBe(true)
  expect(log.lines.join('\n')).not.toContain('Bulk status is unavailable')
})
