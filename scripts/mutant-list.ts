import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A small change of the source that a test must notice. */
export interface Mutant {
  /** The list it is in, and its name there: `submit/cancel-cuts-request`. */
  readonly id: string
  readonly file: string
  /** Code that occurs once in the file, and what takes its place. */
  readonly find: string
  readonly replace: string
  /** What a user would lose by it. */
  readonly loses: string
  /** Test files, one of which fails by it. */
  readonly tests: readonly string[]
  /** Why no test can notice it; absent: one must. */
  readonly survives?: string
}

type Entry = Omit<Mutant, 'id' | 'file'>

/** All mutants of the lists in `mutants/`, each list a YAML file: file of the source, then name, then the change. */
export function readMutants(root: string): readonly Mutant[] {
  return readdirSync(join(root, 'mutants')).flatMap(list => {
    const files = parse(readFileSync(join(root, 'mutants', list), 'utf8')) as Record<string, Record<string, Entry>>
    return Object.entries(files).flatMap(([file, entries]) =>
      Object.entries(entries).map(([name, entry]) => ({ id: `${list.replace(/\.yml$/, '')}/${name}`, file, ...entry }))
    )
  })
}

/**
 * The file's text with the change in it.
 * @throws Error where the code to change does not occur just once: the list is out of date
 */
export function mutate(mutant: Mutant, text: string): string {
  const parts = text.split(mutant.find)
  if (parts.length === 2 && mutant.find !== mutant.replace) return parts.join(mutant.replace)
  throw new Error(`${mutant.id}: its code occurs ${parts.length - 1} times in ${mutant.file}`)
}
