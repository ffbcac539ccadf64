import { mkdir, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Source } from '../../src/inputs/source.ts'
import type { SourceField } from '../../src/model/request.ts'
import { expandSource } from '../../src/sources/expand.ts'
import { prepareSource } from '../../src/sources/prepare.ts'
import { failure } from '../fakes/failure.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { fakeRun } from '../fakes/fake-run.ts'
import { root, workspace } from './workspace.ts'

const onUnix = process.platform === 'win32' ? test.skip : test

function unused(): never {
  throw new Error('neither a release nor a server is used')
}

const runIn = (signal?: AbortSignal) =>
  fakeRun({ http: unused as never, clock: fakeClock(), context: { workspace }, signal })
const expand = (path: string, field: SourceField = 'video') =>
  expandSource(runIn(), field, { kind: 'file', path }, unused)
const pathOf = (source: Source) => (source.kind === 'file' ? source.path : source.kind)
const paths = async (pattern: string) => (await expand(pattern)).map(pathOf)

async function files(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), name)
  }
}

describe('a path that is no glob, or exists as it stands, is itself', () => {
  beforeEach(() => files('demo[1].mp4', 'demo1.mp4', 'a {b,c}.mp4', 'x.german.mp4'))

  test.each(['demo[1].mp4', 'a {b,c}.mp4', './demo1.mp4', 'x.german.mp4', 'none.mp4', 'a+b.mp4', '../secret.mp4', '.'])(
    '%s',
    async path => {
      expect(await expand(path)).toEqual([{ kind: 'file', path }])
    }
  )

  onUnix('also a link that leads nowhere, and a name with a star', async () => {
    await symlink('none.mp4', join(workspace, 'lost?.mp4'))
    await files('*.mp4')
    expect(await paths('lost?.mp4')).toEqual(['lost?.mp4'])
    expect(await paths('*.mp4')).toEqual(['*.mp4'])
  })

  test('and prepared as it is: only what exists', async () => {
    const prepare = (path: string) => prepareSource(runIn(), 'video', { kind: 'file', path }, unused)
    expect(await prepare('demo[1].mp4')).toMatchObject({ label: 'demo[1].mp4', stem: 'demo-1' })
    expect((await failure(prepare('demo?.mp4'))).message).toBe('The file `demo?.mp4` of `video` does not exist.')
  })
})

describe('a glob', () => {
  beforeEach(() =>
    files(
      'b.mp4',
      'a.mp4',
      'B.mp4',
      'notes.txt',
      '.draft.mp4',
      'media/tour.mp4',
      'media/tour.german.mp4',
      'media/deep/intro.webm',
      'media/.cache/part.mp4',
      'node_modules/x/sample.mp4',
      'media/node_modules/y/sample.mp4',
      '.git/old.mp4'
    )
  )

  test.each([
    ['*.mp4', ['B.mp4', 'a.mp4', 'b.mp4']],
    ['./*.mp4', ['B.mp4', 'a.mp4', 'b.mp4']],
    ['[ab].mp4', ['a.mp4', 'b.mp4']],
    ['{b,a,b}.mp4', ['a.mp4', 'b.mp4']],
    ['media/../?.mp4', ['B.mp4', 'a.mp4', 'b.mp4']],
    ['media\\*.mp4', ['media/tour.mp4']],
    ['media/**/*.{mp4,webm}', ['media/deep/intro.webm', 'media/tour.mp4']],
    ['**/*.mp4', ['B.mp4', 'a.mp4', 'b.mp4', 'media/tour.mp4']],
    ['media/*', ['media/tour.mp4']],
    ['.*.mp4', ['.draft.mp4']],
    ['media/.cache/*', ['media/.cache/part.mp4']],
    ['.*/*.mp4', []],
    ['.git/*.mp4', ['.git/old.mp4']],
    ['media/*/y/*.mp4', []],
    ['node_modules/**/*.mp4', ['node_modules/x/sample.mp4']],
    ['{media,node_modules}/x/*.mp4', ['node_modules/x/sample.mp4']]
  ])('%s matches %j', async (pattern, matched) => {
    if (matched.length > 0) expect(await paths(pattern)).toEqual(matched)
    else expect((await failure(expand(pattern))).message).toContain('No file of the workspace matches')
  })

  test('may be absolute, in the workspace', async () => {
    expect(await paths(`${workspace}/media/*.mp4`)).toEqual(['media/tour.mp4'])
  })

  test('that matches nothing is an error', async () => {
    expect(await failure(expand('media/*.mov'))).toMatchObject({
      code: 'file_unusable',
      input: 'video',
      message: 'No file of the workspace matches `media/*.mov` of `video`.',
      hint: expect.stringContaining('Check the path')
    })
    // A folder is no file.
    expect((await failure(expand('med?a'))).message).toContain('No file of the workspace matches')
  })

  test('that matches only results is an error that says how to use them anyway', async () => {
    const otherwise =
      'Otherwise give the original: another path in the workspace, an https URL, or an asset of the release.'
    expect(await failure(expand('media/*.german.*'))).toMatchObject({
      code: 'file_unusable',
      input: 'video',
      message:
        'The only file of the workspace that matches `media/*.german.*` of `video` is named like a translation: media/tour.german.mp4.',
      hint: `To use it anyway, set \`video: media/tour.german.mp4\`. ${otherwise}`
    })
    await files('media/tour.french.mp4')
    expect(await failure(expand('media/*.{german,french}.mp4'))).toMatchObject({
      message:
        'Every file of the workspace that matches `media/*.{german,french}.mp4` of `video` is named like a translation: media/tour.french.mp4, media/tour.german.mp4.',
      hint: `To use one of them anyway, set \`video: <name>\`. ${otherwise}`
    })
  })

  test.each<SourceField>(['audio', 'srt'])('of `%s` must match one', async field => {
    expect((await expand('media/*.mp4', field)).map(pathOf)).toEqual(['media/tour.mp4'])
    expect(await failure(expand('[ab].mp4', field))).toMatchObject({
      code: 'file_unusable',
      input: field,
      message: `More than one file of the workspace matches \`[ab].mp4\` of \`${field}\`: a.mp4, b.mp4.`,
      hint: 'Name one of them.'
    })
  })

  test('matches at most 100 videos, and an error lists a bounded number', async () => {
    await files(...Array.from({ length: 101 }, (_, at) => `many/${at}.mp4`))
    expect(await failure(expand('many/*'))).toMatchObject({
      code: 'invalid_input',
      input: 'video',
      message: '101 files match `many/*` of `video`: must be at most 100 videos.'
    })
    expect((await failure(expand('many/*', 'audio'))).message).toMatch(/: many\/0\.mp4, .*, and 81 more\.$/)
    await rm(join(workspace, 'many/7.mp4'))
    expect(await expand('many/*')).toHaveLength(100)
  })

  test('ends when the job is canceled', async () => {
    const expanding = expandSource(runIn(AbortSignal.abort()), 'video', { kind: 'file', path: '*.mp4' }, unused)
    expect((await failure(expanding)).code).toBe('interrupted')
  })
})

describe('nothing outside the workspace is listed', () => {
  beforeEach(async () => {
    await files('a.mp4')
    await writeFile(join(root, 'secret.mp4'), 'secret')
  })

  test.each(['../*.mp4', 'assets/../../*', '/etc/*', './../{secret,b}.mp4'])('%s', async pattern => {
    expect(await failure(expand(pattern))).toMatchObject({
      code: 'file_unusable',
      input: 'video',
      message: `The file \`${pattern}\` of \`video\` leads out of the workspace.`
    })
  })

  test.each(['*/../../*', '{..,assets}/*', '**/../*'])('%s, after a wildcard', async pattern => {
    expect((await failure(expand(pattern))).message).toBe(
      `The file \`${pattern}\` of \`video\` has \`..\` after a wildcard.`
    )
  })

  test.each(['[.][.]/*.mp4', '.{.,x}/*.mp4'])('%s, disguised', async pattern => {
    expect((await failure(expand(pattern))).message).toContain('No file of the workspace matches')
  })

  onUnix('by links: only those that stay inside are followed', async () => {
    await symlink('../secret.mp4', join(workspace, 'b.mp4'))
    await symlink('a.mp4', join(workspace, 'c.mp4'))
    await symlink('d.mp4', join(workspace, 'd.mp4'))
    await symlink(root, join(workspace, 'up'))
    expect(await paths('**/*.mp4')).toEqual(['a.mp4', 'c.mp4'])
    expect((await failure(expand('up/*.mp4'))).message).toContain('leads out of the workspace')
  })

  test('whatever the pattern is', async () => {
    await files('media/b.mp4', 'media/.c.mp4', 'node_modules/d.mp4')
    const inside = await realpath(workspace)
    const piece = fc.constantFrom(
      '..',
      '.',
      '*',
      '**',
      '/',
      '/',
      'media',
      '[.]',
      '{.,a}',
      '?',
      'a.mp4',
      '.',
      '\\',
      '!(x)'
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async pieces => {
        const pattern = pieces.join('')
        // Where it exists as it stands, `prepareSource` judges it.
        const listed = await paths(pattern).catch(error => {
          expect(error).toMatchObject({ code: 'file_unusable', input: 'video' })
          return []
        })
        const matched = listed.filter(path => path !== pattern)
        expect(matched).toEqual([...new Set(matched)].sort())
        for (const path of matched) {
          expect((await stat(join(workspace, path))).isFile()).toBe(true)
          expect(relative(inside, await realpath(join(workspace, path)))).toBe(path)
          expect(path).not.toContain('node_modules')
        }
      }),
      { numRuns: 100 }
    )
  })
})
