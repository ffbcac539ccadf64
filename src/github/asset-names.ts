/** Ends the name of a replacement that is not in its place yet. */
export const TEMPORARY = '.new'

/** An asset's name under which its replacement is uploaded, until the replacement is safe and the old one deleted. */
export function temporaryName(name: string): string {
  return name + TEMPORARY
}

/**
 * The name that GitHub gives an upload of this name, as far as `[A-Za-z0-9._-]` go: dots in a row become one, and none is left
 * at either end. Source: https://docs.github.com/rest/releases/assets#upload-a-release-asset
 */
export function storedName(name: string): string {
  return name.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '')
}
