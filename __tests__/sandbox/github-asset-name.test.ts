import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { storedAssetName } from '../../sandbox/github/asset-name.ts'

describe('the name under which GitHub keeps an asset', () => {
  test.each([
    // As people saw them: electron/forge#1761, actions/upload-release-asset#57, cli/cli#10585, softprops/action-gh-release#159, #542, #741.
    ['erick%%%%%!!!zhao.txt', 'erick.zhao.txt'],
    ['fake.      file.txt', 'fake.file.txt'],
    ['app.prod-v1.3.0-(15-5)-6064eac-release.apk', 'app.prod-v1.3.0-.15-5.-6064eac-release.apk'],
    ['My App 1.0.0 Setup.exe', 'My.App.1.0.0.Setup.exe'],
    ['tobwen-1.1.0-1~buster_amd64.deb', 'tobwen-1.1.0-1.buster_amd64.deb'],
    ['😀.pdf', 'default.pdf'],
    ['.config', 'default.config'],
    ['茶话室-0.1.2-mac-arm64.dmg', '-0.1.2-mac-arm64.dmg'],
    ['ð_æ_©_ŋ.txt', 'd_ae_._ng.txt'],
    ['żółw.txt', 'zolw.txt'],
    // What stays as it is.
    ['demo.es-mx.mp4', 'demo.es-mx.mp4'],
    ['a_b-c+d@e.mp4', 'a_b-c+d@e.mp4'],
    ['README', 'README'],
    // Periods at either end.
    ['demo.', 'demo'],
    ['..demo..mp4', 'default.demo.mp4'],
    ['测试', 'default'],
    ['demo.日本', 'demo']
  ])('%s is kept as %s', (name, stored) => {
    expect(storedAssetName(name)).toBe(stored)
  })

  test('is one that stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), name => {
        const stored = storedAssetName(name)
        expect(stored).toMatch(/^[\w+@-]+(\.[\w+@-]+)*$/)
        expect(storedAssetName(stored)).toBe(stored)
      })
    )
  })
})
