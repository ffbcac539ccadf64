import { describe, expect, test } from '@jest/globals'
import { EnvHttpProxyAgent } from 'undici'
import { ActionError } from '../../src/errors/action-error.ts'
import { checkProxySettings } from '../../src/http/proxy-settings.ts'

const PROXY = 'http://proxy.example:8080'

/** The message of the error, which must not repeat any of the values. */
function refusal(env: NodeJS.ProcessEnv): string {
  try {
    checkProxySettings(env)
  } catch (thrown) {
    if (!(thrown instanceof ActionError)) throw thrown
    expect(thrown.code).toBe('invalid_proxy')
    expect(thrown.message + thrown.hint).not.toMatch(/hunter2|secrethost/)
    return thrown.message
  }
  throw new Error('no error')
}

describe('a proxy that can be used', () => {
  test.each([
    PROXY,
    'https://proxy.example',
    'HTTP://Proxy.Example:8080/',
    ' http://proxy.example ',
    'http:proxy.example:8080',
    'http://[::1]:3128',
    'http://10.0.0.1:3128',
    'http://user@proxy.example:8080',
    'http://user:word@proxy.example:8080',
    'http://user:p%23%2F%3F%25%40%3Aw@proxy.example:8080',
    'http://user:pässwörd@proxy.example:8080',
    'http://user:a@b@proxy.example:8080'
  ])('%s', async value => {
    checkProxySettings({ HTTPS_PROXY: value })
    // What is let through here must not break there.
    await new EnvHttpProxyAgent({ httpProxy: value, httpsProxy: value, noProxy: '' }).close()
  })
})

describe('a proxy that cannot be used is refused without its value', () => {
  test.each([
    'http://user:hunter2#x@secrethost:8080',
    'http://user:12#hunter2@secrethost',
    'http://user:12?hunter2@secrethost',
    'http://user:12/hunter2@secrethost',
    'http://user:hunter2/x@secrethost:8080',
    'http://user:hunter2?x@secrethost:8080',
    'http://user:12\\hunter2@secrethost',
    'http://user:hunter2%@secrethost:8080',
    'http://us%er:hunter2@secrethost:8080',
    'http://user:hunter2%ff@secrethost:8080',
    'http://user:hunter2@secrethost:99999',
    'http://user:hunter2@secrethost:port',
    'http://user:hunter2@secret host',
    'http://user:hunter2@',
    'user:hunter2@secrethost:8080',
    'secrethost:8080',
    'secrethost',
    '127.0.0.1:8080',
    '//secrethost:8080',
    'socks5://user:hunter2@secrethost:1080',
    'ftp://secrethost',
    'file:///secrethost',
    'http://secrethost/proxy.pac',
    'http://secrethost/?a=b',
    'http://',
    ' ',
    'direct'
  ])('%s', value => {
    expect(refusal({ HTTPS_PROXY: value })).toBe('`HTTPS_PROXY` is not a valid proxy URL.')
    expect(refusal({ http_proxy: value })).toBe('`http_proxy` is not a valid proxy URL.')
    expect(refusal({ HTTP_PROXY: value, https_proxy: value })).toBe(
      '`HTTP_PROXY` and `https_proxy` are not valid proxy URLs.'
    )
  })
})

describe('which variable counts', () => {
  test.each<[env: NodeJS.ProcessEnv]>([
    [{}],
    [{ HTTP_PROXY: '', https_proxy: '', NO_PROXY: '*' }],
    [{ ALL_PROXY: 'nonsense', PROXY: 'nonsense' }],
    // Lower case wins, also where it is empty, and upper case behind it is not checked.
    [{ http_proxy: PROXY, HTTP_PROXY: 'nonsense', no_proxy: 'a', NO_PROXY: 'b' }],
    [{ https_proxy: '', HTTPS_PROXY: 'nonsense' }]
  ])('%j is accepted', env => {
    expect(() => checkProxySettings(env)).not.toThrow()
  })

  test('a valid one does not make up for an invalid one', () => {
    expect(refusal({ HTTP_PROXY: 'nonsense', HTTPS_PROXY: PROXY })).toBe('`HTTP_PROXY` is not a valid proxy URL.')
  })
})
