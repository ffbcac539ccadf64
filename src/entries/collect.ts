import { runCollect } from '../actions.ts'

await runCollect()
