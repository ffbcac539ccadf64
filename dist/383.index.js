export const id = 383;
export const ids = [383];
export const modules = {

/***/ 6302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ TEMPORARY),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   Rs: () => (/* binding */ storedName)
/* harmony export */ });
/** Ends the name of a replacement that is not in its place yet. */
const TEMPORARY = '.new';
/** An asset's name under which its replacement is uploaded, until the replacement is safe and the old one deleted. */
function temporaryName(name) {
    return name + TEMPORARY;
}
/**
 * The name that GitHub gives an upload of this name, as far as `[A-Za-z0-9._-]` go: dots in a row become one, and none is left
 * at either end. Source: https://docs.github.com/rest/releases/assets#upload-a-release-asset
 */
function storedName(name) {
    return name.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '');
}


/***/ }),

/***/ 1383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assetIdentity: () => (/* reexport */ model_release/* assetIdentity */.Rg),
  attachAsset: () => (/* reexport */ attachAsset),
  checkAttachable: () => (/* reexport */ checkAttachable),
  commitOfRelease: () => (/* reexport */ commitOfRelease),
  connectGithub: () => (/* reexport */ connectGithub),
  findRelease: () => (/* reexport */ findRelease),
  isPublic: () => (/* reexport */ isPublic),
  listAssets: () => (/* reexport */ listAssets),
  openAsset: () => (/* reexport */ openAsset)
});

// EXTERNAL MODULE: ./lib/model/release.js
var model_release = __webpack_require__(9311);
// EXTERNAL MODULE: ./lib/errors/action-error.js
var action_error = __webpack_require__(50);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/text/byte-size.js
var byte_size = __webpack_require__(2387);
// EXTERNAL MODULE: ./lib/text/plain-text.js
var plain_text = __webpack_require__(6347);
// EXTERNAL MODULE: ./lib/github/asset-names.js
var asset_names = __webpack_require__(6302);
;// CONCATENATED MODULE: ./lib/github/attach-step.js


/**
 * The next step, from what the release has now. Whoever takes step after step, and begins again wherever it was interrupted, ends with
 * the right file under the name, nothing else left behind, and no moment in which neither the old file nor the new one was there.
 * `isSame` tells whether an asset holds the right bytes.
 */
function attachStep(ask) {
    const { assets, name, isSame } = ask;
    const named = assets.find(asset => asset.name === name);
    const temporary = assets.find(asset => asset.name === (0,asset_names/* temporaryName */.NT)(name));
    if (named !== undefined && !(0,model_release/* isUploaded */.bH)(named))
        return { kind: 'delete', asset: named };
    if (named !== undefined && isSame(named)) {
        return temporary === undefined ? { kind: 'done', asset: named } : { kind: 'delete', asset: temporary };
    }
    if (temporary !== undefined && !(0,model_release/* isUploaded */.bH)(temporary))
        return { kind: 'delete', asset: temporary };
    if (temporary !== undefined && isSame(temporary)) {
        return named === undefined ? { kind: 'rename', asset: temporary } : { kind: 'delete', asset: named };
    }
    if (named === undefined)
        return { kind: 'upload', name };
    // An out-of-date replacement of an earlier run: the old file is still there beside it.
    if (temporary !== undefined)
        return { kind: 'delete', asset: temporary };
    return { kind: 'upload', name: (0,asset_names/* temporaryName */.NT)(name) };
}
/**
 * How many assets are added to those that a release has while these files are attached: one for each name that is not there, and one
 * more (`replacing`) where an asset is replaced, because the old one stays until the new one is safe.
 */
function roomNeeded(assets, expected) {
    const there = new Map(assets.map(asset => [asset.name, asset]));
    const added = new Set(expected.map(one => (0,asset_names/* storedName */.Rs)(one.name)).filter(name => !there.has(name)));
    const isReplaced = ({ name, isNew }) => {
        const asset = there.get((0,asset_names/* storedName */.Rs)(name));
        return isNew && asset !== undefined && (0,model_release/* isUploaded */.bH)(asset);
    };
    return { added: added.size, replacing: expected.some(isReplaced) ? 1 : 0 };
}

// EXTERNAL MODULE: ./lib/http/client.js + 2 modules
var client = __webpack_require__(3505);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./lib/github/schemas.js

/** Answers are checked for what is used of them; what else is in them is GitHub's to change. */
const assetSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    name: schemas/* string */.YjP(),
    label: schemas/* string */.YjP().nullish(),
    size: schemas/* int */.Whr(),
    digest: schemas/* string */.YjP().nullish(),
    state: schemas/* string */.YjP(),
    updated_at: schemas/* string */.YjP(),
    browser_download_url: schemas/* string */.YjP(),
    content_type: schemas/* string */.YjP()
});
const releaseSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    tag_name: schemas/* string */.YjP(),
    target_commitish: schemas/* string */.YjP(),
    draft: schemas/* boolean */.zMY(),
    /** Absent on Enterprise Servers that have no immutable releases. */
    immutable: schemas/* boolean */.zMY().optional(),
    published_at: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP(),
    upload_url: schemas/* string */.YjP()
});
const assetListSchema = schemas/* array */.YOg(assetSchema);
const releaseListSchema = schemas/* array */.YOg(releaseSchema);
const repositorySchema = schemas/* object */.Ikc({
    private: schemas/* boolean */.zMY(),
    permissions: schemas/* object */.Ikc({ push: schemas/* boolean */.zMY().optional() }).optional()
});
/** Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const errorSchema = schemas/* object */.Ikc({
    message: schemas/* string */.YjP(),
    errors: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional()
});
const fieldErrorSchema = schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() });

;// CONCATENATED MODULE: ./lib/github/errors.js






/** GitHub asks for a minute's rest where it names no time. Source: docs.github.com, "Best practices for using the REST API". */
const REST = 60_000;
const REQUEST_ID = 'x-github-request-id';
/**
 * A response that is no success, as the error that the user reads. `what` completes "Could not …": `find the release v1`; `now` is the
 * time to count waits from, milliseconds since 1970. GitHub is worth another try when it fails (5xx) or limits the rate.
 */
function responseError(response, what, now, otherwise = 'github_error') {
    const { status, headers } = response;
    const { message, code: apiCode } = githubWords(response);
    const known = knownFailure(response, message);
    const isLimited = isRateLimit(response);
    const isFailing = status === 408 || (status >= 500 && status !== 501);
    return new action_error/* ActionError */.lZ(known?.code ?? otherwise, `Could not ${what}: ${(0,plain_text/* sentence */.em)(message || `GitHub answered HTTP ${status} without saying why`)}`, {
        hint: known?.hint,
        status,
        apiCode,
        requestId: (0,client/* requestIdOf */.Gb)(response, REQUEST_ID),
        retryAfterMs: isLimited ? rateLimitRest(response, now) : (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], now),
        transient: isLimited ? `HTTP ${status} rate limit` : isFailing ? `HTTP ${status}` : undefined
    });
}
/** A success that is not what was asked for; `transient` says why another try may bring it. */
function unexpectedResponse(response, what, transient, otherwise = 'github_error') {
    const { status, text } = response;
    const shape = (0,json/* parseJson */.q)(text) === undefined ? 'is not JSON' : 'has not the documented shape';
    return new action_error/* ActionError */.lZ(otherwise, `Could not ${what}: GitHub's answer (HTTP ${status}) ${shape}.`, {
        status,
        requestId: (0,client/* requestIdOf */.Gb)(response, REQUEST_ID),
        transient
    });
}
/** A request without a response; anything else that was thrown stays as it is. */
function withoutResponse(thrown, what, otherwise = 'github_error') {
    if (!(thrown instanceof action_error/* ActionError */.lZ) || thrown.code !== 'network_error')
        return thrown;
    const { message, cause, transient } = thrown;
    return new action_error/* ActionError */.lZ(otherwise, `Could not ${what}: ${(0,plain_text/* oneLine */.TN)(message, 300)}.`, {
        hint: 'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY), then run the job again: nothing is bought for that.',
        transient,
        cause
    });
}
/** Source: docs.github.com, "Rate limits for the REST API": 403 or 429, told apart from a refusal by headers or words. */
function isRateLimit({ status, headers, text }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /\b(?:secondary rate limit|abuse detection)\b/i.test(text.slice(0, 2000)));
}
function rateLimitRest({ headers }, now) {
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    const untilReset = headers['x-ratelimit-remaining'] === '0' && reset > now ? reset - now : undefined;
    return (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], now) ?? untilReset ?? REST;
}
function knownFailure(outcome, message) {
    const { status } = outcome;
    if (isRateLimit(outcome)) {
        return {
            code: 'github_error',
            hint: 'GitHub limits how often it may be asked: run the job again later; nothing is bought for that.'
        };
    }
    if (status === 401) {
        return { code: 'github_forbidden', hint: 'Check `github-token`: it is missing, wrong or has expired.' };
    }
    if (status === 403)
        return { code: 'github_forbidden' };
    if (status === 422 && /\bimmutable\b/i.test(message))
        return { code: 'release_locked' };
    if (status === 422 && /\bfile_count\b/.test(message))
        return { code: 'release_full' };
    if (status >= 300 && status < 400) {
        return {
            code: 'github_error',
            hint: 'The repository may have been renamed or moved: run the workflow anew instead of an old run again.'
        };
    }
    return undefined;
}
function githubWords({ text }) {
    const parsed = errorSchema.safeParse((0,json/* parseJson */.q)(text));
    if (!parsed.success)
        return { message: '' };
    const fields = (parsed.data.errors ?? []).slice(0, 5).flatMap(item => {
        const field = fieldErrorSchema.safeParse(item);
        return field.success ? [field.data] : [];
    });
    const words = [parsed.data.message, ...fields.map(field => field.message ?? field.code ?? '')].filter(word => word !== '');
    const code = fields[0]?.code;
    return { message: (0,plain_text/* oneLine */.TN)(words.join(': '), 500), code: code === undefined ? undefined : (0,plain_text/* oneLine */.TN)(code, 80) };
}

;// CONCATENATED MODULE: ./lib/github/connection.js





const TRY_TIMEOUT = 20_000;
/** GitHub's secondary rate limits ask for a minute; this leaves time for two of them. */
const PATIENCE = 180_000;
/** The way to a repository's releases. Nothing is sent yet. */
function connectGithub(options) {
    const { repository, apiUrl, tryTimeout = TRY_TIMEOUT } = options;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        throw new action_error/* ActionError */.lZ('internal', `GITHUB_REPOSITORY is not owner/repo: ${repository}`);
    }
    return { ...options, tryTimeout, repositoryUrl: `${apiUrl}/repos/${repository}` };
}
/**
 * Calls GitHub's API until there is a success.
 * @throws ActionError GitHub's refusal, or `github_error` when the time is up
 */
async function call(connection, ask) {
    const { http, clock, signal, log, tryTimeout: timeoutMs } = connection;
    const body = ask.body === undefined ? undefined : JSON.stringify(ask.body);
    const request = {
        method: ask.method,
        url: connection.repositoryUrl + ask.path,
        headers: {
            ...githubHeaders(connection),
            ...(ask.accept === undefined ? {} : { accept: ask.accept.type }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' })
        },
        body,
        timeoutMs,
        signal
    };
    const attempt = async (nth) => {
        const what = (0,retry/* withTries */.w4)(ask.what, nth);
        const response = await http.text(request).catch((thrown) => {
            throw withoutResponse(thrown, what);
        });
        const { status, text } = response;
        if (!(0,client/* isSuccess */.oJ)(response))
            throw responseError(response, what, clock.now());
        const isReadable = status === 204 || (ask.accept?.text.test(text) ?? (0,json/* parseJson */.q)(text) !== undefined);
        if (!isReadable)
            throw unexpectedResponse(response, what, `HTTP ${status} without a readable body`);
        return response;
    };
    const deadline = deadlineFor(connection, timeoutMs);
    return (0,retry/* retry */.L5)(attempt, {
        clock,
        deadline,
        tries: ask.tries,
        signal,
        log: line => log.info(`GitHub, ${ask.what}: ${line}`)
    });
}
/**
 * Calls GitHub's API and reads the response by `schema`.
 * @throws ActionError as `call`, and `github_error` when the shape is another
 */
async function callFor(connection, ask, schema) {
    const response = await call(connection, ask);
    const parsed = schema.safeParse((0,json/* parseJson */.q)(response.text));
    if (parsed.success)
        return parsed.data;
    throw unexpectedResponse(response, ask.what);
}
/** When a request that takes at most `timeoutMs` is retried no more. */
function deadlineFor({ clock }, timeoutMs) {
    return clock.now() + PATIENCE + timeoutMs;
}
/** The headers of every request to GitHub's own hosts; the token goes nowhere else. */
function githubHeaders({ token }) {
    return {
        accept: 'application/vnd.github+json',
        'accept-encoding': 'identity',
        'user-agent': 'translate-release-video',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` })
    };
}

;// CONCATENATED MODULE: ./lib/github/find-release.js






/** GitHub's largest page. */
const PAGE = 100;
/** Drafts are at the head of the list; a draft beyond the newest 1,000 releases is not looked for. */
const MOST_PAGES = 10;
/** SHA-1, or SHA-256 in a repository of that format. */
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
 * The release of an id, else of a tag. A draft is found by its tag too, where the token may see it.
 * @throws ActionError `release_not_found`, and `github_error` and the like
 */
async function findRelease(connection, wanted) {
    const { id, tag } = wanted;
    const raw = (id === undefined ? undefined : await readRelease(connection, `/releases/${id}`)) ??
        (tag === undefined ? undefined : await releaseOfTag(connection, tag));
    if (raw === undefined)
        throw notFound(connection, wanted);
    return toRelease(raw, await listAssets(connection, raw.id));
}
/**
 * All assets of a release, as they are now.
 * @throws ActionError
 */
async function listAssets(connection, releaseId) {
    const assets = [];
    for (let page = 1; page <= model_release/* MOST_ASSETS */.Cb / PAGE; page++) {
        const ask = {
            method: 'GET',
            path: `/releases/${releaseId}/assets?per_page=${PAGE}&page=${page}`,
            what: "list the release's assets"
        };
        const found = await callFor(connection, ask, assetListSchema);
        assets.push(...found.map(toAsset));
        if (found.length < PAGE)
            break;
    }
    return assets;
}
/**
 * The SHA of the commit that a release belongs to: its tag's, or where a draft's tag does not exist yet, that of the branch or
 * commit which the tag will be made from. A branch can move until then, which is told.
 * @throws ActionError `release_not_found` when there is neither, and `github_error` and the like
 */
async function commitOfRelease(connection, release) {
    const { draft, targetCommitish } = release;
    const tagged = await commitOf(connection, `tags/${release.tag}`);
    const sha = tagged ?? (draft ? await commitOf(connection, targetCommitish) : undefined);
    const tag = (0,plain_text/* logText */.kc)(release.tag, 200);
    if (sha === undefined) {
        throw new action_error/* ActionError */.lZ('release_not_found', `The release ${tag} has no commit: neither its tag nor its target exists.`, { input: 'release-tag' });
    }
    if (tagged === undefined && !SHA.test(targetCommitish)) {
        const branch = `\`${(0,plain_text/* logText */.kc)(targetCommitish, 200)}\``;
        connection.log.info(`The tag ${tag} does not exist yet, so commit ${sha.slice(0, 7)} of ${branch} is used. If ${branch} moves before the release is published, this counts as new work and is charged again.`);
    }
    return sha;
}
/** An asset of GitHub's answer as the code uses it. */
function toAsset(raw) {
    const { id, name, label, size, digest, state, updated_at, browser_download_url, content_type } = raw;
    return {
        id,
        name,
        ...(label ? { label } : {}),
        size,
        ...(digest ? { digest } : {}),
        state,
        updatedAt: updated_at,
        downloadUrl: browser_download_url,
        contentType: content_type
    };
}
/** GitHub resolves annotated tags; this media type is the SHA alone, without the commit's files. */
async function commitOf(connection, ref) {
    const ask = {
        method: 'GET',
        path: `/commits/${encodeURIComponent(ref)}`,
        accept: { type: 'application/vnd.github.sha', text: SHA },
        what: 'find the commit of the release'
    };
    // 422 is GitHub's "No commit found for SHA", 409 an empty repository.
    const answer = await ifThere(call(connection, ask), 404, 409, 422);
    if (answer === undefined || SHA.test(answer.text))
        return answer?.text;
    throw unexpectedResponse(answer, ask.what);
}
function readRelease(connection, path) {
    return ifThere(callFor(connection, { method: 'GET', path, what: 'read the release' }, releaseSchema), 404);
}
async function releaseOfTag(connection, tag) {
    return ((await readRelease(connection, `/releases/tags/${encodeURIComponent(tag)}`)) ?? (await draftOfTag(connection, tag)));
}
async function draftOfTag(connection, tag) {
    for (let page = 1; page <= MOST_PAGES; page++) {
        const ask = {
            method: 'GET',
            path: `/releases?per_page=${PAGE}&page=${page}`,
            what: 'list the releases'
        };
        const releases = await ifThere(callFor(connection, ask, releaseListSchema), 404);
        // Ids grow, so the largest is the newest.
        const [newest, ...others] = (releases ?? []).filter(one => one.tag_name === tag).sort((a, b) => b.id - a.id);
        if (newest !== undefined) {
            if (others.length > 0) {
                const them = (0,plain_text/* count */.U9)(others.length + 1, 'draft');
                connection.log.info(`The tag ${(0,plain_text/* logText */.kc)(tag, 200)} has ${them}; the newest is taken: ${(0,plain_text/* logText */.kc)(newest.html_url, 300)}`);
            }
            return newest;
        }
        if (releases === undefined || releases.length < PAGE)
            return undefined;
    }
    return undefined;
}
async function ifThere(answer, ...absent) {
    try {
        return await answer;
    }
    catch (thrown) {
        if (thrown instanceof action_error/* ActionError */.lZ && thrown.status !== undefined && absent.includes(thrown.status))
            return undefined;
        throw thrown;
    }
}
function toRelease(raw, assets) {
    return {
        id: raw.id,
        tag: raw.tag_name,
        draft: raw.draft,
        immutable: raw.immutable ?? false,
        ...(raw.published_at ? { publishedAt: raw.published_at } : {}),
        htmlUrl: raw.html_url,
        uploadUrl: raw.upload_url.replace(/\{[^}]*\}$/, ''),
        targetCommitish: raw.target_commitish,
        assets
    };
}
function notFound(connection, wanted) {
    const { repository, token } = connection;
    const which = wanted.tag === undefined ? `of id ${wanted.id}` : `of the tag ${(0,plain_text/* logText */.kc)(wanted.tag, 200)}`;
    return new action_error/* ActionError */.lZ('release_not_found', `${repository} has no release ${which} that the GitHub token may see.`, {
        input: 'release-tag',
        ...(token === undefined
            ? { hint: 'Check `release-tag`, and set `github-token`: without it only public releases are seen.' }
            : {})
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/http/url-guard.js
var url_guard = __webpack_require__(3677);
;// CONCATENATED MODULE: ./lib/github/upload-asset.js











/**
 * Uploads an asset once, streamed. What is left of it after a failure only the release's list can tell.
 * @param onSha256 called with the SHA-256 (hex) of what was sent, once all of it was read, whatever GitHub makes of it
 * @throws ActionError GitHub's refusal, `attach_failed`, `interrupted`, and what `open` throws
 */
async function uploadAsset(connection, release, ask, onSha256) {
    const { http, clock, signal } = connection;
    const url = uploadAddress(connection, release);
    url.search = new URLSearchParams({ name: ask.name, label: ask.label }).toString();
    const body = await ask.open();
    const sha256 = hashOf(body, ask.size);
    try {
        const response = await http.text({
            method: 'POST',
            url: url.href,
            headers: {
                ...githubHeaders(connection),
                'content-type': ask.contentType,
                'content-length': String(ask.size)
            },
            body,
            timeoutMs: ask.timeoutMs,
            signal
        });
        if (!(0,client/* isSuccess */.oJ)(response)) {
            const error = responseError(response, ask.what, clock.now(), 'attach_failed');
            // The name may be taken by what a lost response left behind, or by another run.
            const isTaken = response.status === 422 && /"already_exists"/.test(response.text);
            throw isTaken ? error.with({ transient: 'the name was taken meanwhile' }) : error;
        }
        const sent = sha256();
        const asset = sent === undefined ? undefined : uploadedAsset(response, ask.size, sent);
        if (asset !== undefined)
            return asset;
        const why = `HTTP ${response.status}, but not with the bytes that were sent`;
        throw unexpectedResponse(response, ask.what, why, 'attach_failed');
    }
    catch (thrown) {
        throw withoutResponse(thrown, ask.what, 'attach_failed');
    }
    finally {
        const sent = sha256();
        if (sent !== undefined)
            onSha256(sent);
        // An early refusal leaves the rest unread.
        (0,client/* discard */.vf)({ body });
    }
}
/**
 * Where a release's assets are uploaded to, held to the URL guard's rules: the token goes where GitHub's own response sends uploads.
 * @throws ActionError `attach_failed` for an address that is not used
 */
function uploadAddress({ apiUrl }, { tag, uploadUrl }) {
    const url = URL.parse(uploadUrl);
    const problem = url === null ? 'is not valid' : (0,url_guard/* urlProblem */.rn)(url, (0,url_guard/* rulesOfApi */.Xq)(apiUrl));
    if (url !== null && problem === undefined)
        return url;
    throw new action_error/* ActionError */.lZ('attach_failed', `The upload address that GitHub gives for the release ${(0,plain_text/* logText */.kc)(tag, 200)} ${problem}.`, {
        input: 'attach-to-release',
        hint: 'Use `download-to` instead of `attach-to-release`, and ask the administrator of the GitHub server to correct its address.'
    });
}
/**
 * Hashes a stream's pieces as they go by; it rests until its reader resumes it. The hash is known as soon as the last of `size`
 * bytes is handed on: the answer to it may come before anybody asks for more.
 */
function hashOf(source, size) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let left = size;
    let digest;
    source
        .on('data', (piece) => {
        left -= piece.length;
        if (left >= 0)
            hash.update(piece);
        if (left === 0)
            digest = hash.digest('hex');
    })
        .pause();
    return () => (left === 0 ? digest : undefined);
}
function uploadedAsset({ text }, size, sha256) {
    const parsed = assetSchema.safeParse((0,json/* parseJson */.q)(text));
    if (!parsed.success)
        return undefined;
    const asset = toAsset(parsed.data);
    const isWhole = asset.digest === undefined ? asset.size === size : asset.digest === `sha256:${sha256}`;
    return (0,model_release/* isUploaded */.bH)(asset) && isWhole ? asset : undefined;
}

;// CONCATENATED MODULE: ./lib/github/attaching.js









/** Delete, upload, delete, rename; the rest is for another run that works on the same release. */
const MOST_STEPS = 12;
function beginAttaching(work) {
    const ask = { ...work.ask, name: (0,asset_names/* storedName */.Rs)(work.ask.name) };
    return { ...work, ask, confirmed: new Set(), sent: false };
}
/**
 * Takes one step after the other, from what the release has now, until the file is there. `what` completes "Could not …".
 * @throws ActionError what an upload fails with, what GitHub refuses, `release_full`, and `attach_failed` when another run works against this one
 */
async function attachFromHere(work, timeoutMs, what) {
    const { connection, release, ask } = work;
    let assets = await listAssets(connection, release.id);
    work.before ??= new Set(assets.map(asset => asset.id));
    for (let steps = 0; steps < MOST_STEPS; steps++) {
        await learnSha256(work, assets);
        const step = attachStep({ assets, name: ask.name, isSame: asset => isSame(work, asset) });
        if (step.kind === 'done') {
            return { name: step.asset.name, url: step.asset.downloadUrl, kept: !work.sent };
        }
        if (step.kind === 'upload') {
            refuseFull(work, step.name, assets);
            const asset = await upload(work, step.name, timeoutMs, what);
            assets = [...assets, { ...asset, name: step.name }];
        }
        else {
            assets = await change(work, step, assets);
        }
    }
    throw new action_error/* ActionError */.lZ('attach_failed', `Could not attach ${(0,plain_text/* logText */.kc)(ask.name, 200)}: something else changes the release at the same time.`);
}
/** GitHub would refuse the file only after it began to come. */
function refuseFull({ ask, release }, name, { length }) {
    if (length < model_release/* MOST_ASSETS */.Cb)
        return;
    const why = name === ask.name ? '' : ' An asset that is replaced stays until the new one is safe.';
    throw new action_error/* ActionError */.lZ('release_full', `Could not attach ${(0,plain_text/* logText */.kc)(ask.name, 200)}: the release ${(0,plain_text/* logText */.kc)(release.tag, 200)} has ${length} assets, and GitHub allows 1,000.${why}`, { input: 'attach-to-release' });
}
/** Reading the whole file is worth it only when it may save an upload. */
async function learnSha256(work, assets) {
    const { ask } = work;
    if (work.sha256 !== undefined || ask.sha256 === undefined)
        return;
    const names = [ask.name, (0,asset_names/* temporaryName */.NT)(ask.name)];
    const isCandidate = (asset) => (0,model_release/* isUploaded */.bH)(asset) && asset.size === ask.size && asset.digest !== undefined;
    if (assets.some(asset => names.includes(asset.name) && isCandidate(asset)))
        work.sha256 = await ask.sha256();
}
function isSame({ ask, sha256, confirmed, sent, before }, asset) {
    if (confirmed.has(asset.id))
        return true;
    if (!(0,model_release/* isUploaded */.bH)(asset) || asset.size !== ask.size)
        return false;
    if (asset.digest !== undefined)
        return sha256 !== undefined && asset.digest === `sha256:${sha256}`;
    // Without digests, what came up under the name after it was sent is what was sent.
    return sent && before?.has(asset.id) === false;
}
async function upload(work, name, timeoutMs, what) {
    const { connection, release, ask } = work;
    work.sent = true;
    const asset = await uploadAsset(connection, release, { ...ask, name, timeoutMs, what }, sha256 => {
        work.sha256 = sha256;
    });
    work.confirmed.add(asset.id);
    return asset;
}
async function change(work, step, assets) {
    const { connection, release } = work;
    const others = assets.filter(asset => asset !== step.asset);
    try {
        if (step.kind === 'rename')
            return [...others, await rename(work, step.asset)];
        await call(connection, {
            method: 'DELETE',
            path: `/releases/assets/${step.asset.id}`,
            what: `delete ${(0,plain_text/* logText */.kc)(step.asset.name, 200)}, which is replaced`
        });
        return others;
    }
    catch (thrown) {
        // Gone already, by a try whose answer was lost; or the name was taken by another run.
        const isOutOfDate = thrown instanceof action_error/* ActionError */.lZ && (thrown.status === 404 || thrown.apiCode === 'already_exists');
        if (isOutOfDate)
            return listAssets(connection, release.id);
        throw thrown;
    }
}
async function rename({ connection, ask }, asset) {
    const raw = await callFor(connection, {
        method: 'PATCH',
        path: `/releases/assets/${asset.id}`,
        body: { name: ask.name, label: ask.label },
        what: `rename ${(0,plain_text/* logText */.kc)(asset.name, 200)}`
    }, assetSchema);
    return { ...toAsset(raw), name: ask.name };
}

;// CONCATENATED MODULE: ./lib/github/repository.js



/** Tokens of an app's installation, GITHUB_TOKEN among them. Source: github.blog, "Behind GitHub's new authentication token formats". */
const INSTALLATION_TOKEN = /^(?:ghs_|v1\.)/;
/**
 * Whether everyone may read the repository.
 * @throws ActionError
 */
async function isPublic(connection) {
    return !(await readRepository(connection)).private;
}
/**
 * Whether the token may write to the repository's releases, as far as that can be known without writing; what cannot be known
 * is `unknown`. With `lookOnly` nothing but reads is sent.
 * @throws ActionError `interrupted`
 */
async function mayWrite(connection, release, lookOnly) {
    const { token } = connection;
    if (token === undefined)
        return 'no';
    // GitHub shows drafts only to those who may write.
    if (release.draft)
        return 'yes';
    try {
        if (!INSTALLATION_TOKEN.test(token))
            return await userMayWrite(connection);
        return lookOnly ? 'unknown' : await installationMayWrite(connection, release.tag);
    }
    catch (thrown) {
        if (!(thrown instanceof action_error/* ActionError */.lZ) || thrown.code === 'interrupted')
            throw thrown;
        return thrown.code === 'github_forbidden' ? 'no' : 'unknown';
    }
}
async function userMayWrite(connection) {
    const push = (await readRepository(connection)).permissions?.push;
    return push === undefined ? 'unknown' : push ? 'yes' : 'no';
}
/**
 * `permissions` of a repository says nothing of an installation (https://github.com/semantic-release/github/issues/182). Release
 * notes need `contents: write`, and are made up without being kept; of a tag against itself there is next to nothing to make up.
 */
async function installationMayWrite(connection, tag) {
    await call(connection, {
        method: 'POST',
        path: '/releases/generate-notes',
        body: { tag_name: tag, previous_tag_name: tag },
        what: 'write to the releases',
        tries: 1
    });
    return 'yes';
}
function readRepository(connection) {
    return callFor(connection, { method: 'GET', path: '', what: 'read the repository' }, repositorySchema);
}

;// CONCATENATED MODULE: ./lib/github/attach.js










const TRIES = 5;
/** Slowest upload that is waited for, bytes a millisecond: 2 GB take at most 2.4 hours. */
const SLOWEST = 250;
/**
 * Finds out, before anything is spent, whether these results can be attached.
 * @throws ActionError `release_locked`, `attach_failed`, `release_full`, `github_forbidden`
 */
async function checkAttachable(connection, release, ask) {
    const { expected, lookOnly } = ask;
    refuseLocked(release);
    uploadAddress(connection, release);
    attach_refuseFull(release, expected);
    if ((await mayWrite(connection, release, lookOnly)) === 'no') {
        throw new action_error/* ActionError */.lZ('github_forbidden', `The GitHub token may not attach anything to the releases of ${connection.repository}.`, {
            input: connection.token === undefined ? 'github-token' : 'attach-to-release',
            ...(connection.token === undefined
                ? { hint: 'Set `github-token`, and give the job `permissions: contents: write`.' }
                : {})
        });
    }
}
/**
 * Attaches one file to a release: an asset of the name with the same bytes is kept; a broken or another one is replaced, and at no
 * moment is neither of them there. It begins from what the release has now, so an interrupted run is carried on by the next.
 * @throws ActionError `attach_failed`, `release_locked`, `release_full`, `github_forbidden`, `github_error`, and what `open` throws
 */
async function attachAsset(connection, release, ask) {
    refuseLocked(release);
    refuseSize(ask);
    const { clock, signal, log, tryTimeout } = connection;
    const what = `attach ${(0,plain_text/* logText */.kc)(ask.name, 200)} to the release ${(0,plain_text/* logText */.kc)(release.tag, 200)}`;
    const work = beginAttaching({ connection, release, ask });
    const timeoutMs = tryTimeout * 3 + Math.ceil(ask.size / SLOWEST);
    return (0,retry/* retry */.L5)(nth => attachFromHere(work, timeoutMs, (0,retry/* withTries */.w4)(what, nth)), {
        clock,
        deadline: deadlineFor(connection, timeoutMs),
        tries: TRIES,
        signal,
        log: line => log.info(`GitHub, ${what}: ${line}`)
    });
}
function refuseLocked(release) {
    if (!(0,model_release/* isLocked */.ln)(release))
        return;
    throw new action_error/* ActionError */.lZ('release_locked', `The release ${(0,plain_text/* logText */.kc)(release.tag, 200)} is published and immutable: nothing can be attached to it any more.`, { input: 'attach-to-release' });
}
function attach_refuseFull({ tag, assets }, expected) {
    const { added, replacing } = roomNeeded(assets, expected);
    const needed = added + replacing;
    if (needed === 0 || assets.length + needed <= model_release/* MOST_ASSETS */.Cb)
        return;
    const why = replacing === 0 ? '' : ' An asset that is replaced stays until the new one is safe.';
    throw new action_error/* ActionError */.lZ('release_full', `The release ${(0,plain_text/* logText */.kc)(tag, 200)} has ${assets.length} assets and no room for ${needed} more: GitHub allows 1,000.${why}`, { input: 'attach-to-release' });
}
function refuseSize({ name, size }) {
    if (size > 0 && size < model_release/* ASSET_BYTES */.vK)
        return;
    const what = size === 0 ? 'is empty' : `is too large (${(0,byte_size/* byteSize */.m)(size)}): an asset must be smaller than 2 GiB`;
    throw new action_error/* ActionError */.lZ('attach_failed', `Could not attach ${(0,plain_text/* logText */.kc)(name, 200)}: it ${what}.`, {
        hint: size === 0 ? undefined : 'Use `download-to`, and publish the file elsewhere.'
    });
}

// EXTERNAL MODULE: ./lib/http/redirects.js
var redirects = __webpack_require__(1081);
;// CONCATENATED MODULE: ./lib/github/open-asset.js








const open_asset_TRIES = 5;
/** Bytes of a refusal that are read. */
const REFUSAL_BYTES = 64 * 1024;
/**
 * The bytes of an asset, of a private repository or a draft too, as a stream. The token stays with the API: the signature in a link is
 * the only credential of the storage. What fails before the bytes begin to come is tried again.
 * @throws ActionError `github_forbidden`, `github_error`
 */
async function openAsset(connection, release, asset) {
    const { http, clock, signal, log, apiUrl, repositoryUrl, tryTimeout: timeoutMs } = connection;
    const ask = `download ${(0,plain_text/* logText */.kc)(asset.name, 200)} of the release ${(0,plain_text/* logText */.kc)(release.tag, 200)}`;
    const { authorization, ...headers } = githubHeaders(connection);
    const credentials = authorization === undefined ? {} : { authorization };
    const request = {
        method: 'GET',
        url: `${repositoryUrl}/releases/assets/${asset.id}`,
        headers: { ...headers, accept: 'application/octet-stream' },
        timeoutMs,
        signal
    };
    const attempt = async (nth) => {
        const what = (0,retry/* withTries */.w4)(ask, nth);
        try {
            const { response, urls } = await (0,redirects/* followRedirects */.F)(http, request, (0,url_guard/* rulesOfApi */.Xq)(apiUrl), credentials);
            if (response.status === 200 && fits(response, asset))
                return { body: response.body, size: asset.size };
            if (response.status >= 300 && urls.length === 1) {
                throw responseError({ ...response, text: await readSome(response.body) }, what, clock.now());
            }
            (0,client/* discard */.vf)(response);
            // A storage's 403 is a link gone stale, and says nothing of the token.
            throw failed(response.status < 300
                ? 'the file has another size than GitHub lists'
                : `the storage answered HTTP ${response.status}`);
        }
        catch (thrown) {
            throw withoutResponse(thrown, what);
        }
    };
    const deadline = deadlineFor(connection, timeoutMs);
    return (0,retry/* retry */.L5)(attempt, { clock, deadline, tries: open_asset_TRIES, signal, log: line => log.info(`GitHub, ${ask}: ${line}`) });
}
/** Whether the storage is about to send the asset that GitHub's list has. */
function fits({ headers }, asset) {
    const length = headers['content-length'];
    return length === undefined || Number(length) === asset.size;
}
function failed(clause) {
    return new action_error/* ActionError */.lZ('network_error', clause, { transient: clause });
}
async function readSome(body) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > REFUSAL_BYTES)
                break;
        }
    }
    catch {
        // A refusal that is cut off is a refusal still.
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/github/releases.js








/***/ }),

/***/ 2387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   m: () => (/* binding */ byteSize)
/* harmony export */ });
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
/** Where the next unit begins, in bytes: 999,950 would be shown as 1000.0 kB. */
const UNIT_STARTS = [1000, 999_950, 999_950e3, 999_950e6];
/** A number of bytes as a person reads it, by thousands: `812 bytes`, `1.2 MB`, `2.0 GB`. */
function byteSize(bytes) {
    return `${inUnit(bytes, unitOf(bytes))} ${UNITS[unitOf(bytes)]}`;
}
/** How much of a whole is done, in the unit of the whole: `1.2 of 2.0 GB`. */
function bytesOf(done, whole) {
    return `${inUnit(done, unitOf(whole))} of ${byteSize(whole)}`;
}
const unitOf = (bytes) => UNIT_STARTS.filter(start => bytes >= start).length;
const inUnit = (bytes, unit) => (unit === 0 ? String(bytes) : (bytes / 1000 ** unit).toFixed(1));


/***/ })

};
