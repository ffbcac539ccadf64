/**
 * The section of a changelog on a version, without its heading.
 * @throws Error where there is none, or nothing in it
 */
export function releaseNotes(changelog: string, version: string): string {
  const sections = changelog.replaceAll('\r\n', '\n').split(/^## /m).slice(1)
  const section = sections.find(one => one.split(/[\s\n]/, 1)[0] === version)
  const notes = section?.slice(section.indexOf('\n')).trim() ?? ''
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version === '' ? 'no version' : version}`)
  return `${notes}\n`
}
