import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { runStep, type StepAsk } from '../../sandbox/run-step.ts'
import { hostileText } from '../fakes/hostile-text.ts'
import { type Performer, perform, performPatiently } from '../fakes/step-in-process.ts'
import { expectOwnWordsOnly } from './own-words.ts'
import { openStage, SECRETS, type Stage } from './stage.ts'

/** What an attacker would write where somebody else's text is shown. */
const TRICKS = [
  '::error::injected',
  'x\n::error::injected',
  'x\r::set-output name=status::completed',
  '::stop-commands::stopped',
  'a ##[add-mask]e ##[error]injected',
  '%0A::error::injected',
  '</details><script>alert(1)</script><img src=x onerror=alert(1)>',
  '| a | b |\n| - | - |\n# Heading',
  '[click](javascript:alert(1)) ![x](https://evil.example/pixel.png)',
  '```\n@octocat #1 https://evil.example',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007\u001b[2J',
  '\u202egnp.exe\u2066 \u200f',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  '${{ secrets.HEYGEN_API_KEY }}',
  'x'.repeat(100_000)
]
const EVERYTHING = TRICKS.join(' ')
/** Longest title that is taken. */
const TITLE_CHARACTERS = 10_000

describe('one kind of text at a time', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage({ github: { repository: { private: true } } })
  })
  afterEach(() => stage.close())

  const run = (ask: StepAsk, performer: Performer = performPatiently) =>
    performer(stage, {
      ...ask,
      job: stage.job,
      githubToken: stage.github.token,
      with: { 'api-key': stage.heygen.apiKey, 'api-url': stage.heygen.url, ...ask.with },
      env: {
        GITHUB_REPOSITORY: stage.github.fullName,
        GITHUB_API_URL: stage.github.url,
        GITHUB_SERVER_URL: stage.github.serverUrl,
        ...ask.env
      }
    })

  test('titles, languages, failure messages, file names and paths, through the committed bundle', async () => {
    const languages = TRICKS.slice(0, -1).map((trick, index) => `${trick} ${index}`)
    stage.heygen.languages = [...languages, 'French']
    for (const language of languages) stage.heygen.failLanguage(language, EVERYTHING)
    const folder = join(stage.job.workspace, '::error::injected ##[error]')
    mkdirSync(folder)
    writeFileSync(join(folder, '::error::_##[error]\u202e<b>.mp4'), 'video')
    const result = await run(
      {
        with: {
          video: '::error::injected ##[error]/::error::_##[error]\u202e<b>.mp4',
          title: EVERYTHING.slice(0, TITLE_CHARACTERS),
          languages: JSON.stringify([...languages, 'French']),
          'download-to': '::error::results ##[error]injected',
          'poll-interval': '0.05'
        }
      },
      (_stage, ask) => runStep(ask)
    )
    expect([result.exitCode, result.outputs['status']]).toEqual([1, 'partial'])
    expect(result.errors[0]).toContain('translations failed')
    expectOwnWordsOnly(result)
    expect(JSON.parse(result.outputs['translations'] ?? '')).toHaveLength(languages.length + 1)
    expect(JSON.parse(result.outputs['files'] ?? '')).toEqual([
      expect.stringMatching(/^::error::results ##\[error\]injected\/[A-Za-z0-9._-]+$/)
    ])
  })

  test.each([400, 409, 500])('an error of HeyGen with HTTP %i', async status => {
    stage.heygen.addAsset({ id: 'talk' })
    const error = {
      code: EVERYTHING,
      message: EVERYTHING,
      param: EVERYTHING,
      doc_url: `https://evil.example/${EVERYTHING}`
    }
    const headers = { 'x-request-id': '::error::injected ##[error] <script>' }
    stage.heygen.faults.add({
      when: { method: 'POST' },
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status, headers, body: { error } }
    })
    const result = await run({ with: { video: 'asset:talk', languages: 'French', 'submit-timeout': '0' } })
    expect(result.exitCode).toBe(1)
    expect(result.errors).toHaveLength(1)
    expect(result.errors[0]?.length).toBeLessThan(4500)
    expectOwnWordsOnly(result)
  })

  test('names, labels and tags of a release, and an error of GitHub', async () => {
    const tag = 'v1::error::injected##[error]\u202e<script>'
    const release = stage.github.addRelease({ tag, draft: true, name: EVERYTHING, body: EVERYTHING })
    for (const trick of TRICKS.slice(0, -1)) {
      stage.github.addAsset(release, { name: 'x.mp4', label: trick }).name = `${trick}.mp4`
    }
    const ambiguous = await run({
      with: { video: 'asset:talk', audio: 'release:*', languages: 'French', 'release-tag': tag }
    })
    expect(ambiguous.errors[0]).toContain('release_asset_not_found')
    expectOwnWordsOnly(ambiguous)
    const body = { message: EVERYTHING, errors: [{ code: EVERYTHING, message: EVERYTHING }] }
    stage.github.faults.add({ fault: { kind: 'status', status: 422, body }, times: Number.POSITIVE_INFINITY })
    const refused = await run({
      with: { video: 'asset:talk', audio: 'release:*', languages: 'French', 'release-tag': tag }
    })
    expect(refused.exitCode).toBe(1)
    expectOwnWordsOnly(refused)
  })

  test('translations of the account: titles, languages, statuses, ids and links that lead elsewhere', async () => {
    const callbackId = `octo-org/product@6dcb09b5b57875f334f61aebed695e2e4193db5e#0123456789abcdef`
    stage.heygen.addTranslation({ callbackId, language: EVERYTHING, title: EVERYTHING, failureMessage: EVERYTHING })
    stage.heygen.addTranslation({
      callbackId,
      language: 'French',
      title: '../../::error::x',
      status: '::error::injected'
    })
    const result = await run({
      action: 'collect',
      with: { wait: 'false', 'fail-on': 'never' }
    })
    expect(result.exitCode).toBe(0)
    expectOwnWordsOnly(result)
  })
})

test('whatever the texts are, the runner gets the same commands', async () => {
  const names = async (texts: { title: string; language: string; failure: string; tag: string }) => {
    const stage = await openStage()
    try {
      stage.heygen.addAsset({ id: 'talk' })
      stage.heygen.languages = [texts.language, 'Plain']
      stage.heygen.failLanguage(texts.language, texts.failure)
      const result = await perform(stage, {
        job: stage.job,
        env: { GITHUB_REF: `refs/tags/${texts.tag}` },
        with: {
          'api-key': SECRETS.apiKey,
          'api-url': stage.heygen.url,
          video: 'asset:talk',
          title: texts.title,
          languages: JSON.stringify([texts.language, 'Plain']),
          wait: 'true'
        }
      })
      expectOwnWordsOnly(result)
      return result.commands.map(one => one.name)
    } finally {
      await stage.close()
    }
  }
  const usual = await names({ title: 'Title', language: 'Other', failure: 'No speech.', tag: 'v1' })
  expect(usual.filter(name => name === 'error')).toHaveLength(1)
  const word = hostileText.filter(
    text => text.trim() === text && text !== '' && text.isWellFormed() && !text.includes('\0')
  )
  const input = hostileText.filter(text => text.isWellFormed() && !text.includes('\0') && text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(input, word, hostileText, word, async (title, language, failure, tag) => {
      expect(await names({ title, language, failure, tag })).toEqual(usual)
    }),
    { numRuns: 10 }
  )
}, 60_000)
