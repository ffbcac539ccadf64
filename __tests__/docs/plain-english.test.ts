import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { PROJECT } from '../../sandbox/run-step.ts'

/** Words that nobody would search for, and the field's own term. */
const TERMS: readonly (readonly [word: RegExp, term: string])[] = [
  [/\bhand(?:s|ed|ing)? (?:in|on|over)\b/i, 'submit, output, pass to later steps'],
  [/\b(?:buy|buys|buying|bought|purchas\w*)\b/i, 'submit, charge'],
  [/\bpa(?:y|ys|id) for\b/i, 'charge, cost'],
  [/\b(?:tell|tells|telling|told)\b/i, 'report, log, show'],
  [/\b(?:looks? at|a look|looked at)\b/i, 'status check, read'],
  [/\b(?:go|goes|going|went) on\b/i, 'still running, continue'],
  [/\bwait is over\b/i, 'timed out'],
  [/\bledger\b/i, 'existing translations, history'],
  [/\bstray\b(?!_ids)/i, 'unmatched'],
  [/\bparcel\b/i, 'result'],
  [/\banew\b/i, 'again, new'],
  [/\bcannot be had\b/i, 'not found, not accessible, denied'],
  [/\bbr(?:ing|ings|ought)\b/i, 'upload, download, deliver'],
  [/(?<!unexpected_)\banswer(?:s|ed|ing)?\b/i, 'response'],
  [/\b(?:is|are|be) meant\b/i, 'match, use'],
  [/\barrows?\b|\bthe house\b/i, 'imports, the project'],
  [/\b(?:cancelled|cancelling|colour|behaviour|labelled|licence|recognise)\b(?!\(\))/i, 'American spelling']
]

/** Words on our lines that have to be as they are: a package, GitHub's function `cancelled`, what the sandbox's HeyGen sends. */
const FIXED_WORDS = /@parcel\/watcher|\|cancelled\)|\bcancelled: false|The sandbox was told to answer/g

/** Texts of others: the contract, the language list, the license. */
const NOT_OURS = /^dist\/|openapi|lock\.json$|languages\.json$|^LICENSE$|\.(?:png|mp4|webm|mov|mkv)$/

test('the project’s text uses its own terms and no others', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: PROJECT, encoding: 'utf8' }).trim().split('\n')
  const ours = files.filter(path => !NOT_OURS.test(path) && !path.endsWith('plain-english.test.ts'))
  expect(ours).toContain('README.md')
  const found = ours.flatMap(path =>
    readFileSync(join(PROJECT, path), 'utf8')
      .replaceAll(FIXED_WORDS, '')
      .split('\n')
      .flatMap((line, index) =>
        TERMS.filter(([word]) => word.test(line)).map(
          ([word, term]) => `${path}:${index + 1}: ${word.exec(line)?.[0]} (write: ${term})`
        )
      )
  )
  expect(found).toEqual([])
})
