import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BundledFiles } from './shake.ts'

/**
 * The licences of the packages that are in the bundle, each with its text.
 * @throws Error for a package without a licence file: it must not be shipped
 */
export function licenses(files: BundledFiles): string {
  const packages = files.flatMap(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [])
  return [...new Set(packages)].sort().map(license).join('\n')
}

function license(name: string): string {
  const folder = join('node_modules', name)
  const { version, license: id } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  if (file === undefined) throw new Error(`${name} has no licence file`)
  return `${name} ${version}\n${id}\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`
}
