import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { marked } from 'marked'

/** Width of a summary on a run's page in a window of 1,440 pixels, with its margins. */
export const WIDTH = 1120

/** A page that shows a job summary as GitHub shows it: GitHub's flavour of Markdown, GitHub's style sheet, the frame around it. */
export function summaryPage(markdown: string, job: string): string {
  const style = readFileSync(
    fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css')),
    'utf8'
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Job summary</title>
<style>
${style}
html { height: max-content; }
body { margin: 0; padding: 16px; height: max-content; background: #ffffff; box-sizing: border-box; width: ${WIDTH}px; }
.frame { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
.frame > header { padding: 16px; font: 600 14px/1.5 "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; }
.frame > article { padding: 0 16px 16px; }
</style>
<div class="frame">
<header>${job} summary</header>
<article class="markdown-body">
${marked.parse(markdown, { gfm: true, async: false })}
</article>
</div>
<script>document.documentElement.dataset.height = document.documentElement.scrollHeight</script>
</html>
`
}
