export const id = 818;
export const ids = [818];
export const modules = {

/***/ 6818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadFile: () => (/* binding */ uploadFile)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./lib/errors/action-error.js
var action_error = __webpack_require__(50);
// EXTERNAL MODULE: ./lib/http/client.js + 2 modules
var client = __webpack_require__(3505);
// EXTERNAL MODULE: ./lib/http/network-error.js
var network_error = __webpack_require__(1281);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/text/byte-size.js
var byte_size = __webpack_require__(2387);
// EXTERNAL MODULE: ./lib/text/plain-text.js
var plain_text = __webpack_require__(6347);
// EXTERNAL MODULE: ./lib/heygen/client.js
var heygen_client = __webpack_require__(545);
// EXTERNAL MODULE: ./lib/http/url-guard.js
var url_guard = __webpack_require__(3677);
// EXTERNAL MODULE: ./lib/heygen/schemas.js
var heygen_schemas = __webpack_require__(4636);
;// CONCATENATED MODULE: ./lib/heygen/upload-target.js






const ANNOUNCE_TIMEOUT_MS = 60_000;
/** S3's presigned PUTs carry fewer than ten. */
const MOST_HEADERS = 30;
const HEADER_CHARACTERS = 4096;
/** How a message is framed and routed is up to the client: a header from outside must not change it. */
const FRAMING = /^(?:connection|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;
/**
 * Announces a file to HeyGen and learns where to put it. Every announcement makes a new asset, which costs nothing.
 * @throws ActionError HeyGen's refusal; `payload_too_large` above HeyGen's limit; `unexpected_answer` for a target that is not safe
 */
async function announceUpload(connection, file) {
    const { filename, contentType, size, sha256, deadline, input } = file;
    const announcement = {
        what: `start the upload of ${(0,plain_text/* logText */.kc)(filename, 200)} (${(0,byte_size/* byteSize */.m)(size)})`,
        path: '/v3/assets/direct-uploads',
        body: { filename, content_type: contentType, size_bytes: size, checksum_sha256: sha256 },
        plan: { deadline, timeoutMs: ANNOUNCE_TIMEOUT_MS }
    };
    const { json: target } = await (0,heygen_client/* call */.T1)(connection, announcement, heygen_schemas/* directUploadSchema */.KH);
    const name = (0,plain_text/* oneLine */.TN)(filename, 200);
    if (size > target.limitBytes) {
        const message = `${name} has ${(0,byte_size/* byteSize */.m)(size)}; HeyGen accepts at most ${(0,byte_size/* byteSize */.m)(target.limitBytes)}.`;
        throw new action_error/* ActionError */.lZ('payload_too_large', message, { input });
    }
    // The client writes these itself; HeyGen may ask for the same values.
    const ofClient = new Map([
        ['host', new URL(target.url).host],
        ['content-length', String(size)]
    ]);
    const problem = targetProblem(target, ofClient, connection.apiUrl);
    if (problem === undefined)
        return { ...target, headers: target.headers.filter(([header]) => !ofClient.has(header)) };
    const message = `HeyGen's response cannot be used to upload ${name}: ${problem}.`;
    throw new action_error/* ActionError */.lZ('unexpected_answer', message, { input });
}
/** Why a file must not be put there, as a clause about HeyGen's response; undefined where it may be. */
function targetProblem({ assetId, url, headers }, ofClient, apiUrl) {
    // It becomes a part of a path.
    if (!/^\w[\w.-]*$/.test(assetId))
        return 'its asset ID has invalid characters';
    const unsafe = (0,url_guard/* urlProblem */.rn)(new URL(url), (0,url_guard/* rulesOfApi */.Xq)(apiUrl));
    if (unsafe !== undefined)
        return `its upload URL ${unsafe}`;
    if (headers.length > MOST_HEADERS)
        return 'it requires too many headers';
    if (new Map(headers).size < headers.length)
        return 'it requires a header twice';
    for (const [name, value] of headers) {
        if (!/^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name))
            return 'it requires a header with an invalid name';
        // A line end in a value would begin a header of its own.
        if (value.length > HEADER_CHARACTERS || !/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) {
            return `it requires a value of ${name} that cannot be sent`;
        }
        if (FRAMING.test(name) || (ofClient.get(name) ?? value) !== value) {
            return `it requires the header ${name}, which would change how the file is sent`;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/heygen/upload.js









const CALL_TIMEOUT_MS = 60_000;
const STALL_MS = 60_000;
const RESPONSE_MS = 120_000;
/** 1 + 2 + 4 + 8 + 16 + 30 + 30 s: an outage of a minute and a half. */
const PUT_TRIES = 8;
/** What is slower than this is no upload: 2 GB may take five and a half hours. */
const SLOWEST_BYTES_PER_SECOND = 100_000;
/** S3's codes for a connection that it found too slow. */
const TRANSIENT_400 = new Set(['RequestTimeout', 'IncompleteBody']);
const PROGRESS_EVERY_MS = 5000;
const COMPLETE_TRIES = 8;
const COMPLETE_FOR_MS = 3 * 60_000;
/** 1 + 2 + 4 + 8 s: the storage has the file before HeyGen sees it. */
const UNSEEN_TRIES = 5;
/**
 * Uploads a file of any size to HeyGen, streamed and in flat memory, and gives its asset ID. The asset may still be in preparation:
 * a translation of it is then refused with `resource_not_ready` for a while.
 * Source: HeyGen's reference, "Create Asset Upload" and "Complete Asset Upload".
 * @throws ActionError `upload_failed`, `payload_too_large`, HeyGen's refusals, `interrupted`, and those of `open`
 */
async function uploadFile(connection, file) {
    const upload = async () => {
        const target = await announceUpload(connection, file);
        await put(connection, file, target);
        return target.assetId;
    };
    const assetId = await upload().catch((thrown) => {
        if (!(thrown instanceof action_error/* ActionError */.lZ) || !isExpired(thrown))
            throw thrown;
        logFor(file, connection)(`${(0,plain_text/* logText */.kc)(thrown.message)} Requesting a new upload URL.`);
        return upload();
    });
    await complete(connection, file, assetId);
    return assetId;
}
/** Puts the file where HeyGen said: the headers that HeyGen gave, its length, and nothing else. */
async function put(connection, file, target) {
    const { http, clock, signal } = connection;
    const { size, deadline, input } = file;
    const attempt = async (nth) => {
        const what = (0,retry/* withTries */.w4)(`upload ${(0,plain_text/* oneLine */.TN)(file.filename, 200)}`, nth);
        const failed = (thrown) => (0,network_error/* requestFailed */.dz)((0,network_error/* networkError */.x6)(thrown), what, { code: 'upload_failed', input });
        const source = await file.open().catch((thrown) => {
            throw failed(thrown);
        });
        const sending = watch(connection, file, source);
        try {
            const response = await http.text({
                method: 'PUT',
                url: target.url,
                headers: { ...Object.fromEntries(target.headers), 'content-length': String(size) },
                body: source,
                timeoutMs: RESPONSE_MS + Math.ceil((size / SLOWEST_BYTES_PER_SECOND) * 1000),
                signal: AbortSignal.any([signal, sending.failure])
            });
            if (!(0,client/* isSuccess */.oJ)(response))
                throw refused(response, what, input, clock.now());
            sending.finish();
        }
        catch (thrown) {
            if (signal.aborted)
                throw thrown;
            // The client takes every abort for a canceled job. A failure of the file outweighs what it led to.
            throw failed(sending.failure.aborted ? sending.failure.reason : thrown);
        }
        finally {
            sending.stop();
            source.destroy();
        }
    };
    await (0,retry/* retry */.L5)(attempt, { clock, deadline, tries: PUT_TRIES, signal, log: logFor(file, connection) });
}
/**
 * Follows a file as it is sent: logs how far it is, and aborts `failure` when it stalls, breaks, or is not as long as announced. The
 * source is only listened to, and rests until its reader resumes it: a stream in between would cost half of the speed.
 */
function watch({ clock, log }, file, source) {
    const { size, stallMs = STALL_MS, responseMs = RESPONSE_MS } = file;
    const name = (0,plain_text/* logText */.kc)(file.filename, 200);
    const failure = new AbortController();
    const startedAt = clock.now();
    let [sent, loggedAt, loggedBytes] = [0, startedAt, 0];
    const fail = (problem) => failure.abort(problem);
    const giveUpAfter = (ms) => setTimeout(() => fail(new Error(`nothing moved for ${Math.round(ms / 1000)} s`)), ms);
    let timer = giveUpAfter(stallMs);
    const logProgress = (now) => {
        const speed = (0,byte_size/* byteSize */.m)(Math.round(((sent - loggedBytes) * 1000) / (now - loggedAt)));
        log.info(`uploading ${name}: ${(0,byte_size/* bytesOf */.$)(sent, size)}, ${Math.floor((sent / size) * 100)} %, ${speed}/s`);
        loggedAt = now;
        loggedBytes = sent;
    };
    source
        .on('data', (chunk) => {
        sent += chunk.length;
        if (sent > size)
            return fail(new Error(`the file has more than the ${size} bytes announced`));
        clearTimeout(timer);
        timer = giveUpAfter(sent < size ? stallMs : responseMs);
        if (clock.now() - loggedAt >= PROGRESS_EVERY_MS)
            logProgress(clock.now());
    })
        .on('end', () => {
        if (sent < size)
            fail(new Error(`the file ended after ${sent} of ${size} bytes`));
    })
        .on('error', fail)
        .pause();
    return {
        failure: failure.signal,
        stop: () => clearTimeout(timer),
        /** @throws Error when the response came too early */
        finish: () => {
            if (sent < size)
                throw new Error('the storage responded before it had the whole file');
            if (loggedBytes > 0)
                log.info(`uploaded ${name}: ${(0,byte_size/* byteSize */.m)(size)} in ${(0,plain_text/* clockSpan */.l4)(clock.now() - startedAt)}`);
        }
    };
}
/** Tells HeyGen that the file is there. This may be repeated, so it is, until HeyGen has seen the file. */
async function complete(connection, file, assetId) {
    const { clock, signal } = connection;
    // A long upload may have used up the time; it is not thrown away for one lost response.
    const deadline = Math.max(file.deadline, clock.now() + COMPLETE_FOR_MS);
    const completion = {
        what: `finish the upload of ${(0,plain_text/* logText */.kc)(file.filename, 200)}`,
        path: `/v3/assets/${encodeURIComponent(assetId)}/complete`,
        body: { checksum_sha256: file.sha256 },
        plan: { deadline, timeoutMs: CALL_TIMEOUT_MS, tries: COMPLETE_TRIES }
    };
    const attempt = () => (0,heygen_client/* call */.T1)(connection, completion, schemas/* unknown */.L5J()).catch((thrown) => {
        // `resource_not_ready` was retried already.
        const isUnseen = thrown instanceof action_error/* ActionError */.lZ && thrown.status === 409 && thrown.code !== 'resource_not_ready';
        throw isUnseen ? thrown.with({ transient: 'HeyGen does not see the file yet' }) : thrown;
    });
    await (0,retry/* retry */.L5)(attempt, { clock, deadline, tries: UNSEEN_TRIES, signal, log: logFor(file, connection) });
}
function logFor({ filename }, { log }) {
    return line => log.info(`upload of ${(0,plain_text/* logText */.kc)(filename, 200)}: ${line}`);
}
/** Whether the upload URL is too old: S3 returns 403, or 400 where its credentials are. */
function isExpired({ code, status, message }) {
    return code === 'upload_failed' && (status === 403 || (status === 400 && message.includes('(ExpiredToken)')));
}
function refused(response, what, input, now) {
    const { status, headers, text } = response;
    // In an error document of S3.
    const code = /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(text.slice(0, 4096))?.[1] ?? '';
    const isTransient = (0,retry/* isBusy */.A5)(status) || (status === 400 && TRANSIENT_400.has(code));
    const suffix = code === '' ? '' : ` (${code})`;
    return new action_error/* ActionError */.lZ('upload_failed', `Could not ${what}: HeyGen's storage returned HTTP ${status}${suffix}.`, {
        status,
        requestId: (0,client/* requestIdOf */.Gb)(response, 'x-amz-request-id', 'x-request-id'),
        input,
        retryAfterMs: (0,retry/* parseRetryAfter */.mu)(headers['retry-after'], now),
        transient: isTransient ? `HTTP ${status}${suffix}` : undefined
    });
}


/***/ })

};
