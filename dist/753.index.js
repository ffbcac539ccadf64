export const id = 753;
export const ids = [753];
export const modules = {

/***/ 274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ saveFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6347);
/* harmony import */ var _text_url_redaction_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4714);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3505);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1281);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8394);











const TRIES = 4;
/**
 * Saves a file whole or not at all: it is streamed to a temporary file in the same folder, its length is checked, and it is
 * renamed into place, over a file that is there. A body that is cut off, stalls or is empty is fetched again from the start,
 * 4 tries in all. No temporary file is left behind.
 * @throws ActionError `download_failed_here`; what `open` throws; `interrupted`
 */
function saveFile(options) {
    const { open, path, clock, log, signal } = options;
    const attempt = async (nth) => {
        const opened = await open();
        return saveOnce(opened, typeof path === 'string' ? path : path(opened), nth, signal);
    };
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_8__/* .retry */ .L5)(attempt, { clock, deadline: Number.POSITIVE_INFINITY, tries: TRIES, signal, log });
}
async function saveOnce({ body, size }, path, nth, signal) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.part`);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary, { flags: 'wx' });
    // A failure of one is passed on to the other: the first to fail is the one to blame.
    let firstToFail;
    file.once('error', () => {
        firstToFail ??= 'file';
    });
    body.once('error', () => {
        firstToFail ??= 'body';
    });
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(body, file, { signal }).catch((thrown) => {
            throw firstToFail === 'file' ? thrown : incomplete((0,_text_url_redaction_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutUrlSecrets */ .t)((0,_network_error_js__WEBPACK_IMPORTED_MODULE_7__/* .networkError */ .x6)(thrown).message), nth);
        });
        const written = file.bytesWritten;
        if (size !== undefined && written !== size)
            throw incomplete(`received ${written} of ${size} bytes`, nth);
        if (written === 0)
            throw incomplete('the file is empty', nth);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
        return { path, size: written };
    }
    catch (thrown) {
        if (signal?.aborted === true)
            throw (0,_errors_action_error_js__WEBPACK_IMPORTED_MODULE_5__/* .interrupted */ .VM)(thrown);
        throw thrown instanceof _errors_action_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ ? thrown : notWritable(thrown);
    }
    finally {
        (0,_client_js__WEBPACK_IMPORTED_MODULE_6__/* .discard */ .vf)({ body });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
    }
}
function incomplete(reason, nth) {
    const transient = (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(reason, 200);
    const what = (0,_retry_js__WEBPACK_IMPORTED_MODULE_8__/* .withTries */ .w4)('Could not download the whole file', nth);
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ('download_failed_here', `${what}: ${transient}.`, { transient });
}
function notWritable(thrown) {
    const reason = thrown instanceof Error ? (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_10__/* .oneLine */ .TN)(thrown.message, 300) : String(thrown);
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ('download_failed_here', `The file could not be written: ${reason}.`, {
        hint: 'Check that `download-to` is a folder that can be written, and that the disk has room.',
        cause: thrown
    });
}


/***/ }),

/***/ 3753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachResults: () => (/* binding */ attachResults)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var _heygen_translations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9814);
/* harmony import */ var _http_save_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(274);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3514);
/* harmony import */ var _model_translation_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1266);
/* harmony import */ var _text_byte_size_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2387);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6347);
/* harmony import */ var _delivery_failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5370);
/* harmony import */ var _file_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5672);
/* harmony import */ var _open_result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1034);














/**
 * Attaches the results of all completed translations to the release, one file after another. What was downloaded is uploaded from
 * the workspace, and what could not be downloaded is not tried again. What fails of one leaves the others alone, unless it would
 * fail them too.
 * @returns the translations with their `assets`, and what failed, one error a file
 * @throws ActionError `interrupted`
 */
async function attachResults(downloads, options) {
    const { connection, release, stem, onChange } = options;
    const { log } = connection;
    let { translations } = downloads;
    const slugs = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_8__/* .resultSlugs */ .wT)(translations);
    const { failures, attempt } = (0,_delivery_failures_js__WEBPACK_IMPORTED_MODULE_7__/* .deliveryAttempts */ .L)('attached');
    const attach = async ({ id, language }, kind, saved) => {
        const { dispose, ...upload } = await (saved ? ofFile(saved) : ofStream(options, id, kind));
        const { extension, size, open } = upload;
        try {
            const { name, url, kept } = await release.github.attachAsset(release.connection, release.release, {
                name: (0,_file_name_js__WEBPACK_IMPORTED_MODULE_8__/* .resultFileName */ .tK)({ stem, slug: slugs.get(id) ?? '', extension }),
                label: (0,_file_name_js__WEBPACK_IMPORTED_MODULE_8__/* .resultLabel */ ._J)({ stem, language, extension }),
                contentType: (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_10__/* .typeOfExtension */ .Xr)(extension),
                size,
                open,
                sha256: () => sha256Of(open)
            });
            const where = kept ? 'is on the release already' : 'is attached to the release';
            log.info(`${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_11__/* .logText */ .kc)(language)}: ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_11__/* .logText */ .kc)(name)} (${(0,_text_byte_size_js__WEBPACK_IMPORTED_MODULE_12__/* .byteSize */ .m)(size)}) ${where}`);
            translations = translations.map(one => one.id === id ? { ...one, assets: [...(one.assets ?? []), { name, url }] } : one);
            onChange(translations);
        }
        finally {
            await dispose?.();
        }
    };
    for (const one of translations.filter(_model_translation_js__WEBPACK_IMPORTED_MODULE_13__/* .isCompleted */ .Yw)) {
        const saved = new Map(downloads.files.flatMap(file => (file.translationId === one.id ? [[file.kind, file]] : [])));
        const isTried = saved.size > 0 || downloads.failures.some(failure => failure.translationId === one.id);
        await attempt(one, 'the results', async () => {
            const read = isTried ? undefined : await (0,_heygen_translations_js__WEBPACK_IMPORTED_MODULE_5__/* .readTranslation */ .yk)(connection, one.id, (0,_open_result_js__WEBPACK_IMPORTED_MODULE_9__/* .linkReadPlan */ .wk)(connection));
            for (const kind of read === undefined ? saved.keys() : (0,_open_result_js__WEBPACK_IMPORTED_MODULE_9__/* .resultKinds */ .ZF)(read)) {
                await attempt(one, (0,_open_result_js__WEBPACK_IMPORTED_MODULE_9__/* .resultNoun */ .cN)(kind), () => attach(one, kind, saved.get(kind)));
            }
        });
    }
    return { translations, failures };
}
function ofFile({ path, size }) {
    return { size, extension: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.extname)(path).slice(1), open: async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path) };
}
/**
 * A result at HeyGen, streamed. GitHub wants the size before the bytes: where the storage does not tell it, the result is kept in
 * `temp`.
 */
async function ofStream({ connection, temp }, id, kind) {
    const openAnew = () => (0,_open_result_js__WEBPACK_IMPORTED_MODULE_9__/* .openResult */ .c5)(connection, { id, kind });
    let opened = await openAnew();
    const { size, extension } = opened;
    const open = async () => {
        const one = opened ?? (await openAnew());
        opened = undefined;
        return one;
    };
    if (size !== undefined) {
        const dispose = async () => void opened?.body.on('error', () => undefined).destroy();
        return { size, extension, open: async () => (await open()).body, dispose };
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temp, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.${extension}`);
    const { clock, log, signal } = connection;
    const saved = await (0,_http_save_file_js__WEBPACK_IMPORTED_MODULE_6__/* .saveFile */ .O)({ open, path, clock, log: line => log.info(line), signal });
    return { ...ofFile(saved), dispose: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true }) };
}
/** Asked for only where it may save an upload: hashing each file as it comes would cost a third of the download's speed. */
async function sha256Of(open) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(await open(), hash);
    return hash.digest('hex');
}


/***/ }),

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ deliveryAttempts)
/* harmony export */ });
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6347);
/* harmony import */ var _wait_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1761);



/** Refusals that every further file would meet too. On a full release a file that is there already is still found. */
const HOPELESS = new Set(['github_forbidden', 'release_locked', 'release_not_found']);
/**
 * Attempts pieces of a delivery: what fails of one is kept in `failures` and leaves the others alone, unless it would fail them
 * too. `step` says what could not be done. An attempt throws `interrupted` alone.
 */
function deliveryAttempts(step) {
    const failures = [];
    const isHopeless = ({ error }) => HOPELESS.has(error.code) || (0,_wait_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalBehind */ .V3)(error, 401) !== undefined;
    /** `what` names the piece in a sentence: `the video`. */
    const attempt = async ({ id, language }, what, work) => {
        if (failures.some(isHopeless))
            return;
        try {
            await work();
        }
        catch (thrown) {
            const cause = (0,_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .toActionError */ .ie)(thrown);
            if (cause.code === 'interrupted')
                throw cause;
            const message = `${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logText */ .kc)(language)}: ${what} could not be ${step}. ${cause.message}`;
            failures.push({ translationId: id, error: withCode(cause, step, message) });
        }
    };
    return { failures, attempt };
}
/** Why a download failed is HeyGen's or the disk's affair, of an upload GitHub's: its code and hint say more. */
function withCode(cause, step, message) {
    const { hint, input, status, requestId } = cause;
    const facts = { status, requestId, cause };
    if (step === 'attached') {
        const code = cause.code === 'internal' ? 'attach_failed' : cause.code;
        return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(code, message, { ...facts, hint, input });
    }
    const code = 'download_failed_here';
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(code, message, { ...facts, hint: cause.code === code ? hint : undefined });
}


/***/ }),

/***/ 1034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wk: () => (/* binding */ linkReadPlan),
  c5: () => (/* binding */ openResult),
  ZF: () => (/* binding */ resultKinds),
  cN: () => (/* binding */ resultNoun)
});

// EXTERNAL MODULE: ./lib/errors/action-error.js
var action_error = __webpack_require__(50);
// EXTERNAL MODULE: ./lib/heygen/client.js
var client = __webpack_require__(545);
// EXTERNAL MODULE: ./lib/heygen/translations.js
var translations = __webpack_require__(9814);
// EXTERNAL MODULE: ./lib/text/plain-text.js
var plain_text = __webpack_require__(6347);
// EXTERNAL MODULE: ./lib/text/url-redaction.js
var url_redaction = __webpack_require__(4714);
// EXTERNAL MODULE: ./lib/http/client.js + 2 modules
var http_client = __webpack_require__(3505);
// EXTERNAL MODULE: ./lib/http/redirects.js
var redirects = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(8394);
;// CONCATENATED MODULE: ./lib/http/open-file.js






/** Longest time until a storage host begins to respond. */
const TRY_TIMEOUT_MS = 60_000;
const TRIES = 4;
const RETRY_FOR_MS = 5 * 60_000;
/** What a proxy, a login or a failing storage sends in place of a file, even with status 200. */
const PAGE_TYPE = /^(?:text\/html|application\/(?:xhtml\+xml|xml|json))$/;
/**
 * Opens a file by its URL, following redirects. No credential goes along: a presigned URL is opened by its own signature. What fails
 * and may pass is retried, 4 tries in all.
 * @throws ActionError `download_failed_here`, whose message is a clause without the URL (`storage.example: HTTP 403`); `interrupted`
 */
async function openFile(options) {
    const { http, clock, url, rules, userAgent, log, signal } = options;
    const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': userAgent };
    const request = { method: 'GET', url, headers, timeoutMs: TRY_TIMEOUT_MS, signal };
    let host = 'the link';
    const send = (sent) => {
        host = (0,plain_text/* oneLine */.TN)(new URL(sent.url).host, 100);
        return http.send(sent);
    };
    const attempt = async () => {
        try {
            const { response } = await (0,redirects/* followRedirects */.F)({ send }, request, rules);
            return opened(response, clock.now());
        }
        catch (thrown) {
            if (!(thrown instanceof action_error/* ActionError */.lZ) || thrown.code === 'interrupted')
                throw thrown;
            // The network's own words could repeat a presigned URL.
            const clause = (0,plain_text/* oneLine */.TN)((0,url_redaction/* withoutUrlSecrets */.t)(thrown.message), 200);
            const transient = thrown.transient && clause;
            throw thrown.with({ code: 'download_failed_here', message: `${host}: ${clause}`, transient });
        }
    };
    const deadline = clock.now() + RETRY_FOR_MS;
    return (0,retry/* retry */.L5)(attempt, { clock, deadline, tries: TRIES, signal, log: line => log(`${host}: ${line}`) });
}
/** @throws ActionError why the response is not the file; a busy storage and a page in its place may pass */
function opened(response, now) {
    const { status, headers, body } = response;
    const problem = problemOf(response);
    if (problem === undefined) {
        const length = headers['content-length'] ?? '';
        const size = /^\d{1,15}$/.test(length) ? Number(length) : undefined;
        return { body, size, contentType: headers['content-type'] };
    }
    (0,http_client/* discard */.vf)(response);
    throw new action_error/* ActionError */.lZ('network_error', problem, {
        status: status === 200 ? undefined : status,
        transient: status === 200 || (0,retry/* isBusy */.A5)(status) ? problem : undefined,
        retryAfterMs: (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], now)
    });
}
function problemOf({ status, headers }) {
    if (status !== 200)
        return `HTTP ${status}`;
    if (PAGE_TYPE.test((0,http_client/* mediaType */.JL)(headers['content-type']) ?? ''))
        return 'a page was returned instead of the file';
    return headers['content-length'] === '0' ? 'the file is empty' : undefined;
}

// EXTERNAL MODULE: ./lib/http/url-guard.js
var url_guard = __webpack_require__(3677);
// EXTERNAL MODULE: ./lib/model/result.js
var model_result = __webpack_require__(4484);
;// CONCATENATED MODULE: ./lib/results/open-result.js






/** Milliseconds over which the read of a job for its links is repeated. */
const READ_PATIENCE = 2 * 60_000;
const READ_TIMEOUT = 30_000;
/** What storage hosts answer to a link that has expired: S3, CloudFront and Azure 403, Google Cloud 400, others 401 or 410. */
const EXPIRED = new Set([400, 401, 403, 404, 410]);
const NOUNS = {
    video: 'the video',
    audio: 'the audio track',
    srt: 'the captions (.srt)',
    vtt: 'the captions (.vtt)'
};
/** Names a result in a sentence: `the video`. */
function resultNoun(kind) {
    return NOUNS[kind];
}
/** The results that a completed translation has; without any link yet, a video is expected. */
function resultKinds(translation) {
    const kinds = (0,model_result/* allResults */.oW)(translation).map(one => one.kind);
    return kinds.length === 0 ? ['video'] : kinds;
}
/** The plan by which a job is read for its links, from now on. */
function linkReadPlan(connection) {
    return { deadline: connection.clock.now() + READ_PATIENCE, timeoutMs: READ_TIMEOUT };
}
/**
 * Opens one result of a completed translation. The job is read right before, because its links expire, and once more with a
 * fresh link where the first is refused. No credential goes to the storage host.
 * @param ask `read`: the translation, where it has been read a moment ago
 * @throws ActionError `download_failed_here`; HeyGen's errors of the read; `interrupted`
 */
async function openResult(connection, ask) {
    const read = () => (0,translations/* readTranslation */.yk)(connection, ask.id, linkReadPlan(connection));
    try {
        return await openLink(connection, ask.read ?? (await read()), ask.kind);
    }
    catch (thrown) {
        const isExpired = thrown instanceof action_error/* ActionError */.lZ && thrown.code === 'download_failed_here';
        if (!isExpired || !EXPIRED.has(thrown.status ?? 0))
            throw thrown;
        return openLink(connection, await read(), ask.kind);
    }
}
async function openLink(connection, translation, kind) {
    const result = (0,model_result/* allResults */.oW)(translation).find(one => one.kind === kind);
    if (result === undefined) {
        throw new action_error/* ActionError */.lZ('download_failed_here', `Could not download ${NOUNS[kind]}: HeyGen gives no link to it.`);
    }
    const { http, clock, apiUrl, log, signal } = connection;
    const opened = await openFile({
        http,
        clock,
        url: result.url,
        rules: (0,url_guard/* rulesOfApi */.Xq)(apiUrl),
        userAgent: `translate-release-video/${client/* VERSION */.xv}`,
        log: line => log.info(`Download of ${NOUNS[kind]}, ${line}`),
        signal
    }).catch((thrown) => {
        if (!(thrown instanceof action_error/* ActionError */.lZ) || thrown.code === 'interrupted')
            throw thrown;
        throw thrown.with({ message: `Could not download ${NOUNS[kind]}: ${thrown.message}.` });
    });
    return { ...opened, extension: (0,model_result/* resultExtension */.Je)(result, opened.contentType) };
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
