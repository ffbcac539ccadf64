import { ActionError } from '../errors/action-error.ts'
import type { MeantRelease, OpenRelease } from '../github/run-release.ts'
import type { Source } from '../inputs/source.ts'
import type { TranslateInputs } from '../inputs/translate-inputs.ts'
import type { SourceField } from '../model/request.ts'
import type { Run } from '../runner/run-action.ts'
import { type PreparedSource, prepareSource } from '../sources/prepare.ts'
import type { Work } from './idempotency.ts'

export interface PreparedWork {
  readonly work: Work
  readonly sources: Readonly<Partial<Record<SourceField, PreparedSource>>> & { readonly video: PreparedSource }
  /** The release that was opened, where one was needed. */
  readonly release?: OpenRelease
}

/**
 * Finds out what exactly is to be translated: the files, and the commit that the work belongs to.
 * @throws ActionError where a source or the release is not as the inputs say
 */
export async function prepareWork(run: Run, inputs: TranslateInputs, release: MeantRelease): Promise<PreparedWork> {
  const { audio, srt } = inputs.sources
  const video = inputs.sources.video ?? (await videoOfRelease(run, release))
  const prepare = async (field: SourceField, source: Source | undefined) =>
    source === undefined ? undefined : prepareSource(run, field, source, release.open)
  const [sha, preparedVideo, preparedAudio, preparedSrt] = await Promise.all([
    release.sha(),
    prepareSource(run, 'video', video, release.open),
    prepare('audio', audio),
    prepare('srt', srt),
    inputs.attachToRelease ? release.open() : undefined
  ])
  const sources = {
    video: preparedVideo,
    ...(preparedAudio === undefined ? {} : { audio: preparedAudio }),
    ...(preparedSrt === undefined ? {} : { srt: preparedSrt })
  }
  const identities = Object.fromEntries(Object.entries(sources).map(([field, one]) => [field, one.identity]))
  return {
    work: { repository: run.context.repository, sha, sources: identities, options: withTitle(run, inputs, sha) },
    sources,
    release: release.opened()
  }
}

/** On a release event the video may be left out: it is the release's only one. */
async function videoOfRelease(run: Run, release: MeantRelease): Promise<Source> {
  if (run.context.release === undefined && release.tag === undefined) {
    throw new ActionError(
      'invalid_input',
      '`video` must be set: only where a release is meant (a release event, a pushed tag, `release-tag`) can it be left out.',
      {
        input: 'video',
        hint: 'Give an https URL, asset:<HeyGen asset id>, release:<asset name or glob>, or a path in the workspace.'
      }
    )
  }
  const [{ release: found }, { onlyVideoAsset }] = await Promise.all([
    release.open(),
    import('../sources/release-asset.ts')
  ])
  return { kind: 'release', pattern: onlyVideoAsset(found).name }
}

function withTitle(run: Run, inputs: TranslateInputs, sha: string): TranslateInputs['options'] {
  const name = inputs.releaseTag ?? run.context.tag ?? sha.slice(0, 7)
  return { title: `${run.context.repository} ${name}`, ...inputs.options }
}
