import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import type { OpenRelease } from '../github/run-release.ts'
import { MOST_VIDEOS, type Source } from '../inputs/source.ts'
import type { SourceField } from '../model/request.ts'
import type { Run } from '../runner/run-action.ts'
import { oneLine } from '../text/plain-text.ts'

/**
 * The exact sources that one written source stands for, at least one: a glob's matches in order of name. Only `video` may be several.
 * @throws ActionError `release_asset_not_found`, `file_unusable`; `invalid_input` for too many videos
 */
export async function expandSource(
  run: Pick<Run, 'context' | 'signal'>,
  field: SourceField,
  source: Source,
  openRelease: () => Promise<Pick<OpenRelease, 'release'>>
): Promise<readonly Source[]> {
  switch (source.kind) {
    case 'url':
    case 'asset':
      return [source]
    case 'release': {
      const { matchingAssets, pickAsset } = await import('./release-asset.ts')
      const { release } = await openRelease()
      const { pattern } = source
      const assets = field === 'video' ? matchingAssets(release, pattern, field) : [pickAsset(release, pattern, field)]
      const sources = assets.map(({ name }): Source => ({ kind: 'release', pattern: name }))
      return atMost(field, `release:${pattern}`, sources)
    }
    case 'file': {
      const { path } = source
      // A link that leads nowhere is the path of a file too.
      const found = await lstat(resolve(run.context.workspace, path)).catch(() => undefined)
      if (found !== undefined) return [source]
      // A glob's library is loaded only for a glob.
      const { matchingFiles } = await import('./workspace-glob.ts')
      const files = await matchingFiles(run, field, path)
      const sources = files.map((name): Source => ({ kind: 'file', path: name }))
      return atMost(field, path, sources)
    }
  }
}

function atMost(field: SourceField, written: string, sources: readonly Source[]): readonly Source[] {
  if (sources.length <= MOST_VIDEOS) return sources
  const message = `${sources.length} files match \`${oneLine(written, 200)}\` of \`${field}\`: must be at most ${MOST_VIDEOS} videos.`
  const hint = 'Use a narrower glob, or divide the videos among several steps.'
  throw new ActionError('invalid_input', message, { input: field, hint })
}
