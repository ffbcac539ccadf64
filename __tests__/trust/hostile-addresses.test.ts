import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { StepResult } from '../../sandbox/run-step.ts'
import { perform } from '../fakes/step-in-process.ts'
import { leaks } from './leaks.ts'
import { expectOwnWordsOnly } from './own-words.ts'
import { openStage, SECRETS, type Stage } from './stage.ts'

/** One stage for all: no request to it may come of any of these. */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  stage.heygen.addAsset({ id: 'talk' })
})
afterAll(() => stage.close())

/** Runs a step with this value of an input, and checks that it fails by one error, sends nothing but reads, and leaks nothing. */
async function refused(input: string, value: string): Promise<StepResult> {
  const given = { 'api-url': stage.heygen.url, video: 'asset:talk', languages: 'French', [input]: value }
  const result = await perform(stage, { job: stage.job, with: { 'api-key': SECRETS.apiKey, ...given } })
  expect([result.exitCode, result.errors.length]).toEqual([1, 1])
  expect(stage.heygen.requests.filter(one => one.method !== 'GET')).toEqual([])
  expect(leaks(stage, result)).toEqual([])
  return result
}

describe('addresses that no request may go to', () => {
  const ADDRESSES = [
    'file:///etc/passwd',
    'data:video/mp4;base64,AAAA',
    'javascript:alert(1)',
    'ftp://example.com/talk.mp4',
    'http://example.com/talk.mp4',
    'https://169.254.169.254/latest/meta-data/talk.mp4',
    'https://2852039166/talk.mp4',
    'https://[fe80::1]/talk.mp4',
    'https://[::ffff:169.254.169.254]/talk.mp4',
    'https://metadata.google.internal/talk.mp4',
    'https://metadata.goog./talk.mp4',
    'https://[fd00:ec2::254]/talk.mp4',
    'https://[64:ff9b::a9fe:a9fe]/talk.mp4',
    'https://[2002:a9fe:a9fe::]/talk.mp4',
    'https://100.100.100.200/talk.mp4',
    `https://someone:${SECRETS.apiKey}@example.com/talk.mp4`,
    'https://exa mple.com/talk.mp4',
    'https://',
    '../../../etc/passwd',
    '/etc/passwd',
    'asset:../../users/me',
    'release:',
    '\\\\host\\share\\talk.mp4'
  ]

  test.each(['video', 'audio', 'srt'].flatMap(input => ADDRESSES.map(address => [input, address] as const)))(
    '%s: %s',
    async (input, address) => {
      const result = await refused(input, address)
      expect(result.errors[0]).toContain(`input: ${input}`)
      expectOwnWordsOnly(result)
    }
  )

  test.each([
    ['callback-url', 'http://hooks.example.com/'],
    ['callback-url', 'file:///etc/passwd'],
    ['api-url', 'http://api.example.com'],
    ['api-url', 'https://169.254.169.254'],
    ['api-url', 'https://[64:ff9b::a9fe:a9fe]'],
    ['api-url', 'http://[64:ff9b::127.0.0.1]'],
    ['api-url', `https://x:${SECRETS.accessToken}@api.example.com`],
    ['download-to', '../outside'],
    ['download-to', '/tmp/outside']
  ])('%s: %s', async (input, value) => void (await refused(input, value)))
})
