/** What an error code means and what its reader can do. One entry a code: `docs/errors.md` is made from this list. */
export interface ErrorEntry {
  readonly meaning: string
  readonly hint: string
}

/** Codes of HeyGen's API, under HeyGen's own names. */
export const HEYGEN_ERRORS = {
  invalid_parameter: {
    meaning: 'HeyGen does not accept a value of the request.',
    hint: 'Correct the input that is named; nothing was submitted.'
  },
  download_failed: {
    meaning: 'HeyGen could not fetch the source.',
    hint: 'HeyGen needs a public https link straight to the file. Open it in a private browser window to check, or give the file as a workspace path.'
  },
  content_policy_violation: {
    meaning: "The source breaks HeyGen's content policy.",
    hint: "Use another video, or ask HeyGen's support about this one."
  },
  resource_limit_reached: {
    meaning: 'The HeyGen account has reached a limit.',
    hint: 'Delete what is no longer needed in the account, or raise its limits with HeyGen.'
  },
  authentication_failed: {
    meaning: 'HeyGen does not accept the credentials.',
    hint: 'Check the secret behind `api-key` or `access-token`: it may be mistyped, expired or revoked.'
  },
  unauthorized: {
    meaning: 'HeyGen does not accept the credentials.',
    hint: 'Check the secret behind `api-key` or `access-token`: it may be mistyped, expired or revoked.'
  },
  insufficient_credit: {
    meaning: 'The HeyGen account has too little credit.',
    hint: 'Top up the account, then run the job again; nothing was charged for this try.'
  },
  trial_limit_exceeded: {
    meaning: "The trial's limit is used up.",
    hint: "Choose a paid plan in HeyGen's settings, then run the job again."
  },
  plan_upgrade_required: {
    meaning: "The account's plan does not include what was asked for.",
    hint: 'Leave out the option that is named (`srt`, `srt-role` and the stock voices are for Enterprise), or change the plan.'
  },
  forbidden: {
    meaning: 'The credentials may not do this.',
    hint: 'Use a key of the workspace that owns the assets and folders named in the inputs.'
  },
  resource_access_denied: {
    meaning: 'The credentials may not use a resource that the request names.',
    hint: 'Use a key of the workspace that owns the asset, folder or glossary.'
  },
  asset_not_found: {
    meaning: 'HeyGen has no asset of that id.',
    hint: "Check the id after `asset:`; it must belong to the key's own workspace."
  },
  video_not_found: {
    meaning: 'HeyGen has no video of that id.',
    hint: 'Check the translation ids; a deleted translation cannot be collected.'
  },
  resource_not_found: {
    meaning: 'HeyGen does not know something that the request names.',
    hint: 'Check the ids in the inputs, and `api-url`.'
  },
  conflict: {
    meaning: 'The request contradicts something that exists at HeyGen.',
    hint: 'Read the message; running the job again will not help by itself.'
  },
  request_in_progress: {
    meaning: 'HeyGen is still working on an earlier request of the same key.',
    hint: 'Run the job again in a few minutes: the same key finds what the earlier request made.'
  },
  resource_not_ready: {
    meaning: 'Something that the request names is still being prepared.',
    hint: 'Run the job again in a few minutes, or raise `submit-timeout`.'
  },
  payload_too_large: {
    meaning: 'The request or the file is larger than HeyGen takes.',
    hint: 'Shorten or compress the video, or give it by URL.'
  },
  rate_limit_exceeded: {
    meaning: 'HeyGen is busy, or the account runs as many jobs as it may.',
    hint: 'Run the job again later, or raise `submit-timeout`: the same key is used again, so nothing is bought twice.'
  },
  quota_exceeded: {
    meaning: "The account's quota is used up.",
    hint: 'Wait for the quota to renew, or raise it with HeyGen. Trying again at once cannot help.'
  },
  internal_error: {
    meaning: 'HeyGen failed.',
    hint: 'Run the job again: the same key is used again, so nothing is bought twice.'
  },
  gateway_timeout: {
    meaning: 'HeyGen took too long to answer.',
    hint: 'Run the job again: the same key is used again, so nothing is bought twice.'
  }
} as const satisfies Record<string, ErrorEntry>

/** Codes of this action itself. */
export const ACTION_ERRORS = {
  invalid_input: {
    meaning: 'One or more inputs are missing, malformed or contradict each other.',
    hint: 'Correct the inputs named in the message; nothing was sent.'
  },
  invalid_proxy: {
    meaning: "A proxy variable of the runner's environment is not a valid URL.",
    hint: 'Set the variable to `http://host:port` (`https:` for a proxy that speaks TLS), with `user:password@` before the host if the proxy asks for a login. Percent-encode special characters in the user name and password: `#` is `%23`, `/` is `%2F`, `%` is `%25`. Nothing was sent.'
  },
  missing_credentials: {
    meaning: 'Neither `api-key` nor `access-token` has a value.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own syntax
    hint: 'Store the key as a repository secret and pass it: `api-key: ${{ secrets.HEYGEN_API_KEY }}`. Pull requests from forks get no secrets: set `if-no-api-key: skip` to pass there.'
  },
  unknown_language: {
    meaning: 'A language is not in the list of languages that HeyGen translates to.',
    hint: 'Use a name from the list, or a tag such as `es-MX`.'
  },
  idempotency_key_reused: {
    meaning:
      'HeyGen replayed its response to an earlier request with the same `idempotency-key`, and it does not fit this request.',
    hint: 'HeyGen repeats its first response to a key for 24 hours, whatever is requested. Change `idempotency-key` whenever the video, the languages or an option changes and after a failure, or remove it: the action then computes a key that does.'
  },
  too_many_languages: {
    meaning: 'More languages would be submitted than `max-languages` allows.',
    hint: 'Raise `max-languages`, or shorten `languages`.'
  },
  source_unreachable: {
    meaning: 'The source URL answers that it cannot be had.',
    hint: 'HeyGen fetches it without a login: use a public link straight to the file, or give the file as a workspace path or `release:` asset.'
  },
  file_unusable: {
    meaning:
      'A source file is missing, empty, a folder, a Git LFS pointer, outside the workspace, or of a type that HeyGen does not take.',
    hint: 'Check the path, and that an earlier step (such as actions/checkout) puts the file there.'
  },
  upload_failed: {
    meaning: 'A file could not be brought to HeyGen.',
    hint: 'Run the job again; nothing was bought.'
  },
  download_failed_here: {
    meaning: 'A result could not be downloaded.',
    hint: 'Run the job again, or collect the results with the `collect` action: nothing is bought for that.'
  },
  release_not_found: {
    meaning: 'The release was not found.',
    hint: 'Check `release-tag`, and give the job `permissions: contents: write` so that drafts are visible.'
  },
  release_asset_not_found: {
    meaning: 'No single asset of the release fits the source.',
    hint: 'Name one asset of the release: `video: release:demo.mp4`.'
  },
  release_locked: {
    meaning: 'The release cannot take assets.',
    hint: 'An immutable release takes assets only while it is a draft: translate first, then publish.'
  },
  release_full: {
    meaning: 'The release has no room for the results: GitHub allows 1,000 assets.',
    hint: 'Delete assets, or use `download-to` instead.'
  },
  github_forbidden: {
    meaning: 'The GitHub token may not do this.',
    hint: 'Give the job `permissions: contents: write`.'
  },
  github_error: {
    meaning: "GitHub's API answered with an error.",
    hint: 'Run the job again; nothing is bought for that.'
  },
  attach_failed: {
    meaning: 'A result could not be attached to the release.',
    hint: 'Run the job again, or collect the results with the `collect` action: nothing is bought for that.'
  },
  no_translations: {
    meaning: 'There is nothing to collect.',
    hint: 'Give `translation-ids`, or run `collect` for the same repository and commit, with a key of the same HeyGen workspace. While a draft release has no tag, its commit is the head of its target branch; if that branch has moved since, give `translation-ids`.'
  },
  network_error: {
    meaning: 'No answer came.',
    hint: 'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY) and `api-url`, then run the job again.'
  },
  unexpected_answer: {
    meaning: 'The answer is not of the documented shape.',
    hint: 'Check `api-url`. Run the job again: the same key is used again, so nothing is bought twice.'
  },
  unexpected_redirect: {
    meaning: 'The API answered with a redirect, which is not followed because it could carry the key away.',
    hint: 'Set `api-url` to the address that answers itself.'
  },
  heygen_error: {
    meaning: 'HeyGen answered with an error that has no entry of its own here.',
    hint: 'Read the message; quote the request id to HeyGen when you ask for help.'
  },
  translations_failed: {
    meaning: 'HeyGen could not translate into one or more of the languages.',
    hint: 'Read the reason at each language. Run the job again: only the failed ones are submitted again.'
  },
  wait_timed_out: {
    meaning: 'Translations were still running when `wait-timeout` was over. They are still running at HeyGen.',
    hint: 'Collect them later with the `collect` action, or raise `wait-timeout`.'
  },
  interrupted: {
    meaning: 'The job was cancelled. What HeyGen has begun goes on there.',
    hint: 'Run the job again, or collect the results with the `collect` action: nothing is bought twice.'
  },
  internal: {
    meaning: 'A fault of this action itself.',
    hint: 'Please report it, with the log of the step.'
  }
} as const satisfies Record<string, ErrorEntry>

export type HeygenErrorCode = keyof typeof HEYGEN_ERRORS
export type ErrorCode = HeygenErrorCode | keyof typeof ACTION_ERRORS

const ALL: Readonly<Record<string, ErrorEntry>> = { ...HEYGEN_ERRORS, ...ACTION_ERRORS }

/** The entry of a code; every code that can be thrown has one. */
export function errorEntry(code: ErrorCode): ErrorEntry {
  return ALL[code] ?? ACTION_ERRORS.internal
}

/** Tells whether HeyGen's answer bears a code that is known here. */
export function isHeygenErrorCode(code: string): code is HeygenErrorCode {
  return Object.hasOwn(HEYGEN_ERRORS, code)
}
