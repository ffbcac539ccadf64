import { collect } from './collect.ts'
import { COLLECT_INPUTS } from './inputs/collect-inputs.ts'
import { TRANSLATE_INPUTS } from './inputs/translate-inputs.ts'
import { runAction } from './runner/run-action.ts'
import { translate } from './translate.ts'

/** What both entries enter: one bundle, downloaded once for both actions. */
export const runTranslate = () => runAction('translate', TRANSLATE_INPUTS, translate)
export const runCollect = () => runAction('collect', COLLECT_INPUTS, collect)
