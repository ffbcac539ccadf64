import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect } from '@jest/globals'
import type { GithubSandboxOptions } from '../../sandbox/github/github-sandbox.ts'
import type { NewAsset, Release as SandboxRelease } from '../../sandbox/github/repository.ts'
import type { AssetFile, Attached } from '../../src/github/attach-asset.ts'
import { attachAsset, findRelease } from '../../src/github/releases.ts'
import { type Connected, connected, route } from './connected.ts'

export const NAME = 'demo.german.mp4'
export const NEW = 'demo.german.mp4.new'
export const FILM = Buffer.from('ein Film')
export const OLD = Buffer.from('old film')
export const UPLOAD = 'POST /releases/assets'
const SHA256 = createHash('sha256').update(FILM).digest('hex')
/** The asset that the file becomes. */
export const GERMAN = { name: NAME, label: 'demo – German.mp4', state: 'uploaded', digest: `sha256:${SHA256}` }

export interface AttachWorld extends Connected {
  release: SandboxRelease
  /** How often the file was opened. */
  opened: number
  begin(options?: GithubSandboxOptions): Promise<void>
  file(changes?: Partial<AssetFile>): AssetFile
  /** Attaches the file to the release as it is now. */
  attach(changes?: Partial<AssetFile>, options?: Parameters<Connected['connect']>[0]): Promise<Attached>
  add(asset: NewAsset): SandboxRelease['assets'][number]
  /** What the release has besides the source. */
  results(): { name: string; label: string; state: string; digest: string | null }[]
  /** What changed something, in order, without IDs. */
  changes(): string[]
}

/** A release with a source for each test of the file. */
export function useAttachWorld(): AttachWorld {
  const all = {
    begin: async options => {
      await all.close?.()
      Object.assign(all, await connected(options), { opened: 0 })
      all.release = all.github.addRelease({ tag: 'v1', assets: [{ name: 'demo.mp4' }] })
    },
    file: changes => ({
      name: NAME,
      label: 'demo – German.mp4',
      contentType: 'video/mp4',
      size: FILM.length,
      open: async () => {
        all.opened += 1
        return Readable.from([FILM.subarray(0, 3), FILM.subarray(3)])
      },
      sha256: async () => SHA256,
      ...changes
    }),
    attach: async (changes, options) => {
      const connection = all.connect(options)
      const found = await findRelease(connection, all.release.tag, all.release.id)
      all.github.requests.length = 0
      return attachAsset(connection, found, all.file(changes))
    },
    add: asset => all.github.addAsset(all.release, asset),
    results: () =>
      all.release.assets.slice(1).map(({ name, label, state, digest }) => ({ name, label, state, digest })),
    changes: () =>
      all.sent
        .filter(request => request.method !== 'GET')
        .map(({ method, url, body }) => {
          const { pathname, searchParams } = new URL(url)
          const name = method === 'PATCH' ? JSON.parse(String(body)).name : (searchParams.get('name') ?? '')
          return `${route({ method, path: pathname }).replace(/\/\d+/g, '')} ${name}`.trim()
        })
  } as AttachWorld
  beforeEach(() => all.begin())
  afterEach(async () => {
    expect(all.github.unexpected).toEqual([])
    await all.close()
  })
  return all
}
