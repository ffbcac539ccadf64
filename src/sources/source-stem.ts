/** Longest stem; with a slug of at most 77 and an extension, a name stays far below the 255 bytes of a file system. */
const LONGEST_STEM = 100
const NOTHING_LEFT = 'video'
/** Names that Windows takes for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i

/**
 * Any text as the first part of a file name: `[A-Za-z0-9._-]`, accents taken off, 1 to 100 characters, no dot or dash at
 * either end, no two dots in a row, and no name that Windows keeps for a device.
 */
export function fileStem(text: string): string {
  const safe = text
    .slice(0, LONGEST_STEM * 4)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST_STEM)
    .replace(/[.-]+$/, '')
  if (safe === '') return NOTHING_LEFT
  return DEVICE.test(safe) ? `${NOTHING_LEFT}-${safe}`.slice(0, LONGEST_STEM) : safe
}

/**
 * The stem of the results of a source, given as a path, a URL, a label such as `asset:…`, or a plain file name: its last
 * segment without the extension.
 */
export function sourceStem(source: string): string {
  const path =
    URL.canParse(source) && /^https?:/i.test(source) ? urlPath(source) : source.replace(/^(?:asset|release):/, '')
  const name = path.split(/[\\/]/).findLast(segment => segment !== '') ?? ''
  return fileStem(name.replace(/(?<=.)\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/i, ''))
}

function urlPath(source: string): string {
  const { pathname } = new URL(source)
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
