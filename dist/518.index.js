export const id = 518;
export const ids = [518];
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

/***/ 142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ MOST_ASSETS),
/* harmony export */   G2: () => (/* binding */ TEMPORARY),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   Rg: () => (/* binding */ assetIdentity),
/* harmony export */   Rs: () => (/* binding */ storedName),
/* harmony export */   bH: () => (/* binding */ isUploaded),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   vK: () => (/* binding */ ASSET_BYTES)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// lib/model/release.js
var MOST_ASSETS = 1e3;
var ASSET_BYTES = 2 ** 31;
function isUploaded(asset) {
  return asset.state === "uploaded";
}
function isLocked(release) {
  return release.immutable && !release.draft;
}
function assetIdentity(asset) {
  return asset.digest ?? `release-asset:${asset.id}:${asset.size}:${asset.updatedAt}`;
}

// lib/github/asset-names.js
var TEMPORARY = ".new";
function temporaryName(name) {
  return name + TEMPORARY;
}
function storedName(name) {
  return name.replace(/\.{2,}/g, ".").replace(/^\.|\.$/g, "");
}




/***/ }),

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assetIdentity: () => (/* reexport safe */ _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__.Rg),
/* harmony export */   attachAsset: () => (/* binding */ attachAsset),
/* harmony export */   checkAttachable: () => (/* binding */ checkAttachable),
/* harmony export */   commitOfRelease: () => (/* binding */ commitOfRelease),
/* harmony export */   connectGithub: () => (/* binding */ connectGithub),
/* harmony export */   findRelease: () => (/* binding */ findRelease),
/* harmony export */   isPublic: () => (/* binding */ isPublic),
/* harmony export */   listAssets: () => (/* binding */ listAssets),
/* harmony export */   openAsset: () => (/* binding */ openAsset)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(960);
/* harmony import */ var _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(142);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(260);
/* harmony import */ var _chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(864);
/* harmony import */ var _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(934);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// lib/github/attach-step.js
function attachStep(ask) {
  const { assets, name, isSame: isSame2 } = ask;
  const named = assets.find((asset) => asset.name === name);
  const temporary = assets.find((asset) => asset.name === (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryName */ .NT)(name));
  if (named !== void 0 && !(0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploaded */ .bH)(named))
    return { kind: "delete", asset: named };
  if (named !== void 0 && isSame2(named)) {
    return temporary === void 0 ? { kind: "done", asset: named } : { kind: "delete", asset: temporary };
  }
  if (temporary !== void 0 && !(0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploaded */ .bH)(temporary))
    return { kind: "delete", asset: temporary };
  if (temporary !== void 0 && isSame2(temporary)) {
    return named === void 0 ? { kind: "rename", asset: temporary } : { kind: "delete", asset: named };
  }
  if (named === void 0)
    return { kind: "upload", name };
  if (temporary !== void 0)
    return { kind: "delete", asset: temporary };
  return { kind: "upload", name: (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryName */ .NT)(name) };
}
function roomNeeded(assets, expected) {
  const there = new Map(assets.map((asset) => [asset.name, asset]));
  const added = new Set(expected.map((one) => (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .storedName */ .Rs)(one.name)).filter((name) => !there.has(name)));
  const isReplaced = ({ name, isNew }) => {
    const asset = there.get((0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .storedName */ .Rs)(name));
    return isNew && asset !== void 0 && (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploaded */ .bH)(asset);
  };
  return { added: added.size, replacing: expected.some(isReplaced) ? 1 : 0 };
}

// lib/github/schemas.js
var assetSchema = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
  id: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Wh)(),
  name: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)(),
  label: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)()),
  size: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Wh)(),
  digest: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)()),
  state: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)(),
  updated_at: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)(),
  browser_download_url: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)(),
  content_type: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)()
});
var releaseSchema = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
  id: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Wh)(),
  tag_name: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)(),
  target_commitish: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)(),
  draft: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM)(),
  /** Absent on Enterprise Servers that have no immutable releases. */
  immutable: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM)()),
  published_at: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)()),
  html_url: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)(),
  upload_url: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)()
});
var assetListSchema = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YO)(assetSchema);
var releaseListSchema = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YO)(releaseSchema);
var repositorySchema = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
  private: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM)(),
  permissions: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ push: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM)()) }))
});
var errorSchema = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
  message: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)(),
  errors: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YO)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .cr)()))
});
var fieldErrorSchema = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ code: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)()), message: (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)()) });

// lib/github/errors.js
var REST = 6e4;
function responseError(response, what, now, otherwise = "github_error") {
  const { status, headers } = response;
  const { message, code: apiCode } = githubWords(response);
  const known = knownFailure(response, message);
  const isLimited = isRateLimit(response);
  const isFailing = status === 408 || status >= 500 && status !== 501;
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: known?.code ?? otherwise,
    message: `Could not ${what}: ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .em)(message || `GitHub answered HTTP ${status} without saying why`)}`,
    hint: known?.hint,
    status,
    apiCode,
    requestId: requestIdOf(response),
    retryAfterMs: isLimited ? rateLimitRest(response, now) : (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRetryAfter */ .mu)(headers["retry-after"], now),
    transient: isLimited ? `HTTP ${status} rate limit` : isFailing ? `HTTP ${status}` : void 0
  });
}
function unexpectedResponse(response, what, transient, otherwise = "github_error") {
  const { status, text } = response;
  const shape = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text) === void 0 ? "is not JSON" : "has not the documented shape";
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: otherwise,
    message: `Could not ${what}: GitHub's answer (HTTP ${status}) ${shape}.`,
    status,
    requestId: requestIdOf(response),
    transient
  });
}
function withoutResponse(thrown, what, otherwise = "github_error") {
  if (!(thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ) || thrown.code !== "network_error")
    return thrown;
  const { message, cause, transient } = thrown;
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: otherwise,
    message: `Could not ${what}: ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(message, 300)}.`,
    hint: "Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY), then run the job again: nothing is bought for that.",
    transient,
    cause
  });
}
function requestIdOf({ headers }) {
  const requestId = headers["x-github-request-id"];
  return requestId === void 0 ? void 0 : (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(requestId, 100);
}
function isRateLimit({ status, headers, text }) {
  if (status === 429)
    return true;
  if (status !== 403)
    return false;
  return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /\b(?:secondary rate limit|abuse detection)\b/i.test(text.slice(0, 2e3));
}
function rateLimitRest({ headers }, now) {
  const reset = Number(headers["x-ratelimit-reset"]) * 1e3;
  const untilReset = headers["x-ratelimit-remaining"] === "0" && reset > now ? reset - now : void 0;
  return (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRetryAfter */ .mu)(headers["retry-after"], now) ?? untilReset ?? REST;
}
function knownFailure(outcome, message) {
  const { status } = outcome;
  if (isRateLimit(outcome)) {
    return {
      code: "github_error",
      hint: "GitHub limits how often it may be asked: run the job again later; nothing is bought for that."
    };
  }
  if (status === 401) {
    return { code: "github_forbidden", hint: "Check `github-token`: it is missing, wrong or has expired." };
  }
  if (status === 403)
    return { code: "github_forbidden" };
  if (status === 422 && /\bimmutable\b/i.test(message))
    return { code: "release_locked" };
  if (status === 422 && /\bfile_count\b/.test(message))
    return { code: "release_full" };
  if (status >= 300 && status < 400) {
    return {
      code: "github_error",
      hint: "The repository may have been renamed or moved: run the workflow anew instead of an old run again."
    };
  }
  return void 0;
}
function githubWords({ text }) {
  const parsed = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xL)(errorSchema, (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text));
  if (!parsed.success)
    return { message: "" };
  const fields = (parsed.data.errors ?? []).slice(0, 5).flatMap((item) => {
    const field = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xL)(fieldErrorSchema, item);
    return field.success ? [field.data] : [];
  });
  const words = [parsed.data.message, ...fields.map((field) => field.message ?? field.code ?? "")].filter((word) => word !== "");
  const code = fields[0]?.code;
  return {
    message: (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(words.join(": "), 500),
    ...code === void 0 ? {} : { code: (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(code, 80) }
  };
}

// lib/github/connection.js
var TRY_TIMEOUT = 2e4;
var PATIENCE = 18e4;
function connectGithub(options) {
  const { repository, apiUrl, tryTimeout = TRY_TIMEOUT } = options;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({ code: "internal", message: `GITHUB_REPOSITORY is not owner/repo: ${repository}` });
  }
  return { ...options, tryTimeout, repositoryUrl: `${apiUrl}/repos/${repository}` };
}
async function call(connection, ask) {
  const { http, clock, signal, tell, tryTimeout: timeoutMs } = connection;
  const body = ask.body === void 0 ? void 0 : JSON.stringify(ask.body);
  const request = {
    method: ask.method,
    url: connection.repositoryUrl + ask.path,
    headers: {
      ...githubHeaders(connection),
      ...ask.accept === void 0 ? {} : { accept: ask.accept.type },
      ...body === void 0 ? {} : { "content-type": "application/json" }
    },
    body,
    timeoutMs,
    signal
  };
  const attempt = async (nth) => {
    const what = withTries(ask.what, nth);
    const response = await http.text(request).catch((thrown) => {
      throw withoutResponse(thrown, what);
    });
    const { status, text } = response;
    if (status < 200 || status > 299)
      throw responseError(response, what, clock.now());
    const isReadable = status === 204 || (ask.accept?.text.test(text) ?? (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text) !== void 0);
    if (!isReadable)
      throw unexpectedResponse(response, what, `HTTP ${status} without a readable body`);
    return response;
  };
  const deadline = deadlineFor(connection, timeoutMs);
  return (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L5)(attempt, {
    clock,
    deadline,
    tries: ask.tries,
    signal,
    log: (line) => tell(`GitHub, ${ask.what}: ${line}`)
  });
}
async function callFor(connection, ask, schema) {
  const response = await call(connection, ask);
  const parsed = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xL)(schema, (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(response.text));
  if (parsed.success)
    return parsed.data;
  throw unexpectedResponse(response, ask.what);
}
function deadlineFor({ clock }, timeoutMs) {
  return clock.now() + PATIENCE + timeoutMs;
}
function withTries(what, nth) {
  return nth > 1 ? `${what} (${nth} tries)` : what;
}
function githubHeaders({ token }) {
  return {
    accept: "application/vnd.github+json",
    "accept-encoding": "identity",
    "user-agent": "translate-release-video",
    ...token === void 0 ? {} : { authorization: `Bearer ${token}` }
  };
}

// lib/github/find-release.js
var PAGE = 100;
var MOST_PAGES = 10;
var SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
async function findRelease(connection, wanted) {
  const { id, tag } = wanted;
  const raw = (id === void 0 ? void 0 : await readRelease(connection, `/releases/${id}`)) ?? (tag === void 0 ? void 0 : await releaseOfTag(connection, tag));
  if (raw === void 0)
    throw notFound(connection, wanted);
  return toRelease(raw, await listAssets(connection, raw.id));
}
async function listAssets(connection, releaseId) {
  const assets = [];
  for (let page = 1; page <= _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_ASSETS */ .Cb / PAGE; page++) {
    const ask = {
      method: "GET",
      path: `/releases/${releaseId}/assets?per_page=${PAGE}&page=${page}`,
      what: "list the release's assets"
    };
    const found = await callFor(connection, ask, assetListSchema);
    assets.push(...found.map(toAsset));
    if (found.length < PAGE)
      break;
  }
  return assets;
}
async function commitOfRelease(connection, release) {
  const { draft, targetCommitish } = release;
  const tagged = await commitOf(connection, `tags/${release.tag}`);
  const sha = tagged ?? (draft ? await commitOf(connection, targetCommitish) : void 0);
  const tag = (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(release.tag, 200);
  if (sha === void 0) {
    throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
      code: "release_not_found",
      input: "release-tag",
      message: `The release ${tag} has no commit: neither its tag nor its target exists.`
    });
  }
  if (tagged === void 0 && !SHA.test(targetCommitish)) {
    const branch = `\`${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(targetCommitish, 200)}\``;
    connection.tell(`The tag ${tag} does not exist yet, so commit ${sha.slice(0, 7)} of ${branch} is used. If ${branch} moves before the release is published, this counts as new work and is charged again.`);
  }
  return sha;
}
function toAsset(raw) {
  const { id, name, label, size, digest, state, updated_at, browser_download_url, content_type } = raw;
  return {
    id,
    name,
    ...label ? { label } : {},
    size,
    ...digest ? { digest } : {},
    state,
    updatedAt: updated_at,
    downloadUrl: browser_download_url,
    contentType: content_type
  };
}
async function commitOf(connection, ref) {
  const ask = {
    method: "GET",
    path: `/commits/${encodeURIComponent(ref)}`,
    accept: { type: "application/vnd.github.sha", text: SHA },
    what: "find the commit of the release"
  };
  const answer = await ifThere(call(connection, ask), 404, 409, 422);
  if (answer === void 0 || SHA.test(answer.text))
    return answer?.text;
  throw unexpectedResponse(answer, ask.what);
}
function readRelease(connection, path) {
  return ifThere(callFor(connection, { method: "GET", path, what: "read the release" }, releaseSchema), 404);
}
async function releaseOfTag(connection, tag) {
  return await readRelease(connection, `/releases/tags/${encodeURIComponent(tag)}`) ?? await draftOfTag(connection, tag);
}
async function draftOfTag(connection, tag) {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const ask = {
      method: "GET",
      path: `/releases?per_page=${PAGE}&page=${page}`,
      what: "list the releases"
    };
    const releases = await ifThere(callFor(connection, ask, releaseListSchema), 404);
    const [newest, ...others] = (releases ?? []).filter((one) => one.tag_name === tag).sort((a, b) => b.id - a.id);
    if (newest !== void 0) {
      if (others.length > 0) {
        const them = (0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(others.length + 1, "draft");
        connection.tell(`The tag ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(tag, 200)} has ${them}; the newest is taken: ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(newest.html_url, 300)}`);
      }
      return newest;
    }
    if (releases === void 0 || releases.length < PAGE)
      return void 0;
  }
  return void 0;
}
async function ifThere(answer, ...absent) {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ && thrown.status !== void 0 && absent.includes(thrown.status))
      return void 0;
    throw thrown;
  }
}
function toRelease(raw, assets) {
  return {
    id: raw.id,
    tag: raw.tag_name,
    draft: raw.draft,
    immutable: raw.immutable ?? false,
    ...raw.published_at ? { publishedAt: raw.published_at } : {},
    htmlUrl: raw.html_url,
    uploadUrl: raw.upload_url.replace(/\{[^}]*\}$/, ""),
    targetCommitish: raw.target_commitish,
    assets
  };
}
function notFound(connection, wanted) {
  const { repository, token } = connection;
  const which = wanted.tag === void 0 ? `of id ${wanted.id}` : `of the tag ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(wanted.tag, 200)}`;
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "release_not_found",
    input: "release-tag",
    message: `${repository} has no release ${which} that the GitHub token may see.`,
    ...token === void 0 ? { hint: "Check `release-tag`, and set `github-token`: without it only public releases are seen." } : {}
  });
}

// lib/github/upload-asset.js

async function uploadAsset(connection, release, ask, onSha256) {
  const { http, clock, signal } = connection;
  const url = uploadAddress(connection, release);
  url.search = new URLSearchParams({ name: ask.name, label: ask.label }).toString();
  const body = await ask.open();
  const sha256 = hashOf(body, ask.size);
  try {
    const response = await http.text({
      method: "POST",
      url: url.href,
      headers: {
        ...githubHeaders(connection),
        "content-type": ask.contentType,
        "content-length": String(ask.size)
      },
      body,
      timeoutMs: ask.timeoutMs,
      signal
    });
    if (response.status < 200 || response.status > 299) {
      const error = responseError(response, ask.what, clock.now(), "attach_failed");
      const isTaken = response.status === 422 && /"already_exists"/.test(response.text);
      throw isTaken ? retriable(error, "the name was taken meanwhile") : error;
    }
    const sent = sha256();
    const asset = sent === void 0 ? void 0 : uploadedAsset(response, ask.size, sent);
    if (asset !== void 0)
      return asset;
    const why = `HTTP ${response.status}, but not with the bytes that were sent`;
    throw unexpectedResponse(response, ask.what, why, "attach_failed");
  } catch (thrown) {
    throw withoutResponse(thrown, ask.what, "attach_failed");
  } finally {
    const sent = sha256();
    if (sent !== void 0)
      onSha256(sent);
    (0,_chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_1__/* .discard */ .vf)({ body });
  }
}
function retriable(error, transient) {
  const { message, cause } = error;
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({ ...error, message, cause, transient });
}
function uploadAddress({ apiUrl }, { tag, uploadUrl }) {
  const url = URL.parse(uploadUrl);
  const problem = url === null ? "is not valid" : (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .urlProblem */ .rn)(url, (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesOfApi */ .Xq)(apiUrl));
  if (url !== null && problem === void 0)
    return url;
  throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "attach_failed",
    input: "attach-to-release",
    message: `The upload address that GitHub gives for the release ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(tag, 200)} ${problem}.`,
    hint: "Use `download-to` instead of `attach-to-release`, and ask the administrator of the GitHub server to correct its address."
  });
}
function hashOf(source, size) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha256");
  let left = size;
  let digest;
  source.on("data", (piece) => {
    left -= piece.length;
    if (left >= 0)
      hash.update(piece);
    if (left === 0)
      digest = hash.digest("hex");
  }).pause();
  return () => left === 0 ? digest : void 0;
}
function uploadedAsset({ text }, size, sha256) {
  const parsed = (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xL)(assetSchema, (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text));
  if (!parsed.success)
    return void 0;
  const asset = toAsset(parsed.data);
  const isWhole = asset.digest === void 0 ? asset.size === size : asset.digest === `sha256:${sha256}`;
  return (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploaded */ .bH)(asset) && isWhole ? asset : void 0;
}

// lib/github/attaching.js
var MOST_STEPS = 12;
function beginAttaching(work) {
  const ask = { ...work.ask, name: (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .storedName */ .Rs)(work.ask.name) };
  return { ...work, ask, confirmed: /* @__PURE__ */ new Set(), sent: false };
}
async function attachFromHere(work, timeoutMs, what) {
  const { connection, release, ask } = work;
  let assets = await listAssets(connection, release.id);
  work.before ??= new Set(assets.map((asset) => asset.id));
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await learnSha256(work, assets);
    const step = attachStep({ assets, name: ask.name, isSame: (asset) => isSame(work, asset) });
    if (step.kind === "done") {
      return { name: step.asset.name, url: step.asset.downloadUrl, kept: !work.sent };
    }
    if (step.kind === "upload") {
      refuseFull(work, step.name, assets);
      const asset = await upload(work, step.name, timeoutMs, what);
      assets = [...assets, { ...asset, name: step.name }];
    } else {
      assets = await change(work, step, assets);
    }
  }
  throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "attach_failed",
    message: `Could not attach ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(ask.name, 200)}: something else changes the release at the same time.`
  });
}
function refuseFull({ ask, release }, name, { length }) {
  if (length < _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_ASSETS */ .Cb)
    return;
  const why = name === ask.name ? "" : " An asset that is replaced stays until the new one is safe.";
  throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "release_full",
    input: "attach-to-release",
    message: `Could not attach ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(ask.name, 200)}: the release ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(release.tag, 200)} has ${length} assets, and GitHub allows 1,000.${why}`
  });
}
async function learnSha256(work, assets) {
  const { ask } = work;
  if (work.sha256 !== void 0 || ask.sha256 === void 0)
    return;
  const names = [ask.name, (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryName */ .NT)(ask.name)];
  const isCandidate = (asset) => (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploaded */ .bH)(asset) && asset.size === ask.size && asset.digest !== void 0;
  if (assets.some((asset) => names.includes(asset.name) && isCandidate(asset)))
    work.sha256 = await ask.sha256();
}
function isSame({ ask, sha256, confirmed, sent, before }, asset) {
  if (confirmed.has(asset.id))
    return true;
  if (!(0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploaded */ .bH)(asset) || asset.size !== ask.size)
    return false;
  if (asset.digest !== void 0)
    return sha256 !== void 0 && asset.digest === `sha256:${sha256}`;
  return sent && before?.has(asset.id) === false;
}
async function upload(work, name, timeoutMs, what) {
  const { connection, release, ask } = work;
  work.sent = true;
  const asset = await uploadAsset(connection, release, { ...ask, name, timeoutMs, what }, (sha256) => {
    work.sha256 = sha256;
  });
  work.confirmed.add(asset.id);
  return asset;
}
async function change(work, step, assets) {
  const { connection, release } = work;
  const others = assets.filter((asset) => asset !== step.asset);
  try {
    if (step.kind === "rename")
      return [...others, await rename(work, step.asset)];
    await call(connection, {
      method: "DELETE",
      path: `/releases/assets/${step.asset.id}`,
      what: `delete ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(step.asset.name, 200)}, which is replaced`
    });
    return others;
  } catch (thrown) {
    const isOutOfDate = thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ && (thrown.status === 404 || thrown.apiCode === "already_exists");
    if (isOutOfDate)
      return listAssets(connection, release.id);
    throw thrown;
  }
}
async function rename({ connection, ask }, asset) {
  const raw = await callFor(connection, {
    method: "PATCH",
    path: `/releases/assets/${asset.id}`,
    body: { name: ask.name, label: ask.label },
    what: `rename ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(asset.name, 200)}`
  }, assetSchema);
  return { ...toAsset(raw), name: ask.name };
}

// lib/github/repository.js
var INSTALLATION_TOKEN = /^(?:ghs_|v1\.)/;
async function isPublic(connection) {
  return !(await readRepository(connection)).private;
}
async function mayWrite(connection, release, lookOnly) {
  const { token } = connection;
  if (token === void 0)
    return "no";
  if (release.draft)
    return "yes";
  try {
    if (!INSTALLATION_TOKEN.test(token))
      return await userMayWrite(connection);
    return lookOnly ? "unknown" : await installationMayWrite(connection, release.tag);
  } catch (thrown) {
    if (!(thrown instanceof _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ) || thrown.code === "interrupted")
      throw thrown;
    return thrown.code === "github_forbidden" ? "no" : "unknown";
  }
}
async function userMayWrite(connection) {
  const push = (await readRepository(connection)).permissions?.push;
  return push === void 0 ? "unknown" : push ? "yes" : "no";
}
async function installationMayWrite(connection, tag) {
  await call(connection, {
    method: "POST",
    path: "/releases/generate-notes",
    body: { tag_name: tag, previous_tag_name: tag },
    what: "write to the releases",
    tries: 1
  });
  return "yes";
}
function readRepository(connection) {
  return callFor(connection, { method: "GET", path: "", what: "read the repository" }, repositorySchema);
}

// lib/github/attach.js
var TRIES = 5;
var SLOWEST = 250;
async function checkAttachable(connection, release, ask) {
  const { expected, lookOnly } = ask;
  refuseLocked(release);
  uploadAddress(connection, release);
  refuseFull2(release, expected);
  if (await mayWrite(connection, release, lookOnly) === "no") {
    throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
      code: "github_forbidden",
      input: connection.token === void 0 ? "github-token" : "attach-to-release",
      message: `The GitHub token may not attach anything to the releases of ${connection.repository}.`,
      ...connection.token === void 0 ? { hint: "Set `github-token`, and give the job `permissions: contents: write`." } : {}
    });
  }
}
async function attachAsset(connection, release, ask) {
  refuseLocked(release);
  refuseSize(ask);
  const { clock, signal, tell, tryTimeout } = connection;
  const what = `attach ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(ask.name, 200)} to the release ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(release.tag, 200)}`;
  const work = beginAttaching({ connection, release, ask });
  const timeoutMs = tryTimeout * 3 + Math.ceil(ask.size / SLOWEST);
  return (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L5)((nth) => attachFromHere(work, timeoutMs, withTries(what, nth)), {
    clock,
    deadline: deadlineFor(connection, timeoutMs),
    tries: TRIES,
    signal,
    log: (line) => tell(`GitHub, ${what}: ${line}`)
  });
}
function refuseLocked(release) {
  if (!(0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocked */ .ln)(release))
    return;
  throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "release_locked",
    input: "attach-to-release",
    message: `The release ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(release.tag, 200)} is published and immutable: nothing can be attached to it any more.`
  });
}
function refuseFull2({ tag, assets }, expected) {
  const { added, replacing } = roomNeeded(assets, expected);
  const needed = added + replacing;
  if (needed === 0 || assets.length + needed <= _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_ASSETS */ .Cb)
    return;
  const why = replacing === 0 ? "" : " An asset that is replaced stays until the new one is safe.";
  throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "release_full",
    input: "attach-to-release",
    message: `The release ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(tag, 200)} has ${assets.length} assets and no room for ${needed} more: GitHub allows 1,000.${why}`
  });
}
function refuseSize({ name, size }) {
  if (size > 0 && size < _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__/* .ASSET_BYTES */ .vK)
    return;
  const what = size === 0 ? "is empty" : `is too large (${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_3__/* .byteSize */ .m)(size)}): an asset must be smaller than 2 GiB`;
  throw new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
    code: "attach_failed",
    message: `Could not attach ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(name, 200)}: it ${what}.`,
    hint: size === 0 ? void 0 : "Use `download-to`, and publish the file elsewhere."
  });
}

// lib/github/open-asset.js
var TRIES2 = 5;
var REFUSAL_BYTES = 64 * 1024;
async function openAsset(connection, release, asset) {
  const { http, clock, signal, tell, apiUrl, repositoryUrl, tryTimeout: timeoutMs } = connection;
  const ask = `download ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(asset.name, 200)} of the release ${(0,_chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .logText */ .kc)(release.tag, 200)}`;
  const { authorization, ...headers } = githubHeaders(connection);
  const credentials = authorization === void 0 ? {} : { authorization };
  const request = {
    method: "GET",
    url: `${repositoryUrl}/releases/assets/${asset.id}`,
    headers: { ...headers, accept: "application/octet-stream" },
    timeoutMs,
    signal
  };
  const attempt = async (nth) => {
    const what = withTries(ask, nth);
    try {
      const { response, urls } = await (0,_chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_1__/* .followRedirects */ .FE)(http, request, (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesOfApi */ .Xq)(apiUrl), { credentials });
      if (response.status === 200 && fits(response, asset))
        return { body: response.body, size: asset.size };
      if (response.status >= 300 && urls.length === 1) {
        throw responseError({ ...response, text: await readSome(response.body) }, what, clock.now());
      }
      (0,_chunk_K3IUCQJ4_js__WEBPACK_IMPORTED_MODULE_1__/* .discard */ .vf)(response);
      throw failed(response.status < 300 ? "the file has another size than GitHub lists" : `the storage answered HTTP ${response.status}`);
    } catch (thrown) {
      throw withoutResponse(thrown, what);
    }
  };
  const deadline = deadlineFor(connection, timeoutMs);
  return (0,_chunk_G6TVOQUH_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L5)(attempt, { clock, deadline, tries: TRIES2, signal, log: (line) => tell(`GitHub, ${ask}: ${line}`) });
}
function fits({ headers }, asset) {
  const length = headers["content-length"];
  return length === void 0 || Number(length) === asset.size;
}
function failed(clause) {
  return new _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({ code: "network_error", message: clause, transient: clause });
}
async function readSome(body) {
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > REFUSAL_BYTES)
        break;
    }
  } catch {
  }
  return Buffer.concat(chunks).toString("utf8");
}



/***/ })

};
