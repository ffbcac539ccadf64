export const id = 317;
export const ids = [317];
export const modules = {

/***/ 248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ uploadFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_X2JU3HP6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);
/* harmony import */ var _chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(717);
/* harmony import */ var _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(293);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// lib/heygen/upload-meter.js
var TELL_EVERY = 5e3;
function meterUpload(ask) {
  const { source, size, clock } = ask;
  const name = (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(ask.filename, 200);
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
      ask.tell(`uploaded ${name}: ${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(size)} in ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .clockSpan */ .l4)(clock.now() - begun)}`);
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
  const { clock } = connection;
  const name = (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(file.filename, 200);
  const { outcome, tries, gaveUp } = await (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)({
    clock,
    plan: { deadline: file.deadline, tryTimeout: 0, tries: TRIES },
    attempt: () => putOnce(connection, file, target),
    judge: (one) => judgePut(one, clock.now()),
    tell: (line) => connection.tell(`upload of ${name}: ${line}`),
    signal: file.signal
  });
  if (gaveUp === void 0 && isSuccess(outcome))
    return { kind: "done" };
  const error = putError(outcome, file, tries);
  return isExpired(outcome) ? { kind: "expired", error } : Promise.reject(error);
}
async function putOnce(connection, file, target) {
  const { stall = STALL, answerTime = ANSWER_TIME } = file;
  const source = await openSource(file);
  if ("kind" in source)
    return source;
  const watch = stallWatch(stall);
  const meter = meterUpload({
    filename: file.filename,
    size: file.size,
    source,
    clock: connection.clock,
    tell: file.tellProgress,
    onProgress: (sent) => watch.moved(sent < file.size ? stall : answerTime)
  });
  try {
    const outcome = await connection.http.exchange({
      method: "PUT",
      url: target.url,
      headers: { ...target.headers, "content-length": String(file.size) },
      body: source,
      timeout: ANSWER_TIME + Math.ceil(file.size / SLOWEST_BYTES_PER_SECOND * 1e3),
      signal: file.signal === void 0 ? watch.signal : AbortSignal.any([file.signal, watch.signal])
    });
    const problem = meter.problem();
    if (problem instanceof _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ)
      throw problem;
    if (problem !== void 0 && outcome.kind === "no-answer")
      return (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .noAnswer */ .qE)(problem);
    const early = isSuccess(outcome) && meter.sent() < file.size;
    return early ? (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .noAnswer */ .qE)(new Error("the storage answered before it had the file")) : outcome;
  } catch (thrown) {
    if (!watch.signal.aborted || file.signal?.aborted === true)
      throw thrown;
    return (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .noAnswer */ .qE)(watch.signal.reason);
  } finally {
    watch.stop();
    source.destroy();
  }
}
async function openSource(file) {
  try {
    return await file.open();
  } catch (thrown) {
    if (thrown instanceof _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ)
      throw thrown;
    return (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .noAnswer */ .qE)(thrown);
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
function judgePut(outcome, now) {
  if (outcome.kind === "no-answer") {
    const again2 = outcome.reason !== "certificate" && outcome.reason !== "too-large";
    return again2 ? { again: again2, why: (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(outcome.detail, 200) } : { again: again2 };
  }
  const { status } = outcome;
  const code = storageCode(outcome.text);
  const again = status >= 500 || status === 408 || status === 429 || status === 400 && AGAIN_400.has(code);
  if (!again)
    return { again };
  return {
    again,
    why: `HTTP ${status}${code === "" ? "" : ` ${code}`}`,
    after: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfter */ .mu)(outcome.headers["retry-after"], now)
  };
}
function isSuccess(outcome) {
  return outcome.kind === "answer" && outcome.status >= 200 && outcome.status < 300;
}
function isExpired(outcome) {
  if (outcome.kind === "no-answer")
    return false;
  return outcome.status === 403 || outcome.status === 400 && storageCode(outcome.text) === "ExpiredToken";
}
function storageCode(text) {
  return /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(text.slice(0, 4096))?.[1] ?? "";
}
function putError(outcome, file, tries) {
  const what = `Could not upload ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(file.filename, 200)}${tries > 1 ? ` (${tries} tries)` : ""}`;
  if (outcome.kind === "no-answer") {
    const message = `${what}: ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(outcome.detail, 300)}.`;
    return new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({ code: "upload_failed", message, input: file.input, cause: outcome.cause });
  }
  const code = storageCode(outcome.text);
  const requestId = outcome.headers["x-amz-request-id"] ?? outcome.headers["x-request-id"];
  return new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "upload_failed",
    message: `${what}: the storage behind HeyGen answered HTTP ${outcome.status}${code === "" ? "" : ` (${code})`}.`,
    status: outcome.status,
    requestId: requestId === void 0 ? void 0 : (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(requestId, 100),
    input: file.input
  });
}

// lib/heygen/upload-target.js
var ANNOUNCE_TIMEOUT = 6e4;
var MOST_HEADERS = 30;
var HEADER_CHARACTERS = 4096;
var FRAMING = /^(?:connection|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;
async function announceUpload(connection, file) {
  const { filename, contentType, size, sha256, input } = file;
  const answer = await (0,_chunk_X2JU3HP6_js__WEBPACK_IMPORTED_MODULE_1__/* .callFor */ .gL)(connection, {
    method: "POST",
    path: "/v3/assets/direct-uploads",
    body: {
      filename,
      content_type: contentType,
      size_bytes: size,
      ...sha256 === void 0 ? {} : { checksum_sha256: sha256 }
    },
    what: `start the upload of ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(filename, 200)} (${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(size)})`,
    plan: { deadline: file.deadline, tryTimeout: ANNOUNCE_TIMEOUT },
    signal: file.signal
  }, _chunk_X2JU3HP6_js__WEBPACK_IMPORTED_MODULE_1__/* .directUploadSchema */ .KH);
  const { asset_id: assetId, upload_url: url, upload_headers: headers, max_bytes: limit } = answer.data;
  if (typeof limit === "number" && size > limit) {
    const message = `${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(filename, 200)} has ${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(size)}; HeyGen takes at most ${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(limit)}.`;
    throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({ code: "payload_too_large", message, input });
  }
  const unsafe = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .urlProblem */ .rn)(new URL(url), (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesOfApi */ .Xq)(connection.apiUrl));
  const problem = idProblem(assetId) ?? (unsafe === void 0 ? void 0 : `its upload URL ${unsafe}`) ?? headersProblem(headers ?? {}, url, size);
  if (problem === void 0)
    return { assetId, url, headers: sentHeaders(headers ?? {}) };
  throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "unexpected_answer",
    message: `HeyGen's answer cannot be used to upload ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(filename, 200)}: ${problem}.`,
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
  const put2 = await putFile(connection, file, target);
  if (put2.kind === "done")
    return target.assetId;
  connection.tell(`upload of ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(file.filename, 200)}: ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(put2.error.message)} Asking for a new upload URL.`);
  const fresh = await announceUpload(connection, file);
  const again = await putFile(connection, file, fresh);
  if (again.kind === "done")
    return fresh.assetId;
  throw again.error;
}
async function complete(connection, file, assetId) {
  const { clock } = connection;
  const deadline = Math.max(file.deadline, clock.now() + COMPLETE_TIME);
  for (let looks = 1; ; looks++) {
    try {
      await (0,_chunk_X2JU3HP6_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(connection, {
        method: "POST",
        path: `/v3/assets/${encodeURIComponent(assetId)}/complete`,
        body: file.sha256 === void 0 ? {} : { checksum_sha256: file.sha256 },
        what: `finish the upload of ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(file.filename, 200)}`,
        plan: { deadline, tryTimeout: COMPLETE_TIMEOUT, tries: COMPLETE_TRIES },
        signal: file.signal
      });
      return;
    } catch (thrown) {
      const notFoundYet = thrown instanceof _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ && thrown.status === 409 && thrown.code !== "resource_not_ready";
      if (!notFoundYet || looks >= NOT_FOUND_YET_LOOKS)
        throw thrown;
      connection.tell(`HeyGen does not see ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(file.filename, 200)} yet; looking again in ${2 ** (looks - 1)} s`);
      await clock.sleep(1e3 * 2 ** (looks - 1), file.signal);
      if (file.signal?.aborted === true)
        throw (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
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

/***/ 317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareReleaseAsset: () => (/* binding */ prepareReleaseAsset)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_DIHAOVER_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(120);
/* harmony import */ var _chunk_2T6T6V2Z_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(522);
/* harmony import */ var _chunk_2HXIALNK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(597);
/* harmony import */ var _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(142);
/* harmony import */ var _chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(745);
/* harmony import */ var _chunk_32YE5736_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(248);
/* harmony import */ var _chunk_X2JU3HP6_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(800);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(260);
/* harmony import */ var _chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(717);
/* harmony import */ var _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(293);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











// lib/sources/release-source.js
async function prepareReleaseAsset(ask, pattern) {
  const { run, field } = ask;
  const { github, connection, release } = await ask.release();
  const asset = (0,_chunk_2HXIALNK_js__WEBPACK_IMPORTED_MODULE_3__/* .pickAsset */ .s)(release, pattern, field);
  const isPublic = !release.draft && await github.isPublic(connection);
  const stream = async (heygen, deadline) => {
    const id = await (0,_chunk_32YE5736_js__WEBPACK_IMPORTED_MODULE_6__/* .uploadFile */ .Q)(heygen, {
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
  const contentType = isPublic ? "" : (0,_chunk_DIHAOVER_js__WEBPACK_IMPORTED_MODULE_1__/* .contentTypeOf */ .JX)(field, asset.name);
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
