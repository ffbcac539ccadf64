import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Release, ReleaseAsset } from '../../src/model/release.ts'
import { text } from '../../src/report/markdown.ts'
import { resultBase } from '../../src/results/file-name.ts'
import { notesWithTranslations } from '../../src/results/release-notes.ts'
import { anyCharacter } from '../fakes/hostile-text.ts'
import { RELEASE } from '../fakes/sample-release.ts'

const BEGIN = '<!-- translate-release-video -->'
const END = '<!-- /translate-release-video -->'
const URL = 'https://github.com/o/r/releases/download/v1'

const asset = (name: string, more: Partial<ReleaseAsset> = {}): ReleaseAsset => ({
  id: 1,
  name,
  size: 10,
  state: 'uploaded',
  updatedAt: '2026-11-22T00:00:00Z',
  downloadUrl: `${URL}/${name}`,
  contentType: 'video/mp4',
  ...more
})
const FRENCH = ['tour.french.mp4', 'tour.french.srt'].map(name => asset(name))
const FRENCH_ROW = `| tour | French | [mp4](${URL}/tour.french.mp4) · [srt](${URL}/tour.french.srt) |`
const release = (notes: string, assets: readonly ReleaseAsset[] = FRENCH, more: Partial<Release> = {}) => ({
  ...RELEASE,
  notes,
  assets,
  ...more
})
const blockOf = (...rows: string[]) =>
  [BEGIN, '### Translated videos', '', '| Video | Language | Files |', '| --- | --- | --- |', ...rows, '', END].join(
    '\n'
  )
const plain = (name: string, label?: string) => ({ name, label })

test('a row for each translation, with a link to each asset, in the order of the names', () => {
  const assets = [asset('tour.mp4'), asset('intro.german.webm'), ...FRENCH, asset('tour.translations.json')]
  expect(notesWithTranslations(release('', assets))).toBe(
    blockOf(`| intro | German | [webm](${URL}/intro.german.webm) |`, FRENCH_ROW)
  )
})

test('a label says the language where the name cannot', () => {
  const base = resultBase('tour', '日本語')
  const row = `| [mp4](${URL}/${base}.mp4) |`
  const labeled = asset(`${base}.mp4`, { label: 'tour – 日本語.mp4' })
  expect(notesWithTranslations(release('', [labeled]))).toBe(blockOf(`| tour | 日本語 ${row}`))
  const slug = text(base.slice('tour.'.length))
  expect(notesWithTranslations(release('', [asset(`${base}.mp4`)]))).toBe(blockOf(`| tour | ${slug} ${row}`))
})

test('what is not complete, and a replacement that is not in place, are left out', () => {
  const assets = [...FRENCH, asset('tour.german.mp4', { state: 'starter' }), asset('tour.polish.mp4.new')]
  expect(notesWithTranslations(release('', assets))).toBe(blockOf(FRENCH_ROW))
})

test('without a result there is no block', () => {
  expect(notesWithTranslations(release('Fixes.', [asset('tour.mp4')]))).toBe('Fixes.')
})

test('the links of a draft are those after its publication', () => {
  const downloadUrl = 'https://github.com/o/r/releases/download/untagged-0123abc/tour.french.mp4'
  const draft = release('', [asset('tour.french.mp4', { downloadUrl })], { draft: true, tag: 'app/v1' })
  expect(notesWithTranslations(draft)).toContain('(https://github.com/o/r/releases/download/app%2Fv1/tour.french.mp4)')
})

describe('results that are not on the release', () => {
  test('have a row without links', () => {
    const rows = notesWithTranslations(release('', FRENCH), [plain('tour.german.mp4'), plain('tour.french.mp4')])
    expect(rows).toBe(blockOf(FRENCH_ROW, '| tour | German | – |'))
  })

  test('keep it in later runs, until they are there', () => {
    const first = notesWithTranslations(release('', []), [plain('tour.french.mp4'), plain('tour.polish.mp4')])
    const second = notesWithTranslations(release(first, []), [plain('tour.german.mp4')])
    expect(second).toBe(blockOf('| tour | French | – |', '| tour | German | – |', '| tour | Polish | – |'))
    expect(notesWithTranslations(release(second))).toBe(
      blockOf(FRENCH_ROW, '| tour | German | – |', '| tour | Polish | – |')
    )
  })

  test('under a label of any text, it cannot leave the cell', () => {
    const label = `tour – x | y <!-- ${END} [z](javascript:1).mp4`
    const row = notesWithTranslations(release('', []), [plain('tour.french.mp4', label)])
    expect(row.indexOf(END)).toBe(row.length - END.length)
    expect(row).toBe(blockOf('| tour | French | – |'))
  })
})

describe('the block', () => {
  test('is added after a blank line, and replaced where it is', () => {
    const first = notesWithTranslations(release('Fixes.\r\n'))
    expect(first).toBe(`Fixes.\r\n\n\n${blockOf(FRENCH_ROW)}`)
    const moved = `${blockOf(FRENCH_ROW)}\n\nFixes.`
    const german = asset('tour.german.mp4')
    expect(notesWithTranslations(release(moved, [...FRENCH, german]))).toBe(
      `${blockOf(FRENCH_ROW, `| tour | German | [mp4](${URL}/tour.german.mp4) |`)}\n\nFixes.`
    )
  })

  test('that is up to date stays, also with the line ends of GitHub’s editor', () => {
    for (const notes of [blockOf(FRENCH_ROW), `a\r\n${blockOf(FRENCH_ROW).replaceAll('\n', '\r\n')}\r\nb`]) {
      expect(notesWithTranslations(release(notes))).toBe(notes)
    }
  })

  test('loses the row of an asset that was deleted', () => {
    expect(notesWithTranslations(release(blockOf(FRENCH_ROW), []))).toBe(blockOf())
  })

  test.each([
    ['a beginning alone', `a ${BEGIN} b`, `a ${BEGIN} b\n\n${blockOf(FRENCH_ROW)}`],
    ['an end alone', `a ${END} b`, `a ${END} b\n\n${blockOf(FRENCH_ROW)}`],
    ['an end before a block', `${END}\n${BEGIN}${END}`, `${END}\n${blockOf(FRENCH_ROW)}`],
    ['a beginning before a block', `${BEGIN} b\n${BEGIN}${END}`, `${BEGIN} b\n${blockOf(FRENCH_ROW)}`]
  ])('%s swallows no text', (_what, notes, expected) => {
    expect(notesWithTranslations(release(notes))).toBe(expected)
  })

  test('whatever the notes are, what is around it stays to the byte, and a second time changes nothing', () => {
    const piece = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom(BEGIN, END, '\r\n', '\n', '| a | b | c |', '| tour | German | – |', '<!--')
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const notes = pieces.join('')
        const edited = notesWithTranslations(release(notes))
        const begin = edited.indexOf(blockOf(FRENCH_ROW).slice(0, BEGIN.length + 10))
        const after = edited.slice(edited.indexOf(END, begin) + END.length)
        expect(notes.startsWith(edited.slice(0, begin).replace(/\n\n$/, ''))).toBe(true)
        expect(notes.endsWith(after)).toBe(true)
        expect(notesWithTranslations(release(edited))).toBe(edited)
      })
    )
  })
})

test('notes that GitHub would refuse are an error that names the input', () => {
  const error = expect.objectContaining({ code: 'release_notes_failed', input: 'release-notes' })
  expect(() => notesWithTranslations(release('x'.repeat(124_900)))).toThrow(error)
  expect(notesWithTranslations(release('x'.repeat(124_000)))).toHaveLength(124_002 + blockOf(FRENCH_ROW).length)
})
