import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseManifest } from '../../src/results/manifest.ts'
import type { Stage } from './stage.ts'

/** A step that replaces a file all the time is not one of these. */
const MOST_TRIES = 10

/** A file as it was when it was first seen. */
interface SeenFile {
  /** Another name of the same file, which stays when the file is replaced. */
  readonly kept: string
  readonly version: string
}

/**
 * Finds files that are not whole under their final name: results of which a part is missing, manifests and result files that cannot be parsed,
 * files that are written in place (whoever opened one before reads half of each), and files that are gone. Returns a function that
 * checks the files of the stage and returns what is wrong.
 */
export function watchFiles(stage: Stage): () => string[] {
  const { workspace, temp } = stage.job
  const folder = join(dirname(temp), 'kept')
  mkdirSync(folder, { recursive: true })
  const seen = new Map<string, SeenFile>()
  let links = readdirSync(folder).length
  const check = (path: string): string[] => {
    const before = seen.get(path)
    if (before !== undefined && versionOf(before.kept) !== before.version) {
      seen.delete(path)
      return [`written in place: ${path}`]
    }
    if (before?.version === versionOf(path)) return []
    const kept = join(folder, String(links++))
    keep(path, kept)
    seen.set(path, { kept, version: versionOf(kept) })
    return isWhole(stage, path, readFileSync(kept)) ? [] : [`not whole: ${path}`]
  }
  return () => {
    const there = [...resultsIn(join(workspace, 'results')), ...resultFilesIn(temp)]
    const gone = [...seen.keys()].filter(path => !there.includes(path))
    return [...gone.map(path => `gone: ${path}`), ...there.flatMap(check)]
  }
}

/** Which file it is, and what was last done to its bytes. */
function versionOf(path: string): string {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true })
  return [ino, size, mtimeNs].join()
}

/** Files under a final name: a temporary one is hidden, and ends in `.part`. */
function resultsIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter(name => !/^\..*\.part$/.test(name)).map(name => join(folder, name))
}

function resultFilesIn(temp: string): string[] {
  return readdirSync(temp)
    .filter(name => /^(?:translate|collect)-\w+\.json$/.test(name))
    .map(name => join(temp, name))
}

/** Gives the file that is at a path now another name. */
function keep(path: string, kept: string): void {
  for (let tries = 1; ; tries++) {
    try {
      linkSync(path, kept)
      return
    } catch (thrown) {
      // The step has replaced the file in the meantime.
      if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT' || tries === MOST_TRIES) throw thrown
    }
  }
}

function isWhole({ heygen }: Stage, path: string, bytes: Buffer): boolean {
  if (path.endsWith('.translations.json')) return parseManifest(bytes.toString()) !== undefined
  if (path.endsWith('.json')) return isResultFile(bytes.toString())
  return heygen.translations.some(translation =>
    (['video', 'srt', 'vtt'] as const).some(kind => heygen.resultFile(translation, kind).bytes().equals(bytes))
  )
}

function isResultFile(text: string): boolean {
  try {
    return Array.isArray((JSON.parse(text) as { translation_ids?: unknown }).translation_ids)
  } catch {
    return false
  }
}
