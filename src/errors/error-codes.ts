/** What an error code means, and what to do about it. `docs/errors.md` is generated from these lists. */
export type ErrorEntry = readonly [meaning: string, hint: string]

/** Codes of HeyGen's API, under HeyGen's own names. */
// biome-ignore format: two lines a code
export const HEYGEN_ERRORS = {
  invalid_parameter: ['HeyGen does not accept a value of the request.',
    'Correct the input named in the message. Nothing was submitted.'],
  download_failed: ['HeyGen could not fetch the source.',
    'HeyGen needs a public https link straight to the file. Open it in a private browser window to check, or use a workspace path instead.'],
  content_policy_violation: ["The source breaks HeyGen's content policy.",
    "Use another video, or ask HeyGen's support about this one."],
  resource_limit_reached: ['The HeyGen account has reached a limit.',
    'Delete what you no longer need in the account, or ask HeyGen to raise its limits.'],
  authentication_failed: ['HeyGen does not accept the credentials.',
    'Check the secret behind `api-key` or `access-token`: it may be mistyped, expired or revoked.'],
  unauthorized: ['HeyGen does not accept the credentials.',
    'Check the secret behind `api-key` or `access-token`: it may be mistyped, expired or revoked.'],
  insufficient_credit: ['The HeyGen account has too little credit.',
    'Top up the account, then run the job again. Nothing was charged for this attempt.'],
  trial_limit_exceeded: ["The trial's limit is used up.",
    "Choose a paid plan in HeyGen's settings, then run the job again."],
  plan_upgrade_required: ["The account's plan does not include an option of the request.",
    'Remove the option named in the message (`srt`, `srt-role` and stock voices need an Enterprise plan), or change the plan.'],
  forbidden: ['The credentials do not have the required permission.',
    'Use a key of the workspace that owns the assets and folders named in the inputs.'],
  resource_access_denied: ['The credentials do not have access to a resource that the request names.',
    'Use a key of the workspace that owns the asset, folder or glossary.'],
  asset_not_found: ['HeyGen has no asset with that ID.',
    'Check the ID after `asset:`. It must belong to the workspace of the key.'],
  video_not_found: ['HeyGen has no video with that ID.',
    'Check the translation IDs. A deleted translation cannot be collected.'],
  resource_not_found: ['HeyGen did not find something that the request names.',
    'Check the IDs in the inputs, and `api-url`.'],
  conflict: ['The request contradicts something that exists at HeyGen.',
    'Read the message. Running the job again does not help by itself.'],
  request_in_progress: ['HeyGen is still working on an earlier request with the same key.',
    'Run the job again in a few minutes. The same key returns the result of the earlier request.'],
  resource_not_ready: ['Something that the request names is still being prepared.',
    'Run the job again in a few minutes, or raise `submit-timeout`.'],
  payload_too_large: ['The request or the file is larger than HeyGen accepts.',
    'Shorten or compress the video, or pass it as a URL.'],
  rate_limit_exceeded: ['HeyGen is busy, or the account already runs as many translations as its plan allows.',
    'Run the job again later, or raise `submit-timeout`. The same key is used again, so nothing is charged twice.'],
  quota_exceeded: ["The account's quota is used up.",
    'Wait for the quota to renew, or ask HeyGen to raise it. Retrying at once does not help.'],
  internal_error: ['HeyGen failed.',
    'Run the job again. The same key is used again, so nothing is charged twice.'],
  gateway_timeout: ['HeyGen took too long to respond.',
    'Run the job again. The same key is used again, so nothing is charged twice.']
} as const satisfies Record<string, ErrorEntry>

// biome-ignore format: two lines a code
export const ACTION_ERRORS = {
  invalid_input: ['One or more inputs are missing, malformed or contradict each other.',
    'Correct the inputs named in the message. Nothing was sent.'],
  invalid_proxy: ["A proxy variable of the runner's environment is not a valid URL.",
    'Set the variable to `http://host:port` (`https:` for a proxy that speaks TLS), with `user:password@` before the host if the proxy asks for a login. Percent-encode special characters in the user name and password: `#` is `%23`, `/` is `%2F`, `%` is `%25`. Nothing was sent.'],
  missing_credentials: ['Neither `api-key` nor `access-token` has a value.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own syntax
    'Store the key as a repository secret and pass it: `api-key: ${{ secrets.HEYGEN_API_KEY }}`. Pull requests from forks get no secrets; with `if-no-api-key: skip` the step is skipped there.'],
  unknown_language: ['A language is not in the list of languages that HeyGen translates to.',
    'Use a name from the list of languages (https://developers.heygen.com/docs/video-translate), or a tag such as `es-MX`.'],
  idempotency_key_reused: ['HeyGen replayed its response to an earlier request with the same `idempotency-key`, and it does not fit this request.',
    'HeyGen repeats its first response to a key for 24 hours, whatever is requested. Change `idempotency-key` whenever the video, the languages or an option changes and after a failure, or remove it: the action then computes a key that does.'],
  too_many_translations: ['More translations would be submitted than `max-translations` allows.',
    'Raise `max-translations`, or shorten `video` or `languages`.'],
  too_many_minutes: ['More minutes of translated video would be submitted than `max-minutes` allows.',
    'Raise `max-minutes`, or shorten `video` or `languages`.'],
  unknown_minutes: ['The length of a video is unknown, so `max-minutes` cannot be checked.',
    'Use a workspace path, a `release:` asset, or an https URL whose server supports range requests, as MP4, MOV, WebM or MKV. For any other source, use `max-translations` in place of `max-minutes`.'],
  no_audio_track: ['A video has no audio track, so there is nothing to translate.',
    'Use a video with sound, or set `audio` to an audio track for it.'],
  source_unreachable: ['The source URL is not accessible.',
    'HeyGen fetches it without a login. Use a public link straight to the file, a workspace path or a `release:` asset.'],
  file_unusable: ['A source file is missing, empty, a folder, a Git LFS pointer, outside the workspace, or of a type that HeyGen does not accept.',
    'Check the path, and that an earlier step (such as actions/checkout) creates the file.'],
  upload_failed: ['The file could not be uploaded to HeyGen.',
    'Run the job again. Nothing was submitted.'],
  download_failed_here: ['A result could not be downloaded.',
    'Run the job again, or collect the results with the `collect` action; this does not cost anything.'],
  release_not_found: ['The release was not found.',
    'Check `release-tag`, and give the job `permissions: contents: write` so that it can see drafts.'],
  release_asset_not_found: ['No asset of the release, or more than one, matches the source.',
    'Name one asset of the release: `video: release:demo.mp4`.'],
  release_locked: ['The release does not accept assets.',
    'An immutable release accepts assets only while it is a draft. Translate first, then publish.'],
  release_full: ['The release has no room for the results: GitHub allows 1,000 assets.',
    'Delete assets, or use `download-to` instead.'],
  github_forbidden: ['The GitHub token does not have the required permission.',
    'Give the job `permissions: contents: write`.'],
  github_error: ["GitHub's API returned an error.",
    'Run the job again; this does not cost anything.'],
  attach_failed: ['A result could not be attached to the release.',
    'Run the job again, or collect the results with the `collect` action; this does not cost anything.'],
  no_translations: ['There is nothing to collect.',
    'Set `translation-ids`, or run `collect` for the same repository and commit, with a key of the same HeyGen workspace. While a draft release has no tag, its commit is the head of its target branch; if that branch has moved since, set `translation-ids`.'],
  network_error: ['The server did not respond.',
    'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY) and `api-url`, then run the job again.'],
  unexpected_answer: ['The server returned an unexpected response.',
    'Check `api-url`, then run the job again. The same key is used again, so nothing is charged twice.'],
  unexpected_redirect: ['The API responded with a redirect, which is not followed because it could send the key to another host.',
    'Set `api-url` to an address that responds directly, without a redirect.'],
  heygen_error: ['HeyGen returned an error that is not in this list.',
    'Read the message. When you ask HeyGen for help, include the request ID.'],
  translations_failed: ['HeyGen could not translate the video into one or more of the languages.',
    'Read the reason for each language. If you run the job again, only the failed languages are submitted again.'],
  wait_timed_out: ['Timed out: translations were still running at HeyGen after `wait-timeout`.',
    'Collect them later with the `collect` action, or raise `wait-timeout`.'],
  interrupted: ['The job was canceled. Translations that HeyGen has started are still running there.',
    'Run the job again, or collect the results with the `collect` action; nothing is charged twice.'],
  internal: ['A bug in this action.',
    'Report it, and include the log of the step.']
} as const satisfies Record<string, ErrorEntry>

export type HeygenErrorCode = keyof typeof HEYGEN_ERRORS
export type ErrorCode = HeygenErrorCode | keyof typeof ACTION_ERRORS

export const ERRORS: Readonly<Record<ErrorCode, ErrorEntry>> = { ...HEYGEN_ERRORS, ...ACTION_ERRORS }

/** Whether a code of HeyGen's is listed here. */
export function isHeygenErrorCode(code: string): code is HeygenErrorCode {
  return Object.hasOwn(HEYGEN_ERRORS, code)
}
