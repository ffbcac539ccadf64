import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DESCRIPTION } from '../../sandbox/heygen/heygen-api.ts'
import type { RecordedRequest } from '../../sandbox/recorded-request.ts'
import { CONTRACT, startPrism } from '../contract/prism-server.ts'
import { performPatiently } from '../fakes/step-in-process.ts'
import { SCENARIOS } from './scenarios.ts'

let ours: Awaited<ReturnType<typeof startPrism>>
let published: Awaited<ReturnType<typeof startPrism>>

beforeAll(async () => {
  ;[ours, published] = await Promise.all([startPrism(DESCRIPTION), startPrism(CONTRACT)])
})
afterAll(async () => {
  await Promise.all([ours.close(), published.close()])
})

const requests: RecordedRequest[] = []

test.each(SCENARIOS)('Prism accepts every request to HeyGen when $name', async scenario => {
  const stage = await scenario.open()
  await performPatiently(stage, { ...scenario.step(stage), job: stage.job })
  await stage.close()
  requests.push(...stage.heygen.requests)
  expect(stage.heygen.requests.length).toBeGreaterThan(2)
  for (const request of stage.heygen.requests) expect(await violations(ours.url, request)).toEqual([])
})

test('so does Prism on the published contract, where the request is one of its own', async () => {
  const posts = requests.filter(({ method, path }) => method === 'POST' && path === '/v3/video-translations')
  // Two scenarios only collect, and one submits two videos.
  expect(posts).toHaveLength(SCENARIOS.length - 1)
  for (const request of posts) expect(await violations(published.url, request)).toEqual([])
})

test('the scenarios cover every operation of the description that the action uses', () => {
  const kinds = requests.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{32}/, '{id}')}`)
  expect([...new Set(kinds)].sort()).toEqual([
    'GET /v3/brand-glossaries/glossary_talks',
    'GET /v3/folders/folder_talks',
    'GET /v3/video-translations',
    'GET /v3/video-translations/languages',
    'GET /v3/video-translations/statuses',
    'GET /v3/video-translations/{id}',
    'POST /v3/assets/direct-uploads',
    'POST /v3/assets/{id}/complete',
    'POST /v3/video-translations'
  ])
})

test('a request that is not allowed is not accepted', async () => {
  const [post] = requests.filter(({ method, path }) => method === 'POST' && path === '/v3/video-translations')
  if (post === undefined) throw new Error('no request')
  const body = Buffer.from(JSON.stringify({ ...JSON.parse(post.body.toString()), output_languages: 'French' }))
  for (const { url } of [ours, published]) {
    expect(await violations(url, { ...post, body })).toEqual([expect.stringContaining('output_languages')])
  }
})

/** What Prism has to say against a request that was recorded. */
async function violations(url: string, { method, path, query, headers, body }: RecordedRequest): Promise<string[]> {
  const { host: _host, connection: _connection, 'content-length': _length, ...own } = headers
  const search = query.size === 0 ? '' : `?${query}`
  const response = await fetch(url + path + search, {
    method,
    headers: own,
    ...(method === 'GET' ? {} : { body: new Uint8Array(body) })
  })
  await response.arrayBuffer()
  const found = response.headers.get('sl-violations')
  return response.status === 200 && found === null ? [] : [`${method} ${path}: ${response.status} ${found ?? ''}`]
}
