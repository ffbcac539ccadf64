import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { useReleaseWorld } from './release-world.ts'

const here = useReleaseWorld()
const video = (name: string) => ({ name, size: 50_000, contentType: 'video/mp4' })

/** Whether a step loads Octokit. */
async function loadsOctokit(run: (env: NodeJS.ProcessEnv) => Promise<unknown>): Promise<boolean> {
  const list = join(here.world.job.temp, 'loaded-files')
  const hook = new URL('../../bench/loaded-files.mjs', import.meta.url).href
  await run({ NODE_OPTIONS: `--import=${hook}`, LOADED_FILES: list })
  const files = readFileSync(list, 'utf8')
    .split('\n')
    .filter(url => url.includes('/dist/'))
  expect(files.length).toBeGreaterThan(1)
  return files.some(url => readFileSync(new URL(url), 'utf8').includes('octokit-core.js/'))
}

test('Octokit is loaded only where a release is used', async () => {
  here.github.addRelease({ tag: 'v1.0.0', assets: [video('tour.mp4')] })
  expect(await loadsOctokit(env => here.world.translate({}, { env }))).toBe(false)
  expect(await loadsOctokit(env => here.onRelease(undefined, { video: 'release:tour.mp4' }, { env }))).toBe(true)
})

test('a release named by `release-tag` is used, although the event’s file cannot be read', async () => {
  here.github.addRelease({ tag: 'v1.0.0', assets: [video('tour.mp4')] })
  const path = join(here.world.job.workspace, 'broken.json')
  writeFileSync(path, '{"release":')
  const step = await here.onRelease(
    undefined,
    { video: 'release:tour.mp4', 'release-tag': 'v1.0.0' },
    { env: { GITHUB_EVENT_PATH: path } }
  )
  expect(step.errors).toEqual([])
  expect(here.world.posts()[0]?.body['video']).toMatchObject({ url: expect.stringContaining('tour.mp4') })
})
