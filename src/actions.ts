import { collect } from './collect.ts'
import { COLLECT_INPUTS } from './inputs/collect-inputs.ts'
import { TRANSLATE_INPUTS } from './inputs/translate-inputs.ts'
import { runAction } from './runner/run-action.ts'
import { translate } from './translate.ts'

/** What both entries enter: one bundle, downloaded once for both actions. */

/** Runs the root action. */
export function runTranslate(): Promise<void> {
  return runAction('translate', TRANSLATE_INPUTS, translate)
}

/** Runs the collect action. */
export function runCollect(): Promise<void> {
  return runAction('collect', COLLECT_INPUTS, collect)
}
