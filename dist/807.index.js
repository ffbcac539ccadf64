export const id = 807;
export const ids = [807];
export const modules = {

/***/ 807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachResults: () => (/* binding */ attachResults)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(875);
/* harmony import */ var _chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(641);
/* harmony import */ var _chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(960);
/* harmony import */ var _chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(745);
/* harmony import */ var _chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(148);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(260);
/* harmony import */ var _chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(864);
/* harmony import */ var _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(934);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(466);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);









// lib/results/parcel.js





var CONTENT_TYPES = {
  mp4: "video/mp4",
  m4v: "video/x-m4v",
  mov: "video/quicktime",
  webm: "video/webm",
  mkv: "video/x-matroska",
  mp3: "audio/mpeg",
  wav: "audio/wav",
  m4a: "audio/mp4",
  srt: "application/x-subrip",
  vtt: "text/vtt"
};
function packFile(file) {
  const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.extname)(file.path).slice(1);
  const open = async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.createReadStream)(file.path);
  return {
    size: file.size,
    extension,
    contentType: contentType(extension),
    open,
    sha256: () => sha256Of(open),
    dispose: async () => void 0
  };
}
async function packStream(ask) {
  const { connection, id, kind, signal } = ask;
  const openAnew = () => (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_1__/* .openResult */ .c5)(connection, { id, kind }, signal);
  let opened = await openAnew();
  const { size, extension } = opened;
  if (size === void 0)
    return packSaved(ask, opened);
  const open = async () => {
    const { body } = opened ?? await openAnew();
    opened = void 0;
    return body;
  };
  return {
    size,
    extension,
    contentType: contentType(extension),
    open,
    sha256: () => sha256Of(open),
    dispose: async () => discard(opened)
  };
}
async function packSaved(ask, first) {
  const { connection, id, kind, signal } = ask;
  let opened = first;
  const saved = await (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_1__/* .saveFile */ .OJ)({
    open: async () => {
      const one = opened ?? await (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_1__/* .openResult */ .c5)(connection, { id, kind }, signal);
      opened = void 0;
      return one;
    },
    path: (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(ask.temp, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.randomUUID)()}.${first.extension}`),
    clock: connection.clock,
    tell: connection.tell,
    signal
  });
  return { ...packFile(saved), dispose: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.rm)(saved.path, { force: true }) };
}
async function sha256Of(open) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.createHash)("sha256");
  await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_13__.pipeline)(await open(), hash);
  return hash.digest("hex");
}
function discard(opened) {
  opened?.body.on("error", () => void 0).destroy();
}
function contentType(extension) {
  return CONTENT_TYPES[extension] ?? "application/octet-stream";
}

// lib/results/attach-results.js
var HOPELESS = /* @__PURE__ */ new Set(["github_forbidden", "release_locked", "release_not_found"]);
async function attachResults(ask) {
  const { translations } = ask.run.report();
  const failures = [];
  for (const translation of translations.filter(_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_2__/* .isCompleted */ .Yw)) {
    for (const attach of await attachments(ask, translation)) {
      const error = await attach();
      if (error === void 0)
        continue;
      failures.push(error);
      if (HOPELESS.has(error.code) || (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalBehind */ .V3)(error, 401) !== void 0)
        return failures;
    }
  }
  return failures;
}
async function attachments(ask, translation) {
  const guard = (kind, work) => () => work().then(() => void 0, (thrown) => failure(thrown, translation, kind));
  try {
    const kinds = await kindsOf(ask, translation);
    return kinds.map((kind) => guard(kind, () => attachResult(ask, translation, kind)));
  } catch (thrown) {
    return [guard(void 0, () => Promise.reject(thrown))];
  }
}
async function kindsOf(ask, { id }) {
  const here = ask.downloaded.filter((file) => file.translationId === id).map((file) => file.kind);
  if (here.length > 0 || ask.failed.has(id))
    return here;
  const { connection, run } = ask;
  const job = await (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_2__/* .readJob */ .cd)(connection, id, { plan: (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_1__/* .linkReadPlan */ .wk)(connection), signal: run.signal });
  const kinds = (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_2__/* .jobResults */ .ks)(job).map((result) => result.kind);
  return kinds.length > 0 ? kinds : ["video"];
}
async function attachResult(ask, translation, kind) {
  const { run, connection, release, stem } = ask;
  const { id, language } = translation;
  const slug = (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_2__/* .resultSlugs */ .wT)(run.report().translations).get(id) ?? "";
  const here = ask.downloaded.find((file) => file.translationId === id && file.kind === kind);
  const parcel = here === void 0 ? await packStream({ connection, id, kind, temp: run.context.temp, signal: run.signal }) : packFile(here);
  const { extension } = parcel;
  try {
    const attached = await release.github.attachAsset(release.connection, release.release, {
      ...parcel,
      name: (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_2__/* .resultFileName */ .tK)({ stem, slug, extension }),
      label: (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_2__/* .resultLabel */ ._J)({ stem, language, extension })
    });
    const what = `${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(language)}: ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(attached.name)} (${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_6__/* .byteSize */ .m)(parcel.size)})`;
    run.log.info(`${what} ${attached.kept ? "is on the release already" : "is attached to the release"}`);
    addAsset(run, translation, { name: attached.name, url: attached.url });
  } finally {
    await parcel.dispose();
  }
}
function addAsset(run, { id }, asset) {
  const { translations } = run.report();
  const withAsset = (one) => ({ ...one, assets: [...one.assets ?? [], asset] });
  run.note({ translations: translations.map((one) => one.id === id ? withAsset(one) : one) });
}
function failure(thrown, { language }, kind) {
  const error = (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_8__/* .toActionError */ .ie)(thrown);
  if (error.code === "interrupted")
    throw error;
  const what = kind === void 0 ? "the results" : (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_1__/* .resultNoun */ .cN)(kind);
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_8__/* .ActionError */ .lZ({
    code: error.code === "internal" ? "attach_failed" : error.code,
    message: `${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_8__/* .logText */ .kc)(language)}: ${what} could not be attached. ${error.message}`,
    hint: error.hint,
    input: error.input,
    status: error.status,
    requestId: error.requestId,
    cause: error
  });
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

/***/ 875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ saveFile),
/* harmony export */   c5: () => (/* binding */ openResult),
/* harmony export */   cN: () => (/* binding */ resultNoun),
/* harmony export */   wk: () => (/* binding */ linkReadPlan)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(641);
/* harmony import */ var _chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(960);
/* harmony import */ var _chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(148);
/* harmony import */ var _chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(864);
/* harmony import */ var _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(934);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(466);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// lib/http/open-file.js
var TRY_TIMEOUT_MS = 6e4;
var TRIES = 4;
var PATIENCE_MS = 5 * 6e4;
var A_PAGE = /^(?:text\/html|application\/(?:xhtml\+xml|xml|json))$/;
async function openFile(ask) {
  const { http, clock, signal } = ask;
  const request = {
    method: "GET",
    url: ask.url,
    headers: { accept: "*/*", "accept-encoding": "identity", "user-agent": ask.userAgent },
    timeoutMs: TRY_TIMEOUT_MS,
    signal
  };
  let host = "the link";
  const visit = (url) => {
    host = (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(url.host, 100);
  };
  const attempt = async () => {
    try {
      const { response } = await (0,_chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_2__/* .followRedirects */ .FE)(http, request, ask.rules, { visit });
      const problem = problemOf(response, clock.now());
      if (problem === void 0)
        return opened(response);
      (0,_chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_2__/* .discard */ .vf)(response);
      throw problem;
    } catch (thrown) {
      if (!(thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ) || thrown.code === "interrupted")
        throw thrown;
      const { message, cause, transient } = thrown;
      throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
        ...thrown,
        code: "download_failed_here",
        message: `${host}: ${clause(message)}`,
        transient: transient && clause(transient),
        cause
      });
    }
  };
  const deadline = clock.now() + PATIENCE_MS;
  return (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L5)(attempt, { clock, deadline, tries: TRIES, signal, log: (line) => ask.log(`${host}: ${line}`) });
}
function clause(text) {
  return (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)((0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUrlSecrets */ .t)(text), 200);
}
function problemOf({ status, headers }, now) {
  const failed = (message, isTransient) => new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "network_error",
    message,
    status: status === 200 ? void 0 : status,
    transient: isTransient ? message : void 0,
    retryAfterMs: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRetryAfter */ .mu)(headers["retry-after"], now)
  });
  if (status !== 200)
    return failed(`HTTP ${status}`, status === 408 || status === 429 || status >= 500);
  if (A_PAGE.test((0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL)(headers["content-type"]) ?? ""))
    return failed("a page came instead of the file", true);
  return headers["content-length"] === "0" ? failed("the file is empty", true) : void 0;
}
function opened({ headers, body }) {
  const length = headers["content-length"] ?? "";
  return {
    body,
    size: /^\d{1,15}$/.test(length) ? Number(length) : void 0,
    contentType: headers["content-type"]
  };
}

// lib/results/open-result.js
var READ_PATIENCE = 2 * 6e4;
var READ_TIMEOUT = 3e4;
var EXPIRED = /* @__PURE__ */ new Set([400, 401, 403, 404, 410]);
var NOUNS = {
  video: "the video",
  audio: "the audio track",
  srt: "the captions (.srt)",
  vtt: "the captions (.vtt)"
};
function resultNoun(kind) {
  return NOUNS[kind];
}
function linkReadPlan(connection) {
  return { deadline: connection.clock.now() + READ_PATIENCE, timeoutMs: READ_TIMEOUT };
}
async function openResult(connection, ask, signal) {
  const read = () => (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_1__/* .readJob */ .cd)(connection, ask.id, { plan: linkReadPlan(connection), signal });
  try {
    return await openLink(connection, ask.job ?? await read(), ask.kind, signal);
  } catch (thrown) {
    const isExpired = thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ && thrown.code === "download_failed_here";
    if (!isExpired || !EXPIRED.has(thrown.status ?? 0))
      throw thrown;
    return openLink(connection, await read(), ask.kind, signal);
  }
}
async function openLink(connection, job, kind, signal) {
  const result = (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_1__/* .jobResults */ .ks)(job).find((one) => one.kind === kind);
  if (result === void 0) {
    throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
      code: "download_failed_here",
      message: `Could not download ${NOUNS[kind]}: HeyGen gives no link to it.`
    });
  }
  const { http, clock, apiUrl, tell } = connection;
  const opened2 = await openFile({
    http,
    clock,
    url: result.url,
    rules: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesOfApi */ .Xq)(apiUrl),
    userAgent: `translate-release-video/${_chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .xv}`,
    log: (line) => tell(`Download of ${NOUNS[kind]}, ${line}`),
    signal
  }).catch((thrown) => {
    if (!(thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ) || thrown.code === "interrupted")
      throw thrown;
    const { message, cause } = thrown;
    throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
      ...thrown,
      message: `Could not download ${NOUNS[kind]}: ${message}.`,
      transient: void 0,
      cause
    });
  });
  return { ...opened2, extension: (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_1__/* .resultExtension */ .Je)(result, opened2.contentType) };
}

// lib/http/save-file.js





var TRIES2 = 4;
async function saveFile(ask) {
  const { clock, signal } = ask;
  let problem;
  const attempt = async (nth) => {
    const opened2 = await ask.open();
    const path = typeof ask.path === "string" ? ask.path : ask.path(opened2);
    const saved = await saveOnce(opened2, path, signal);
    if (!("problem" in saved))
      return saved;
    problem = new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
      code: "download_failed_here",
      message: `Could not download the file whole in ${nth} tries: ${saved.problem}.`,
      transient: saved.problem
    });
    throw problem;
  };
  return (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L5)(attempt, {
    clock,
    deadline: Number.POSITIVE_INFINITY,
    tries: TRIES2,
    signal,
    log: ask.tell,
    // What `open` throws has been retried already.
    shouldRetry: (thrown) => thrown === problem ? problem?.transient : void 0
  });
}
async function saveOnce(opened2, path, signal) {
  const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomUUID)()}.part`);
  try {
    const written = await write(opened2, temporary, signal);
    const problem = "problem" in written ? written.problem : lengthProblem(written.size, opened2.size);
    if (problem !== void 0)
      return { problem };
    if ("problem" in written)
      return written;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rename)(temporary, path);
    return { path, ...written };
  } catch (thrown) {
    if (signal?.aborted === true)
      throw (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .interrupted */ .VM)(thrown);
    throw notWritable(thrown);
  } finally {
    (0,_chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_2__/* .discard */ .vf)(opened2);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)(temporary, { force: true });
  }
}
async function write({ body }, temporary, signal) {
  const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.createWriteStream)(temporary, { flags: "wx" });
  let fileFailed = false;
  let bodyFailed = false;
  file.once("error", () => {
    fileFailed = !bodyFailed;
  });
  body.once("error", () => {
    bodyFailed = !fileFailed;
  });
  try {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_10__.pipeline)(body, file, { signal });
  } catch (thrown) {
    if (fileFailed || signal?.aborted === true)
      throw thrown;
    return { problem: (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)((0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUrlSecrets */ .t)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .networkError */ .x6)(thrown).message), 200) };
  }
  return { size: file.bytesWritten };
}
function lengthProblem(size, expected) {
  if (expected !== void 0 && size !== expected)
    return `${size} of ${expected} bytes came`;
  return size === 0 ? "the file is empty" : void 0;
}
function notWritable(thrown) {
  const reason = thrown instanceof Error ? (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(thrown.message, 300) : String(thrown);
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "download_failed_here",
    message: `The file could not be written: ${reason}.`,
    hint: "Check that `download-to` is a folder that can be written, and that the disk has room.",
    cause: thrown
  });
}




/***/ })

};
