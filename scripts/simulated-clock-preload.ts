import { readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

/** Loaded before a step: its time is that of the file, and a sleep takes no time but moves it. */
const { SIMULATED_CLOCK: file = '' } = process.env
const now = () => Number(readFileSync(file, 'utf8'))

Date.now = now
timers.setTimeout = async <T>(delay = 0, value?: T) => {
  // A part of a millisecond counts as a whole one: a sleep that moves nothing would be slept for ever.
  writeFileSync(file, String(now() + Math.ceil(delay)), { flag: 'r+' })
  return value as T
}
syncBuiltinESMExports()
