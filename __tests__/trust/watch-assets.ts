import type { Stage } from './stage.ts'

/** Behind an asset's name while its replacement takes its place. */
const TEMPORARY = /\.new$/

/**
 * Finds assets that are gone while they are replaced. Returns a function that checks whether of every asset that is on a release now
 * the asset itself or its replacement is there, uploaded, and returns what is wrong.
 */
export function watchAssets({ github }: Stage): () => string[] {
  const names = () =>
    new Set(
      github.repository.releases.flatMap(({ tag, assets }) =>
        assets
          .filter(asset => asset.state === 'uploaded')
          .map(asset => `${asset.name.replace(TEMPORARY, '')} of ${tag}`)
      )
    )
  const before = names()
  return () => {
    const there = names()
    return [...before].filter(name => !there.has(name)).map(name => `neither the asset nor its replacement: ${name}`)
  }
}
