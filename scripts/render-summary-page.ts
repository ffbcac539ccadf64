import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { marked } from 'marked'

/** In CSS pixels: about that of the README's column, so that the text is not smaller there. */
export const WIDTH = 940

/** The color of the page and of the frame's line, as on GitHub. */
export const THEMES = {
  light: { page: '#ffffff', text: '#1f2328', line: '#d1d9e0' },
  dark: { page: '#0d1117', text: '#f0f6fc', line: '#3d444d' }
} as const
export type Theme = keyof typeof THEMES

/**
 * A page that shows a job summary as GitHub shows it: GitHub's flavor of Markdown, GitHub's style sheet, the frame around it. For
 * `heightOf`, it measures its height and finds what would spoil the picture.
 */
export function summaryPage(markdown: string, job: string, theme: Theme): string {
  const sheet = import.meta.resolve(`github-markdown-css/github-markdown-${theme}.css`)
  const { page, text, line } = THEMES[theme]
  const emoji = [...new Set(markdown.match(/\p{RGI_Emoji}/gv))]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Job summary</title>
<style>
${readFileSync(fileURLToPath(sheet), 'utf8')}
html { height: max-content; }
body { margin: 0; padding: 16px; height: max-content; background: ${page}; box-sizing: border-box; width: ${WIDTH}px; }
.frame { border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
.frame > header { padding: 16px; font: 600 14px/1.5 "Noto Sans", Helvetica, Arial, sans-serif; color: ${text}; }
.frame > article { padding: 0 16px 16px; }
</style>
<div class="frame">
<header>${job} summary</header>
<article class="markdown-body">
${marked.parse(markdown, { gfm: true, async: false })}
</article>
</div>
<script>
const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
const { fontFamily } = getComputedStyle(document.querySelector('article'))
// Black on nothing, an emoji has colors only by a color font; without one it is a box or an outline.
function hasColors(emoji) {
  context.clearRect(0, 0, 64, 64)
  context.font = '32px ' + fontFamily
  context.fillText(emoji, 8, 48)
  const { data } = context.getImageData(0, 0, 64, 64)
  return data.some((value, at) => at % 4 === 0 && Math.abs(value - data[at + 1]) + Math.abs(value - data[at + 2]) > 48)
}
const { documentElement: root } = document
root.dataset.height = root.scrollHeight
root.dataset.clipped = Array.from(document.querySelectorAll('table')).some(one => one.scrollWidth > one.clientWidth)
root.dataset.missing = ${JSON.stringify(emoji)}.filter(one => !hasColors(one)).join(' ')
</script>
</html>
`
}

/**
 * Reads the height in pixels that the page has found, from its HTML in a browser.
 * @throws Error whose message says why the picture would be wrong
 */
export function heightOf(html: string): number {
  const found = (name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(html)?.[1]
  const [height, clipped, missing] = [found('height'), found('clipped'), found('missing')]
  if (height === undefined || missing === undefined) throw new Error('The browser did not run the page.')
  if (missing !== '')
    throw new Error(`No font has ${missing} in color: install fonts-noto-color-emoji (its name on Debian and Ubuntu).`)
  if (clipped === 'true') throw new Error(`The table is wider than the page: raise WIDTH, which is ${WIDTH}.`)
  return Number(height)
}
