import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type PublicWeb, startPublicWeb } from '../../sandbox/public-web.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld()

describe('languages', () => {
  test('names in any case and accent, and tags, become the names of the list', async () => {
    const step = await world.translate({ languages: 'SPANISH (MEXICO)\nturkish (turkiye)\npt-BR, zh-HK\nja' })
    expect(step.errors).toEqual([])
    expect(world.posts()[0]?.body['output_languages']).toEqual([
      'Chinese (Cantonese, Traditional)',
      'Japanese',
      'Portuguese (Brazil)',
      'Spanish (Mexico)',
      'Turkish (Türkiye)'
    ])
  })

  test('unknown ones are told all at once with suggestions, and nothing is submitted', async () => {
    const step = await world.translate({ languages: 'Spanisch (Mexico), Klingon, French (France), xx-YY' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('"Spanisch (Mexico)" (did you mean "Spanish (Mexico)"')
    expect(step.errors[0]).toContain('"Klingon"')
    expect(step.errors[0]).toContain('"xx-YY"')
    expect(step.errors[0]).toContain('input: languages')
    expect(world.posts()).toEqual([])
  })

  test('a list that is unavailable is a warning; names pass through, tags are resolved', async () => {
    world.heygen.faults.add({
      when: { path: '/v3/video-translations/languages' },
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status: 404 }
    })
    const step = await world.translate({ languages: 'es-MX, French (France)' })
    expect(step.exitCode).toBe(0)
    expect(step.warnings.join()).toContain('list of languages is unavailable')
    expect(world.posts()[0]?.body['output_languages']).toEqual(['French (France)', 'Spanish (Mexico)'])
  })

  test('a language said twice is submitted once, and that is said', async () => {
    const step = await world.translate({ languages: 'es-MX, Spanish (Mexico)' })
    expect(world.posts()[0]?.body['output_languages']).toEqual(['Spanish (Mexico)'])
    expect(step.warnings.join()).toContain('more than once')
    expect(jsonOutput(step, 'translation-ids')).toHaveLength(1)
  })
})

describe('dry run and limits', () => {
  test('a dry run shows the plan and changes nothing', async () => {
    await world.translate({ languages: 'Spanish (Mexico)' })
    const before = world.heygen.requests.length
    const step = await world.translate({ 'dry-run': 'true', mode: 'speed' })
    expect(step.exitCode).toBe(0)
    expect(step.outputs['status']).toBe('planned')
    expect(world.heygen.requests.slice(before).map(one => one.method)).toEqual(['GET', 'GET'])
    const id = world.heygen.purchases[0]?.id ?? ''
    for (const text of [step.stdout, step.summary]) {
      expect(text).toContain('asset:asset_talk')
      expect(text).toContain(id)
      expect(text).toContain('French (France)')
      expect(text).toContain(step.outputs['idempotency-key'])
    }
    const real = await world.translate()
    expect(real.outputs['idempotency-key']).toBe(step.outputs['idempotency-key'])
  })

  test('max-languages counts what would be submitted', async () => {
    const refused = await world.translate({ 'max-languages': '1' })
    expect(refused.exitCode).toBe(1)
    expect(refused.errors[0]).toContain('2 languages would be submitted, and `max-languages` allows 1.')
    expect(world.posts()).toEqual([])
    await world.translate({ languages: 'Spanish (Mexico)' })
    const allowed = await world.translate({ 'max-languages': '1' })
    expect(allowed.exitCode).toBe(0)
  })

  test('refused credentials end the step before anything else is tried', async () => {
    const step = await world.translate({ 'api-key': 'wrong-key' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('authentication_failed')
    expect(step.errors[0]).toMatch(/request ID: req_/)
    expect(world.posts()).toEqual([])
  })
})

describe('a source URL gets a look first', () => {
  let web: PublicWeb
  beforeEach(async () => {
    web = await startPublicWeb(world.heygen.storage.url)
  })
  afterEach(() => web.close())

  test('a video that is there is submitted by its URL, signature and all', async () => {
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
    expect(world.heygen.purchases).toHaveLength(2)
    await submit('v=2&X-Amz-Signature=tomorrow')
    expect(world.heygen.purchases).toHaveLength(4)
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

  test('no network answer is a warning', async () => {
    const step = await world.translate(
      { video: web.url('/talk.mp4') },
      { env: { ...web.env, HTTPS_PROXY: 'http://127.0.0.1:9' } }
    )
    expect(step.exitCode).toBe(0)
    expect(step.warnings.join()).toContain('could not be checked: the connection was refused')
  })

  test('HTTPS_PROXY and NO_PROXY are honoured: the source goes through the proxy, loopback does not', async () => {
    world.heygen.storage.publish('/talk.mp4')
    await world.translate({ video: web.url('/talk.mp4') }, { env: web.env })
    expect(web.connects).toEqual(['videos.example.com:443'])
  })
})
