import { describe, expect, test } from '@jest/globals'
import type { NewRelease } from '../../sandbox/github/repository.ts'
import { checkAttachable, checkMayWrite, findRelease } from '../../src/github/releases.ts'
import type { HttpClient, HttpRequest } from '../../src/http/client.ts'
import { type Connected, failureOf, route, useConnected } from './connected.ts'

const INSTALLATION = 'ghs_of-a-job'
const NAMES = ['demo.german.mp4', 'demo.german.srt']
const NEW = NAMES.map(name => ({ name, isNew: true }))
const all = useConnected()

type Given = NewRelease & { filled?: number; expected?: typeof NEW }

async function check(given: Given, options: Parameters<Connected['connect']>[0] = {}): Promise<void> {
  const { filled = 0, expected = NEW, ...release } = given
  const made = all.github.addRelease(release)
  all.github.fillAssets(made, filled)
  const found = await findRelease(all.connect(), made.tag, made.id)
  all.github.requests.length = 0
  checkAttachable(all.connect(options), found, expected)
  await checkMayWrite(all.connect(options), found, 'attach-to-release', false)
}
const routes = () => all.github.requests.map(request => route(request))

describe('a release', () => {
  test.each<[string, Given]>([
    ['that is published', { tag: 'v1' }],
    ['that is a draft', { tag: 'v1', draft: true }],
    ['that is a draft and will be immutable', { tag: 'v1', draft: true, immutable: true }],
    ['with just enough room', { tag: 'v1', filled: 998 }],
    ['with just enough room to replace', { tag: 'v1', filled: 997, assets: NAMES.map(name => ({ name })) }],
    [
      'that is full, and has all of the files already',
      {
        tag: 'v1',
        filled: 998,
        assets: NAMES.map(name => ({ name })),
        expected: NAMES.map(name => ({ name, isNew: false }))
      }
    ]
  ])('%s takes assets', async (_, release) => {
    await check(release)
  })

  test.each<[Given, Record<string, unknown>]>([
    [
      { tag: 'v1', immutable: true },
      {
        code: 'release_locked',
        message: 'The release v1 is published and immutable: nothing can be attached to it any more.'
      }
    ],
    [
      { tag: 'v1', filled: 999 },
      { code: 'release_full', message: 'The release v1 has 999 assets and no room for 2 more: GitHub allows 1,000.' }
    ],
    [
      { tag: 'v1', filled: 998, assets: NAMES.map(name => ({ name })) },
      {
        code: 'release_full',
        message:
          'The release v1 has 1000 assets and no room for 1 more: GitHub allows 1,000. An asset that is replaced stays until the new one is safe.'
      }
    ],
    [
      { tag: 'v1', filled: 1000, expected: [{ name: 'demo.german.mp4', isNew: false }] },
      { code: 'release_full', message: 'The release v1 has 1000 assets and no room for 1 more: GitHub allows 1,000.' }
    ]
  ])('%j does not, which is known without a request', async (release, facts) => {
    expect(await failureOf(check(release))).toMatchObject({ ...facts, input: 'attach-to-release' })
    expect(all.github.requests).toEqual([])
  })
})

test.each([
  ['http://uploads.example.com/assets', 'is not https'],
  ['https://user:secret@uploads.example.com/assets', 'has a user name or password'],
  ['https://user@uploads.example.com/assets', 'has a user name or password'],
  ['nowhere', 'is not valid'],
  ['', 'is not valid']
])('a release whose upload address is %j takes none, which is known without a request', async (uploadUrl, clause) => {
  const { id } = all.github.addRelease({ tag: 'v1' })
  const found = await findRelease(all.connect(), 'v1', id)
  all.github.requests.length = 0
  const attach = async () => checkAttachable(all.connect(), { ...found, uploadUrl }, NEW)
  expect(await failureOf(attach())).toMatchObject({
    code: 'attach_failed',
    input: 'attach-to-release',
    message: `The upload address that GitHub gives for the release v1 ${clause}.`
  })
  expect(all.github.requests).toEqual([])
})

describe("a user's token", () => {
  test('that may only read is refused', async () => {
    expect(await failureOf(check({ tag: 'v1' }, { token: all.github.readOnlyToken }))).toMatchObject({
      code: 'github_forbidden',
      input: 'attach-to-release',
      message: 'The GitHub token may not attach anything to the releases of octo-org/product.',
      hint: expect.stringContaining('Give the job `permissions: contents: write`')
    })
    expect(routes()).toEqual(['GET '])
  })

  test('that is wrong is refused, none is too', async () => {
    expect(await failureOf(check({ tag: 'v1' }, { token: 'nonsense' }))).toMatchObject({ code: 'github_forbidden' })
    expect(await failureOf(check({ tag: 'v1' }, { token: undefined }))).toMatchObject({
      code: 'github_forbidden',
      input: 'github-token'
    })
  })

  test('whose permissions are unknown is no failure', async () => {
    all.github.addRelease({ tag: 'v1' })
    const found = await findRelease(all.connect(), 'v1')
    all.github.faults.add({ times: Number.POSITIVE_INFINITY, fault: { kind: 'html', status: 502 } })
    await checkMayWrite(all.connect(), found, 'attach-to-release', false)
    expect(all.github.requests.at(-1)?.status).toBe(502)
  })
})

/** GitHub's response about release notes, which need the same permission as assets do. */
const responding = (status: number, body: object, asked: HttpRequest[]): HttpClient => ({
  ...all.http,
  text: async ask => {
    asked.push(ask)
    return { status, headers: {}, text: JSON.stringify(body) }
  }
})

describe('a fine-grained token', () => {
  const token = 'github_pat_11AAAA'
  /** The repository's permissions are those of the token's owner. */
  const ownedBy = (push: boolean, status: number, asked: HttpRequest[]): HttpClient => ({
    ...all.http,
    text: async ask => {
      const isRead = ask.method === 'GET'
      const body = isRead ? { private: false, permissions: { push } } : { message: 'Resource not accessible' }
      return responding(isRead ? 200 : status, body, asked).text(ask)
    }
  })

  test('of an owner who may write is tried, and refused', async () => {
    const asked: HttpRequest[] = []
    const failure = await failureOf(check({ tag: 'v1' }, { token, http: ownedBy(true, 403, asked) }))
    expect(failure).toMatchObject({ code: 'github_forbidden', input: 'attach-to-release' })
    expect(asked.map(one => one.method)).toEqual(['GET', 'POST'])
  })

  test('of an owner who may not write is refused untried, by a dry run too', async () => {
    const asked: HttpRequest[] = []
    all.github.addRelease({ tag: 'v1' })
    const found = await findRelease(all.connect(), 'v1')
    const connection = all.connect({ token, http: ownedBy(false, 500, asked) })
    const failure = await failureOf(checkMayWrite(connection, found, 'attach-to-release', true))
    expect(failure).toMatchObject({ code: 'github_forbidden' })
    expect(asked.map(one => one.method)).toEqual(['GET'])
  })
})

describe("a job's token", () => {
  test('is not tried by a dry run, which only reads', async () => {
    const asked: HttpRequest[] = []
    all.github.addRelease({ tag: 'v1' })
    const found = await findRelease(all.connect(), 'v1')
    const connection = all.connect({ token: INSTALLATION, http: responding(403, {}, asked) })
    await checkMayWrite(connection, found, 'attach-to-release', true)
    expect(asked).toEqual([])
  })

  test.each([
    ['may write', 200, { name: 'v1', body: '' }],
    ['cannot be known: no such release notes here', 404, { message: 'Not Found' }],
    ['cannot be known: GitHub fails', 503, {}]
  ])('%s: %d', async (_, status, body) => {
    const asked: HttpRequest[] = []
    await check({ tag: 'v1' }, { token: INSTALLATION, http: responding(status, body, asked) })
    expect(asked.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      {
        method: 'POST',
        url: `${all.github.url}/repos/octo-org/product/releases/generate-notes`,
        body: '{"tag_name":"v1","previous_tag_name":"v1"}'
      }
    ])
  })

  test('may not write: 403', async () => {
    const http = responding(403, { message: 'Resource not accessible by integration' }, [])
    expect(await failureOf(check({ tag: 'v1' }, { token: INSTALLATION, http }))).toMatchObject({
      code: 'github_forbidden',
      hint: expect.stringContaining('Give the job `permissions: contents: write`')
    })
  })

  test('that sees a draft may write, without a request', async () => {
    const asked: HttpRequest[] = []
    await check({ tag: 'v1', draft: true }, { token: INSTALLATION, http: responding(500, {}, asked) })
    expect(asked).toEqual([])
  })
})
