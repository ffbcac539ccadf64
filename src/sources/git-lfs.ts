/** A pointer is smaller than this, in bytes. Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export const LFS_POINTER_LIMIT = 1024
const START = 'version https://git-lfs.github.com/spec/v1'

/** Whether these are the bytes of a Git LFS pointer, which stands for a file that is kept elsewhere. */
export function isLfsPointer(bytes: Buffer): boolean {
  return bytes.length < LFS_POINTER_LIMIT && bytes.toString('latin1', 0, START.length) === START
}
