export const id = 980;
export const ids = [980];
export const modules = {

/***/ 9980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assetLink: () => (/* reexport */ assetLink),
  attachAsset: () => (/* reexport */ attachAsset),
  checkAttachable: () => (/* reexport */ checkAttachable),
  checkMayWrite: () => (/* reexport */ checkMayWrite),
  commitOfRelease: () => (/* reexport */ commitOfRelease),
  editNotes: () => (/* reexport */ editNotes),
  findRelease: () => (/* reexport */ findRelease),
  listAssets: () => (/* reexport */ listAssets),
  openAsset: () => (/* reexport */ openAsset),
  readAsset: () => (/* reexport */ readAsset),
  readRepository: () => (/* reexport */ readRepository)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./lib/errors/action-error.js
var action_error = __webpack_require__(50);
// EXTERNAL MODULE: ./lib/model/release.js
var model_release = __webpack_require__(9311);
// EXTERNAL MODULE: ./lib/text/byte-size.js
var byte_size = __webpack_require__(2387);
// EXTERNAL MODULE: ./lib/text/plain-text.js
var plain_text = __webpack_require__(6347);
// EXTERNAL MODULE: ./lib/github/attach-step.js
var attach_step = __webpack_require__(3837);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 21 modules
var utils = __webpack_require__(1845);
// EXTERNAL MODULE: ./lib/http/client.js + 2 modules
var client = __webpack_require__(3505);
// EXTERNAL MODULE: ./lib/http/network-error.js
var network_error = __webpack_require__(1281);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
;// CONCATENATED MODULE: ./lib/github/errors.js





/** GitHub asks for a minute's rest where it names no time. Source: docs.github.com, "Best practices for using the REST API". */
const REST_MS = 60_000;
const RATE_LIMIT = {
    code: 'github_error',
    hint: 'GitHub limits how often it may be asked: run the job again later; this does not cost anything.'
};
const fieldSchema = schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() });
/** Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const errorSchema = schemas/* object */.Ikc({ message: schemas/* string */.YjP(), errors: schemas/* array */.YOg(fieldSchema.catch({})).catch([]) })
    .catch({ message: '', errors: [] });
/** A response that is no success, as an error; `what` completes "Could not …", `failureCode` is for one without its own code. */
function responseError(response, what, now, failureCode) {
    const { status, text } = response;
    const { message, errors } = errorSchema.parse((0,json/* parseJson */.q)(text));
    const fields = errors.slice(0, 5);
    const words = (0,plain_text/* oneLine */.TN)([message, ...fields.map(field => field.message ?? field.code)].filter(Boolean).join(': '), 500);
    const apiCode = fields[0]?.code;
    const isLimited = isRateLimit(response);
    const isFailing = status === 408 || (status >= 500 && status !== 501);
    const { code = failureCode, hint } = isLimited ? RATE_LIMIT : refusal(status, words);
    const reason = (0,plain_text/* sentence */.em)(words || `GitHub returned HTTP ${status} without saying why`);
    const facts = (0,client/* responseFacts */.Zc)(response, now, 'x-github-request-id');
    return new action_error/* ActionError */.lZ(code, `Could not ${what}: ${reason}`, {
        ...facts,
        hint,
        apiCode: apiCode && (0,plain_text/* oneLine */.TN)(apiCode, 80),
        retryAfterMs: facts.retryAfterMs ?? (isLimited ? restMs(response, now) : undefined),
        transient: isLimited ? `HTTP ${status} rate limit` : isFailing ? `HTTP ${status}` : undefined
    });
}
/** The code and the hint of a refusal that has its own. */
function refusal(status, words) {
    if (status === 401) {
        return { code: 'github_forbidden', hint: 'Check `github-token`: it is missing, wrong or has expired.' };
    }
    if (status === 403)
        return { code: 'github_forbidden' };
    if (status === 422 && /\bimmutable\b/i.test(words))
        return { code: 'release_locked' };
    if (status === 422 && /\bfile_count\b/.test(words))
        return { code: 'release_full' };
    if (status < 300 || status > 399)
        return {};
    const hint = 'The repository may have been renamed or moved: start a new run of the workflow instead of re-running an old one.';
    return { code: 'github_error', hint };
}
/** Source: docs.github.com, "Rate limits for the REST API": 403 or 429; headers or words distinguish it from a refusal. */
function isRateLimit({ status, headers, text }) {
    if (status !== 403)
        return status === 429;
    if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')
        return true;
    return /\b(?:secondary rate limit|abuse detection)\b/i.test(text.slice(0, 2000));
}
function restMs({ headers }, now) {
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    return headers['x-ratelimit-remaining'] === '0' && reset > now ? reset - now : REST_MS;
}

;// CONCATENATED MODULE: ./lib/github/octokit.js









/** GitHub's secondary rate limits ask for a minute; this leaves time for two of them. */
const PATIENCE_MS = 180_000;
const NETWORK = 'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY), then run the job again: this does not cost anything.';
/**
 * Sends a request until there is a success, and reads its body by `schema`. `what` completes "Could not …".
 * @throws ActionError GitHub's refusal; `failureCode` when the time is up or the response is another; `interrupted`
 */
async function callGithub(connection, what, schema, send, options = {}) {
    const { clock, repository, tryTimeoutMs } = connection;
    const { tries, timeoutMs = tryTimeoutMs, failureCode = 'github_error' } = options;
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? [];
    if (owner === undefined || repo === undefined) {
        throw new action_error/* ActionError */.lZ('internal', `GITHUB_REPOSITORY is not owner/repo: ${repository}`);
    }
    return retryGithub(connection, what, { tries, timeoutMs }, async (what, nth) => {
        const octokit = createOctokit(connection, timeoutMs, nth);
        const failed = (thrown) => (0,network_error/* failRequest */.Kp)(thrown, what, { code: failureCode, hint: NETWORK });
        const { data, ...head } = await responseOf(send(octokit, { owner, repo })).catch(failed);
        const { status } = head;
        if (!(0,client/* isSuccess */.oJ)(head))
            throw responseError({ ...head, text: String(data) }, what, clock.now(), failureCode);
        const parsed = schema.safeParse(data);
        if (parsed.success)
            return parsed.data;
        // Something else altogether, such as a proxy's page: another try may return the right one.
        const isOther = parsed.error.issues.some(issue => issue.path.length === 0);
        const transient = isOther ? `HTTP ${status} without a readable body` : undefined;
        const message = `Could not ${what}: GitHub returned an unexpected response (HTTP ${status}).`;
        const requestId = (0,client/* requestIdOf */.Gb)(head, 'x-github-request-id');
        throw new action_error/* ActionError */.lZ(failureCode, message, { status, requestId, transient });
    });
}
/** Retries an attempt, which gets what completes "Could not …". @throws what the last one threw; ActionError `interrupted` */
function retryGithub({ clock, log, signal }, what, { tries, timeoutMs }, attempt) {
    const deadline = clock.now() + PATIENCE_MS + timeoutMs;
    const logRetry = (line) => log.info(`GitHub, ${what}: ${line}`);
    return (0,retry/* retry */.L5)(nth => attempt((0,retry/* withTries */.w4)(what, nth), nth), { clock, deadline, tries, signal, log: logRetry });
}
/** A body that is JSON of this shape. */
function jsonBody(shape) {
    return schemas/* preprocess */.vkY(text => (0,json/* parseJson */.q)(String(text)), shape);
}
/** A response for Octokit. Without a Content-Type, which proxies get wrong, it leaves the text as it is. */
function forOctokit({ status, headers, text }, body = text) {
    return { status, headers: new Headers({ ...headers, 'content-type': '' }), text: async () => text, body };
}
function createOctokit({ http, log, signal, apiUrl, token }, timeoutMs, nth) {
    const fetch = async (url, { method, headers, body }) => {
        const plain = { ...headers, 'accept-encoding': 'identity' };
        return forOctokit(await http.text({ method, url, headers: plain, body, timeoutMs, signal, nth }));
    };
    // Octokit's own log is the console.
    const debug = (line) => log.debug((0,plain_text/* logText */.kc)(line));
    const quiet = { debug, info: debug, warn: debug, error: debug };
    const request = { fetch, log: quiet };
    return new utils/* GitHub */.gq({ auth: token, baseUrl: apiUrl, userAgent: client/* USER_AGENT */._O, log: quiet, request });
}
/** Octokit throws a response of 4xx or 5xx, and what the client threw as the cause of an error of its own. */
async function responseOf(sent) {
    const response = await sent.catch((thrown) => {
        if (thrown.response === undefined)
            throw thrown.cause ?? thrown;
        return thrown.response;
    });
    return response;
}

;// CONCATENATED MODULE: ./lib/github/release.js





/** GitHub's largest page. */
const PAGE = 100;
/** All of a release's assets; a draft beyond the newest 1,000 releases is not looked for. */
const MOST_PAGES = 10;
/** SHA-1, or SHA-256 in a repository of that format. */
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const rawRepository = schemas/* object */.Ikc({
    private: schemas/* boolean */.zMY(),
    permissions: schemas/* object */.Ikc({ push: schemas/* boolean */.zMY().optional() }).optional()
});
const assetBody = jsonBody(model_release/* assetSchema */.wD);
/** The release of an ID, else of a tag; a draft too. @throws ActionError `release_not_found`, and `github_error` and the like */
async function findRelease(connection, tag, id) {
    const read = (send) => ifThere([404], callGithub(connection, 'read the release', jsonBody(model_release/* releaseSchema */.By), send));
    const ofId = id === undefined ? undefined : await read(({ rest }, repo) => rest.repos.getRelease({ ...repo, release_id: id }));
    const found = ofId ??
        (await read(({ rest }, repo) => rest.repos.getReleaseByTag({ ...repo, tag }))) ??
        (await ifThere([404], findDraft(connection, tag)));
    if (found !== undefined)
        return { ...found, assets: await listAssets(connection, found.id) };
    const { repository, token } = connection;
    const message = `${repository} has no release of the tag ${(0,plain_text/* logText */.kc)(tag, 200)} that the GitHub token may see.`;
    const anonymous = 'Check `release-tag`, and set `github-token`: without it only public releases are seen.';
    const hint = token === undefined ? anonymous : undefined;
    throw new action_error/* ActionError */.lZ('release_not_found', message, { input: 'release-tag', hint });
}
/** A release as it is now, its notes read after its assets. @throws ActionError */
async function readRelease(connection, releaseId) {
    const assets = await listAssets(connection, releaseId);
    const send = ({ rest }, repo) => rest.repos.getRelease({ ...repo, release_id: releaseId });
    return { ...(await callGithub(connection, 'read the release', jsonBody(model_release/* releaseSchema */.By), send)), assets };
}
/** All assets of a release, as they are now. @throws ActionError */
async function listAssets(connection, releaseId) {
    const send = ({ rest }, repo, page) => rest.repos.listReleaseAssets({ ...repo, release_id: releaseId, ...page });
    const assets = [];
    for await (const page of pagesOf(connection, "list the release's assets", model_release/* assetSchema */.wD, send))
        assets.push(...page);
    // One that moved to the next page while pages were read comes twice.
    return [...new Map(assets.map(asset => [asset.id, asset])).values()];
}
/** @throws ActionError */
function readRepository(connection) {
    return callGithub(connection, 'read the repository', jsonBody(rawRepository), ({ rest }, repo) => rest.repos.get(repo));
}
/**
 * The SHA of a release's commit: its tag's, or for a draft without one, that of the branch or commit which the tag will be made from.
 * @throws ActionError `release_not_found` when there is neither, and `github_error` and the like
 */
async function commitOfRelease(connection, release) {
    const { draft, targetCommitish } = release;
    const tagged = await findCommit(connection, `tags/${release.tag}`);
    const sha = tagged ?? (draft ? await findCommit(connection, targetCommitish) : undefined);
    const tag = (0,plain_text/* logText */.kc)(release.tag, 200);
    if (sha === undefined) {
        const message = `The release ${tag} has no commit: neither its tag nor its target exists.`;
        throw new action_error/* ActionError */.lZ('release_not_found', message, { input: 'release-tag' });
    }
    if (tagged === undefined && !SHA.test(targetCommitish)) {
        const branch = `\`${(0,plain_text/* logText */.kc)(targetCommitish, 200)}\``;
        connection.log.info(`The tag ${tag} does not exist yet, so commit ${sha.slice(0, 7)} of ${branch} is used. If ${branch} moves before the release is published, this counts as new work and is charged again.`);
    }
    return sha;
}
/** GitHub resolves annotated tags; this media type is the SHA alone, without the commit's files. */
function findCommit(connection, ref) {
    const send = ({ rest }, repo) => rest.repos.getCommit({ ...repo, ref, headers: { accept: 'application/vnd.github.sha' } });
    // 422 is GitHub's "No commit found for SHA", 409 an empty repository.
    return ifThere([404, 409, 422], callGithub(connection, 'find the commit of the release', schemas/* string */.YjP().regex(SHA), send));
}
async function findDraft(connection, tag) {
    const send = ({ rest }, repo, page) => rest.repos.listReleases({ ...repo, ...page });
    for await (const releases of pagesOf(connection, 'list the releases', model_release/* releaseSchema */.By, send)) {
        // IDs grow, so the largest is the newest.
        const [newest, ...others] = releases.filter(one => one.tag === tag).sort((a, b) => b.id - a.id);
        if (newest !== undefined && others.length > 0) {
            const drafts = `The tag ${(0,plain_text/* logText */.kc)(tag, 200)} has ${(0,plain_text/* count */.U9)(others.length + 1, 'draft')}`;
            connection.log.info(`${drafts}; the newest is used: ${(0,plain_text/* logText */.kc)(newest.htmlUrl, 300)}`);
        }
        if (newest !== undefined)
            return newest;
    }
    return undefined;
}
/** The pages of a list, until GitHub links to no next one; where a proxy drops its links, until one is not full. */
async function* pagesOf(connection, what, item, send) {
    let isLast = false;
    for (let page = 1; page <= MOST_PAGES && !isLast; page++) {
        let link;
        const sendPage = async (octokit, repo) => {
            const response = await send(octokit, repo, { per_page: PAGE, page });
            link = response.headers.link;
            return response;
        };
        const items = await callGithub(connection, what, jsonBody(schemas/* array */.YOg(item)), sendPage);
        isLast = link === undefined ? items.length < PAGE : !/\brel="?next\b/.test(link);
        yield items;
    }
}
/** A response, or undefined for an error of one of these statuses. */
async function ifThere(absent, response) {
    try {
        return await response;
    }
    catch (thrown) {
        if (thrown instanceof action_error/* ActionError */.lZ && absent.includes(thrown.status ?? 0))
            return undefined;
        throw thrown;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/http/url-guard.js
var url_guard = __webpack_require__(3677);
;// CONCATENATED MODULE: ./lib/github/upload-asset.js








/**
 * Uploads a file once, streamed, as an asset of this name. A failure may leave an asset behind. `what` completes "Could not …".
 * @param onSha256 called with the SHA-256 (hex) of what was sent, once all of it was, whatever GitHub makes of it
 * @throws ActionError GitHub's refusal, `attach_failed`, `interrupted`, and what `open` throws
 */
async function uploadAsset(connection, release, file, { name, what, timeoutMs }, onSha256) {
    const { label, contentType, size } = file;
    // Whole, the URL of an IPv6 host would hold what Octokit takes for a parameter (`:abcd`).
    const { origin: baseUrl, pathname } = uploadAddress(connection, release);
    const url = `${pathname}{?name,label}`;
    const data = await file.open();
    const sha256 = hashOf(data, size);
    const isSent = (asset) => {
        const isWhole = asset.digest === undefined ? asset.size === size : asset.digest === `sha256:${sha256()}`;
        return sha256() !== undefined && (0,model_release/* isUploaded */.bH)(asset) && isWhole;
    };
    const headers = { 'content-type': contentType, 'content-length': size };
    const send = octokit => octokit.request({ method: 'POST', baseUrl, url, name, label, headers, data });
    const schema = assetBody.refine(isSent);
    try {
        return await callGithub(connection, what, schema, send, { tries: 1, timeoutMs, failureCode: 'attach_failed' });
    }
    catch (thrown) {
        throw withReason(thrown);
    }
    finally {
        const sent = sha256();
        if (sent !== undefined)
            onSha256(sent);
        // An early refusal leaves the rest unread.
        (0,client/* discard */.vf)({ body: data });
    }
}
/** Says why another try may succeed. */
function withReason(thrown) {
    if (!(thrown instanceof action_error/* ActionError */.lZ) || thrown.status === undefined)
        return thrown;
    const { status, apiCode } = thrown;
    // The name may be taken by what a lost response left behind, or by another run.
    if (status === 422 && apiCode === 'already_exists')
        return thrown.with({ transient: 'the name was taken meanwhile' });
    if (!(0,client/* isSuccess */.oJ)({ status }))
        return thrown;
    return thrown.with({ transient: `HTTP ${status}, but not with the bytes that were sent` });
}
/** Where a release's assets are uploaded to, with the token. @throws ActionError `attach_failed` for an address that is not safe */
function uploadAddress({ apiUrl }, { tag, uploadUrl }) {
    const url = URL.parse(uploadUrl);
    const problem = url === null ? 'is not valid' : (0,url_guard/* urlProblem */.rn)(url, (0,url_guard/* rulesOfOrigin */.bK)(apiUrl));
    if (url !== null && problem === undefined)
        return url;
    const message = `The upload address that GitHub gives for the release ${(0,plain_text/* logText */.kc)(tag, 200)} ${problem}.`;
    const hint = 'Use `download-to` instead of `attach-to-release`, and ask the administrator of the GitHub server to correct its address.';
    throw new action_error/* ActionError */.lZ('attach_failed', message, { input: 'attach-to-release', hint });
}
/** Hashes a stream as it is read. The hash is there with the last of `size` bytes: the response may come before the end. */
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

;// CONCATENATED MODULE: ./lib/github/check-attachable.js








/** Tokens of an app's installation, GITHUB_TOKEN among them. Source: github.blog, "Behind GitHub's new authentication token formats". */
const INSTALLATION_TOKEN = /^(?:ghs_|v1\.)/;
/** These have permissions of their own, and the repository's `permissions` are those of the token's owner. */
const FINE_GRAINED_TOKEN = /^github_pat_/;
/**
 * Checks, before this costs anything, that these results can be attached to a release to which the token may write.
 * @throws ActionError `release_locked`, `attach_failed`, `release_full`
 */
function checkAttachable(connection, release, expected) {
    refuseLocked(release);
    uploadAddress(connection, release);
    refuseFull(release, expected);
}
/**
 * Checks, before this costs anything, that the token may write to the release, as `input` requests. A dry run only reads.
 * @throws ActionError `github_forbidden`
 */
async function checkMayWrite(connection, release, input, isDryRun) {
    if (await mayWrite(connection, release, isDryRun))
        return;
    const { repository, token } = connection;
    const what = input === 'attach-to-release' ? 'attach anything to' : 'edit the notes of';
    const message = `The GitHub token may not ${what} the releases of ${repository}.`;
    if (token !== undefined)
        throw new action_error/* ActionError */.lZ('github_forbidden', message, { input });
    const hint = 'Set `github-token`, and give the job `permissions: contents: write`.';
    throw new action_error/* ActionError */.lZ('github_forbidden', message, { input: 'github-token', hint });
}
/** @throws ActionError `release_locked` for a release that takes no assets any more */
function refuseLocked(release) {
    if (!(0,model_release/* isLocked */.ln)(release))
        return;
    const message = `The release ${(0,plain_text/* logText */.kc)(release.tag, 200)} is published and immutable: nothing can be attached to it any more.`;
    throw new action_error/* ActionError */.lZ('release_locked', message, { input: 'attach-to-release' });
}
/** @throws ActionError `release_full` for a release without room for these files: GitHub would refuse one only while it comes */
function refuseFull({ tag, assets }, expected) {
    const { added, replacing } = (0,attach_step/* roomNeeded */.jK)(assets, expected);
    const needed = added + replacing;
    if (needed === 0 || assets.length + needed <= model_release/* MOST_ASSETS */.Cb)
        return;
    const room = `has ${assets.length} assets and no room for ${needed} more: GitHub allows 1,000.`;
    const why = replacing === 0 ? '' : ' An asset that is replaced stays until the new one is safe.';
    const message = `The release ${(0,plain_text/* logText */.kc)(tag, 200)} ${room}${why}`;
    throw new action_error/* ActionError */.lZ('release_full', message, { input: 'attach-to-release' });
}
/** Whether the token may write to the releases: also true for what cannot be known without writing. */
async function mayWrite(connection, release, isDryRun) {
    const { token } = connection;
    if (token === undefined)
        return false;
    // GitHub shows drafts only to those who may write.
    if (release.draft)
        return true;
    try {
        // The repository's `permissions` say nothing of an installation: https://github.com/semantic-release/github/issues/182.
        const isInstallation = INSTALLATION_TOKEN.test(token);
        if (!isInstallation && (await readRepository(connection)).permissions?.push === false)
            return false;
        if (isDryRun || !(isInstallation || FINE_GRAINED_TOKEN.test(token)))
            return true;
        // Release notes need `contents: write`, and are not kept; of a tag against itself there is next to nothing to generate.
        const tags = { tag_name: release.tag, previous_tag_name: release.tag };
        const send = ({ rest }, repo) => rest.repos.generateReleaseNotes({ ...repo, ...tags });
        await callGithub(connection, 'write to the releases', jsonBody(schemas/* object */.Ikc({})), send, { tries: 1 });
        return true;
    }
    catch (thrown) {
        if (!(thrown instanceof action_error/* ActionError */.lZ) || thrown.code === 'interrupted')
            throw thrown;
        return thrown.code !== 'github_forbidden';
    }
}

;// CONCATENATED MODULE: ./lib/github/attach-asset.js










const TRIES = 5;
/** 2 GB take at most 2.4 hours. */
const SLOWEST_BYTES_PER_MS = 250;
/** Delete, upload, delete, rename; the rest is for another run that works on the same release. */
const MOST_STEPS = 12;
/**
 * Attaches one file to a release. An asset of the name with the same bytes is kept; another one stays until the file is there.
 * @returns its name, its URL for browsers, and whether it was there already (`kept`)
 * @throws ActionError `attach_failed`, `release_locked`, `release_full`, `github_forbidden`, `github_error`, and what `open` throws
 */
async function attachAsset(connection, release, file) {
    refuseLocked(release);
    refuseSize(file);
    const { size } = file;
    const name = (0,attach_step/* storedName */.Rs)(file.name);
    const what = `attach ${(0,plain_text/* logText */.kc)(file.name, 200)} to the release ${(0,plain_text/* logText */.kc)(release.tag, 200)}`;
    const timeoutMs = connection.tryTimeoutMs * 3 + Math.ceil(size / SLOWEST_BYTES_PER_MS);
    let before;
    let sha256;
    let sent = false;
    const mayBeSame = (asset) => [name, name + attach_step/* TEMPORARY */.G2].includes(asset.name) && (0,model_release/* isUploaded */.bH)(asset) && asset.size === size;
    const isSame = (asset) => {
        if (!(0,model_release/* isUploaded */.bH)(asset) || asset.size !== size)
            return false;
        if (asset.digest !== undefined)
            return asset.digest === `sha256:${sha256}`;
        // Without digests, what came up under the name after it was sent is what was sent.
        return sent && before?.has(asset.id) === false;
    };
    /** Begins from what the release has now: this carries on an attempt, or a run, that was interrupted. */
    const attachFromHere = async (what) => {
        let assets = await listAssets(connection, release.id);
        before ??= new Set(assets.map(asset => asset.id));
        for (let steps = 0; steps < MOST_STEPS; steps++) {
            // Reading the whole file is worth it only when it may save an upload.
            if (assets.some(asset => asset.digest !== undefined && mayBeSame(asset)))
                sha256 ??= await file.sha256();
            const step = (0,attach_step/* attachStep */.UM)(assets, name, isSame);
            if (step.kind === 'done')
                return { name: step.asset.name, url: step.asset.downloadUrl, kept: !sent };
            if (step.kind === 'upload') {
                refuseFull({ ...release, assets }, [{ name, isNew: true }]);
                sent = true;
                const asset = await uploadAsset(connection, release, file, { name: step.name, what, timeoutMs }, found => {
                    sha256 = found;
                });
                assets = [...assets, { ...asset, name: step.name }];
            }
            else {
                assets = await change(connection, release, { name, label: file.label }, step, assets);
            }
        }
        const message = `Could not attach ${(0,plain_text/* logText */.kc)(name, 200)}: something else changes the release at the same time.`;
        throw new action_error/* ActionError */.lZ('attach_failed', message);
    };
    return retryGithub(connection, what, { tries: TRIES, timeoutMs }, attachFromHere);
}
function refuseSize({ name, size }) {
    if (size > 0 && size < model_release/* ASSET_BYTES */.vK)
        return;
    const what = size === 0 ? 'is empty' : `is too large (${(0,byte_size/* byteSize */.m)(size)}): an asset must be smaller than 2 GiB`;
    const hint = size === 0 ? undefined : 'Use `download-to`, and publish the file elsewhere.';
    throw new action_error/* ActionError */.lZ('attach_failed', `Could not attach ${(0,plain_text/* logText */.kc)(name, 200)}: it ${what}.`, { hint });
}
/** Deletes or renames an asset, and returns the assets as they are then. */
async function change(connection, release, { name, label }, { kind, asset }, assets) {
    const others = assets.filter(one => one !== asset);
    const old = (0,plain_text/* logText */.kc)(asset.name, 200);
    try {
        if (kind === 'delete') {
            await callGithub(connection, `delete ${old}, which is replaced`, schemas/* unknown */.L5J(), ({ rest }, repo) => rest.repos.deleteReleaseAsset({ ...repo, asset_id: asset.id }));
            return others;
        }
        const renamed = await callGithub(connection, `rename ${old}`, assetBody, ({ rest }, repo) => rest.repos.updateReleaseAsset({ ...repo, asset_id: asset.id, name, label }));
        return [...others, { ...renamed, name }];
    }
    catch (thrown) {
        // Gone already, by a try whose response was lost; or the name was taken by another run.
        const isOutOfDate = thrown instanceof action_error/* ActionError */.lZ && (thrown.status === 404 || thrown.apiCode === 'already_exists');
        if (isOutOfDate)
            return listAssets(connection, release.id);
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./lib/github/edit-notes.js





const edit_notes_TRIES = 5;
/** Reads until the notes stay as they are; each run that writes at the same time takes one more. */
const MOST_READS = 30;
/** GitHub has no conditional write: after so long, whatever another run has read before this one wrote is written too. */
const SETTLING_MS = 2000;
/**
 * Edits the notes of a release: `edit` gets the release as it is right before each write, and gives the notes as they should be.
 * They are read once more after each write, because another run may have replaced them at the same moment.
 * @throws ActionError `release_notes_failed`, `github_forbidden`, `github_error`, what `edit` throws; `interrupted`
 */
async function editNotes(connection, { id, tag }, edit) {
    const { clock, signal, tryTimeoutMs: timeoutMs } = connection;
    const whole = `edit the notes of the release ${(0,plain_text/* logText */.kc)(tag, 200)}`;
    // A write is not retried by itself: what it would write may be out of date by then.
    const readAndWrite = async (what) => {
        const release = await readRelease(connection, id);
        const body = edit(release);
        if (body === release.notes)
            return true;
        await callGithub(connection, what, schemas/* unknown */.L5J(), ({ rest }, repo) => rest.repos.updateRelease({ ...repo, release_id: id, body }), { tries: 1, failureCode: 'release_notes_failed' });
        return false;
    };
    for (let reads = 0; reads < MOST_READS; reads++) {
        if (await retryGithub(connection, whole, { tries: edit_notes_TRIES, timeoutMs }, readAndWrite))
            return;
        // Two runs must not keep in step.
        await clock.sleep(SETTLING_MS * (1 + clock.random()), signal);
    }
    throw new action_error/* ActionError */.lZ('release_notes_failed', `Could not ${whole}: something else keeps changing them.`);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/http/redirects.js
var redirects = __webpack_require__(1081);
;// CONCATENATED MODULE: ./lib/github/open-asset.js










const open_asset_TRIES = 5;
/**
 * The bytes of an asset, as a stream that must be read or destroyed. What fails before they begin to come is retried.
 * @throws ActionError `github_forbidden`, `github_error`
 */
function openAsset(connection, release, asset) {
    return open_asset_open(connection, asset, downloadOf(release, asset), open_asset_TRIES);
}
/**
 * The text of an asset, at most 8 MB. What fails, or is not what GitHub lists, is fetched again.
 * @throws ActionError `github_forbidden`, `github_error`
 */
function readAsset(connection, release, asset) {
    const { tryTimeoutMs: timeoutMs } = connection;
    return retryGithub(connection, downloadOf(release, asset), { tries: open_asset_TRIES, timeoutMs }, async (what) => {
        const body = await open_asset_open(connection, asset, what, 1);
        const failed = (thrown) => (0,network_error/* failRequest */.Kp)((0,network_error/* networkError */.x6)(thrown), what, { code: 'github_error' });
        const text = await (0,client/* readText */.yR)(body).catch(failed);
        if (asset.digest === undefined || asset.digest === `sha256:${(0,external_node_crypto_.hash)('sha256', text)}`)
            return text;
        const transient = 'it is not the file that GitHub lists';
        throw new action_error/* ActionError */.lZ('github_error', `Could not ${what}: ${transient}.`, { transient });
    });
}
/**
 * A presigned link to the bytes of an asset, of a private repository or a draft too; undefined where GitHub sends the bytes
 * itself, as an Enterprise Server may. The URL guard has not seen the link.
 * @throws ActionError `github_forbidden`, `github_error`, `interrupted`
 */
async function assetLink(connection, release, asset) {
    const { http, signal, tryTimeoutMs: timeoutMs } = connection;
    const what = `find ${(0,plain_text/* logText */.kc)(asset.name, 200)} of the release ${(0,plain_text/* logText */.kc)(release.tag, 200)}`;
    // A redirect is what is expected here, and is not followed.
    const fetch = async (url, { headers }) => {
        const response = await http.send({ method: 'GET', url, headers, timeoutMs, signal });
        const { status } = response;
        if (status >= 400)
            return refusalOf(response);
        (0,client/* discard */.vf)(response);
        const link = URL.parse(response.headers['location'] ?? '', url)?.href;
        return forOctokit({ status: 200, headers: {}, text: '' }, status === 200 ? '' : (link ?? ''));
    };
    return (await callGithub(connection, what, schemas/* string */.YjP(), contentCall(asset, fetch), { tries: 3 })) || undefined;
}
const downloadOf = ({ tag }, { name }) => `download ${(0,plain_text/* logText */.kc)(name, 200)} of the release ${(0,plain_text/* logText */.kc)(tag, 200)}`;
function open_asset_open(connection, asset, what, tries) {
    return callGithub(connection, what, schemas/* instanceof */.Nlp(external_node_stream_.Readable), contentCall(asset, fetchOf(connection, asset)), { tries });
}
/** Requests the content of an asset by a `fetch` that knows what to do with a redirect. */
function contentCall(asset, fetch) {
    const headers = { accept: 'application/octet-stream', 'accept-encoding': 'identity' };
    const request = { fetch, parseSuccessResponseBody: false };
    return ({ rest }, repo) => rest.repos.getReleaseAsset({ ...repo, asset_id: asset.id, headers, request });
}
/** A refusal for Octokit; one that is cut off is a refusal still. */
async function refusalOf(response) {
    return forOctokit({ ...response, text: await (0,client/* readText */.yR)(response.body).catch(() => '') });
}
/** The token stays with the API: the signature in a link is the only credential of the storage. */
function fetchOf({ http, signal, apiUrl, tryTimeoutMs: timeoutMs }, asset) {
    return async (url, init) => {
        const { authorization, ...headers } = init.headers;
        const credentials = authorization === undefined ? {} : { authorization };
        const request = { method: 'GET', url, headers, timeoutMs, signal };
        const { response, urls } = await (0,redirects/* followRedirects */.F)(http, request, (0,url_guard/* rulesOfOrigin */.bK)(apiUrl), credentials);
        const { status, body } = response;
        const isWhole = Number(response.headers['content-length'] ?? asset.size) === asset.size;
        if (status === 200 && isWhole)
            return forOctokit({ ...response, text: '' }, body);
        const isRefusal = status >= 300 && urls.length === 1;
        if (isRefusal)
            return refusalOf(response);
        (0,client/* discard */.vf)(response);
        // A storage's 403 is a link gone stale, and says nothing of the token.
        const clause = status < 300 ? 'the file has another size than GitHub lists' : `the storage returned HTTP ${status}`;
        throw new action_error/* ActionError */.lZ('network_error', clause, { transient: clause });
    };
}

;// CONCATENATED MODULE: ./lib/github/releases.js
/** All of GitHub's part, for a dynamic import: Octokit is loaded only when a release is used. */







/***/ })

};
