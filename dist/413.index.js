export const id = 413;
export const ids = [413];
export const modules = {

/***/ 943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ uploadFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(148);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);
/* harmony import */ var _chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(864);
/* harmony import */ var _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(934);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// lib/heygen/upload-meter.js
var TELL_EVERY = 5e3;
function meterUpload(ask) {
  const { source, size, clock } = ask;
  const name = (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(ask.filename, 200);
  const begun = clock.now();
  let [sent, toldAt, toldBytes] = [0, begun, 0];
  let problem;
  const tellNow = (now) => {
    const percent = Math.floor(sent / size * 100);
    const speed = (0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(Math.round((sent - toldBytes) * 1e3 / (now - toldAt)));
    ask.tell(`uploading ${name}: ${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$)(sent, size)}, ${percent} %, ${speed}/s`);
    toldAt = now;
    toldBytes = sent;
  };
  source.on("data", (chunk) => {
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
  source.once("end", () => {
    if (sent < size)
      problem ??= new Error(`the file ended after ${sent} of ${size} bytes`);
    else if (toldBytes > 0)
      ask.tell(`uploaded ${name}: ${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(size)} in ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .clockSpan */ .l4)(clock.now() - begun)}`);
  });
  source.on("error", (error) => {
    problem ??= error;
  });
  return { sent: () => sent, problem: () => problem };
}

// lib/heygen/put-file.js
var TRIES = 8;
var STALL = 6e4;
var ANSWER_TIME = 12e4;
var SLOWEST_BYTES_PER_SECOND = 1e5;
var AGAIN_400 = /* @__PURE__ */ new Set(["RequestTimeout", "IncompleteBody"]);
async function putFile(connection, file, target) {
  const { clock, tell } = connection;
  const { deadline, signal } = file;
  const log = (line) => tell(`upload of ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(file.filename, 200)}: ${line}`);
  await (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)((nth) => putOnce(connection, file, target, nth), { clock, deadline, tries: TRIES, signal, log });
}
function isExpired({ status, message }) {
  return status === 403 || status === 400 && message.includes("(ExpiredToken)");
}
async function putOnce({ http, clock }, file, target, nth) {
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
    onProgress: (sent) => watch.moved(sent < file.size ? stall : answerTime)
  });
  try {
    const response = await http.text({
      method: "PUT",
      url: target.url,
      headers: { ...target.headers, "content-length": String(file.size) },
      body: source,
      timeoutMs: ANSWER_TIME + Math.ceil(file.size / SLOWEST_BYTES_PER_SECOND * 1e3),
      signal: file.signal === void 0 ? watch.signal : AbortSignal.any([file.signal, watch.signal])
    });
    if (response.status < 200 || response.status > 299)
      throw refused(response, file, nth, clock.now());
    if (meter.sent() < file.size)
      throw new Error("the storage answered before it had the file");
  } catch (thrown) {
    if (file.signal?.aborted === true)
      throw thrown;
    throw failed(watch.signal.aborted ? watch.signal.reason : meter.problem() ?? thrown, file, nth);
  } finally {
    watch.stop();
    source.destroy();
  }
}
function stallWatch(patience) {
  const controller = new AbortController();
  const give = (time) => {
    const reason = new Error(`nothing moved for ${Math.round(time / 1e3)} s`);
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
function storageCode(text) {
  return /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(text.slice(0, 4096))?.[1] ?? "";
}
function failed(thrown, file, nth) {
  if (thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ && thrown.code !== "network_error")
    return thrown;
  const { message, transient, cause } = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_3__/* .networkError */ .x6)(thrown);
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "upload_failed",
    message: `${subject(file, nth)}: ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(message, 300)}.`,
    input: file.input,
    transient: transient && (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(transient, 200),
    cause
  });
}
function refused({ status, headers, text }, file, nth, now) {
  const code = storageCode(text);
  const requestId = headers["x-amz-request-id"] ?? headers["x-request-id"];
  const isTransient = status >= 500 || status === 408 || status === 429 || status === 400 && AGAIN_400.has(code);
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "upload_failed",
    message: `${subject(file, nth)}: the storage behind HeyGen answered HTTP ${status}${code === "" ? "" : ` (${code})`}.`,
    status,
    requestId: requestId === void 0 ? void 0 : (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(requestId, 100),
    input: file.input,
    retryAfterMs: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfter */ .mu)(headers["retry-after"], now),
    transient: isTransient ? `HTTP ${status}${code === "" ? "" : ` ${code}`}` : void 0
  });
}
function subject({ filename }, nth) {
  return `Could not upload ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(filename, 200)}${nth > 1 ? ` (${nth} tries)` : ""}`;
}

// lib/heygen/upload-target.js
var ANNOUNCE_TIMEOUT = 6e4;
var MOST_HEADERS = 30;
var HEADER_CHARACTERS = 4096;
var FRAMING = /^(?:connection|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;
async function announceUpload(connection, file) {
  const { filename, contentType, size, sha256, input } = file;
  const answer = await (0,_chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_1__/* .callFor */ .gL)(connection, {
    method: "POST",
    path: "/v3/assets/direct-uploads",
    body: {
      filename,
      content_type: contentType,
      size_bytes: size,
      ...sha256 === void 0 ? {} : { checksum_sha256: sha256 }
    },
    what: `start the upload of ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(filename, 200)} (${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(size)})`,
    plan: { deadline: file.deadline, timeoutMs: ANNOUNCE_TIMEOUT },
    signal: file.signal
  }, _chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_1__/* .directUploadSchema */ .KH);
  const { asset_id: assetId, upload_url: url, upload_headers: headers, max_bytes: limit } = answer.data;
  if (typeof limit === "number" && size > limit) {
    const message = `${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(filename, 200)} has ${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(size)}; HeyGen takes at most ${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(limit)}.`;
    throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({ code: "payload_too_large", message, input });
  }
  const unsafe = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_3__/* .urlProblem */ .rn)(new URL(url), (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesOfApi */ .Xq)(connection.apiUrl));
  const problem = idProblem(assetId) ?? (unsafe === void 0 ? void 0 : `its upload URL ${unsafe}`) ?? headersProblem(headers ?? {}, url, size);
  if (problem === void 0)
    return { assetId, url, headers: sentHeaders(headers ?? {}) };
  throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "unexpected_answer",
    message: `HeyGen's answer cannot be used to upload ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(filename, 200)}: ${problem}.`,
    input
  });
}
function idProblem(id) {
  return /^\w[\w.-]*$/.test(id) ? void 0 : "its asset id has characters that no id has";
}
function headersProblem(headers, url, size) {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  if (entries.length > MOST_HEADERS)
    return "it asks for too many headers";
  if (new Set(entries.map(([name]) => name)).size < entries.length)
    return "it asks for a header twice";
  for (const [name, value] of entries) {
    if (!/^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name))
      return "it asks for a header whose name is none";
    if (value.length > HEADER_CHARACTERS || !/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) {
      return `it asks for a value of ${name} that cannot be sent`;
    }
    const framing = FRAMING.test(name) || name === "host" && value !== new URL(url).host || name === "content-length" && value !== String(size);
    if (framing)
      return `it asks for the header ${name}, which would change how the file is sent`;
  }
  return void 0;
}
function sentHeaders(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:host|content-length)$/i.test(name)).map(([name, value]) => [name, String(value)]));
}

// lib/heygen/upload.js
var COMPLETE_TIMEOUT = 6e4;
var COMPLETE_TRIES = 8;
var COMPLETE_TIME = 3 * 6e4;
var NOT_FOUND_YET_LOOKS = 5;
async function uploadFile(connection, file) {
  const first = await announceUpload(connection, file);
  const assetId = await put(connection, file, first);
  await complete(connection, file, assetId);
  return assetId;
}
async function put(connection, file, target) {
  try {
    await putFile(connection, file, target);
    return target.assetId;
  } catch (thrown) {
    if (!(thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ) || thrown.code !== "upload_failed" || !isExpired(thrown))
      throw thrown;
    connection.tell(`upload of ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(file.filename, 200)}: ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(thrown.message)} Asking for a new upload URL.`);
  }
  const fresh = await announceUpload(connection, file);
  await putFile(connection, file, fresh);
  return fresh.assetId;
}
async function complete(connection, file, assetId) {
  const { clock } = connection;
  const deadline = Math.max(file.deadline, clock.now() + COMPLETE_TIME);
  for (let looks = 1; ; looks++) {
    try {
      await (0,_chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(connection, {
        method: "POST",
        path: `/v3/assets/${encodeURIComponent(assetId)}/complete`,
        body: file.sha256 === void 0 ? {} : { checksum_sha256: file.sha256 },
        what: `finish the upload of ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(file.filename, 200)}`,
        plan: { deadline, timeoutMs: COMPLETE_TIMEOUT, tries: COMPLETE_TRIES },
        signal: file.signal
      });
      return;
    } catch (thrown) {
      const notFoundYet = thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ && thrown.status === 409 && thrown.code !== "resource_not_ready";
      if (!notFoundYet || looks >= NOT_FOUND_YET_LOOKS)
        throw thrown;
      connection.tell(`HeyGen does not see ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(file.filename, 200)} yet; looking again in ${2 ** (looks - 1)} s`);
      await clock.sleep(1e3 * 2 ** (looks - 1), file.signal);
      if (file.signal?.aborted === true)
        throw (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
    }
  }
}




/***/ }),

/***/ 260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   m: () => (/* binding */ byteSize)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// lib/text/byte-size.js
var UNITS = ["bytes", "kB", "MB", "GB", "TB"];
function byteSize(bytes) {
  const unit = unitOf(bytes);
  return `${inUnit(bytes, unit)} ${UNITS[unit]}`;
}
function bytesOf(done, whole) {
  return `${inUnit(done, unitOf(whole))} of ${byteSize(whole)}`;
}
function unitOf(bytes) {
  let unit = 0;
  while (unit < UNITS.length - 1 && bytes >= (unit === 0 ? 1e3 : 999.95 * 1e3 ** unit))
    unit++;
  return unit;
}
function inUnit(bytes, unit) {
  return unit === 0 ? String(bytes) : (bytes / 1e3 ** unit).toFixed(1);
}




/***/ }),

/***/ 413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareReleaseAsset: () => (/* binding */ prepareReleaseAsset)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_6QGABS2S_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(615);
/* harmony import */ var _chunk_N7D622NE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(574);
/* harmony import */ var _chunk_I4H6UDHQ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(591);
/* harmony import */ var _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(142);
/* harmony import */ var _chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(745);
/* harmony import */ var _chunk_IOTBVHED_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(943);
/* harmony import */ var _chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(148);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(260);
/* harmony import */ var _chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(864);
/* harmony import */ var _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(934);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











// lib/sources/release-source.js
async function prepareReleaseAsset(ask, pattern) {
  const { run, field } = ask;
  const { github, connection, release } = await ask.release();
  const asset = (0,_chunk_I4H6UDHQ_js__WEBPACK_IMPORTED_MODULE_3__/* .pickAsset */ .s)(release, pattern, field);
  const isPublic = !release.draft && await github.isPublic(connection);
  const stream = async (heygen, deadline) => {
    const id = await (0,_chunk_IOTBVHED_js__WEBPACK_IMPORTED_MODULE_6__/* .uploadFile */ .Q)(heygen, {
      input: field,
      filename: asset.name,
      contentType,
      size: asset.size,
      ...sha256Of(asset),
      open: async () => (await github.openAsset(connection, release, asset)).body,
      signal: run.signal,
      deadline,
      tellProgress: (line) => run.log.info(line)
    });
    return { type: "asset_id", asset_id: id };
  };
  const contentType = isPublic ? "" : (0,_chunk_6QGABS2S_js__WEBPACK_IMPORTED_MODULE_1__/* .contentTypeOf */ .JX)(field, asset.name);
  const url = { type: "url", url: asset.downloadUrl };
  return {
    field,
    identity: (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_4__/* .assetIdentity */ .Rg)(asset),
    label: `release:${asset.name}`,
    stem: (0,_chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceStem */ .te)(asset.name),
    ...isPublic ? { url: asset.downloadUrl } : {},
    provide: isPublic ? async () => url : stream
  };
}
function sha256Of({ digest }) {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? "")?.[1];
  return hex === void 0 ? {} : { sha256: hex };
}



/***/ })

};
