import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { CLIP, deploySite, PAGE } from './deployed-site.ts'
import { useExamples } from './example-world.ts'
import { startSite } from './site.ts'

// A browser's first start takes its time on a busy machine.
jest.setTimeout(60_000)

const CHROME = process.env['CHROME']
const MANIFEST = 'product-tour.translations.json'
const vtt = (text: string) => Buffer.from(`WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n${text}\n`)

/** A language as the manifest of a release has it: with the addresses of its assets. */
const language = (name: string, slug: string, label: string, tag: string) => {
  const url = (ending: string) =>
    `https://github.com/octo-org/product/releases/download/v1.4.0/product-tour.${slug}.${ending}`
  const captions = ['srt', 'vtt'].map(format => ({ format, url: url(format) }))
  return { language: name, tag, label, duration: 2.5, video: url('mp4'), captions }
}
const SPANISH = language('Spanish (Mexico)', 'spanish-mexico', 'Español (México)', 'es-MX')
const JAPANESE = language('Japanese', 'japanese', '日本語', 'ja')
const manifestOf = (translations: unknown) =>
  Buffer.from(JSON.stringify({ version: 1, source: 'release:product-tour.mp4', title: 'Product tour', translations }))

/** The page with the files of a release beside it. */
const SITE = {
  ...PAGE,
  'product-tour.mp4': CLIP,
  'product-tour.spanish-mexico.mp4': CLIP,
  'product-tour.spanish-mexico.vtt': vtt('Hola'),
  'product-tour.japanese.mp4': CLIP,
  'product-tour.japanese.vtt': vtt('こんにちは'),
  [MANIFEST]: manifestOf([SPANISH, JAPANESE])
}

// Without a browser, which only a variable names, these tests are reported as skipped.
const inBrowser = CHROME === undefined ? describe.skip : describe

inBrowser('the docs page', () => {
  let browser: Browser
  const opened: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROME,
      // Chromium's own sandbox refuses to run as root, as in a container.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
    })
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
  })
  afterAll(() => browser.close())

  /** Opens the page. */
  async function visit(files: Readonly<Record<string, Buffer>>, { query = '', ...options }: Opening = {}) {
    const site = await startSite(files)
    const context = await browser.newContext({ locale: 'en-US', ...options })
    opened.push(context, site)
    const page = await context.newPage()
    const elsewhere: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(`${site.url}/`)) elsewhere.push(request.url())
    })
    await page.goto(`${site.url}/docs/index.html${query}`)
    return { page, site, elsewhere }
  }

  /** Opens the page, and waits until it has read its manifest. */
  async function open(files: Readonly<Record<string, Buffer>>, opening?: Opening) {
    const visited = await visit(files, opening)
    await visited.page.waitForFunction(IS_READY)
    return visited
  }

  test('lists the original and each language by its own name, and shows the original', async () => {
    const { page, site } = await open(SITE)
    expect(await menuOf(page)).toEqual(['en English', 'es-MX Español (México)', 'ja 日本語'])
    expect(await page.getByLabel('Language').inputValue()).toBe('English')
    expect(await videoOf(page)).toMatchObject({ source: `${site.url}/docs/product-tour.mp4`, tracks: [] })
  })

  test('is usable by keyboard: another language plays from the same position, with its captions', async () => {
    const { page, site, elsewhere } = await open(SITE)
    await page.evaluate("document.querySelector('video').currentTime = 1.2")
    for (let presses = 0; presses < 20 && (await focused(page)) !== 'SELECT'; presses++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(CUES_LOADED)
    const shown = { position: 1.2, paused: true }
    expect(await videoOf(page)).toEqual({
      ...shown,
      source: `${site.url}/docs/product-tour.spanish-mexico.mp4`,
      tracks: ['captions es-MX Español (México) showing: Hola']
    })
    await page.keyboard.press('End')
    await page.waitForFunction(CUES_LOADED)
    expect(await videoOf(page)).toEqual({
      ...shown,
      source: `${site.url}/docs/product-tour.japanese.mp4`,
      tracks: ['captions ja 日本語 showing: こんにちは']
    })
    await page.keyboard.type('en')
    await page.waitForFunction("document.querySelector('video').readyState > 0")
    expect(await videoOf(page)).toEqual({ ...shown, source: `${site.url}/docs/product-tour.mp4`, tracks: [] })
    const results = ['spanish-mexico.mp4', 'spanish-mexico.vtt', 'japanese.mp4', 'japanese.vtt']
    expect(site.paths()).toEqual(expect.arrayContaining(results.map(name => `/docs/product-tour.${name}`)))
    expect(elsewhere).toEqual([])
  })

  test('continues to play, and leaves captions off that were turned off', async () => {
    const { page } = await open(SITE, { query: '?lang=es' })
    await page.waitForFunction(CUES_LOADED)
    await page.evaluate("document.querySelector('video').textTracks[0].mode = 'disabled'")
    await page.evaluate("Object.assign(document.querySelector('video'), { muted: true, loop: true }).play()")
    await page.getByLabel('Language').selectOption('日本語')
    await page.waitForFunction("document.querySelector('video').readyState > 2")
    expect(await videoOf(page)).toMatchObject({ paused: false, tracks: ['captions ja 日本語 disabled: '] })
  })

  test.each([
    ['the language of the browser', { locale: 'ja-JP' }, '日本語'],
    ['the language of the address', { locale: 'ja-JP', query: '?lang=es-mx' }, 'Español (México)'],
    ['the original for a language that there is not', { locale: 'fr', query: '?lang=pt' }, 'English']
  ])('starts in %s', async (_what, opening, label) => {
    const { page } = await open(SITE, opening)
    expect(await page.getByLabel('Language').inputValue()).toBe(label)
  })

  test('shows translated captions on the original where nothing else was delivered', async () => {
    const { video: _video, ...captionsOnly } = SPANISH
    const { page, site } = await open({ ...SITE, [MANIFEST]: manifestOf([captionsOnly]) }, { locale: 'es-MX' })
    await page.waitForFunction(CUES_LOADED)
    expect(await videoOf(page)).toMatchObject({
      source: `${site.url}/docs/product-tour.mp4`,
      tracks: ['captions es-MX Español (México) showing: Hola']
    })
  })

  test('says which file is missing', async () => {
    const { 'product-tour.japanese.mp4': _video, 'product-tour.spanish-mexico.vtt': _vtt, ...files } = SITE
    const { page } = await open(files)
    await page.getByLabel('Language').selectOption('日本語')
    await page.getByText('The video could not be loaded in this language.').waitFor()
    await page.getByLabel('Language').selectOption('Español (México)')
    await page.getByText('The captions could not be loaded.').waitFor()
  })

  test.each([
    ['there is no manifest', undefined],
    ['the manifest is not JSON', Buffer.from('<html>')],
    ['the manifest has another shape', manifestOf({ length: 1 })]
  ])('shows the plain original and says so where %s', async (_what, manifest) => {
    const { [MANIFEST]: _manifest, ...files } = SITE
    const { page, site } = await open(manifest === undefined ? files : { ...files, [MANIFEST]: manifest })
    expect(await page.getByRole('status').textContent()).toBe('The other languages of this video are not available.')
    expect(await page.getByLabel('Language').isVisible()).toBe(false)
    expect((await videoOf(page)).source).toBe(`${site.url}/docs/product-tour.mp4`)
  })

  test('without JavaScript, shows the plain original', async () => {
    const { page } = await visit(SITE, { javaScriptEnabled: false })
    expect(await page.getByLabel('Language').isVisible()).toBe(false)
    expect(await page.locator('video').isVisible()).toBe(true)
    expect(await page.locator('video').getAttribute('src')).toBe('product-tour.mp4')
  })

  test('a hostile manifest does no harm', async () => {
    const label = '<img src=x onerror="document.title=1">'
    const addresses = [
      'javascript:document.title=1',
      'https://a.example/javascript:document.title=1',
      'data:text/html,<p>',
      '..'
    ]
    const hostile = addresses.map(url => ({ label, tag: '"><script>', video: url, captions: [{ format: 'vtt', url }] }))
    const many = Array.from({ length: 5000 }, () => ({ ...hostile[0], label: 'x'.repeat(1000) }))
    const { page, site, elsewhere } = await open({ ...SITE, [MANIFEST]: manifestOf([...hostile, ...many]) })
    for (let index = 1; index <= hostile.length; index++) {
      await page.getByLabel('Language').selectOption({ index })
      await page.getByText('could not be loaded').waitFor()
      expect((await videoOf(page)).source).toMatch(new RegExp(`^${site.url}/docs/`))
    }
    const menu = await menuOf(page)
    expect(menu).toHaveLength(301)
    expect(menu[1]).toBe(`"><script> ${label}`)
    expect(Math.max(...menu.map(one => one.length))).toBeLessThan(120)
    expect([await page.title(), await page.locator('img, body script').count(), elsewhere]).toEqual([
      'Product tour',
      0,
      []
    ])
  })

  describe('as pages.yml deploys it', () => {
    const world = useExamples()
    test('lists and plays what the release has', async () => {
      const { site: deployed } = await deploySite(world)
      // The sandbox's translations are no videos that a browser can play.
      const isVideo = ([name]: [string, Buffer]) => name.endsWith('.mp4')
      const videos = Object.entries(deployed)
        .filter(isVideo)
        .map(([name]) => [name, CLIP])
      const { page, site } = await open({ ...deployed, ...Object.fromEntries(videos) }, { locale: 'es-MX' })
      await page.waitForFunction(CUES_LOADED)
      expect(await menuOf(page)).toEqual(['en English', 'ja 日本語', 'es-MX Español (México)'])
      expect(await videoOf(page)).toMatchObject({
        source: `${site.url}/docs/product-tour.spanish-mexico.mp4`,
        tracks: [expect.stringMatching(/^captions es-MX Español \(México\) showing: Spanish \(Mexico\): translation /)]
      })
    })
  })
})

interface Opening extends BrowserContextOptions {
  /** What follows the page's address, such as `?lang=es`. */
  readonly query?: string
}

const IS_READY = "!document.querySelector('p[hidden]') || document.querySelector('[role=status]').textContent"
const CUES_LOADED =
  "document.querySelector('video').readyState > 0 && document.querySelector('video').textTracks[0]?.cues?.length > 0"

const focused = (page: Page) => page.evaluate<string>('document.activeElement.tagName')
const menuOf = (page: Page) =>
  page.evaluate<string[]>("[...document.querySelector('select').options].map(one => one.lang + ' ' + one.text)")

/** What the page's video plays. */
const videoOf = (page: Page) =>
  page.evaluate<{ source: string; position: number; paused: boolean; tracks: string[] }>(`(() => {
    const video = document.querySelector('video')
    const cues = track => [...(track.cues ?? [])].map(cue => cue.text).join(' ')
    const tracks = [...video.textTracks].map(one => \`\${one.kind} \${one.language} \${one.label} \${one.mode}: \${cues(one)}\`)
    return { source: video.currentSrc, position: video.currentTime, paused: video.paused, tracks }
  })()`)
