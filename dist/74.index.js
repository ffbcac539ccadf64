export const id = 74;
export const ids = [74];
export const modules = {

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
