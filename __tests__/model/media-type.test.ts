import { expect, test } from '@jest/globals'
import { extensionOfType, typeOfExtension } from '../../src/model/media-type.ts'

test.each([
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
  ['aac', 'audio/aac'],
  ['srt', 'application/x-subrip'],
  ['vtt', 'text/vtt'],
  ['exe', 'application/octet-stream'],
  ['constructor', 'application/octet-stream']
])('a file .%s is %s', (extension, type) => {
  expect(typeOfExtension(extension)).toBe(type)
})

test.each([
  ['video/quicktime', 'mov'],
  ['audio/x-wav', 'wav'],
  ['audio/webm', 'webm'],
  ['audio/mp4', 'm4a'],
  ['text/html', undefined],
  ['', undefined],
  ['mp4', undefined]
])('%j has the extension %s', (type, extension) => {
  expect(extensionOfType(type)).toBe(extension)
})
