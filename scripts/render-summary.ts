import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readCommandLine } from './command-line.ts'
import { heightOf, summaryPage, type Theme, WIDTH } from './render-summary-page.ts'
import { summaryOfSuccess } from './render-summary-scene.ts'

const USAGE = `Usage: npm run summary -- [<folder>]

Makes the README's pictures of a job summary, summary.png and summary-dark.png, with a headless Chromium and a color font for
emoji (on Debian and Ubuntu: apt install chromium fonts-noto-color-emoji). CHROME names another browser.

  <folder>  where the pictures go, in place of docs/`

const PICTURES: Readonly<Record<Theme, string>> = { light: 'summary.png', dark: 'summary-dark.png' }
const [target = fileURLToPath(new URL('../docs', import.meta.url))] = readCommandLine(USAGE, {}, 1).positionals

/**
 * The first Chromium that is there; CHROME names another one.
 * @throws Error where there is none
 */
function findChromium(): string {
  const names = [process.env['CHROME'], 'chromium', 'chromium-browser', 'google-chrome', 'chrome']
  const found = names.find(name => name && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
  if (found) return found
  throw new Error('No Chromium was found: install one, or name it in the variable CHROME.')
}

function browse(chromium: string, ...args: string[]): string {
  const always = ['--headless=new', '--hide-scrollbars', '--disable-gpu', '--force-device-scale-factor=2']
  // Chromium's own sandbox refuses to run as root, as in a container.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { status, stdout, stderr } = spawnSync(chromium, [...always, ...asRoot, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${chromium} failed: ${stderr}`)
  return stdout
}

/** Makes both pictures; `folder` is for what is needed on the way. */
async function render(folder: string): Promise<void> {
  const chromium = findChromium()
  const profile = `--user-data-dir=${join(folder, 'profile')}`
  const summary = await summaryOfSuccess()
  for (const theme of ['light', 'dark'] as const) {
    const page = join(folder, `${theme}.html`)
    writeFileSync(page, summaryPage(summary, 'translate', theme))
    const url = pathToFileURL(page).href
    const height = heightOf(browse(chromium, profile, '--dump-dom', `--window-size=${WIDTH},100`, url))
    const picture = join(target, PICTURES[theme])
    browse(chromium, profile, `--screenshot=${picture}`, `--window-size=${WIDTH},${height}`, url)
    console.log(picture)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'summary-'))
try {
  await render(folder)
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
