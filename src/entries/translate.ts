import { runTranslate } from '../actions.ts'

await runTranslate()
