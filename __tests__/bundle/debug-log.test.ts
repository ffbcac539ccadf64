import { expect, test } from '@jest/globals'
import { FAST, useReleaseWorld } from './release-world.ts'

const here = useReleaseWorld()

test('with ACTIONS_STEP_DEBUG the log says what was requested, resolved and reused, and of which release', async () => {
  const tour = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
  const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
  await here.onRelease(release, { languages: 'French (France)' })
  const step = await here.onRelease(release, { ...FAST, languages: 'es-MX, French (France)', 'max-translations': '9' })
  expect(step.errors).toEqual([])
  const lines = step.commands.filter(one => one.name === 'debug').map(one => one.message)
  const host = (url: string) => new URL(url).host.replaceAll('.', '\\.')
  const [reused] = here.world.heygen.charges
  const expected = [
    `^translate-release-video/\\d+\\.\\d+\\.\\d+, Node v\\d+`,
    `^Commit: ${here.sha}, of the tag v1\\.0\\.0$`,
    `^Release: v1\\.0\\.0, published, ID ${release.id}, 1 asset$`,
    `^Language "es-MX": Spanish \\(Mexico\\)$`,
    `^Translation ${reused?.id} \\(French \\(France\\), \\w+\\): reused$`,
    `^POST ${host(here.world.heygen.url)}/v3/video-translations: HTTP 200, request ID req_\\d+, \\d+ ms, try 1, direct$`,
    `^GET ${host(here.github.url)}/repos/\\S+: HTTP 200, request ID \\S+, \\d+ ms, try 1, direct$`
  ]
  for (const line of expected) expect(lines).toContainEqual(expect.stringMatching(line))
  expect(lines.join('\n')).not.toMatch(/[?&]|token/)
})
