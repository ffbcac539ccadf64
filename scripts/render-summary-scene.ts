import { LANGUAGES, openReleaseScene } from './release-scene.ts'

/** The step's clock runs so many times faster than ours: its minutes then are those of a real run, and we wait a second. */
const LAPSE = 300
const LAPSE_MODULE = `const now=Date.now,begun=now();Date.now=()=>begun+Math.round((now()-begun)*${LAPSE})`

/** Seconds that a translation runs, by language: no two the same, as in life. */
const TRANSLATION_SECONDS: Readonly<Record<string, number>> = {
  'Spanish (Mexico)': 190,
  Japanese: 330,
  'German (Germany)': 260
}

/**
 * The demo's second act: three languages of a release's video are under way, a fourth one is added, the run waits, one language fails.
 * @returns the job summary, as the committed bundle writes it
 */
export async function secondAct(): Promise<string> {
  const { heygen, step, close } = await openReleaseScene(20_000)
  try {
    await step({ languages: LANGUAGES })
    for (const one of heygen.translations)
      one.endsAt = one.createdAt + (TRANSLATION_SECONDS[one.language] ?? 400) * 1000
    heygen.failLanguage('Turkish', 'No speech was found in the first minute.', 1)
    const waited = await step(
      { languages: `${LANGUAGES}\ntr`, 'download-to': 'videos', 'poll-interval': '0.05' },
      { env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(LAPSE_MODULE)}` } }
    )
    if (waited.outputs['status'] !== 'partial') throw new Error(`The act went another way:\n${waited.stdout}`)
    return waited.summary
  } finally {
    await close()
  }
}
