import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { StepResult } from '../../sandbox/run-step.ts'
import { inProcess } from '../fakes/step-in-process.ts'
import { useWorld, type World } from './world.ts'

const world = useWorld()

/** Everything that a step logs or writes. */
function everything({ job }: World, step: StepResult): string {
  const files = readdirSync(job.temp).map(name => readFileSync(join(job.temp, name), 'utf8'))
  return [step.stdout, step.stderr, step.outputFile, step.summary, ...files].join('\n')
}

describe('a malformed proxy variable is an error before anything is sent', () => {
  test.each<[variables: Record<string, string>, message: string]>([
    [{ HTTPS_PROXY: 'http://user:hunter2#ss@proxyhost:8080' }, '`HTTPS_PROXY` is not a valid proxy URL.'],
    [
      { HTTP_PROXY: 'proxyhost:8080', HTTPS_PROXY: 'http://user:hunter2#@proxyhost' },
      '`HTTP_PROXY` and `HTTPS_PROXY` are not valid proxy URLs.'
    ]
  ])('%j', async (env, message) => {
    for (const run of [world.translate, world.collect]) {
      const step = await run({}, { env: { ...env, ACTIONS_STEP_DEBUG: 'true', RUNNER_DEBUG: '1' } })
      expect(step.exitCode).toBe(1)
      expect(step.stderr).toBe('')
      expect(step.errors).toHaveLength(1)
      expect(step.errors[0]).toContain(`${message} (code: invalid_proxy)`)
      expect(step.errors[0]).toContain('What to do: Set the variable to `http://host:port`')
      expect(step.outputs['status']).toBe('failed')
      expect(JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))).toMatchObject({
        status: 'failed',
        error: { code: 'invalid_proxy' }
      })
      expect(step.summary).toContain(message)
      expect(everything(world, step)).not.toMatch(/hunter2|proxyhost/)
      expect(step.milliseconds).toBeLessThan(5000)
    }
    expect(world.heygen.requests).toEqual([])
  })
})

describe('variables that are well-formed', () => {
  const world = useWorld(() => ({}), inProcess)

  test.each([
    ['one that is not used', { http_proxy: '', HTTP_PROXY: 'user:hunter2@proxyhost:8080' }],
    ['an empty one', { HTTPS_PROXY: '', HTTP_PROXY: '' }],
    [
      'hosts without a proxy, however they are written',
      {
        HTTPS_PROXY: 'http://127.0.0.1:9',
        HTTP_PROXY: 'http://127.0.0.1:9',
        NO_PROXY: ' , .,*.,[],[::1]:x,[:80,%zz:80,:80,http://a/b?c#d,a:b:c,127.0.0.1'
      }
    ]
  ])('cause no error: %s', async (_what, env) => {
    const step = await world.translate({}, { env })
    expect(step.errors).toEqual([])
    expect(step.stderr).toBe('')
    expect(step.exitCode).toBe(0)
    expect(everything(world, step)).not.toContain('hunter2')
  })

  test('the password of a proxy that refuses the connection is shown nowhere', async () => {
    const env = { HTTPS_PROXY: 'http://user:hunter2@127.0.0.1:9', HTTP_PROXY: 'http://user:hunter2@127.0.0.1:9' }
    const step = await world.translate({ 'submit-timeout': '0' }, { env })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(everything(world, step)).not.toMatch(/hunter2|aHVudGVyMg|dXNlcjpodW50ZXIy/)
    expect(world.heygen.requests).toEqual([])
  })
})
