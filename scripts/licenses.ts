import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is read of ncc's `--stats-out`: the modules of the bundle, those that were joined into one nested in it. */
export interface BundleStats {
  readonly modules?: readonly (BundleStats & { readonly nameForCondition?: string | null })[]
}

/**
 * The licenses of the packages in the bundle, each with its text.
 * @throws Error for a package without a license file: it must not be shipped
 */
export function licenses(stats: BundleStats): string {
  return [...new Set(packageFolders(stats))].map(license).sort().join('\n')
}

function packageFolders({ modules = [] }: BundleStats): string[] {
  return modules.flatMap(one => {
    const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(one.nameForCondition ?? '') ?? []
    return [...(folder === undefined ? [] : [folder]), ...packageFolders(one)]
  })
}

function license(folder: string): string {
  const { name, version, license: id } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${name} has no license file`)
  return `${name} ${version}\n${id}\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`
}
