import type { ActionError } from '../errors/action-error.ts'
import type { Plan } from '../model/plan.ts'
import { mainResult } from '../model/result.ts'
import { isStillRunning, type Translation } from '../model/translation.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { type Report, reportIds, undelivered } from './report.ts'

/** Raised when a field changes its meaning or goes; a new field does not raise it. */
const VERSION = 1

/**
 * The result file: everything that is known of a run as indented JSON, nothing shortened, presigned URLs included. Names are snake_case,
 * as HeyGen's are; times are ISO 8601 in UTC, durations seconds; what is not known is left out.
 */
export function renderResultFile(report: Report): string {
  const content = {
    version: VERSION,
    action: report.action,
    status: report.status,
    repository: report.repository,
    sha: report.sha,
    begun_at: isoTime(report.begunAt),
    written_at: isoTime(report.at),
    waited: report.waited,
    skip_reason: report.skipReason,
    error: report.error && errorContent(report.error),
    idempotency_key: report.idempotencyKey,
    translation_ids: reportIds(report),
    translations: report.translations.map(one => translationContent(one, report.waited)),
    not_delivered: report.delivery && notDelivered(report),
    stray_ids: report.unmatchedIds,
    release: report.release && { tag: report.release.tag, url: report.release.url },
    plan: report.plan && planContent(report.plan)
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** IDs of the translations whose results were requested and are not where they were to go; those that failed have none. */
function notDelivered(report: Report): string[] {
  const completed = new Set(undelivered(report))
  return report.translations
    .filter(one => isStillRunning(one) || one.unreadable !== undefined || completed.has(one))
    .map(one => one.id)
}

function translationContent(one: Translation, waited: boolean) {
  return {
    language: one.language,
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
    assets: one.assets?.map(({ name, url }) => ({ name, url }))
  }
}

function errorContent({ code, message, hint, input, param, status, apiCode, requestId, docUrl }: ActionError) {
  const http = { http_status: status, api_code: apiCode, request_id: requestId, doc_url: docUrl }
  return { code, message, hint, input, param, ...http }
}

function planContent(plan: Plan) {
  const { callback_url: callbackUrl, ...options } = plan.options
  return {
    sources: plan.sources,
    // Its query is where a receiver's own secret would be.
    options: { ...options, callback_url: callbackUrl && withoutUrlSecrets(callbackUrl) },
    languages: plan.languages.map(({ language, reuse, failedBefore }) => ({
      language,
      reuse: reuse && { id: reuse.id, status: reuse.status },
      failed_before: failedBefore
    })),
    idempotency_key: plan.key
  }
}

/** A time that HeyGen made up can be beyond what a date holds. */
function isoTime(milliseconds: number | undefined): string | undefined {
  const date = new Date(milliseconds ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
