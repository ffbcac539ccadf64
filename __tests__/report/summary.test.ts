import { describe, expect, test } from '@jest/globals'
import { renderSummary } from '../../src/report/summary.ts'
import * as samples from '../fakes/sample-reports.ts'

const NBSP = '\u00a0'

describe('whole summaries', () => {
  test('submitted', () => {
    expect(renderSummary(samples.SUBMITTED)).toBe(
      `## 📤 Video submitted for translation into 3 languages

\`tour.mp4\` · 📤 2 submitted · ♻️ 1 reused

| Language | Status | Translation ID |
| --- | --- | --- |
| Spanish (Mexico) | 📤 submitted | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0001\` |
| German (Germany) | ⏳ running ♻️ | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0002\` |
| Japanese | 📤 submitted | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0003\` |

**Next:** Most translations take 5 to 15 minutes. The IDs are in the output \`translation-ids\` of this step. To collect the results, here or in another workflow:

\`\`\`yaml
- uses: octo/translate-release-video/collect@v1
  with:
    api-key: \${{ secrets.HEYGEN_API_KEY }}
    translation-ids: |
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0001
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0002
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0003
    download-to: translations
\`\`\`

<details><summary>The request</summary>

- video: \`https://github.com/octo/tour/releases/download/v2.1.0/tour.mp4\`
- title: octo/tour v2.1.0
- mode: precision
- enable-caption: true
- commit: \`octo/tour@4b825dc642cb6eb9a060e54bf8d69288fbee4904\`
- idempotency key: \`${samples.SUBMITTED.idempotencyKey}\`

</details>
`
        .replaceAll('📤 submitted |', `📤${NBSP}submitted |`)
        .replaceAll('⏳ running ♻️', `⏳${NBSP}running${NBSP}♻️`)
    )
  })

  test('partly failed', () => {
    const files = (slug: string) =>
      ['mp4', 'srt', 'vtt']
        .map(type => `[${type}](https://github.com/octo/tour/releases/download/v2.1.0/tour.${slug}.${type})`)
        .join(`${NBSP}·${NBSP}`)
    const [before] = renderSummary(samples.PARTIAL).split('<details><summary>The request')
    expect(
      before?.replaceAll(
        /(✅|❌|❓)\u00a0(completed|failed|not)(\u00a0found)?/g,
        (_, sign, word, found) => `${sign} ${word}${found ? ' found' : ''}`
      )
    ).toBe(`## ⚠️ Video translated into 3 of 5 languages

\`tour.mp4\` · ✅ 3 completed · ❌ 2 failed · ⏱️ 4.2 minutes made · 12:03 in all

❌ Why Chinese (Mandarin, Simplified), Norwegian Bokmål (Norway) failed:

- **Chinese (Mandarin, Simplified)**: The audio track is missing or corrupted: see https<span>:</span>//cdn.example.com/a/b.mp4?… &#38; retry.
- **Norwegian Bokmål (Norway)**: HeyGen has no translation with this ID.

| Language | Status | Length | Took | Files | Translation ID |
| --- | --- | ---: | ---: | --- | --- |
| Spanish (Mexico) | ✅ completed | 1:23 | 6:00 | ${files('spanish-mexico')} | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0001\` |
| German (Germany) | ✅ completed | 1:23 | 7:01 | ${files('german-germany')} | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0002\` |
| Japanese | ✅ completed | 1:23 | 8:02 | ${files('japanese')} | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0003\` |
| Chinese (Mandarin, Simplified) | ❌ failed | – | 0:31 | – | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0004\` |
| Norwegian Bokmål (Norway) | ❓ not found | – | – | – | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0005\` |

📦 The results are attached to the release [v2.1.0](https://github.com/octo/tour/releases/tag/v2.1.0), and downloaded to \`translations\`.

**Next:** run the job again. Only the languages that failed are submitted again.

`)
  })

  test('planned', () => {
    expect(renderSummary(samples.PLANNED)).toBe(`## 📝 Dry run: nothing was submitted

\`tour.mp4\` · 📤 about 5 minutes to submit (2 languages × 2:30) · ♻️ 1 to reuse

| Language | A real run would | Translation ID |
| --- | --- | --- |
| Spanish (Mexico) | 📤 submit | – |
| German (Germany) | ♻️ reuse what is completed | \`5e1f0c7a9b2d4e6f8a1c3b5d7e9f0002\` |
| Japanese | 📤 submit again (1 earlier attempt failed) | – |

**The request**

- video: \`media/tour.mp4\`
- srt: \`media/tour.srt\`
- length: 2:30
- title: octo/tour v2.1.0
- mode: precision
- enable-caption: true
- callback-url: https<span>:</span>//hooks.example.com/…
- use-stock-voice: true
- preferred-stock-voice-ids: anna, ben
- commit: \`octo/tour@4b825dc642cb6eb9a060e54bf8d69288fbee4904\`
- idempotency key: \`${samples.PLANNED.idempotencyKey}\`
`)
  })

  test('refused', () => {
    const [before] = renderSummary(samples.REFUSED).split('\n\n<details>')
    expect(before).toBe(`## ❌ Nothing was submitted

\`tour.mp4\`

> HeyGen does not accept \`end-time\`: it must be within the video.
>
> **What to do:** Correct the input named in the message. This request submitted nothing.
>
> Code \`invalid_parameter\` · input \`end-time\` · field \`end_time\` · HTTP 400 · request ID \`req_7Hs0\` · [HeyGen’s page on it](https://docs.heygen.com/reference/errors)`)
  })

  test('wrong inputs', () => {
    expect(renderSummary(samples.WRONG_INPUTS)).toBe(`## ❌ Nothing was submitted

> 2 problems in the inputs:
>
> - \`mode\` is "fast": must be one of speed, precision.
> - \`languages\` must have a value.
>
> **What to do:** Correct the inputs named in the message. Nothing was submitted.
>
> Code \`invalid_input\`
`)
  })

  test('skipped', () => {
    expect(renderSummary(samples.SKIPPED)).toBe(`## ⏭️ Video translation skipped

Neither \`api-key\` nor \`access-token\` has a value, and \`if-no-api-key\` is \`skip\`.
`)
  })
})
