import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type PublicWeb, startPublicWeb } from '../../sandbox/public-web.ts'
import { inProcess } from '../fakes/step-in-process.ts'
import { useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)

describe('a source URL is checked first', () => {
  let web: PublicWeb
  beforeEach(async () => {
    web = await startPublicWeb(world.heygen.storage.url)
  })
  afterEach(() => web.close())

  test('a video that is there is submitted by its URL, signature included', async () => {
    world.heygen.storage.publish('/talk.mp4')
    const url = `${web.url('/talk.mp4')}?X-Amz-Signature=abc&v=1`
    const step = await world.translate({ video: url }, { env: web.env })
    expect(step.errors).toEqual([])
    expect(step.warnings).toEqual([])
    expect(world.posts()[0]?.body['video']).toEqual({ type: 'url', url })
    for (const text of [step.stdout, step.summary, step.outputFile]) expect(text).not.toContain('X-Amz-Signature=abc')
  })

  test("tomorrow's signature is the same work, another query is not", async () => {
    world.heygen.storage.publish('/talk.mp4')
    const submit = (query: string) => world.translate({ video: `${web.url('/talk.mp4')}?${query}` }, { env: web.env })
    await submit('v=1&X-Amz-Signature=today')
    await submit('v=1&X-Amz-Signature=tomorrow')
    expect(world.heygen.charges).toHaveLength(2)
    await submit('v=2&X-Amz-Signature=tomorrow')
    expect(world.heygen.charges).toHaveLength(4)
  })

  test.each([401, 403, 404, 410])('HTTP %i stops the step', async status => {
    world.heygen.storage.publish('/talk.mp4', { status, headStatus: status })
    const step = await world.translate({ video: web.url('/talk.mp4') }, { env: web.env })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain(`HTTP ${status}`)
    expect(step.errors[0]).toContain('input: video')
    expect(world.posts()).toEqual([])
  })

  test('a web page is a warning that names the likely cause', async () => {
    world.heygen.storage.publish('/talk', { contentType: 'text/html' })
    const step = await world.translate({ video: web.url('/talk') }, { env: web.env })
    expect(step.exitCode).toBe(0)
    expect(step.warnings.join()).toContain('web page')
  })

  test('a host that does not respond is a warning', async () => {
    const step = await world.translate(
      { video: web.url('/talk.mp4') },
      { env: { ...web.env, HTTPS_PROXY: 'http://127.0.0.1:9' } }
    )
    expect(step.exitCode).toBe(0)
    expect(step.warnings.join()).toContain('could not be checked: the connection was refused')
  })

  test('HTTPS_PROXY and NO_PROXY are honored: the source goes through the proxy, loopback does not', async () => {
    world.heygen.storage.publish('/talk.mp4')
    await world.translate({ video: web.url('/talk.mp4') }, { env: web.env })
    expect(web.connects).toEqual(['videos.example.com:443'])
  })
})
