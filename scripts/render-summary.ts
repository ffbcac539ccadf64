import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { summaryPage, WIDTH } from './render-summary-page.ts'
import { secondAct } from './render-summary-scene.ts'

/** Makes the README's picture of a job summary, `docs/summary.png` (or the file that is given), with a headless Chromium. */
const target = process.argv[2] ?? fileURLToPath(new URL('../docs/summary.png', import.meta.url))

/** The first Chromium that is there; CHROME names another one. */
function findChromium(): string | undefined {
  const names = [process.env['CHROME'], 'chromium', 'chromium-browser', 'google-chrome', 'chrome']
  return names.find(name => name && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
}

function browse(chromium: string, ...args: string[]): string {
  const always = ['--headless=new', '--hide-scrollbars', '--disable-gpu', '--force-device-scale-factor=2']
  // Chromium's own sandbox refuses to run as root, as in a container.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { status, stdout, stderr } = spawnSync(chromium, [...always, ...asRoot, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${chromium} failed: ${stderr}`)
  return stdout
}

const chromium = findChromium()
if (chromium === undefined) {
  console.error('No Chromium was found: install one, or name it in the variable CHROME.')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'summary-'))
try {
  const page = join(folder, 'summary.html')
  writeFileSync(page, summaryPage(await secondAct(), 'translate'))
  const url = pathToFileURL(page).href
  const height = /data-height="(\d+)"/.exec(browse(chromium, '--dump-dom', `--window-size=${WIDTH},100`, url))?.[1]
  if (height === undefined) throw new Error('the page has no height')
  browse(chromium, `--screenshot=${target}`, `--window-size=${WIDTH},${height}`, url)
  console.log(target)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
