// Loaded before the action: writes down which of its files were read, for the sizes of what a run loads.
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const urls = new Set()
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) urls.add(url)
    return next(url, context)
  }
})
process.on('exit', () => writeFileSync(process.env.LOADED_FILES, [...urls].join('\n')))
