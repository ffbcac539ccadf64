import { createRequire } from 'node:module'
import { expect, test } from '@jest/globals'
import { startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import { repositoryUrl, send } from './github-client.ts'

test('an event’s payload has the shape of GitHub’s, and speaks of this repository and release', async () => {
  const github = await startGithubSandbox({ repository: { owner: 'acme', name: 'rocket', private: true } })
  try {
    const release = github.addRelease({ tag: 'v1', assets: [{ name: 'demo.mp4' }] })
    const payload = github.eventPayload(release)
    const events: { name: string; examples: Record<string, object>[] }[] = createRequire(import.meta.url)(
      '@octokit/webhooks-examples/api.github.com/index.json'
    )
    const examples = events.find(event => event.name === 'release')?.examples ?? []
    const real = examples.find(example => (example['action'] as unknown) === 'published')
    for (const part of ['release', 'repository', 'sender']) {
      const keys = Object.keys(real?.[part] ?? {})
      expect(keys.length).toBeGreaterThan(10)
      expect(Object.keys(payload[part] as object)).toEqual(expect.arrayContaining(keys))
    }
    const { json } = await send(repositoryUrl(github, `/releases/${release.id}`), { token: github.token })
    expect(payload).toMatchObject({
      action: 'published',
      release: { ...json, assets: [{ name: 'demo.mp4', size: 1000, state: 'uploaded' }] },
      repository: { full_name: 'acme/rocket', private: true, name: 'rocket', owner: { login: 'acme' } }
    })
    const text = JSON.stringify(payload)
    expect(text).not.toMatch(/Codertocat|Hello-World|https:\/\/(api\.|uploads\.)?github\.com/)
    expect(github.eventPayload(release, 'edited')['action']).toBe('edited')
  } finally {
    await github.close()
  }
})
