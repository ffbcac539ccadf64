import { createRequire } from 'node:module'

/** The places where a repository's URLs point to. No slash at the end of any. */
export interface Links {
  /** GITHUB_API_URL. */
  api: string
  /** What stands before `/repos/…` in an upload's URL. */
  uploads: string
  /** GITHUB_SERVER_URL. */
  server: string
}

type Json = Record<string, unknown>

/** The `release.published` payload that GitHub sent for `Codertocat/Hello-World`, in which every URL and name is made this repository's. */
export function publishedExample(
  links: Links,
  { owner, name }: { owner: string; name: string }
): { release: Json; repository: Json; sender: Json } {
  const load = createRequire(import.meta.url)
  const events: { name: string; examples: { action?: string }[] }[] = load(
    '@octokit/webhooks-examples/api.github.com/index.json'
  )
  const example = events.find(event => event.name === 'release')?.examples.find(({ action }) => action === 'published')
  if (example === undefined) throw new Error('@octokit/webhooks-examples has no release.published')
  const text = JSON.stringify(example)
    .replaceAll('https://api.github.com', links.api)
    .replaceAll('https://uploads.github.com', links.uploads)
    .replaceAll('https://github.com', links.server)
    .replaceAll('Codertocat/Hello-World', `${owner}/${name}`)
    .replaceAll('Codertocat', owner)
    .replaceAll('"Hello-World"', JSON.stringify(name))
  return JSON.parse(text)
}
