import { readFileSync, writeFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { PROJECT } from '../../sandbox/run-step.ts'
import { type ExampleWorld, published } from './example-world.ts'

/** The files of the page, by name. */
export const PAGE: Readonly<Record<string, Buffer>> = Object.fromEntries(
  ['index.html', 'language-menu.js'].map(name => [name, readFileSync(join(PROJECT, 'examples/docs-page', name))])
)
export const CLIP = readFileSync(join(PROJECT, '__tests__/fixtures/clips/talk.webm'))

/** Runs pages.yml for a new release, in a repository whose docs/ is the page. Returns the files of the site, too. */
export async function deploySite(world: ExampleWorld) {
  const made = world.release({ assets: [{ name: 'product-tour.mp4', bytes: CLIP, contentType: 'video/mp4' }] })
  const files = Object.fromEntries(Object.entries(PAGE).map(([name, content]) => [`docs/${name}`, content]))
  const run = await world.run('pages.yml', { ...published(world, made), files }, { gh: downloadLatest(world) })
  return { run, site: Object.fromEntries(run.artifacts.get('github-pages') ?? []) }
}

/** `gh release download --pattern <glob> --dir <folder>`, for the latest release. */
export function downloadLatest(world: ExampleWorld) {
  return (args: readonly string[], workspace: string) => {
    const [group, verb, pattern, glob = '', dir, folder = '', ...more] = args
    if (`${group} ${verb} ${pattern} ${dir}` !== 'release download --pattern --dir' || more.length > 0) return undefined
    const release = world.github.repository.releases.findLast(one => !one.draft && !one.prerelease)
    const assets = release?.assets.filter(one => matchesGlob(one.name, glob)) ?? []
    for (const { name, content } of assets) {
      if (content.kind === 'bytes') writeFileSync(join(workspace, folder, name), content.bytes)
    }
    return assets.length === 0 ? undefined : 'downloaded'
  }
}
