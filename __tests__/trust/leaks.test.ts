import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startPublicWeb } from '../../sandbox/public-web.ts'
import { runStep, type StepAsk, type StepResult } from '../../sandbox/run-step.ts'
import { perform, performPatiently } from '../fakes/step-in-process.ts'
import { faultList } from './fault-list.ts'
import { inParallel } from './in-parallel.ts'
import { leaks } from './leaks.ts'
import { SCENARIOS } from './scenarios.ts'
import { openStage, SECRETS, SERVERS, type Stage } from './stage.ts'

const DEBUG = { RUNNER_DEBUG: '1' }

test('a run of the committed bundle shows no secret and sends none to a foreign host, with debug logging too', async () => {
  const found = await inParallel(SCENARIOS, 3, async scenario => {
    const stage = await scenario.open()
    try {
      const ask = scenario.step(stage)
      const result = await runStep({ ...ask, job: stage.job, env: { ...ask.env, ...DEBUG } })
      return { exitCode: result.exitCode, leaks: leaks(stage, result) }
    } finally {
      await stage.close()
    }
  })
  expect(found).toEqual(SCENARIOS.map(() => ({ exitCode: 0, leaks: [] })))
})

describe('redirects', () => {
  // Together these ask every server. The other scenarios have their redirects in `npm run chaos -- --matrix`.
  const RELEASES = SCENARIOS.filter(({ name }) => /published release|private draft/.test(name))
  const redirects = faultList('').flatMap(({ fault }, index) => (fault.kind === 'redirect' ? [index] : []))
  const servers = SERVERS.filter(name => name !== 'elsewhere')

  test.each(servers.flatMap(server => redirects.map(index => [server, index] as const)))(
    'of every request to %s, fault %i',
    async (server, index) => {
      const followed: Record<string, string>[] = []
      let struck = 0
      for (const scenario of RELEASES) {
        const stage = await scenario.open()
        const fault = faultList(stage.servers.elsewhere.url)[index]?.fault
        if (fault === undefined) throw new Error('no such fault')
        const placed = stage.servers[server].faults.add({ fault, times: Number.POSITIVE_INFINITY })
        const result = await perform(stage, { ...scenario.step(stage), job: stage.job })
        expect(leaks(stage, result)).toEqual([])
        expect(result.errors.length).toBeLessThanOrEqual(1)
        followed.push(...stage.servers.elsewhere.requests.map(request => request.headers))
        struck += placed.struck
        await stage.close()
      }
      expect(struck).toBeGreaterThan(0)
      // Only downloads and checks of a source follow a redirect, and what follows has no credential to give away.
      expect(followed.flatMap(headers => Object.keys(headers).filter(name => /auth|key|cookie/.test(name)))).toEqual([])
      if (server === 'heygen' || server === 'github-uploads') expect(followed).toEqual([])
    },
    30_000
  )
})

describe('secrets of the workflow itself', () => {
  const QUERY = 'X-Amz-Signature=MARKEDsourcesignature0123&X-Amz-Credential=MARKEDcredential&v=MARKEDquery'
  const CALLBACK = 'https://hooks.example.com/done?secret=MARKEDcallbacksecret'
  const MARKS = ['MARKEDsourcesignature0123', 'MARKEDcredential', 'MARKEDquery', 'MARKEDcallbacksecret']
  let stage: Stage
  let web: Awaited<ReturnType<typeof startPublicWeb>>

  beforeEach(async () => {
    stage = await openStage()
    stage.heygen.storage.publish('/public/talk.mp4')
    web = await startPublicWeb(stage.heygen.storage.url)
  })
  afterEach(async () => {
    await web.close()
    await stage.close()
  })

  const step = (given: StepAsk['with'] = {}): Promise<StepResult> =>
    performPatiently(stage, {
      job: stage.job,
      env: { ...web.env, ...DEBUG },
      with: {
        'access-token': stage.heygen.accessToken,
        'api-url': stage.heygen.url,
        video: web.url(`/public/talk.mp4?${QUERY}`),
        'callback-url': CALLBACK,
        languages: 'French (France)',
        ...given
      }
    })

  test('a signed source and the secret in a callback go to HeyGen, and are shown nowhere', async () => {
    const result = await step()
    expect(result.exitCode).toBe(0)
    const post = stage.heygen.requests.find(one => one.method === 'POST')
    for (const mark of MARKS) expect(post?.body.toString()).toContain(mark)
    expect(shown(result, MARKS)).toEqual([])
    expect(post?.headers['authorization']).toBe(`Bearer ${SECRETS.accessToken}`)
    expect(shown(result, [SECRETS.accessToken])).toEqual([])
  })

  test('are not shown when HeyGen’s refusal repeats them', async () => {
    const message = `Cannot fetch ${web.url(`/public/talk.mp4?${QUERY}`)} for ${CALLBACK}`
    stage.heygen.faults.add({
      when: { method: 'POST' },
      fault: { kind: 'status', status: 400, body: { error: { code: 'download_failed', message, param: 'video.url' } } }
    })
    const result = await step()
    expect(result.errors).toHaveLength(1)
    expect(result.errors[0]).toContain('https://videos.example.com/public/talk.mp4?…')
    expect(shown(result, MARKS)).toEqual([])
  })

  test('are not shown when a failed translation repeats them', async () => {
    stage.heygen.failLanguage('French (France)', `could not download ${web.url(`/public/talk.mp4?${QUERY}`)}`)
    const result = await step({ wait: 'true', 'poll-interval': '0.05' })
    expect(result.outputs['status']).toBe('failed')
    expect(shown(result, MARKS)).toEqual([])
  })

  test('a password in the source, refused, is not repeated', async () => {
    const result = await step({ video: 'https://someone:MARKEDpassword@example.com/talk.mp4' })
    expect(result.exitCode).toBe(1)
    expect(shown(result, ['MARKEDpassword'])).toEqual([])
    expect(stage.requests()).toEqual([])
  })
})

/** Marks that a person, or another step, gets to see. */
function shown(result: StepResult, marks: readonly string[]): string[] {
  const log = result.stdout.replace(/^::add-mask::.*$/gm, '')
  const places = { log, stderr: result.stderr, summary: result.summary, outputs: result.outputFile }
  return Object.entries(places).flatMap(([where, text]) =>
    marks.filter(mark => text.includes(mark)).map(mark => `${mark} in ${where}`)
  )
}

test('a leak would be found wherever it is', async () => {
  const [scenario] = SCENARIOS
  if (scenario === undefined) throw new Error('no scenario')
  const stage = await scenario.open()
  try {
    const clean = await perform(stage, { ...scenario.step(stage), job: stage.job })
    expect(leaks(stage, clean)).toEqual([])
    for (const spoilt of [
      { stdout: `${clean.stdout}\nx-api-key: ${SECRETS.apiKey}` },
      { stderr: SECRETS.githubToken },
      { summary: `${clean.summary}?X-Amz-Signature=` },
      { outputs: { ...clean.outputs, files: SECRETS.accessToken } }
    ]) {
      expect(leaks(stage, { ...clean, ...spoilt })).toHaveLength(1)
    }
    await fetch(stage.servers.elsewhere.url, { headers: { 'x-api-key': SECRETS.apiKey } })
    expect(leaks(stage, clean)).toHaveLength(2)
  } finally {
    await stage.close()
  }
})
