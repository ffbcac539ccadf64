import { open } from 'node:fs/promises'
import { ActionError } from '../errors/action-error.ts'
import type { RangedSource } from './ranged-source.ts'
import { isUnchanged, type WorkspaceFile } from './workspace-file.ts'

/** A file of the workspace, in parts. A read throws ActionError `file_unusable` once the file has changed. */
export function rangedFile(file: WorkspaceFile): RangedSource {
  const { absolutePath, size } = file
  return {
    async read(start, end) {
      const handle = await open(absolutePath, 'r')
      try {
        if (!isUnchanged(file, await handle.stat())) {
          throw new ActionError('file_unusable', 'the file changed while it was being read')
        }
        const buffer = Buffer.alloc(Math.min(end, size) - start)
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, start)
        return { bytes: buffer.subarray(0, bytesRead), size }
      } finally {
        await handle.close()
      }
    }
  }
}
