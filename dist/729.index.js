export const id = 729;
export const ids = [729,405,74];
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

/***/ 2074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadFile: () => (/* binding */ uploadFile)
});

// EXTERNAL MODULE: ./lib/errors/action-error.js
var action_error = __webpack_require__(50);
// EXTERNAL MODULE: ./lib/text/plain-text.js
var plain_text = __webpack_require__(6347);
// EXTERNAL MODULE: ./lib/heygen/client.js
var client = __webpack_require__(545);
// EXTERNAL MODULE: ./lib/http/client.js + 2 modules
var http_client = __webpack_require__(3505);
// EXTERNAL MODULE: ./lib/http/network-error.js
var network_error = __webpack_require__(1281);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/text/byte-size.js
var byte_size = __webpack_require__(2387);
;// CONCATENATED MODULE: ./lib/heygen/upload-meter.js


/** A person looks at the log every few seconds. */
const TELL_EVERY = 5000;
/**
 * Counts a file's bytes as they go out, holds them against its size, and tells how far the upload is. The source is only
 * listened to, and rests until its reader resumes it: a stream in between would cost half of the speed.
 */
function meterUpload(ask) {
    const { source, size, clock } = ask;
    const name = (0,plain_text/* logText */.kc)(ask.filename, 200);
    const begun = clock.now();
    let [sent, toldAt, toldBytes] = [0, begun, 0];
    let problem;
    const tellNow = (now) => {
        const percent = Math.floor((sent / size) * 100);
        const speed = (0,byte_size/* byteSize */.m)(Math.round(((sent - toldBytes) * 1000) / (now - toldAt)));
        ask.tell(`uploading ${name}: ${(0,byte_size/* bytesOf */.$)(sent, size)}, ${percent} %, ${speed}/s`);
        toldAt = now;
        toldBytes = sent;
    };
    source.on('data', (chunk) => {
        sent += chunk.length;
        if (sent > size) {
            source.destroy(new Error(`the file has more than the ${size} bytes announced`));
            return;
        }
        ask.onProgress(sent);
        const now = clock.now();
        if (now - toldAt >= TELL_EVERY)
            tellNow(now);
    });
    source.pause();
    source.once('end', () => {
        if (sent < size)
            problem ??= new Error(`the file ended after ${sent} of ${size} bytes`);
        else if (toldBytes > 0)
            ask.tell(`uploaded ${name}: ${(0,byte_size/* byteSize */.m)(size)} in ${(0,plain_text/* clockSpan */.l4)(clock.now() - begun)}`);
    });
    source.on('error', error => {
        problem ??= error;
    });
    return { sent: () => sent, problem: () => problem };
}

;// CONCATENATED MODULE: ./lib/heygen/put-file.js






/** 1 + 2 + 4 + 8 + 16 + 30 + 30 s: an outage of a minute and a half. */
const TRIES = 8;
/** No piece went out for so long: a stalled connection. */
const STALL = 60_000;
/** The storage checks the whole file before it answers. */
const ANSWER_TIME = 120_000;
/** What is slower than this is no upload: 2 GB may take five and a half hours. */
const SLOWEST_BYTES_PER_SECOND = 100_000;
/** S3's own words for a connection that it found too slow. */
const AGAIN_400 = new Set(['RequestTimeout', 'IncompleteBody']);
/**
 * Puts a file where HeyGen said, each try with a fresh stream: the headers that HeyGen gave, its length, and nothing else.
 * @throws ActionError `upload_failed`, `interrupted`, and whatever ActionError `file.open` or its stream fails with
 */
async function putFile(connection, file, target) {
    const { clock, signal } = connection;
    const { deadline } = file;
    const log = (line) => connection.log.info(`upload of ${(0,plain_text/* logText */.kc)(file.filename, 200)}: ${line}`);
    await (0,retry/* retry */.L5)(nth => putOnce(connection, file, target, nth), { clock, deadline, tries: TRIES, signal, log });
}
/** Whether an upload has failed because its URL is too old: S3 answers 403, or 400 where its credentials are. */
function isExpired({ status, message }) {
    return status === 403 || (status === 400 && message.includes('(ExpiredToken)'));
}
/** One try. How long it may take follows from the file's size, and from whether it moves. */
async function putOnce({ http, clock, signal }, file, target, nth) {
    const { stall = STALL, answerTime = ANSWER_TIME } = file;
    const source = await file.open().catch((thrown) => {
        throw failed(thrown, file, nth);
    });
    const watch = stallWatch(stall);
    const meter = meterUpload({
        filename: file.filename,
        size: file.size,
        source,
        clock,
        tell: file.tellProgress,
        onProgress: sent => watch.moved(sent < file.size ? stall : answerTime)
    });
    try {
        const response = await http.text({
            method: 'PUT',
            url: target.url,
            headers: { ...target.headers, 'content-length': String(file.size) },
            body: source,
            timeoutMs: ANSWER_TIME + Math.ceil((file.size / SLOWEST_BYTES_PER_SECOND) * 1000),
            signal: AbortSignal.any([signal, watch.signal])
        });
        if (!(0,http_client/* isSuccess */.oJ)(response))
            throw refused(response, file, nth, clock.now());
        if (meter.sent() < file.size)
            throw new Error('the storage answered before it had the file');
    }
    catch (thrown) {
        if (signal.aborted)
            throw thrown;
        // The client takes every abort for a canceled job; a stall is none. A fault of the file outweighs what it led to.
        throw failed(watch.signal.aborted ? watch.signal.reason : (meter.problem() ?? thrown), file, nth);
    }
    finally {
        watch.stop();
        source.destroy();
    }
}
/** Aborts when nothing moves for `patience` milliseconds, at first and after each move. */
function stallWatch(patience) {
    const controller = new AbortController();
    const give = (time) => {
        const reason = new Error(`nothing moved for ${Math.round(time / 1000)} s`);
        return setTimeout(() => controller.abort(reason), time);
    };
    let current = patience;
    let timer = give(current);
    return {
        signal: controller.signal,
        stop: () => clearTimeout(timer),
        /** Something moved; the next may take `next` milliseconds. */
        moved: (next) => {
            if (next === current)
                return timer.refresh();
            clearTimeout(timer);
            current = next;
            timer = give(current);
            return timer;
        }
    };
}
/** The code in an error document of S3. */
function storageCode(text) {
    return /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(text.slice(0, 4096))?.[1] ?? '';
}
/** A try without a response; what the file itself refuses stays as it is. */
function failed(thrown, file, nth) {
    if (thrown instanceof action_error/* ActionError */.lZ && thrown.code !== 'network_error')
        return thrown;
    const { message, transient, cause } = (0,network_error/* networkError */.x)(thrown);
    return new action_error/* ActionError */.lZ('upload_failed', `${subject(file, nth)}: ${(0,plain_text/* oneLine */.TN)(message, 300)}.`, {
        input: file.input,
        transient: transient && (0,plain_text/* oneLine */.TN)(transient, 200),
        cause
    });
}
function refused(response, file, nth, now) {
    const { status, headers, text } = response;
    const code = storageCode(text);
    const isTransient = status >= 500 || status === 408 || status === 429 || (status === 400 && AGAIN_400.has(code));
    return new action_error/* ActionError */.lZ('upload_failed', `${subject(file, nth)}: the storage behind HeyGen answered HTTP ${status}${code === '' ? '' : ` (${code})`}.`, {
        status,
        requestId: (0,http_client/* requestIdOf */.Gb)(response, 'x-amz-request-id', 'x-request-id'),
        input: file.input,
        retryAfterMs: (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], now),
        transient: isTransient ? `HTTP ${status}${code === '' ? '' : ` ${code}`}` : undefined
    });
}
function subject({ filename }, nth) {
    return (0,retry/* withTries */.w4)(`Could not upload ${(0,plain_text/* oneLine */.TN)(filename, 200)}`, nth);
}

// EXTERNAL MODULE: ./lib/http/url-guard.js
var url_guard = __webpack_require__(3677);
// EXTERNAL MODULE: ./lib/heygen/schemas.js
var schemas = __webpack_require__(4636);
;// CONCATENATED MODULE: ./lib/heygen/upload-target.js






const ANNOUNCE_TIMEOUT = 60_000;
/** S3's presigned PUTs carry fewer than ten. */
const MOST_HEADERS = 30;
const HEADER_CHARACTERS = 4096;
/** How a message is framed and routed is the client's own affair: a header from outside must not change it. */
const FRAMING = /^(?:connection|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;
/**
 * Announces a file to HeyGen and learns where to put it. Every announcement makes a new asset, which costs nothing.
 * @throws ActionError HeyGen's refusal; `payload_too_large` above HeyGen's limit; `unexpected_answer` for a target that is not safe
 */
async function announceUpload(connection, file) {
    const { filename, contentType, size, sha256, input } = file;
    const answer = await (0,client/* callFor */.gL)(connection, {
        method: 'POST',
        path: '/v3/assets/direct-uploads',
        body: {
            filename,
            content_type: contentType,
            size_bytes: size,
            ...(sha256 === undefined ? {} : { checksum_sha256: sha256 })
        },
        what: `start the upload of ${(0,plain_text/* logText */.kc)(filename, 200)} (${(0,byte_size/* byteSize */.m)(size)})`,
        plan: { deadline: file.deadline, timeoutMs: ANNOUNCE_TIMEOUT }
    }, schemas/* directUploadSchema */.KH);
    const { asset_id: assetId, upload_url: url, upload_headers: headers, max_bytes: limit } = answer.data;
    if (typeof limit === 'number' && size > limit) {
        const message = `${(0,plain_text/* oneLine */.TN)(filename, 200)} has ${(0,byte_size/* byteSize */.m)(size)}; HeyGen takes at most ${(0,byte_size/* byteSize */.m)(limit)}.`;
        throw new action_error/* ActionError */.lZ('payload_too_large', message, { input });
    }
    const unsafe = (0,url_guard/* urlProblem */.r)(new URL(url), (0,url_guard/* rulesOfApi */.X)(connection.apiUrl));
    const problem = idProblem(assetId) ??
        (unsafe === undefined ? undefined : `its upload URL ${unsafe}`) ??
        headersProblem(headers ?? {}, url, size);
    if (problem === undefined)
        return { assetId, url, headers: sentHeaders(headers ?? {}) };
    throw new action_error/* ActionError */.lZ('unexpected_answer', `HeyGen's answer cannot be used to upload ${(0,plain_text/* oneLine */.TN)(filename, 200)}: ${problem}.`, { input });
}
/** The id becomes a part of a path. */
function idProblem(id) {
    return /^\w[\w.-]*$/.test(id) ? undefined : 'its asset id has characters that no id has';
}
function headersProblem(headers, url, size) {
    const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
    if (entries.length > MOST_HEADERS)
        return 'it asks for too many headers';
    if (new Set(entries.map(([name]) => name)).size < entries.length)
        return 'it asks for a header twice';
    for (const [name, value] of entries) {
        if (!/^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name))
            return 'it asks for a header whose name is none';
        // A line end in a value would begin a header of its own.
        if (value.length > HEADER_CHARACTERS || !/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) {
            return `it asks for a value of ${name} that cannot be sent`;
        }
        const framing = FRAMING.test(name) ||
            (name === 'host' && value !== new URL(url).host) ||
            (name === 'content-length' && value !== String(size));
        if (framing)
            return `it asks for the header ${name}, which would change how the file is sent`;
    }
    return undefined;
}
/** Without those that the client writes itself, with the same value. */
function sentHeaders(headers) {
    return Object.fromEntries(Object.entries(headers)
        .filter(([name]) => !/^(?:host|content-length)$/i.test(name))
        .map(([name, value]) => [name, String(value)]));
}

;// CONCATENATED MODULE: ./lib/heygen/upload.js





const COMPLETE_TIMEOUT = 60_000;
const COMPLETE_TRIES = 8;
const COMPLETE_TIME = 3 * 60_000;
/** 1 + 2 + 4 + 8 s: the storage has the file before HeyGen sees it. */
const NOT_FOUND_YET_LOOKS = 5;
/**
 * Brings a file of any size to HeyGen, streamed and in flat memory, and gives its asset id. The asset may still be in preparation:
 * a translation of it is then refused with `resource_not_ready` for a while.
 * Source: HeyGen's reference, "Create Asset Upload" and "Complete Asset Upload".
 * @throws ActionError `upload_failed`, `payload_too_large`, HeyGen's refusals, `interrupted`, and those of `open`
 */
async function uploadFile(connection, file) {
    const first = await announceUpload(connection, file);
    const assetId = await put(connection, file, first);
    await complete(connection, file, assetId);
    return assetId;
}
/** Puts the file; an upload URL that has expired is replaced once. */
async function put(connection, file, target) {
    try {
        await putFile(connection, file, target);
        return target.assetId;
    }
    catch (thrown) {
        if (!(thrown instanceof action_error/* ActionError */.lZ) || thrown.code !== 'upload_failed' || !isExpired(thrown))
            throw thrown;
        connection.log.info(`upload of ${(0,plain_text/* logText */.kc)(file.filename, 200)}: ${(0,plain_text/* logText */.kc)(thrown.message)} Asking for a new upload URL.`);
    }
    const fresh = await announceUpload(connection, file);
    await putFile(connection, file, fresh);
    return fresh.assetId;
}
/** Tells HeyGen that the file is there. May be said again, so it is, until HeyGen has seen the file. */
async function complete(connection, file, assetId) {
    const { clock, log, signal } = connection;
    // A long upload may have used up the time; what it brought is not thrown away for one lost answer.
    const deadline = Math.max(file.deadline, clock.now() + COMPLETE_TIME);
    for (let looks = 1;; looks++) {
        try {
            await (0,client/* call */.T1)(connection, {
                method: 'POST',
                path: `/v3/assets/${encodeURIComponent(assetId)}/complete`,
                body: file.sha256 === undefined ? {} : { checksum_sha256: file.sha256 },
                what: `finish the upload of ${(0,plain_text/* logText */.kc)(file.filename, 200)}`,
                plan: { deadline, timeoutMs: COMPLETE_TIMEOUT, tries: COMPLETE_TRIES }
            });
            return;
        }
        catch (thrown) {
            // `resource_not_ready` was asked again already.
            const notFoundYet = thrown instanceof action_error/* ActionError */.lZ && thrown.status === 409 && thrown.code !== 'resource_not_ready';
            if (!notFoundYet || looks >= NOT_FOUND_YET_LOOKS)
                throw thrown;
            log.info(`HeyGen does not see ${(0,plain_text/* logText */.kc)(file.filename, 200)} yet; looking again in ${2 ** (looks - 1)} s`);
            await clock.sleep(1000 * 2 ** (looks - 1), signal);
            if (signal.aborted)
                throw (0,action_error/* interrupted */.VM)();
        }
    }
}


/***/ }),

/***/ 9311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ MOST_ASSETS),
/* harmony export */   Rg: () => (/* binding */ assetIdentity),
/* harmony export */   bH: () => (/* binding */ isUploaded),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   vK: () => (/* binding */ ASSET_BYTES)
/* harmony export */ });
/** Most assets of one release. Source: https://docs.github.com/repositories/releasing-projects-on-github/about-releases */
const MOST_ASSETS = 1000;
/** An asset must be smaller than this. Source: as above. */
const ASSET_BYTES = 2 ** 31;
/** Whether all bytes of an asset are there. */
function isUploaded(asset) {
    return asset.state === 'uploaded';
}
/** Whether the release's assets can no longer be changed. */
function isLocked(release) {
    return release.immutable && !release.draft;
}
/** What makes an asset the same source in a later run: its bytes, as a file's are, else its upload. */
function assetIdentity(asset) {
    return asset.digest ?? `release-asset:${asset.id}:${asset.size}:${asset.updatedAt}`;
}


/***/ }),

/***/ 5405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onlyVideoAsset: () => (/* binding */ onlyVideoAsset),
  pickAsset: () => (/* binding */ pickAsset)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/errors/action-error.js
var action_error = __webpack_require__(50);
// EXTERNAL MODULE: ./lib/model/release.js
var release = __webpack_require__(9311);
// EXTERNAL MODULE: ./lib/text/plain-text.js
var plain_text = __webpack_require__(6347);
// EXTERNAL MODULE: ./lib/github/asset-names.js
var asset_names = __webpack_require__(6302);
// EXTERNAL MODULE: ./lib/languages/slug.js
var languages_slug = __webpack_require__(484);
// EXTERNAL MODULE: ./lib/sources/source-stem.js
var source_stem = __webpack_require__(4759);
;// CONCATENATED MODULE: ./lib/sources/release-results.js



/** What the action attaches: `<stem>.<language slug>.<extension>`, and for a moment with `TEMPORARY` behind it. */
const RESULT_NAME = /^(?<stem>.+)\.(?<slug>[a-z0-9_-]+)\.(?<extension>[a-z0-9]{1,5})$/;
/** `demo – Spanish (Mexico).mp4`, as `resultLabel` writes it. */
const RESULT_LABEL = /^(?<stem>[\w.-]+) – (?<language>.+)\.(?<extension>[a-z0-9]{1,5})$/;
/** What `resultSlugs` adds for a second translation into one language. */
const SLUG_OF_ID = /-[0-9a-f]{16}$/;
const PLAYABLE = /\.(?:mp4|mov|webm|mkv|avi|m4v|mpe?g|mp3|wav|m4a|aac|flac|ogg)$/i;
/** The assets of a release that are results, or named like results; every other asset can be a source. */
function findResults(assets) {
    const origins = Map.groupBy(assets.filter(asset => PLAYABLE.test(asset.name)), asset => (0,source_stem/* sourceStem */.t)(asset.name));
    return new Map(assets.flatMap(asset => {
        const evidence = resultEvidence(asset, stem => origins.get(stem)?.some(origin => origin !== asset) === true);
        return evidence === undefined ? [] : [[asset, evidence]];
    }));
}
function resultEvidence(asset, hasOrigin) {
    const isTemporary = asset.name.endsWith(asset_names/* TEMPORARY */.G2);
    const name = RESULT_NAME.exec(isTemporary ? asset.name.slice(0, -asset_names/* TEMPORARY */.G2.length) : asset.name)?.groups;
    if (name === undefined)
        return undefined;
    if (isLabelOf(asset.label ?? '', name))
        return 'certain';
    if (!(0,languages_slug/* isLanguageSlug */.i)(name['slug'] ?? ''))
        return undefined;
    return isTemporary || hasOrigin(name['stem'] ?? '') ? 'certain' : 'by-name';
}
/** Whether a label is the one that this action gives an asset of this name. */
function isLabelOf(label, name) {
    const { stem, language, extension } = RESULT_LABEL.exec(label)?.groups ?? {};
    if (language === undefined || stem !== name['stem'] || extension !== name['extension'])
        return false;
    const slug = name['slug'] ?? '';
    return [slug, slug.replace(SLUG_OF_ID, '')].includes((0,languages_slug/* languageSlug */.o)(language));
}

;// CONCATENATED MODULE: ./lib/sources/release-assets.js





/** Extensions of video files; a release may carry films that HeyGen would refuse, and then HeyGen says so. */
const VIDEO = /\.(?:mp4|m4v|mov|webm|mkv|avi|mpe?g|wmv|flv|3gp|ogv)$/i;
/** An error names this many assets. */
const NAMES_SHOWN = 20;
/**
 * The one asset that a name or a glob matches. A name is taken as it stands before it is taken as a glob; a glob passes over
 * results that an earlier run attached, over assets that are only named like results, and over uploads that were not completed.
 * @throws ActionError `release_asset_not_found`, with what is there; `input` is the input to blame
 */
function pickAsset(release, pattern, input) {
    const wanted = `"${(0,plain_text/* logText */.kc)(pattern, 200)}"`;
    const blame = { release, input, wanted, noun: `asset that matches ${wanted}` };
    const named = release.assets.find(asset => asset.name === pattern);
    if (named !== undefined)
        return uploaded(named, blame);
    const fits = picomatch(pattern, { dot: true, windows: false });
    return onlyOne(release.assets.filter(asset => fits(asset.name)), blame);
}
/**
 * The video of a release, where it has just one. Results of earlier runs, videos that are only named like results, and uploads
 * that were not completed do not count.
 * @throws ActionError `release_asset_not_found`, with what is there
 */
function onlyVideoAsset(release) {
    const videos = release.assets.filter(asset => VIDEO.test(asset.name) || asset.contentType.startsWith('video/'));
    return onlyOne(videos, { release, input: 'video', wanted: 'a video', noun: 'video' });
}
function onlyOne(fitting, blame) {
    const results = findResults(blame.release.assets);
    const sources = fitting.filter(asset => !results.has(asset));
    if (fitting.length > 0 && sources.length === 0) {
        throw onlyResults(fitting, fitting.every(asset => results.get(asset) === 'certain'), blame);
    }
    const complete = sources.filter(release/* isUploaded */.bH);
    const [first, second] = complete.length === 0 ? sources : complete;
    if (first === undefined)
        throw notFound(blame, `has no asset that is ${blame.wanted}`, blame.release.assets);
    if (second === undefined)
        return uploaded(first, blame);
    throw notFound(blame, `has ${(0,plain_text/* count */.U9)(complete.length || sources.length, 'asset')} that could be ${blame.wanted}`, sources);
}
/** What fits is a result, or named like one: translating it again would be charged, so it must be named exactly. */
function onlyResults(fitting, isCertain, blame) {
    const { release, input = 'video', noun } = blame;
    const what = isCertain ? 'is a result of an earlier translation' : 'is named like a translation';
    const [only] = fitting.length === 1 ? fitting : [];
    const name = only === undefined ? '<name>' : (0,plain_text/* logText */.kc)(only.name, 255);
    return new action_error/* ActionError */.lZ('release_asset_not_found', `${only === undefined ? 'Every' : 'The only'} ${noun} of the release ${(0,plain_text/* logText */.kc)(release.tag, 200)} ${what}: ${listed(fitting)}.`, {
        input,
        hint: `To use ${only === undefined ? 'one of them' : 'it'} anyway, set \`${input}: release:${name}\`. Otherwise give the original: an https URL, a path in the workspace, or another asset of the release.`
    });
}
function uploaded(asset, blame) {
    if ((0,release/* isUploaded */.bH)(asset))
        return asset;
    throw notFound(blame, `has ${(0,plain_text/* logText */.kc)(asset.name, 200)}, but its upload was not completed`, []);
}
function notFound({ release, input, wanted }, what, shown) {
    const isEmpty = release.assets.length === 0;
    const list = isEmpty ? ' It has no assets at all.' : shown.length > 0 ? ` There are: ${listed(shown)}.` : '';
    return new action_error/* ActionError */.lZ('release_asset_not_found', `The release ${(0,plain_text/* logText */.kc)(release.tag, 200)} ${what}.${list}`, {
        input,
        ...(isEmpty ? { hint: `Attach ${wanted} to the release before this job runs, or give another source.` } : {})
    });
}
function listed(assets) {
    const more = assets.length > NAMES_SHOWN ? `, and ${assets.length - NAMES_SHOWN} more` : '';
    return (assets
        .slice(0, NAMES_SHOWN)
        .map(asset => (0,plain_text/* logText */.kc)(asset.name, 100))
        .join(', ') + more);
}


/***/ }),

/***/ 2729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareReleaseAsset: () => (/* binding */ prepareReleaseAsset)
/* harmony export */ });
/* harmony import */ var _heygen_upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2074);
/* harmony import */ var _model_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9311);
/* harmony import */ var _release_assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5405);
/* harmony import */ var _source_stem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4759);
/* harmony import */ var _workspace_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5214);





/**
 * Finds the asset that a `release:` source means. Of a public repository's published release HeyGen fetches it by itself; a private
 * one, or a draft's, is streamed from GitHub to HeyGen.
 * @throws ActionError `release_asset_not_found`, and `file_unusable` for a type that HeyGen does not take
 */
async function prepareReleaseAsset(ask, pattern) {
    const { run, field } = ask;
    const { github, connection, release } = await ask.release();
    const asset = (0,_release_assets_js__WEBPACK_IMPORTED_MODULE_1__.pickAsset)(release, pattern, field);
    const isPublic = !release.draft && (await github.isPublic(connection));
    const stream = async (heygen, deadline) => {
        const id = await (0,_heygen_upload_js__WEBPACK_IMPORTED_MODULE_0__.uploadFile)(heygen, {
            input: field,
            filename: asset.name,
            contentType,
            size: asset.size,
            ...sha256Of(asset),
            open: async () => (await github.openAsset(connection, release, asset)).body,
            deadline,
            tellProgress: line => run.log.info(line)
        });
        return { type: 'asset_id', asset_id: id };
    };
    const contentType = isPublic ? '' : (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_2__/* .contentTypeOf */ .JX)(field, asset.name);
    const url = { type: 'url', url: asset.downloadUrl };
    return {
        field,
        identity: (0,_model_release_js__WEBPACK_IMPORTED_MODULE_3__/* .assetIdentity */ .Rg)(asset),
        label: `release:${asset.name}`,
        stem: (0,_source_stem_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceStem */ .t)(asset.name),
        ...(isPublic ? { url: asset.downloadUrl } : {}),
        provide: isPublic ? async () => url : stream
    };
}
/** The digest that GitHub lists, for HeyGen to check what it got. */
function sha256Of({ digest }) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    return hex === undefined ? {} : { sha256: hex };
}


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
