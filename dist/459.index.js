export const id = 459;
export const ids = [459];
export const modules = {

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




/***/ }),

/***/ 459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadResults: () => (/* binding */ downloadResults)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_6UJIFTPY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(767);
/* harmony import */ var _chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(875);
/* harmony import */ var _chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(641);
/* harmony import */ var _chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(960);
/* harmony import */ var _chunk_N7D622NE_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(574);
/* harmony import */ var _chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(745);
/* harmony import */ var _chunk_LYRECUIW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(148);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(260);
/* harmony import */ var _chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(864);
/* harmony import */ var _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(934);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











// lib/results/download-results.js


var SIDE_BY_SIDE = 4;
async function downloadResults(ask) {
  const { folder, onChange } = ask;
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.mkdir)(folder, { recursive: true }).catch((thrown) => {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .lZ({
      code: "download_failed_here",
      input: "download-to",
      message: `The folder of \`download-to\` could not be made: ${reason}.`,
      hint: "Check that `download-to` is a folder that can be written.",
      cause: thrown
    });
  });
  const slugs = (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_3__/* .resultSlugs */ .wT)(ask.translations);
  const completed = new Map(ask.translations.filter(_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_3__/* .isCompleted */ .Yw).map((one) => [one.id, one]));
  const files = [];
  const failures = [];
  const withFiles = () => ask.translations.map((one) => withFilesOf(one, files));
  await (0,_chunk_6UJIFTPY_js__WEBPACK_IMPORTED_MODULE_1__/* .sideBySide */ .Q)([...completed.values()], SIDE_BY_SIDE, async (translation) => {
    if (failures.some(({ error }) => (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalBehind */ .V3)(error, 401) !== void 0))
      return;
    const slug = slugs.get(translation.id) ?? "";
    await downloadTranslation(ask, translation, slug, {
      arrived: (file) => {
        files.push(file);
        onChange(withFiles());
      },
      failed: (error) => failures.push({ translationId: translation.id, error })
    });
  });
  return { translations: withFiles(), files, failures };
}
async function downloadTranslation(ask, translation, slug, sink) {
  const { connection, signal } = ask;
  const { id } = translation;
  let job;
  try {
    job = await (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_3__/* .readJob */ .cd)(connection, id, { plan: (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_2__/* .linkReadPlan */ .wk)(connection), signal });
  } catch (thrown) {
    return sink.failed(downloadError(thrown, translation, "the results"));
  }
  let fresh = job;
  const kinds = (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_3__/* .jobResults */ .ks)(job).map((one) => one.kind);
  for (const kind of kinds.length === 0 ? ["video"] : kinds) {
    const open = () => {
      const known = fresh === void 0 ? {} : { job: fresh };
      fresh = void 0;
      return (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_2__/* .openResult */ .c5)(connection, { id, kind, ...known }, signal);
    };
    try {
      const file = await downloadResult(ask, { translation, slug, kind, open });
      sink.arrived(file);
    } catch (thrown) {
      sink.failed(downloadError(thrown, translation, (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_2__/* .resultNoun */ .cN)(kind)));
    }
  }
}
async function downloadResult({ connection, log, workspace, folder, stem, signal }, result) {
  const { translation, slug, kind, open } = result;
  const language = (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__/* .logText */ .kc)(translation.language);
  const saved = await (0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_2__/* .saveFile */ .OJ)({
    open,
    path: ({ extension }) => (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, (0,_chunk_P72EUCI6_js__WEBPACK_IMPORTED_MODULE_3__/* .resultFileName */ .tK)({ stem, slug, extension })),
    clock: connection.clock,
    tell: (line) => log.info(`${language}: download of ${(0,_chunk_QFC6R5IE_js__WEBPACK_IMPORTED_MODULE_2__/* .resultNoun */ .cN)(kind)}: ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__/* .logText */ .kc)(line)}`),
    signal
  });
  const workspacePath = (0,_chunk_N7D622NE_js__WEBPACK_IMPORTED_MODULE_5__/* .relativeToWorkspace */ .Tv)(workspace, saved.path);
  log.info(`${language}: ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__/* .logText */ .kc)(workspacePath)} (${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_8__/* .byteSize */ .m)(saved.size)})`);
  return { ...saved, translationId: translation.id, kind, workspacePath };
}
function withFilesOf(translation, files) {
  const own = files.filter((file) => file.translationId === translation.id).map((file) => file.workspacePath);
  return own.length === 0 ? translation : { ...translation, files: own };
}
function downloadError(thrown, translation, what) {
  const error = (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__/* .toActionError */ .ie)(thrown);
  if (error.code === "interrupted")
    throw error;
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .lZ({
    code: "download_failed_here",
    message: `${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_10__/* .logText */ .kc)(translation.language)}: ${what} could not be downloaded. ${error.message}`,
    hint: error.code === "download_failed_here" ? error.hint : void 0,
    status: error.status,
    requestId: error.requestId,
    cause: error
  });
}



/***/ })

};
