import { unlistedCode } from '../errors/action-error.ts'
import { tagOf } from '../languages/tags.ts'
import type { Plan } from '../model/plan.ts'
import { mainResult } from '../model/result.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { type Report, reportIds, whyUndelivered } from './report.ts'
import type { ResultFile } from './result-file-schema.ts'

/** The result file: everything that is known of a run as JSON, presigned URLs included. Durations are seconds. */
export function renderResultFile(report: Report): string {
  const { delivery, error, plans = [], translations, waited } = report
  const allPlans = plans.map(planOf)
  const content: ResultFile = {
    version: 1,
    action: report.action,
    status: report.status,
    repository: report.repository,
    sha: report.sha,
    begun_at: isoTime(report.begunAt),
    written_at: isoTime(report.at),
    waited,
    skip_reason: report.skipReason,
    error: error && {
      code: error.code,
      message: error.message,
      hint: error.hint,
      input: error.input,
      param: error.param,
      http_status: error.status,
      api_code: unlistedCode(error),
      request_id: error.requestId,
      doc_url: error.docUrl
    },
    idempotency_key: report.idempotencyKey,
    minutes: report.minutes,
    translation_ids: reportIds(report),
    translations: translations.map(one => ({
      video: one.video,
      language: one.language,
      tag: tagOf(one.language),
      id: one.id,
      status: one.status,
      reused: one.reused,
      failure_message: one.unreadable?.message ?? one.failureMessage,
      unreadable: one.unreadable && true,
      duration: one.duration,
      created_at: isoTime(one.createdAt),
      ended_at: isoTime(one.endedAt),
      video_url: waited ? mainResult(one)?.url : undefined,
      files: one.files,
      assets: one.assets
    })),
    not_delivered: delivery && translations.filter(one => whyUndelivered(one, delivery)).map(one => one.id),
    stray_ids: report.unmatchedIds,
    release: report.release,
    manifests: report.manifests,
    plan: allPlans.length > 1 ? undefined : allPlans[0],
    plans: allPlans.length > 1 ? allPlans : undefined
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function planOf({ key, languages, media, options: { callback_url: callbackUrl, ...options }, sources }: Plan) {
  return {
    sources,
    // The query of `callback-url` is where a receiver's own secret would be.
    options: { ...options, callback_url: callbackUrl && withoutUrlSecrets(callbackUrl) },
    languages: languages.map(({ language, reuse, failedBefore }) => ({
      language,
      reuse: reuse && { id: reuse.id, status: reuse.status },
      failed_before: failedBefore
    })),
    seconds: media?.seconds,
    idempotency_key: key
  }
}

/** A time that HeyGen made up can be beyond what a date holds. */
function isoTime(milliseconds: number | undefined): string | undefined {
  const date = new Date(milliseconds ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
