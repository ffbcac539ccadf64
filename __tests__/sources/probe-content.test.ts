import { describe, expect, test } from '@jest/globals'
import type { SourceField } from '../../src/model/request.ts'
import { probe, redirect, VIDEO, web } from './web.ts'

const HTML = { headers: { 'content-type': 'text/html; charset=utf-8' } }

describe('a web page in place of the file', () => {
  test.each<[string, string, RegExp]>([
    ['Google Drive', 'https://drive.google.com/file/d/1/view', /Google Drive/],
    ['Dropbox', 'https://www.dropbox.com/s/x/demo.mp4?dl=0', /Dropbox share page.*dl=1/],
    ['YouTube', 'https://www.youtube.com/watch?v=abc', /page with a player/],
    ['YouTube, short', 'https://youtu.be/abc', /page with a player/],
    ['Vimeo', 'https://vimeo.com/1', /page with a player/],
    ['SharePoint', 'https://acme.sharepoint.com/:v:/x', /OneDrive or SharePoint/],
    ['GitHub', 'https://github.com/o/r/blob/main/demo.mp4', /GitHub's page for the file.*Raw/],
    ['a login', 'https://intranet.example/users/sign_in', /login page/],
    ['a login host', 'https://login.example/x', /login page/],
    ['another', 'https://example.com/demo.mp4', /link straight to the file/],
    ['no page of YouTube', 'https://notyoutube.com/x', /link straight to the file/],
    ['no page of Dropbox', 'https://example.com/x/www.dropbox.com/', /link straight to the file/]
  ])('%s', async (_name, url, words) => {
    const { http, requests } = web({ [url]: HTML })
    const message = await probe(http, url)
    expect(message).toContain('returned a web page, not a file')
    expect(message).toMatch(words)
    expect(requests.map(one => one.method)).toEqual(['HEAD', 'GET'])
  })

  test('is named by where the redirects led', async () => {
    const { http } = web({
      'https://files.example/v': redirect('https://sso.example/login?next=v'),
      'https://sso.example/login?next=v': HTML
    })
    expect(await probe(http, 'https://files.example/v')).toContain('login page')
  })

  test('that only HEAD gives is no page', async () => {
    const { http } = web({ 'HEAD https://a.example/v': HTML, 'GET https://a.example/v': VIDEO })
    expect(await probe(http, 'https://a.example/v')).toBeUndefined()
  })
})

describe('content types', () => {
  const url = 'https://a.example/v'
  const as = (type: string) => web({ [url]: { headers: { 'content-type': type } } }).http

  test.each<[SourceField, string]>([
    ['video', 'video/quicktime'],
    ['video', 'application/octet-stream'],
    ['video', 'binary/octet-stream'],
    ['video', 'Video/MP4; codecs="avc1"'],
    ['audio', 'audio/mpeg'],
    ['audio', 'video/mp4'],
    ['srt', 'text/plain; charset=utf-8'],
    ['srt', 'application/x-subrip'],
    ['video', '::set-output name=x::y']
  ])('%s may be %s', async (field, type) => {
    expect(await probe(as(type), url, field)).toBeUndefined()
  })

  test.each<[SourceField, string]>([
    ['video', 'image/png'],
    ['video', 'audio/mpeg'],
    ['video', 'text/plain'],
    ['video', 'application/json'],
    ['video', 'application/problem+json'],
    ['video', 'application/xml'],
    ['video', 'application/zip'],
    ['video', 'application/vnd.apple.mpegurl'],
    ['audio', 'image/png'],
    ['audio', 'text/plain'],
    ['srt', 'video/mp4'],
    ['srt', 'application/json']
  ])('%s cannot be %s', async (field, type) => {
    expect(await probe(as(type), url, field)).toBe(
      `The \`${field}\` URL ${url} returned ${type}, which \`${field}\` cannot be.`
    )
  })

  test('none says nothing', async () => {
    expect(await probe(web({ [url]: {} }).http, url)).toBeUndefined()
  })

  test('text from where GitHub keeps files is probably a pointer', async () => {
    const raw = 'https://raw.githubusercontent.com/o/r/main/demo.mp4'
    const { http } = web({ [raw]: { headers: { 'content-type': 'text/plain' } } })
    expect(await probe(http, raw)).toContain('returned text/plain, probably a Git LFS pointer.')
  })
})
