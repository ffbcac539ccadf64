/** What an error code means and what to do about it. `docs/errors.md` is generated from these lists. */
export interface ErrorEntry {
  readonly meaning: string
  readonly hint: string
}

/** Codes of HeyGen's API, under HeyGen's own names. */
export const HEYGEN_ERRORS = {
  invalid_parameter: {
    meaning: 'HeyGen does not accept a value of the request.',
    hint: 'Correct the input named in the message. Nothing was submitted.'
  },
  download_failed: {
    meaning: 'HeyGen could not fetch the source.',
    hint: 'HeyGen needs a public https link straight to the file. Open it in a private browser window to check, or use a workspace path instead.'
  },
  content_policy_violation: {
    meaning: "The source breaks HeyGen's content policy.",
    hint: "Use another video, or ask HeyGen's support about this one."
  },
  resource_limit_reached: {
    meaning: 'The HeyGen account has reached a limit.',
    hint: 'Delete what you no longer need in the account, or ask HeyGen to raise its limits.'
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
    hint: 'Top up the account, then run the job again. Nothing was charged for this attempt.'
  },
  trial_limit_exceeded: {
    meaning: "The trial's limit is used up.",
    hint: "Choose a paid plan in HeyGen's settings, then run the job again."
  },
  plan_upgrade_required: {
    meaning: "The account's plan does not include an option of the request.",
    hint: 'Remove the option named in the message (`srt`, `srt-role` and stock voices need an Enterprise plan), or change the plan.'
  },
  forbidden: {
    meaning: 'The credentials do not have the required permission.',
    hint: 'Use a key of the workspace that owns the assets and folders named in the inputs.'
  },
  resource_access_denied: {
    meaning: 'The credentials do not have access to a resource that the request names.',
    hint: 'Use a key of the workspace that owns the asset, folder or glossary.'
  },
  asset_not_found: {
    meaning: 'HeyGen has no asset with that ID.',
    hint: 'Check the ID after `asset:`. It must belong to the workspace of the key.'
  },
  video_not_found: {
    meaning: 'HeyGen has no video with that ID.',
    hint: 'Check the translation IDs. A deleted translation cannot be collected.'
  },
  resource_not_found: {
    meaning: 'HeyGen did not find something that the request names.',
    hint: 'Check the IDs in the inputs, and `api-url`.'
  },
  conflict: {
    meaning: 'The request contradicts something that exists at HeyGen.',
    hint: 'Read the message. Running the job again does not help by itself.'
  },
  request_in_progress: {
    meaning: 'HeyGen is still working on an earlier request with the same key.',
    hint: 'Run the job again in a few minutes. The same key returns the result of the earlier request.'
  },
  resource_not_ready: {
    meaning: 'Something that the request names is still being prepared.',
    hint: 'Run the job again in a few minutes, or raise `submit-timeout`.'
  },
  payload_too_large: {
    meaning: 'The request or the file is larger than HeyGen accepts.',
    hint: 'Shorten or compress the video, or pass it as a URL.'
  },
  rate_limit_exceeded: {
    meaning: 'HeyGen is busy, or the account already runs as many translations as its plan allows.',
    hint: 'Run the job again later, or raise `submit-timeout`. The same key is used again, so nothing is charged twice.'
  },
  quota_exceeded: {
    meaning: "The account's quota is used up.",
    hint: 'Wait for the quota to renew, or ask HeyGen to raise it. Retrying at once does not help.'
  },
  internal_error: {
    meaning: 'HeyGen failed.',
    hint: 'Run the job again. The same key is used again, so nothing is charged twice.'
  },
  gateway_timeout: {
    meaning: 'HeyGen took too long to respond.',
    hint: 'Run the job again. The same key is used again, so nothing is charged twice.'
  }
} as const satisfies Record<string, ErrorEntry>

/** Codes of this action itself. */
export const ACTION_ERRORS = {
  invalid_input: {
    meaning: 'One or more inputs are missing, malformed or contradict each other.',
    hint: 'Correct the inputs named in the message. Nothing was sent.'
  },
  invalid_proxy: {
    meaning: "A proxy variable of the runner's environment is not a valid URL.",
    hint: 'Set the variable to `http://host:port` (`https:` for a proxy that speaks TLS), with `user:password@` before the host if the proxy asks for a login. Percent-encode special characters in the user name and password: `#` is `%23`, `/` is `%2F`, `%` is `%25`. Nothing was sent.'
  },
  missing_credentials: {
    meaning: 'Neither `api-key` nor `access-token` has a value.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own syntax
    hint: 'Store the key as a repository secret and pass it: `api-key: ${{ secrets.HEYGEN_API_KEY }}`. Pull requests from forks get no secrets; with `if-no-api-key: skip` the step is skipped there.'
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
    meaning: 'The source URL is not accessible.',
    hint: 'HeyGen fetches it without a login. Use a public link straight to the file, a workspace path or a `release:` asset.'
  },
  file_unusable: {
    meaning:
      'A source file is missing, empty, a folder, a Git LFS pointer, outside the workspace, or of a type that HeyGen does not accept.',
    hint: 'Check the path, and that an earlier step (such as actions/checkout) creates the file.'
  },
  upload_failed: {
    meaning: 'The file could not be uploaded to HeyGen.',
    hint: 'Run the job again. Nothing was submitted.'
  },
  download_failed_here: {
    meaning: 'A result could not be downloaded.',
    hint: 'Run the job again, or collect the results with the `collect` action; this does not cost anything.'
  },
  release_not_found: {
    meaning: 'The release was not found.',
    hint: 'Check `release-tag`, and give the job `permissions: contents: write` so that it can see drafts.'
  },
  release_asset_not_found: {
    meaning: 'No asset of the release, or more than one, matches the source.',
    hint: 'Name one asset of the release: `video: release:demo.mp4`.'
  },
  release_locked: {
    meaning: 'The release does not accept assets.',
    hint: 'An immutable release accepts assets only while it is a draft. Translate first, then publish.'
  },
  release_full: {
    meaning: 'The release has no room for the results: GitHub allows 1,000 assets.',
    hint: 'Delete assets, or use `download-to` instead.'
  },
  github_forbidden: {
    meaning: 'The GitHub token does not have the required permission.',
    hint: 'Give the job `permissions: contents: write`.'
  },
  github_error: {
    meaning: "GitHub's API returned an error.",
    hint: 'Run the job again; this does not cost anything.'
  },
  attach_failed: {
    meaning: 'A result could not be attached to the release.',
    hint: 'Run the job again, or collect the results with the `collect` action; this does not cost anything.'
  },
  no_translations: {
    meaning: 'There is nothing to collect.',
    hint: 'Set `translation-ids`, or run `collect` for the same repository and commit, with a key of the same HeyGen workspace. While a draft release has no tag, its commit is the head of its target branch; if that branch has moved since, set `translation-ids`.'
  },
  network_error: {
    meaning: 'The server did not respond.',
    hint: 'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY) and `api-url`, then run the job again.'
  },
  unexpected_answer: {
    meaning: 'The server returned an unexpected response.',
    hint: 'Check `api-url`, then run the job again. The same key is used again, so nothing is charged twice.'
  },
  unexpected_redirect: {
    meaning: 'The API responded with a redirect, which is not followed because it could send the key to another host.',
    hint: 'Set `api-url` to an address that responds directly, without a redirect.'
  },
  heygen_error: {
    meaning: 'HeyGen returned an error that is not in this list.',
    hint: 'Read the message. When you ask HeyGen for help, include the request ID.'
  },
  translations_failed: {
    meaning: 'HeyGen could not translate the video into one or more of the languages.',
    hint: 'Read the reason for each language. If you run the job again, only the failed languages are submitted again.'
  },
  wait_timed_out: {
    meaning: 'Timed out: translations were still running at HeyGen after `wait-timeout`.',
    hint: 'Collect them later with the `collect` action, or raise `wait-timeout`.'
  },
  interrupted: {
    meaning: 'The job was canceled. Translations that HeyGen has started are still running there.',
    hint: 'Run the job again, or collect the results with the `collect` action; nothing is charged twice.'
  },
  internal: {
    meaning: 'A bug in this action.',
    hint: 'Report it, and include the log of the step.'
  }
} as const satisfies Record<string, ErrorEntry>

export type HeygenErrorCode = keyof typeof HEYGEN_ERRORS
export type ErrorCode = HeygenErrorCode | keyof typeof ACTION_ERRORS

const ALL: Readonly<Record<string, ErrorEntry>> = { ...HEYGEN_ERRORS, ...ACTION_ERRORS }

/** The meaning and hint of a code. */
export function errorEntry(code: ErrorCode): ErrorEntry {
  return ALL[code] ?? ACTION_ERRORS.internal
}

/** Whether a code is one of HeyGen's that are listed here. */
export function isHeygenErrorCode(code: string): code is HeygenErrorCode {
  return Object.hasOwn(HEYGEN_ERRORS, code)
}
