import { describe, expect, test } from '@jest/globals'
import type { ReleaseAsset } from '../../src/model/release.ts'
import type { SourceField } from '../../src/model/request.ts'
import { refuseOtherMedia } from '../../src/sources/release-asset.ts'
import { asset } from './sample-asset.ts'

describe('refuseOtherMedia', () => {
  test.each<[SourceField, string, Partial<ReleaseAsset>, string]>([
    ['video', 'tour.srt', {}, 'is not a video'],
    ['video', 'tour.mp3', {}, 'is not a video'],
    ['video', 'tour.zip', { contentType: 'application/zip' }, 'is not a video'],
    ['video', 'tour.tar.gz', { contentType: 'application/x-gzip' }, 'is not a video'],
    ['video', 'notes', { contentType: 'text/plain' }, 'is not a video'],
    ['video', 'tour.mp4', { size: 0 }, 'is empty'],
    ['audio', 'tour.srt', {}, 'is not an audio track'],
    ['srt', 'tour.mp4', {}, 'is not an .srt file']
  ])('as %s, %s with %j: %s', (field, name, given, clause) => {
    const refuse = () => refuseOtherMedia(field, asset(name, given))
    expect(refuse).toThrow(`The file \`${name}\` of \`${field}\` ${clause}.`)
  })

  test.each<[SourceField, string, Partial<ReleaseAsset>]>([
    ['video', 'tour.MOV', { contentType: 'text/plain' }],
    ['video', 'tour', {}],
    ['video', 'tour.bin', {}],
    ['audio', 'tour.mp4', {}],
    ['audio', 'tour.wav', {}],
    ['srt', 'tour.srt', { contentType: 'text/plain' }]
  ])('as %s, %s with %j may be what it is for', (field, name, given) => {
    expect(() => refuseOtherMedia(field, asset(name, given))).not.toThrow()
  })
})
