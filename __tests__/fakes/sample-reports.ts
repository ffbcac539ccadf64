import { ActionError } from '../../src/errors/action-error.ts'
import type { Translation } from '../../src/model/translation.ts'
import type { Report } from '../../src/report/report.ts'

/** 2026-11-20, 09:00 UTC. */
export const BEGUN = Date.UTC(2026, 10, 20, 9)
const MINUTE = 60_000
export const SHA = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
const KEY = `v1:octo:tour:${SHA}:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`
const DOWNLOADS = 'https://github.com/octo/tour/releases/download/v2.1.0'

/** A report of a whole run of the root action with nothing in it yet. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    action: 'translate',
    status: 'submitted',
    repository: 'octo/tour',
    sha: SHA,
    actionRepository: 'octo/translate-release-video',
    translations: [],
    unmatchedIds: [],
    idempotencyKey: KEY,
    plans: [
      {
        sha: SHA,
        sources: { video: 'https://github.com/octo/tour/releases/download/v2.1.0/tour.mp4' },
        options: { title: 'octo/tour v2.1.0', mode: 'precision', enable_caption: true },
        languages: [],
        key: KEY
      }
    ],
    waited: false,
    begunAt: BEGUN,
    at: BEGUN + 2000,
    ...changes
  }
}

/** A translation that has an id made of its number: `5e1f…01`. */
export function sampleTranslation(number: number, changes: Partial<Translation> = {}): Translation {
  const id = `5e1f0c7a9b2d4e6f8a1c3b5d7e9f${String(number).padStart(4, '0')}`
  return { language: `Language ${number}`, id, status: 'pending', reused: false, ...changes }
}

/** A translation that ended after some minutes, with three assets on the release. */
export function completedTranslation(number: number, language: string, slug: string): Translation {
  return sampleTranslation(number, {
    language,
    status: 'completed',
    duration: 83.4,
    createdAt: BEGUN + 1000,
    endedAt: BEGUN + (5 + (number % 7)) * MINUTE + number * 1000,
    videoUrl: `https://files.heygen.example/${number}.mp4?X-Amz-Signature=secret`,
    files: ['mp4', 'srt', 'vtt'].map(ending => `translations/tour.${slug}.${ending}`),
    assets: ['mp4', 'srt', 'vtt'].map(ending => ({
      name: `tour.${slug}.${ending}`,
      url: `${DOWNLOADS}/tour.${slug}.${ending}`
    }))
  })
}

const LANGUAGES = [
  ['Spanish (Mexico)', 'spanish-mexico'],
  ['German (Germany)', 'german-germany'],
  ['Japanese', 'japanese'],
  ['Chinese (Mandarin, Simplified)', 'chinese-mandarin-simplified'],
  ['Norwegian Bokmål (Norway)', 'norwegian-bokmal-norway']
] as const

const completed = LANGUAGES.map(([language, slug], index) => completedTranslation(index + 1, language, slug))
const released = { tag: 'v2.1.0', url: 'https://github.com/octo/tour/releases/tag/v2.1.0' }

/** Three languages submitted, one of which was there already. */
export const SUBMITTED = sampleReport({
  translations: [
    sampleTranslation(1, { language: 'Spanish (Mexico)' }),
    sampleTranslation(2, { language: 'German (Germany)', reused: true, status: 'running' }),
    sampleTranslation(3, { language: 'Japanese' })
  ]
})

export const PLANNED = sampleReport({
  status: 'planned',
  plans: [
    {
      sha: SHA,
      sources: { video: 'media/tour.mp4', srt: 'media/tour.srt' },
      options: {
        title: 'octo/tour v2.1.0',
        mode: 'precision',
        enable_caption: true,
        callback_url: 'https://hooks.example.com/heygen?token=hidden',
        stock_voice_config: { use_stock_voice: true, preferred_stock_voice_ids: ['anna', 'ben'] }
      },
      languages: [
        { language: 'Spanish (Mexico)', failedBefore: 0 },
        {
          language: 'German (Germany)',
          failedBefore: 0,
          reuse: sampleTranslation(2, { status: 'completed', reused: true })
        },
        { language: 'Japanese', failedBefore: 1 }
      ],
      media: { seconds: 150, hasAudio: true },
      key: KEY
    }
  ]
})

const waited = { waited: true, at: BEGUN + 12 * MINUTE + 3000, release: released }

export const COMPLETED = sampleReport({
  ...waited,
  status: 'completed',
  translations: completed.map((one, index) => (index === 1 ? { ...one, reused: true } : one))
})

export const PARTIAL = sampleReport({
  ...waited,
  status: 'partial',
  translations: [
    ...completed.slice(0, 3),
    sampleTranslation(4, {
      language: 'Chinese (Mandarin, Simplified)',
      status: 'failed',
      createdAt: BEGUN,
      endedAt: BEGUN + 31_000,
      failureMessage:
        'The audio track is missing or corrupted: see https://cdn.example.com/a/b.mp4?X-Amz-Signature=secret & retry.'
    }),
    sampleTranslation(5, { language: 'Norwegian Bokmål (Norway)', status: 'not_found' })
  ],
  error: new ActionError('translations_failed', '2 of 5 translations failed.')
})

export const TIMED_OUT = sampleReport({
  status: 'timed-out',
  waited: true,
  at: BEGUN + 60 * MINUTE,
  translations: [
    ...completed.slice(0, 2).map(({ assets: _, ...one }) => one),
    sampleTranslation(3, { language: 'Japanese', status: 'running', createdAt: BEGUN })
  ],
  error: new ActionError('wait_timed_out', 'Timed out: 1 of 3 translations is still running at HeyGen: Japanese.')
})

export const INTERRUPTED = sampleReport({
  status: 'submitted',
  waited: true,
  at: BEGUN + 3 * MINUTE,
  translations: SUBMITTED.translations,
  error: new ActionError('interrupted', 'The job was canceled.')
})

export const REFUSED = sampleReport({
  status: 'failed',
  error: new ActionError('invalid_parameter', 'HeyGen does not accept `end-time`: it must be within the video.', {
    input: 'end-time',
    param: 'end_time',
    status: 400,
    requestId: 'req_7Hs0',
    docUrl: 'https://docs.heygen.com/reference/errors?from=api'
  })
})

const { plans: _plans, idempotencyKey: _key, ...bare } = sampleReport()

export const WRONG_INPUTS: Report = {
  ...bare,
  status: 'failed',
  error: new ActionError(
    'invalid_input',
    '2 problems in the inputs:\n- `mode` is "fast": must be one of speed, precision.\n- `languages` must have a value.'
  )
}

export const SKIPPED: Report = {
  ...bare,
  status: 'skipped',
  skipReason: 'Neither `api-key` nor `access-token` has a value, and `if-no-api-key` is `skip`.'
}

/** Everything that means something to Markdown, HTML, GitHub, a table, a terminal or the runner. */
export const HOSTILE_TEXT = [
  '| a | b |\n| --- | --- |\n\n# heading\n- item\n```\nfence',
  '</details></td></table><script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; &#60;',
  '[link](https://evil.example) ![image](https://evil.example/x.png) https://evil.example www.evil.example',
  '@octocat octo@example.com #123 GH-123 octo/tour#1 :tada: $x^2$ $`y`$ **bold** _it_ ~~no~~ `code` [^1]',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007 \u202eleft\u2066 ::error::x ##[error]y',
  '1. one\\| two\\\\| three \\` four'
].join(' ')

export const HOSTILE = sampleReport({
  status: 'partial',
  waited: true,
  at: BEGUN + MINUTE,
  repository: 'octo/`tour`',
  translations: [
    completedTranslation(1, 'Japanese', 'japanese'),
    sampleTranslation(2, { language: HOSTILE_TEXT, status: 'failed', failureMessage: HOSTILE_TEXT }),
    sampleTranslation(3, {
      language: '| x |',
      id: '`|<b>',
      status: 'completed',
      duration: 1e300,
      createdAt: 1e300,
      endedAt: 1e301,
      files: ['a|b/`c`|<i>.mp4', '../@octocat.srt'],
      assets: [
        { name: ']( | <x', url: 'javascript:alert(1)' },
        { name: 'ok', url: 'https://github.com/a)|(b/[c]?sig=1' }
      ]
    })
  ],
  plans: [
    {
      sha: SHA,
      sources: { video: `https://example.com/${HOSTILE_TEXT}` },
      options: { title: HOSTILE_TEXT },
      languages: [],
      key: KEY
    }
  ],
  release: { tag: '](x)|', url: 'https://github.com/octo/tour/releases/tag/%7C' },
  error: new ActionError('heygen_error', HOSTILE_TEXT, { apiCode: HOSTILE_TEXT, requestId: HOSTILE_TEXT })
})

/** A finished run of many languages, every seventh of which failed. */
export function manyLanguages(number: number, messageCharacters = 60, urlCharacters = 80): Report {
  return sampleReport({
    status: 'partial',
    waited: true,
    at: BEGUN + 20 * MINUTE,
    release: released,
    translations: Array.from({ length: number }, (_, index) =>
      index % 7 === 3
        ? sampleTranslation(index, {
            status: 'failed',
            failureMessage: 'The audio track is missing. '
              .repeat(Math.ceil(messageCharacters / 28))
              .slice(0, messageCharacters)
          })
        : {
            ...completedTranslation(index, `Language ${index}`, `language-${index}`),
            videoUrl: `https://files.heygen.example/${index}?X-Amz-Signature=`.padEnd(urlCharacters, 'f')
          }
    )
  })
}
