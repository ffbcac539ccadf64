import { expect, test } from '@jest/globals'
import { isLinkLocal, isLoopback } from '../../src/domain/host.ts'

const host = (text: string) => new URL(`https://${text}/`).hostname

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '0x7f000001',
  '127.1',
  'localhost',
  'LOCALHOST.',
  'a.b.localhost',
  '[::1]',
  '[::ffff:127.0.0.1]'
])('%s is this machine', text => {
  expect([isLoopback(host(text)), isLinkLocal(host(text))]).toEqual([true, false])
})

test.each([
  '169.254.169.254',
  '0xa9fea9fe',
  '[fe80::1]',
  '[febf::1]',
  '[::ffff:169.254.0.1]',
  '0.0.0.0',
  '[::]',
  'metadata.google.internal'
])('%s is link-local', text => {
  expect([isLoopback(host(text)), isLinkLocal(host(text))]).toEqual([false, true])
})

test.each([
  'example.com',
  'localhost.example',
  'notlocalhost',
  '128.0.0.1',
  '127.0.0.1.example',
  '10.0.0.1',
  '169.253.1.1',
  '[fec0::1]',
  '[2001:db8::1]'
])('%s is neither', text => {
  expect([isLoopback(host(text)), isLinkLocal(host(text))]).toEqual([false, false])
})
