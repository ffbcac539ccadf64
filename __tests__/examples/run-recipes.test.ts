import { describe, expect, test } from '@jest/globals'
import { startLoopbackServer } from '../../sandbox/loopback-server.ts'
import type { WorkflowRun } from '../../sandbox/workflow-runner/world.ts'
import { CLIP, deploySite, downloadLatest, PAGE } from './deployed-site.ts'
import { conclusions, published, useExamples } from './example-world.ts'
import { EXAMPLES } from './workflow-files.ts'
import { track, VIDEO_ID, youtube } from './youtube.ts'

const world = useExamples()
const FAILURE = 'No <speech> & "music" was found.'
// jq ends its lines with CR LF on Windows, and no example runs there.
const onUnix = process.platform === 'win32' ? describe.skip : describe

const text = (files: ReadonlyMap<string, Buffer> | undefined, name: string) => files?.get(name)?.toString() ?? ''
const firstLines = (run: WorkflowRun) => conclusions(run).map(one => one.split('\n')[0])

describe('pages.yml', () => {
  const RESULTS = ['japanese', 'spanish-mexico'].flatMap(slug =>
    ['mp4', 'srt', 'vtt'].map(ending => `${slug}.${ending}`)
  )
  const NAMES = ['mp4', 'translations.json', ...RESULTS].map(ending => `product-tour.${ending}`)

  test('deploys the page with the original, the translations and the manifest of the release', async () => {
    const { run, site } = await deploySite(world)
    expect(conclusions(run)).toEqual(['translate success', 'deploy success'])
    expect(Object.keys(site).sort()).toEqual([...NAMES, ...Object.keys(PAGE)].sort())
    expect(site['product-tour.mp4']).toEqual(CLIP)
    const { translations } = JSON.parse(String(site['product-tour.translations.json']))
    expect(translations.map((one: { tag: string }) => one.tag)).toEqual(['ja', 'es-MX'])
  })

  test('deploys again when the docs change, with the same files and at no cost', async () => {
    await deploySite(world)
    const files = { 'docs/index.html': Buffer.from('new') }
    const push = { eventName: 'push', sha: world.github.addCommit(), ref: 'refs/heads/main', files }
    const run = await world.run('pages.yml', push, { gh: downloadLatest(world) })
    expect(conclusions(run)).toEqual(['translate skipped', 'deploy success'])
    expect([...(run.artifacts.get('github-pages')?.keys() ?? [])].sort()).toEqual(['index.html', ...NAMES].sort())
    expect(world.heygen.charges).toHaveLength(2)
  })

  test('deploys what there is if a language failed, and the run fails', async () => {
    world.heygen.failLanguage('Japanese', FAILURE)
    const { run, site } = await deploySite(world)
    expect(firstLines(run)).toEqual(['translate failure', 'deploy success'])
    expect(Object.keys(site).filter(name => name.includes('.japanese.'))).toEqual([])
    expect(JSON.parse(String(site['product-tour.translations.json'])).translations).toHaveLength(1)
  })
})

describe('captions-pull-request.yml', () => {
  const files = { 'media/product-tour.mp4': Buffer.alloc(30_000, 'video'), 'media/other.srt': Buffer.from('other') }

  test('proposes the captions beside the video, and nothing else', async () => {
    const push = { eventName: 'push', sha: world.github.addCommit(), ref: 'refs/heads/main', files }
    const run = await world.run('captions-pull-request.yml', push)
    expect(conclusions(run)).toEqual(['captions success'])
    const added = run.artifacts.get('pull request product-tour-captions')
    expect([...(added?.keys() ?? [])].sort()).toEqual(
      ['japanese.srt', 'japanese.vtt', 'spanish-mexico.srt', 'spanish-mexico.vtt'].map(
        one => `media/product-tour.${one}`
      )
    )
    expect(text(added, 'media/product-tour.japanese.vtt')).toMatch(/^WEBVTT\n[\s\S]*Japanese/)
  })
})

describe('slack.yml', () => {
  const download = () => `${world.github.serverUrl}/octo-org/product/releases/download/v1.4.0`
  /** Runs the example. Returns the texts of the messages, too. */
  async function runWithSlack(release = world.release()) {
    const secrets = { HEYGEN_API_KEY: world.heygen.apiKey, SLACK_WEBHOOK_URL: `${world.web.url}/programs/slack` }
    const run = await world.run('slack.yml', { ...published(world, release), secrets }, { slack: () => 'ok' })
    return { run, messages: world.web.requests.map(one => JSON.parse(one.body.toString()).text) }
  }
  const RUN = () => `<${world.github.serverUrl}/octo-org/product/actions/runs/4711|run>`

  test('links each result', async () => {
    const { run, messages } = await runWithSlack()
    expect(conclusions(run)).toEqual(['translate success'])
    const link = (name: string) => `<${download()}/${name}|${name}>`
    expect(messages).toEqual([
      [
        `Video of v1.4.0: completed, ${RUN()}`,
        `Spanish (Mexico): ${link('product-tour.spanish-mexico.mp4')}`,
        `Japanese: ${link('product-tour.japanese.mp4')}`
      ].join('\n')
    ])
  })

  test('says why a language failed, as plain text, and the job still fails', async () => {
    world.heygen.failLanguage('Japanese', FAILURE)
    const { run, messages } = await runWithSlack()
    expect(firstLines(run)).toEqual(['translate failure'])
    expect(messages[0]).toMatch(/: partial, [\s\S]*\nJapanese: No &lt;speech&gt; &amp; "music" was found\.$/)
  })

  test('is also sent when nothing was submitted', async () => {
    const { run, messages } = await runWithSlack(world.release({ assets: [] }))
    expect(firstLines(run)).toEqual(['translate failure'])
    expect(messages).toEqual([`Video of v1.4.0: failed, ${RUN()}\n`])
  })

  test('fails if Slack does not accept the message', async () => {
    world.web.faults.add({ when: { path: '/programs/slack' }, fault: { kind: 'status', status: 403 } })
    const { run } = await runWithSlack()
    expect(run.jobs[0]?.steps.map(step => step.conclusion)).toEqual(['success', 'success', 'failure'])
  })
})

onUnix('youtube-captions.yml', () => {
  /** Runs the example with these tracks on YouTube. Returns what was uploaded, too. */
  async function runWithYoutube(tracks: readonly object[], refreshToken = 'refresh') {
    const uploads: string[] = []
    const server = await startLoopbackServer({
      clock: world.heygen.clock,
      handle: youtube('refresh', tracks, uploads)
    })
    const { text: example = '' } = EXAMPLES.find(one => one.name === 'examples/youtube-captions.yml') ?? {}
    world.release()
    const run = await world.run(example.replaceAll(/https:\/\/(?:www|oauth2)\.googleapis\.com/g, server.url), {
      eventName: 'workflow_dispatch',
      sha: world.github.addCommit(),
      ref: 'refs/heads/main',
      inputs: { tag: 'v1.4.0', 'video-id': VIDEO_ID },
      secrets: {
        HEYGEN_API_KEY: world.heygen.apiKey,
        YOUTUBE_CLIENT_ID: 'client',
        YOUTUBE_CLIENT_SECRET: 'secret',
        YOUTUBE_REFRESH_TOKEN: refreshToken
      }
    })
    await server.close()
    return { run, uploads }
  }
  const snippet = (language: string) => `{"snippet":{"videoId":"${VIDEO_ID}","language":"${language}","name":""}}`

  test('adds the captions of each language, with its tag', async () => {
    const { run, uploads } = await runWithYoutube([track('0', 'ja', 'asr')])
    expect(conclusions(run)).toEqual(['captions success'])
    expect(uploads).toEqual([
      expect.stringContaining(`POST snippet ${snippet('es-MX')}: Spanish (Mexico): translation`),
      expect.stringContaining(`POST snippet ${snippet('ja')}: Japanese: translation`)
    ])
  })

  test('replaces the captions that are there', async () => {
    const { run, uploads } = await runWithYoutube([track('1', 'es-MX'), track('2', 'en')])
    expect(conclusions(run)).toEqual(['captions success'])
    expect(uploads).toEqual([
      expect.stringContaining('PUT id {"id":"1"}: Spanish (Mexico): translation'),
      expect.stringContaining(`POST snippet ${snippet('ja')}: Japanese: translation`)
    ])
  })

  test('uploads nothing if Google refuses the refresh token', async () => {
    const { run, uploads } = await runWithYoutube([], 'expired')
    expect(conclusions(run)[0]).toMatch(/^captions failure[\s\S]*400/)
    expect(uploads).toEqual([])
  })
})
