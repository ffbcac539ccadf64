import { orRefuse, readCommandLine, refuse } from './command-line.ts'
import { liveDemoOptions } from './live-demo-options.ts'

const USAGE = `Usage: npm run demo
       npm run demo -- --live --video <URL or file> --languages "es-MX, ja" [--download-to <folder>] [--yes]

Runs the action as a runner would, from the publication of a release to its translated videos. HeyGen and GitHub are servers on this
machine: nothing leaves it, and nothing is charged.

With --live, the action runs against the real HeyGen: it shows the plan, asks once, and submits. This is charged. The key is read
from HEYGEN_API_KEY, or an OAuth token from HEYGEN_ACCESS_TOKEN.

  --video        the input \`video\`
  --languages    the input \`languages\`
  --download-to  the input \`download-to\`: also wait, and download the results to this folder
  --api-url      the input \`api-url\`
  --yes          submit without asking`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const { values } = readCommandLine(USAGE, {
  live: flag,
  video: text,
  languages: text,
  'download-to': text,
  'api-url': text,
  yes: flag
})
const { live = false, ...given } = values
const [only] = Object.keys(given)

if (live) {
  const demo = orRefuse(USAGE, () => liveDemoOptions(given, process.env))
  const { liveDemo } = await import('./live-demo.ts')
  const exitCode = await liveDemo(demo)
  process.stdout.write('', () => process.exit(exitCode))
} else if (only !== undefined) {
  refuse(USAGE, `--${only} needs --live.`)
} else {
  await import('./sandbox-demo.ts')
}
