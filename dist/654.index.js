export const id = 654;
export const ids = [654];
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

/***/ 654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assetIdentity: () => (/* reexport safe */ _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__.Rg),
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
/* harmony import */ var _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(142);
/* harmony import */ var _chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);
/* harmony import */ var _chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(717);
/* harmony import */ var _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(293);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// lib/github/attach-step.js
function attachStep(ask) {
  const { assets, name, isSame: isSame2 } = ask;
  const named = assets.find((asset) => asset.name === name);
  const temporary = assets.find((asset) => asset.name === (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryName */ .NT)(name));
  if (named !== void 0 && !(0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .isUploaded */ .bH)(named))
    return { kind: "delete", asset: named };
  if (named !== void 0 && isSame2(named)) {
    return temporary === void 0 ? { kind: "done", asset: named } : { kind: "delete", asset: temporary };
  }
  if (temporary !== void 0 && !(0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .isUploaded */ .bH)(temporary))
    return { kind: "delete", asset: temporary };
  if (temporary !== void 0 && isSame2(temporary)) {
    return named === void 0 ? { kind: "rename", asset: temporary } : { kind: "delete", asset: named };
  }
  if (named === void 0)
    return { kind: "upload", name };
  if (temporary !== void 0)
    return { kind: "delete", asset: temporary };
  return { kind: "upload", name: (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryName */ .NT)(name) };
}
function roomNeeded(assets, expected) {
  const there = new Map(assets.map((asset) => [asset.name, asset]));
  const added = new Set(expected.map((one) => (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .storedName */ .Rs)(one.name)).filter((name) => !there.has(name)));
  const isReplaced = ({ name, isNew }) => {
    const asset = there.get((0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .storedName */ .Rs)(name));
    return isNew && asset !== void 0 && (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .isUploaded */ .bH)(asset);
  };
  return { added: added.size, replacing: expected.some(isReplaced) ? 1 : 0 };
}

// lib/github/schemas.js
var assetSchema = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  id: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Wh)(),
  name: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  label: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()),
  size: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Wh)(),
  digest: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()),
  state: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  updated_at: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  browser_download_url: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  content_type: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()
});
var releaseSchema = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  id: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Wh)(),
  tag_name: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  target_commitish: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  draft: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)(),
  /** Absent on Enterprise Servers that have no immutable releases. */
  immutable: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()),
  published_at: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()),
  html_url: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  upload_url: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()
});
var assetListSchema = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)(assetSchema);
var releaseListSchema = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)(releaseSchema);
var repositorySchema = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  private: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)(),
  permissions: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ push: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM)()) }))
});
var errorSchema = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
  message: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(),
  errors: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YO)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .cr)()))
});
var fieldErrorSchema = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ code: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()), message: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()) });

// lib/github/github-error.js
var REST = 6e4;
function judge(outcome, now) {
  if (outcome.kind === "no-answer")
    return (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeSilence */ .tl)(outcome);
  const { status, headers } = outcome;
  const why = `HTTP ${status}`;
  if (isRateLimit(outcome))
    return { again: true, why: `${why} rate limit`, after: rateLimitRest(outcome, now) };
  if (status === 408 || status >= 500 && status !== 501) {
    return { again: true, why, after: (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfter */ .mu)(headers["retry-after"], now) };
  }
  return { again: false };
}
function judgeBody(outcome, now, expected) {
  if (!isSuccess(outcome) || outcome.status === 204)
    return judge(outcome, now);
  const isReadable = expected === void 0 ? (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(outcome.text) !== void 0 : expected.test(outcome.text);
  return isReadable ? judge(outcome, now) : { again: true, why: `HTTP ${outcome.status} without a readable body` };
}
function isSuccess(outcome) {
  return outcome.kind === "answer" && outcome.status >= 200 && outcome.status < 300;
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
  return (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfter */ .mu)(headers["retry-after"], now) ?? untilReset ?? REST;
}
function githubError(outcome, what, otherwise = "github_error") {
  if (outcome.kind === "no-answer") {
    return new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
      code: otherwise,
      message: `Could not ${what}: ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(outcome.detail, 300)}.`,
      hint: "Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY), then run the job again: nothing is bought for that.",
      cause: outcome.cause
    });
  }
  const { status, headers } = outcome;
  const { message, code: apiCode } = githubWords(outcome);
  const known = knownFailure(outcome, message);
  const requestId = headers["x-github-request-id"];
  return new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: known?.code ?? otherwise,
    message: `Could not ${what}: ${sentence(message || silence(outcome))}`,
    hint: known?.hint,
    status,
    apiCode,
    requestId: requestId === void 0 ? void 0 : (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(requestId, 100)
  });
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
  const parsed = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(errorSchema, (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text));
  if (!parsed.success)
    return { message: "" };
  const fields = (parsed.data.errors ?? []).slice(0, 5).flatMap((item) => {
    const field = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(fieldErrorSchema, item);
    return field.success ? [field.data] : [];
  });
  const words = [parsed.data.message, ...fields.map((field) => field.message ?? field.code ?? "")].filter((word) => word !== "");
  const code = fields[0]?.code;
  return {
    message: (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(words.join(": "), 500),
    ...code === void 0 ? {} : { code: (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(code, 80) }
  };
}
function silence({ status, text }) {
  if (status >= 200 && status < 300) {
    return `GitHub's answer (HTTP ${status}) ${(0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text) === void 0 ? "is not JSON" : "has not the documented shape"}`;
  }
  return `GitHub answered HTTP ${status} without saying why`;
}
function sentence(text) {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

// lib/github/connection.js
var TRY_TIMEOUT = 2e4;
var PATIENCE = 18e4;
function connectGithub(options) {
  const { repository, apiUrl, tryTimeout = TRY_TIMEOUT } = options;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({ code: "internal", message: `GITHUB_REPOSITORY is not owner/repo: ${repository}` });
  }
  return { ...options, tryTimeout, repositoryUrl: `${apiUrl}/repos/${repository}` };
}
async function call(connection, ask) {
  const { http, clock, signal, tell, tryTimeout } = connection;
  const body = ask.body === void 0 ? void 0 : JSON.stringify(ask.body);
  const { outcome, tries, gaveUp } = await (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)({
    clock,
    plan: planFor(connection, tryTimeout, ask.tries),
    signal,
    judge: (one) => judgeBody(one, clock.now(), ask.accept?.text),
    tell: (line) => tell(`GitHub, ${ask.what}: ${line}`),
    attempt: (timeout) => http.exchange({
      method: ask.method,
      url: connection.repositoryUrl + ask.path,
      headers: {
        ...githubHeaders(connection),
        ...ask.accept === void 0 ? {} : { accept: ask.accept.type },
        ...body === void 0 ? {} : { "content-type": "application/json" }
      },
      ...body === void 0 ? {} : { body },
      timeout,
      signal
    })
  });
  if (gaveUp === void 0 && isSuccess(outcome))
    return outcome;
  throw githubError(outcome, tries > 1 ? `${ask.what} (${tries} tries)` : ask.what);
}
async function callFor(connection, ask, schema) {
  const answer = await call(connection, ask);
  const parsed = (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(schema, (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(answer.text));
  if (parsed.success)
    return parsed.data;
  throw githubError(answer, ask.what);
}
function planFor(connection, tryTimeout, tries) {
  return {
    deadline: connection.clock.now() + PATIENCE + tryTimeout,
    tryTimeout,
    ...tries === void 0 ? {} : { tries }
  };
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
  for (let page = 1; page <= _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ASSETS */ .Cb / PAGE; page++) {
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
  const tag = (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(release.tag, 200);
  if (sha === void 0) {
    throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
      code: "release_not_found",
      input: "release-tag",
      message: `The release ${tag} has no commit: neither its tag nor its target exists.`
    });
  }
  if (tagged === void 0 && !SHA.test(targetCommitish)) {
    const branch = `\`${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(targetCommitish, 200)}\``;
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
  throw githubError(answer, ask.what);
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
        const them = (0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(others.length + 1, "draft");
        connection.tell(`The tag ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(tag, 200)} has ${them}; the newest is taken: ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(newest.html_url, 300)}`);
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
    if (thrown instanceof _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ && thrown.status !== void 0 && absent.includes(thrown.status))
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
  const which = wanted.tag === void 0 ? `of id ${wanted.id}` : `of the tag ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(wanted.tag, 200)}`;
  return new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "release_not_found",
    input: "release-tag",
    message: `${repository} has no release ${which} that the GitHub token may see.`,
    ...token === void 0 ? { hint: "Check `release-tag`, and set `github-token`: without it only public releases are seen." } : {}
  });
}

// lib/github/upload-asset.js

async function tryUpload(connection, release, ask) {
  const { http, signal } = connection;
  const url = uploadAddress(connection, release);
  url.search = new URLSearchParams({ name: ask.name, label: ask.label }).toString();
  const body = await ask.open();
  const sha256 = hashOf(body, ask.size);
  try {
    const outcome = await http.exchange({
      method: "POST",
      url: url.href,
      headers: {
        ...githubHeaders(connection),
        "content-type": ask.contentType,
        "content-length": String(ask.size)
      },
      body,
      timeout: ask.timeout,
      signal
    });
    const sent = sha256();
    const asset = sent === void 0 ? void 0 : uploadedAsset(outcome, ask.size, sent);
    return {
      outcome,
      ...sent === void 0 ? {} : { sha256: sent },
      ...asset === void 0 ? {} : { asset }
    };
  } finally {
    body.on("error", () => void 0).destroy();
  }
}
function uploadAddress({ apiUrl }, { tag, uploadUrl }) {
  const url = URL.parse(uploadUrl);
  const problem = url === null ? "is not valid" : (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .urlProblem */ .rn)(url, (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesOfApi */ .Xq)(apiUrl));
  if (url !== null && problem === void 0)
    return url;
  throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "attach_failed",
    input: "attach-to-release",
    message: `The upload address that GitHub gives for the release ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(tag, 200)} ${problem}.`,
    hint: "Use `download-to` instead of `attach-to-release`, and ask the administrator of the GitHub server to correct its address."
  });
}
function hashOf(source, size) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256");
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
function uploadedAsset(outcome, size, sha256) {
  const parsed = isSuccess(outcome) ? (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(assetSchema, (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(outcome.text)) : void 0;
  if (parsed?.success !== true)
    return void 0;
  const asset = toAsset(parsed.data);
  const isWhole = asset.digest === void 0 ? asset.size === size : asset.digest === `sha256:${sha256}`;
  return (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .isUploaded */ .bH)(asset) && isWhole ? asset : void 0;
}

// lib/github/attaching.js
var MOST_STEPS = 12;
var DONE = { kind: "answer", status: 200, headers: {}, text: "" };
function beginAttaching(work) {
  const ask = { ...work.ask, name: (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .storedName */ .Rs)(work.ask.name) };
  return { ...work, ask, confirmed: /* @__PURE__ */ new Set(), sent: false };
}
async function attachFromHere(work, timeout) {
  const { connection, release, ask } = work;
  let assets = await listAssets(connection, release.id);
  work.before ??= new Set(assets.map((asset) => asset.id));
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await learnSha256(work, assets);
    const step = attachStep({ assets, name: ask.name, isSame: (asset) => isSame(work, asset) });
    if (step.kind === "done") {
      work.attached = { name: step.asset.name, url: step.asset.downloadUrl, kept: !work.sent };
      return DONE;
    }
    if (step.kind === "upload") {
      refuseFull(work, step.name, assets);
      const { outcome, asset } = await upload(work, step.name, timeout);
      if (asset === void 0)
        return outcome;
      assets = [...assets, { ...asset, name: step.name }];
    } else {
      assets = await change(work, step, assets);
    }
  }
  throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "attach_failed",
    message: `Could not attach ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(ask.name, 200)}: something else changes the release at the same time.`
  });
}
function refuseFull({ ask, release }, name, { length }) {
  if (length < _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ASSETS */ .Cb)
    return;
  const why = name === ask.name ? "" : " An asset that is replaced stays until the new one is safe.";
  throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "release_full",
    input: "attach-to-release",
    message: `Could not attach ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(ask.name, 200)}: the release ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(release.tag, 200)} has ${length} assets, and GitHub allows 1,000.${why}`
  });
}
async function learnSha256(work, assets) {
  const { ask } = work;
  if (work.sha256 !== void 0 || ask.sha256 === void 0)
    return;
  const names = [ask.name, (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryName */ .NT)(ask.name)];
  const isCandidate = (asset) => (0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .isUploaded */ .bH)(asset) && asset.size === ask.size && asset.digest !== void 0;
  if (assets.some((asset) => names.includes(asset.name) && isCandidate(asset)))
    work.sha256 = await ask.sha256();
}
function isSame({ ask, sha256, confirmed, sent, before }, asset) {
  if (confirmed.has(asset.id))
    return true;
  if (!(0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .isUploaded */ .bH)(asset) || asset.size !== ask.size)
    return false;
  if (asset.digest !== void 0)
    return sha256 !== void 0 && asset.digest === `sha256:${sha256}`;
  return sent && before?.has(asset.id) === false;
}
async function upload(work, name, timeout) {
  const { connection, release, ask } = work;
  work.sent = true;
  const { outcome, sha256, asset } = await tryUpload(connection, release, { ...ask, name, timeout });
  if (sha256 !== void 0)
    work.sha256 = sha256;
  if (asset !== void 0)
    work.confirmed.add(asset.id);
  return { outcome, asset };
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
      what: `delete ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(step.asset.name, 200)}, which is replaced`
    });
    return others;
  } catch (thrown) {
    const isOutOfDate = thrown instanceof _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ && (thrown.status === 404 || thrown.apiCode === "already_exists");
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
    what: `rename ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(asset.name, 200)}`
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
    if (!(thrown instanceof _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ) || thrown.code === "interrupted")
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
    throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
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
  const what = `attach ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(ask.name, 200)} to the release ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(release.tag, 200)}`;
  const work = beginAttaching({ connection, release, ask });
  const { outcome, tries } = await (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)({
    clock,
    plan: planFor(connection, tryTimeout * 3 + Math.ceil(ask.size / SLOWEST), TRIES),
    signal,
    tell: (line) => tell(`GitHub, ${what}: ${line}`),
    attempt: (timeout) => attachFromHere(work, timeout),
    judge: (one) => work.attached === void 0 ? judgeUpload(one, clock.now()) : { again: false }
  });
  if (work.attached !== void 0)
    return work.attached;
  throw githubError(outcome, tries > 1 ? `${what} (${tries} tries)` : what, "attach_failed");
}
function refuseLocked(release) {
  if (!(0,_chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocked */ .ln)(release))
    return;
  throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "release_locked",
    input: "attach-to-release",
    message: `The release ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(release.tag, 200)} is published and immutable: nothing can be attached to it any more.`
  });
}
function refuseFull2({ tag, assets }, expected) {
  const { added, replacing } = roomNeeded(assets, expected);
  const needed = added + replacing;
  if (needed === 0 || assets.length + needed <= _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ASSETS */ .Cb)
    return;
  const why = replacing === 0 ? "" : " An asset that is replaced stays until the new one is safe.";
  throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "release_full",
    input: "attach-to-release",
    message: `The release ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(tag, 200)} has ${assets.length} assets and no room for ${needed} more: GitHub allows 1,000.${why}`
  });
}
function refuseSize({ name, size }) {
  if (size > 0 && size < _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_1__/* .ASSET_BYTES */ .vK)
    return;
  const what = size === 0 ? "is empty" : `is too large (${(0,_chunk_LDBQQBDT_js__WEBPACK_IMPORTED_MODULE_2__/* .byteSize */ .m)(size)}): an asset must be smaller than 2 GiB`;
  throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "attach_failed",
    message: `Could not attach ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(name, 200)}: it ${what}.`,
    hint: size === 0 ? void 0 : "Use `download-to`, and publish the file elsewhere."
  });
}
function judgeUpload(outcome, now) {
  if (outcome.kind === "answer" && outcome.status === 422 && /"already_exists"/.test(outcome.text)) {
    return { again: true, why: "the name was taken meanwhile" };
  }
  if (isSuccess(outcome))
    return { again: true, why: `HTTP ${outcome.status}, but not with the bytes that were sent` };
  return judge(outcome, now);
}

// lib/github/open-asset.js
var MOST_REDIRECTS = 3;
var TRIES2 = 5;
var REFUSAL_BYTES = 64 * 1024;
async function openAsset(connection, release, asset) {
  const { clock, signal, tell, tryTimeout } = connection;
  const what = `download ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(asset.name, 200)} of the release ${(0,_chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(release.tag, 200)}`;
  let body;
  const { outcome, tries } = await (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)({
    clock,
    plan: planFor(connection, tryTimeout, TRIES2),
    signal,
    tell: (line) => tell(`GitHub, ${what}: ${line}`),
    attempt: async (timeout) => {
      const { answer, inStorage } = await follow(connection, asset, timeout);
      if (answer.kind === "no-answer")
        return answer;
      if (answer.status !== 200 || !fits(answer, asset))
        return refusal(answer, inStorage);
      body = answer.body;
      return { kind: "answer", status: 200, headers: answer.headers, text: "" };
    },
    judge: (one) => judge(one, clock.now())
  });
  if (body !== void 0)
    return { body, size: asset.size };
  throw githubError(outcome, tries > 1 ? `${what} (${tries} tries)` : what);
}
async function follow(connection, asset, timeout) {
  const { http, repositoryUrl, signal } = connection;
  let url = `${repositoryUrl}/releases/assets/${asset.id}`;
  let headers = { ...githubHeaders(connection), accept: "application/octet-stream" };
  for (let redirects = 0; ; redirects++) {
    const answer = await http.open({ method: "GET", url, headers, timeout, signal });
    const location = answer.kind === "open" && isRedirect(answer.status) ? answer.headers["location"] : void 0;
    if (answer.kind === "no-answer" || location === void 0 || redirects === MOST_REDIRECTS) {
      return { answer, inStorage: redirects > 0 };
    }
    discard(answer.body);
    url = storageUrl(connection, location, url);
    const { authorization: _, ...others } = headers;
    headers = others;
  }
}
function isRedirect(status) {
  return status >= 300 && status < 400;
}
function storageUrl({ apiUrl }, location, from) {
  const target = URL.parse(location, from);
  const problem = target === null ? "is not valid" : (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .urlProblem */ .rn)(target, (0,_chunk_PJTB7K2K_js__WEBPACK_IMPORTED_MODULE_3__/* .rulesOfApi */ .Xq)(apiUrl));
  if (target !== null && problem === void 0)
    return target.href;
  throw new _chunk_FGSWZQZW_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    code: "github_error",
    message: `Could not download a release asset: GitHub redirects to a URL that ${problem}.`
  });
}
function fits(answer, asset) {
  const length = answer.headers["content-length"];
  return length === void 0 || Number(length) === asset.size;
}
async function refusal(answer, inStorage) {
  const { status, headers, body } = answer;
  if (status >= 300 && !inStorage)
    return { kind: "answer", status, headers, text: await readSome(body) };
  discard(body);
  return status < 300 ? failed("the file has another size than GitHub lists") : failed(`the storage answered HTTP ${status}`);
}
function failed(detail) {
  return { kind: "no-answer", reason: "other", detail, cause: void 0 };
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
function discard(body) {
  body.on("error", () => void 0).destroy();
}



/***/ })

};
