import { basename } from 'node:path'
import { sourceLabel, withoutSignature } from '../inputs/source.ts'
import type { AssetInput } from '../model/request.ts'
import type { PrepareAsk, PreparedSource } from './prepared-source.ts'
import { sourceStem } from './source-stem.ts'
import { describeWorkspaceFile, hashFile, openFile } from './workspace-file.ts'

/**
 * Finds out what a source is, before anything is spent.
 * @throws ActionError `file_unusable`, `release_asset_not_found` and the like, naming the input
 */
export async function prepareSource(ask: PrepareAsk): Promise<PreparedSource> {
  const { source, field } = ask
  switch (source.kind) {
    case 'url': {
      const asset: AssetInput = { type: 'url', url: source.url }
      const label = sourceLabel(source)
      const identity = `url:${withoutSignature(source.url)}`
      return { field, identity, label, stem: sourceStem(label), url: source.url, provide: async () => asset }
    }
    case 'asset': {
      const asset: AssetInput = { type: 'asset_id', asset_id: source.assetId }
      const label = sourceLabel(source)
      return { field, identity: label, label, stem: sourceStem(source.assetId), provide: async () => asset }
    }
    case 'file':
      return prepareFile(ask, source.path)
    case 'release': {
      const { prepareReleaseAsset } = await import('./release-source.ts')
      return prepareReleaseAsset(ask, source.pattern)
    }
  }
}

async function prepareFile(ask: PrepareAsk, path: string): Promise<PreparedSource> {
  const { run, field } = ask
  const file = await describeWorkspaceFile({ workspace: run.context.workspace, path, field })
  const sha256 = await hashFile(file, run.signal)
  return {
    field,
    identity: `sha256:${sha256}`,
    label: path,
    stem: sourceStem(basename(path)),
    provide: async (connection, deadline) => {
      const { uploadFile } = await import('../heygen/upload.ts')
      const id = await uploadFile(connection, {
        input: field,
        filename: file.name,
        contentType: file.contentType,
        size: file.size,
        sha256,
        open: () => openFile(file),
        deadline,
        tellProgress: line => run.log.info(line)
      })
      return { type: 'asset_id', asset_id: id }
    }
  }
}
