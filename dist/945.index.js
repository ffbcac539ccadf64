export const id = 945;
export const ids = [945];
export const modules = {

/***/ 945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachResults: () => (/* binding */ attachResults)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_T2NJRY4X_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(921);
/* harmony import */ var _chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73);
/* harmony import */ var _chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(745);
/* harmony import */ var _chunk_X2JU3HP6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(800);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(260);
/* harmony import */ var _chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(717);
/* harmony import */ var _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(293);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(466);
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
  const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_11__.extname)(file.path).slice(1);
  const open = async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_9__.createReadStream)(file.path);
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
  const openAnew = () => (0,_chunk_T2NJRY4X_js__WEBPACK_IMPORTED_MODULE_1__/* .openResult */ .c5)(connection, { id, kind }, signal);
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
  const saved = await (0,_chunk_T2NJRY4X_js__WEBPACK_IMPORTED_MODULE_1__/* .saveFile */ .OJ)({
    open: async () => {
      const one = opened ?? await (0,_chunk_T2NJRY4X_js__WEBPACK_IMPORTED_MODULE_1__/* .openResult */ .c5)(connection, { id, kind }, signal);
      opened = void 0;
      return one;
    },
    path: (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(ask.temp, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.randomUUID)()}.${first.extension}`),
    clock: connection.clock,
    tell: connection.tell,
    signal
  });
  return { ...packFile(saved), dispose: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.rm)(saved.path, { force: true }) };
}
async function sha256Of(open) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)("sha256");
  await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_12__.pipeline)(await open(), hash);
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
  for (const translation of translations.filter(_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_2__/* .isCompleted */ .Yw)) {
    for (const attach of await attachments(ask, translation)) {
      const error = await attach();
      if (error === void 0)
        continue;
      failures.push(error);
      if (HOPELESS.has(error.code) || (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalBehind */ .V3)(error, 401) !== void 0)
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
  const job = await (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_2__/* .readJob */ .cd)(connection, id, { plan: (0,_chunk_T2NJRY4X_js__WEBPACK_IMPORTED_MODULE_1__/* .linkReadPlan */ .wk)(connection), signal: run.signal });
  const kinds = (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_2__/* .jobResults */ .ks)(job).map((result) => result.kind);
  return kinds.length > 0 ? kinds : ["video"];
}
async function attachResult(ask, translation, kind) {
  const { run, connection, release, stem } = ask;
  const { id, language } = translation;
  const slug = (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_2__/* .resultSlugs */ .wT)(run.report().translations).get(id) ?? "";
  const here = ask.downloaded.find((file) => file.translationId === id && file.kind === kind);
  const parcel = here === void 0 ? await packStream({ connection, id, kind, temp: run.context.temp, signal: run.signal }) : packFile(here);
  const { extension } = parcel;
  try {
    const attached = await release.github.attachAsset(release.connection, release.release, {
      ...parcel,
      name: (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_2__/* .resultFileName */ .tK)({ stem, slug, extension }),
      label: (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_2__/* .resultLabel */ ._J)({ stem, language, extension })
    });
    const what = `${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(language)}: ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(attached.name)} (${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_5__/* .byteSize */ .m)(parcel.size)})`;
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
  const error = (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_7__/* .toActionError */ .ie)(thrown);
  if (error.code === "interrupted")
    throw error;
  const what = kind === void 0 ? "the results" : (0,_chunk_T2NJRY4X_js__WEBPACK_IMPORTED_MODULE_1__/* .resultNoun */ .cN)(kind);
  return new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ({
    code: error.code === "internal" ? "attach_failed" : error.code,
    message: `${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .kc)(language)}: ${what} could not be attached. ${error.message}`,
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

/***/ 921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ saveFile),
/* harmony export */   c5: () => (/* binding */ openResult),
/* harmony export */   cN: () => (/* binding */ resultNoun),
/* harmony export */   wk: () => (/* binding */ linkReadPlan)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73);
/* harmony import */ var _chunk_X2JU3HP6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(800);
/* harmony import */ var _chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(717);
/* harmony import */ var _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(293);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(466);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// lib/http/follow-to-file.js
var MOST_REDIRECTS = 5;
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var A_PAGE = /^(?:text\/html|application\/(?:xhtml\+xml|xml|json))$/;
async function followToFile(ask) {
  let url = ask.url;
  for (let redirects = 0; ; redirects++) {
    const host = URL.canParse(url) ? (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(new URL(url).host, 100) : "the link";
    const answer = await askFor(url, ask);
    const location = answer.kind === "open" && REDIRECTS.has(answer.status) ? answer.headers["location"] : void 0;
    if (location === void 0)
      return { host, answer };
    if (redirects === MOST_REDIRECTS)
      return { host, answer: deadEnd(`more than ${MOST_REDIRECTS} redirects`) };
    if (!URL.canParse(location, url))
      return { host, answer: deadEnd("it redirects to no valid URL") };
    url = new URL(location, url).href;
  }
}
async function askFor(url, ask) {
  const target = URL.parse(url);
  const obstacle = target === null ? "is no valid URL" : (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .urlProblem */ .rn)(target, ask);
  if (obstacle !== void 0)
    return deadEnd(`the link ${obstacle}`);
  const answer = await ask.http.open({
    method: "GET",
    url,
    headers: { accept: "*/*", "accept-encoding": "identity", "user-agent": ask.userAgent },
    timeout: ask.timeout,
    signal: ask.signal
  });
  if (answer.kind === "no-answer")
    return answer;
  const problem = answer.status === 200 ? contentProblem(answer) : void 0;
  if (answer.status === 200 && problem === void 0)
    return answer;
  answer.body.on("error", () => void 0).destroy();
  if (problem === void 0)
    return answer;
  return { kind: "no-answer", reason: "other", detail: problem, cause: void 0 };
}
function contentProblem({ headers }) {
  if (A_PAGE.test((0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL)(headers["content-type"]) ?? ""))
    return "a page came instead of the file";
  return headers["content-length"] === "0" ? "the file is empty" : void 0;
}
function deadEnd(why) {
  return { kind: "dead-end", why };
}

// lib/http/open-file.js
var TRY_TIMEOUT = 6e4;
var TRIES = 4;
var PATIENCE = 5 * 6e4;
async function openFile(ask) {
  const { clock, signal } = ask;
  let last;
  const { outcome } = await (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)({
    clock,
    plan: { deadline: clock.now() + PATIENCE, tryTimeout: TRY_TIMEOUT, tries: TRIES },
    signal,
    tell: (line) => ask.tell(`${last?.host}: ${line}`),
    judge: (one) => last?.answer.kind === "dead-end" ? { again: false } : judgeStorage(one, clock.now()),
    attempt: async (timeout) => {
      last = await followToFile({ ...ask, timeout });
      return asOutcome(last);
    }
  });
  const answer = last?.answer;
  if (answer?.kind === "open" && answer.status === 200)
    return opened(answer);
  if (outcome.kind === "no-answer")
    return { kind: "not-opened", why: `${last?.host}: ${clause(outcome)}` };
  return { kind: "not-opened", why: `${last?.host}: HTTP ${outcome.status}`, status: outcome.status };
}
function asOutcome({ answer }) {
  if (answer.kind === "no-answer")
    return answer;
  if (answer.kind === "dead-end")
    return { kind: "no-answer", reason: "other", detail: answer.why, cause: void 0 };
  return { kind: "answer", status: answer.status, headers: answer.headers, text: "" };
}
function clause({ detail }) {
  return (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)((0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutUrlSecrets */ .t)(detail), 200);
}
function judgeStorage(outcome, now) {
  if (outcome.kind === "no-answer") {
    return outcome.reason === "certificate" ? { again: false } : { again: true, why: clause(outcome) };
  }
  const { status, headers } = outcome;
  if (status !== 408 && status !== 429 && status < 500)
    return { again: false };
  return { again: true, why: `HTTP ${status}`, after: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfter */ .mu)(headers["retry-after"], now) };
}
function opened({ headers, body }) {
  const length = headers["content-length"] ?? "";
  const { etag, "content-type": contentType } = headers;
  return {
    body,
    .../^\d{1,15}$/.test(length) ? { size: Number(length) } : {},
    ...etag === void 0 ? {} : { etag },
    ...contentType === void 0 ? {} : { contentType }
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
  return { deadline: connection.clock.now() + READ_PATIENCE, tryTimeout: READ_TIMEOUT };
}
async function openResult(connection, ask, signal) {
  const read = () => (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_1__/* .readJob */ .cd)(connection, ask.id, { plan: linkReadPlan(connection), signal });
  const first = await openLink(connection, ask.job ?? await read(), ask.kind, signal);
  if (!("kind" in first))
    return first;
  if (first.status === void 0 || !EXPIRED.has(first.status))
    throw failure(first, ask.kind);
  const second = await openLink(connection, await read(), ask.kind, signal);
  if ("kind" in second)
    throw failure(second, ask.kind);
  return second;
}
async function openLink(connection, job, kind, signal) {
  const result = (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_1__/* .jobResults */ .ks)(job).find((one) => one.kind === kind);
  if (result === void 0) {
    throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
      code: "download_failed_here",
      message: `Could not download ${NOUNS[kind]}: HeyGen gives no link to it.`
    });
  }
  const { http, clock, apiUrl, tell } = connection;
  const opened2 = await openFile({
    http,
    clock,
    url: result.url,
    userAgent: `translate-release-video/${_chunk_X2JU3HP6_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .xv}`,
    ...(0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesOfApi */ .Xq)(apiUrl),
    tell: (line) => tell(`Download of ${NOUNS[kind]}, ${line}`),
    signal
  });
  return "kind" in opened2 ? opened2 : { ...opened2, extension: (0,_chunk_K2HH2LE3_js__WEBPACK_IMPORTED_MODULE_1__/* .resultExtension */ .Je)(result, opened2.contentType) };
}
function failure(notOpened, kind) {
  return new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "download_failed_here",
    message: `Could not download ${NOUNS[kind]}: ${notOpened.why}.`,
    status: notOpened.status
  });
}

// lib/http/save-file.js





var TRIES2 = 4;
async function saveFile(ask) {
  const { clock, signal } = ask;
  for (let tries = 1; ; tries++) {
    const opened2 = await ask.open();
    const path = typeof ask.path === "string" ? ask.path : ask.path(opened2);
    const saved = await saveOnce(opened2, path, signal);
    if (!("problem" in saved))
      return saved;
    if (tries === TRIES2) {
      throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
        code: "download_failed_here",
        message: `Could not download the file whole in ${TRIES2} tries: ${saved.problem}.`
      });
    }
    const delay = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .retryDelay */ .a2)(tries, void 0);
    ask.tell(`${saved.problem}; try ${tries + 1} in ${delay / 1e3} s`);
    await clock.sleep(delay, signal);
    if (signal?.aborted === true)
      throw (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)();
  }
}
async function saveOnce(opened2, path, signal) {
  const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.randomUUID)()}.part`);
  try {
    const written = await write(opened2, temporary, signal);
    const problem = "problem" in written ? written.problem : lengthProblem(written.size, opened2.size);
    if (problem !== void 0)
      return { problem };
    if ("problem" in written)
      return written;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rename)(temporary, path);
    return { path, ...written };
  } catch (thrown) {
    if (signal?.aborted === true)
      throw (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupted */ .VM)(thrown);
    throw notWritable(thrown);
  } finally {
    opened2.body.on("error", () => void 0).destroy();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rm)(temporary, { force: true });
  }
}
async function write({ body }, temporary, signal) {
  const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.createWriteStream)(temporary, { flags: "wx" });
  let fileFailed = false;
  let bodyFailed = false;
  file.once("error", () => {
    fileFailed = !bodyFailed;
  });
  body.once("error", () => {
    bodyFailed = !fileFailed;
  });
  try {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_9__.pipeline)(body, file, { signal });
  } catch (thrown) {
    if (fileFailed || signal?.aborted === true)
      throw thrown;
    return { problem: (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)((0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutUrlSecrets */ .t)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .noAnswer */ .qE)(thrown).detail), 200) };
  }
  return { size: file.bytesWritten };
}
function lengthProblem(size, expected) {
  if (expected !== void 0 && size !== expected)
    return `${size} of ${expected} bytes came`;
  return size === 0 ? "the file is empty" : void 0;
}
function notWritable(thrown) {
  const reason = thrown instanceof Error ? (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(thrown.message, 300) : String(thrown);
  return new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "download_failed_here",
    message: `The file could not be written: ${reason}.`,
    hint: "Check that `download-to` is a folder that can be written, and that the disk has room.",
    cause: thrown
  });
}




/***/ })

};
