/** The system's name of what went wrong with a file (`ENOENT`), or nothing. Source: Node, "Common system errors". */
export function fileErrorCode(thrown: unknown): string {
  const isCoded = typeof thrown === 'object' && thrown !== null && 'code' in thrown
  return isCoded && typeof thrown.code === 'string' ? thrown.code : ''
}
