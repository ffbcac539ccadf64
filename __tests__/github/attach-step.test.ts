import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type AttachStep, attachStep, roomNeeded, storedName } from '../../src/github/attach-step.ts'
import type { ReleaseAsset } from '../../src/model/release.ts'

const NAME = 'demo.german.mp4'
const NEW = 'demo.german.mp4.new'
type Kind = 'same' | 'other' | 'broken' | 'none'

function asset(name: string, kind: Kind): ReleaseAsset[] {
  if (kind === 'none') return []
  return [
    {
      id: name === NAME ? 1 : 2,
      name,
      size: kind === 'broken' ? 0 : 10,
      digest: kind,
      state: kind === 'broken' ? 'starter' : 'uploaded',
      updatedAt: '',
      downloadUrl: '',
      contentType: 'video/mp4'
    }
  ]
}

const isSame = (one: ReleaseAsset) => one.digest === 'same'
const stepOf = (assets: readonly ReleaseAsset[]) => attachStep(assets, NAME, isSame)
const words = (step: AttachStep) => `${step.kind} ${step.kind === 'upload' ? step.name : step.asset.name}`

/** The assets after a step. An upload that fails leaves a broken asset. */
function after(step: AttachStep, assets: ReleaseAsset[], fails: boolean): ReleaseAsset[] {
  if (step.kind === 'upload') return [...assets, ...asset(step.name, fails ? 'broken' : 'same')]
  const others = assets.filter(one => one !== step.asset)
  return step.kind === 'rename' ? [...others, { ...step.asset, name: NAME }] : others
}

describe('the next step', () => {
  test.each<[Kind, Kind, string]>([
    ['none', 'none', `upload ${NAME}`],
    ['same', 'none', `done ${NAME}`],
    ['other', 'none', `upload ${NEW}`],
    ['broken', 'none', `delete ${NAME}`],
    ['none', 'same', `rename ${NEW}`],
    ['same', 'same', `delete ${NEW}`],
    ['other', 'same', `delete ${NAME}`],
    ['broken', 'same', `delete ${NAME}`],
    ['none', 'other', `upload ${NAME}`],
    ['same', 'other', `delete ${NEW}`],
    ['other', 'other', `delete ${NEW}`],
    ['broken', 'other', `delete ${NAME}`],
    ['none', 'broken', `delete ${NEW}`],
    ['same', 'broken', `delete ${NEW}`],
    ['other', 'broken', `delete ${NEW}`],
    ['broken', 'broken', `delete ${NAME}`]
  ])('with %s under the name and %s under the temporary one', (named, temporary, expected) => {
    expect(words(stepOf([...asset(NAME, named), ...asset(NEW, temporary)]))).toBe(expected)
  })

  test('repeated until they succeed, they end with the right file alone, and a whole file is always there', () => {
    const kind = fc.constantFrom<Kind>('same', 'other', 'broken', 'none')
    fc.assert(
      fc.property(kind, kind, fc.array(fc.boolean(), { maxLength: 3 }), (named, temporary, failures) => {
        let assets = [...asset(NAME, named), ...asset(NEW, temporary)]
        const hadWhole = assets.some(one => one.state === 'uploaded')
        for (let steps = 0; steps < 12; steps++) {
          const step = stepOf(assets)
          if (step.kind === 'done') break
          assets = after(step, assets, failures.pop() === true)
          if (hadWhole) expect(assets.some(one => one.state === 'uploaded')).toBe(true)
        }
        expect(assets.map(one => [one.name, one.digest])).toEqual([[NAME, 'same']])
      })
    )
  })
})

describe('the room that is needed', () => {
  const assets = [...asset(NAME, 'other'), ...asset(NEW, 'broken')]
  const files = (isNew: boolean, ...names: string[]) => names.map(name => ({ name, isNew }))

  test.each([
    ['new names', files(true, 'a.mp4', 'b.mp4'), { added: 2, replacing: 0 }],
    ['new names that are stored as one', files(true, 'a..mp4', 'a.mp4'), { added: 1, replacing: 0 }],
    ['a file that replaces an asset', files(true, NAME), { added: 0, replacing: 1 }],
    ['a file that is kept', files(false, NAME), { added: 0, replacing: 0 }],
    ['a file that takes the place of a broken upload', files(true, NEW), { added: 0, replacing: 0 }],
    ['one of each', [...files(true, NAME, 'a.mp4'), ...files(false, NEW, 'b.mp4')], { added: 2, replacing: 1 }],
    ['no file', [], { added: 0, replacing: 0 }]
  ])('for %s', (_, expected, room) => {
    expect(roomNeeded(assets, expected)).toEqual(room)
  })
})

test.each([
  ['demo.german.mp4', 'demo.german.mp4'],
  ['demo..german.mp4', 'demo.german.mp4'],
  ['.demo.mp4', 'demo.mp4'],
  ['...a...b...', 'a.b']
])('GitHub stores %s as %s', (name, stored) => expect(storedName(name)).toBe(stored))
