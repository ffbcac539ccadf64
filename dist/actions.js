import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sideBySide)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// lib/model/side-by-side.js
async function sideBySide(items, most, work) {
  const results = [];
  const failures = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) {
      if (failures.length > 0)
        return;
      try {
        results[index] = await work(item);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (failures.length > 0)
    throw failures[0];
  return results;
}




/***/ }),

/***/ 991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ switchedProtocols),
/* harmony export */   FI: () => (/* binding */ STALL),
/* harmony export */   x0: () => (/* binding */ CONNECT_TIMEOUT)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// lib/http/transport.js
function switchedProtocols() {
  return new Error("the server switched protocols (HTTP 101)");
}
var CONNECT_TIMEOUT = 15e3;
var STALL = 6e4;




/***/ }),

/***/ 280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ __commonJS),
/* harmony export */   VA: () => (/* binding */ __export),
/* harmony export */   f1: () => (/* binding */ __toESM),
/* harmony export */   ki: () => (/* binding */ __require)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));




/***/ }),

/***/ 417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   JX: () => (/* binding */ contentTypeOf),
/* harmony export */   L_: () => (/* binding */ describeWorkspaceFile),
/* harmony export */   Tq: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_MQNRXAF5_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(866);
/* harmony import */ var _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(917);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(24);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(75);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// lib/sources/workspace-file.js






// lib/sources/git-lfs.js
var LFS_POINTER_LIMIT = 1024;
var START = "version https://git-lfs.github.com/spec/v1";
function isLfsPointer(bytes) {
  return bytes.length < LFS_POINTER_LIMIT && bytes.toString("latin1", 0, START.length) === START;
}

// lib/sources/workspace-file.js
var CONTENT_TYPES = {
  video: { ".mp4": "video/mp4", ".webm": "video/webm" },
  audio: { ".mp3": "audio/mpeg", ".wav": "audio/wav" },
  srt: { ".srt": "application/x-subrip" }
};
var HASH_BYTES = 1024 * 1024;
var SEND_BYTES = 1024 * 1024;
var SEND_BUFFERS = 4;
async function describeWorkspaceFile(ask) {
  const { path, field } = ask;
  const refuse = (clause, cause) => unusable(field, path, clause, { cause });
  const absolutePath = await (0,_chunk_MQNRXAF5_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveInWorkspace */ .z1)(ask.workspace, path, field).catch((thrown) => {
    throw thrown instanceof _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ ? refuse("leads out of the workspace") : refuse(fileProblem(thrown), thrown);
  });
  const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(absolutePath).catch((thrown) => {
    throw refuse(fileProblem(thrown), thrown);
  });
  if (found.isDirectory())
    throw refuse("is a folder");
  if (!found.isFile())
    throw refuse("is not a regular file");
  const contentType = contentTypeOf(field, path);
  if (found.size === 0)
    throw refuse("is empty");
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.access)(absolutePath, node_fs__WEBPACK_IMPORTED_MODULE_4__.constants.R_OK).catch((thrown) => {
    throw refuse(fileProblem(thrown), thrown);
  });
  if (found.size < LFS_POINTER_LIMIT)
    await refuseLfsPointer(absolutePath, field, path);
  return { field, absolutePath, name: (0,node_path__WEBPACK_IMPORTED_MODULE_6__.basename)(absolutePath), size: found.size, contentType, modifiedAt: found.mtimeMs };
}
async function refuseLfsPointer(absolutePath, field, path) {
  const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readFile)(absolutePath).catch((thrown) => {
    throw unusable(field, path, fileProblem(thrown), { cause: thrown });
  });
  if (!isLfsPointer(bytes))
    return;
  throw unusable(field, path, "is a Git LFS pointer, not the file itself", {
    hint: "Set `lfs: true` on the actions/checkout step, so that the file itself is checked out."
  });
}
function contentTypeOf(field, path) {
  const types = CONTENT_TYPES[field];
  const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_6__.extname)(path).toLowerCase();
  const contentType = Object.hasOwn(types, extension) ? types[extension] : void 0;
  if (contentType !== void 0)
    return contentType;
  const hint = `Convert it${field === "srt" ? "" : ", or give it by URL"}.`;
  throw unusable(field, path, `has a type that HeyGen does not take: use ${Object.keys(types).join(" or ")}`, { hint });
}
async function hashFile(file, signal) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createHash)("sha256");
  const handle = await openUnchanged(file);
  try {
    let [current, spare] = [Buffer.allocUnsafeSlow(HASH_BYTES), Buffer.allocUnsafeSlow(HASH_BYTES)];
    let { bytesRead } = await read(handle, current, file);
    while (bytesRead > 0) {
      if (signal?.aborted === true)
        throw (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .interrupted */ .VM)();
      const next = read(handle, spare, file);
      hash.update(current.subarray(0, bytesRead));
      const piece = await next;
      bytesRead = piece.bytesRead;
      [current, spare] = [spare, current];
    }
    checkUnchanged(file, await handle.stat());
    return hash.digest("hex");
  } finally {
    await handle.close();
  }
}
async function openFile(file) {
  let handle;
  const buffers = [];
  const next = async () => {
    handle ??= await openUnchanged(file);
    const buffer = buffers.length === SEND_BUFFERS && buffers.shift() || Buffer.allocUnsafeSlow(SEND_BYTES);
    buffers.push(buffer);
    const bytes = await fill(handle, buffer, file);
    if (bytes > 0)
      return buffer.subarray(0, bytes);
    checkUnchanged(file, await handle.stat());
    return null;
  };
  let reading = Promise.resolve();
  return new node_stream__WEBPACK_IMPORTED_MODULE_7__.Readable({
    highWaterMark: SEND_BYTES,
    read() {
      reading = next().then((piece) => {
        this.push(piece);
      }, (thrown) => {
        this.destroy(thrown);
      });
    },
    destroy(error, done) {
      reading.then(() => handle?.close()).then(() => done(error), done);
    }
  });
}
async function fill(handle, buffer, file) {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await read(handle, buffer.subarray(filled), file);
    if (bytesRead === 0)
      break;
    filled += bytesRead;
  }
  return filled;
}
function read(handle, buffer, file) {
  return handle.read(buffer, 0, buffer.length).catch((thrown) => {
    throw unusable(file.field, file.name, fileProblem(thrown), { cause: thrown });
  });
}
async function openUnchanged(file) {
  const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.open)(file.absolutePath, "r").catch((thrown) => {
    throw unusable(file.field, file.name, fileProblem(thrown), { cause: thrown });
  });
  try {
    checkUnchanged(file, await handle.stat());
    return handle;
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}
function checkUnchanged(file, now) {
  if (now.size === file.size && now.mtimeMs === file.modifiedAt)
    return;
  const clause = `changed while it was being read (${file.size} bytes before, ${now.size} now)`;
  throw unusable(file.field, file.name, clause, { hint: "Wait until the step that writes the file has ended." });
}
function fileProblem(thrown) {
  const code = (0,_chunk_MQNRXAF5_js__WEBPACK_IMPORTED_MODULE_1__/* .fileErrorCode */ .c2)(thrown);
  if (code === "ENOENT" || code === "ENOTDIR")
    return "does not exist";
  if (code === "EACCES" || code === "EPERM")
    return "may not be read";
  if (code === "ELOOP")
    return "is a symbolic link that leads nowhere";
  return `cannot be read (${code === "" ? String(thrown) : code})`;
}
function unusable(input, path, clause, more) {
  const message = `The file \`${(0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(path, 200)}\` of \`${input}\` ${clause}.`;
  return new _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({ code: "file_unusable", message, input, ...more });
}




/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Lt: () => (/* binding */ combineErrors),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VM: () => (/* binding */ interrupted),
/* harmony export */   es: () => (/* binding */ isHeygenErrorCode),
/* harmony export */   ie: () => (/* binding */ toActionError),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   l4: () => (/* binding */ clockSpan),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   t: () => (/* binding */ withoutUrlSecrets)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// lib/errors/error-codes.js
var HEYGEN_ERRORS = {
  invalid_parameter: {
    meaning: "HeyGen does not accept a value of the request.",
    hint: "Correct the input that is named; nothing was submitted."
  },
  download_failed: {
    meaning: "HeyGen could not fetch the source.",
    hint: "HeyGen needs a public https link straight to the file. Open it in a private browser window to check, or give the file as a workspace path."
  },
  content_policy_violation: {
    meaning: "The source breaks HeyGen's content policy.",
    hint: "Use another video, or ask HeyGen's support about this one."
  },
  resource_limit_reached: {
    meaning: "The HeyGen account has reached a limit.",
    hint: "Delete what is no longer needed in the account, or raise its limits with HeyGen."
  },
  authentication_failed: {
    meaning: "HeyGen does not accept the credentials.",
    hint: "Check the secret behind `api-key` or `access-token`: it may be mistyped, expired or revoked."
  },
  unauthorized: {
    meaning: "HeyGen does not accept the credentials.",
    hint: "Check the secret behind `api-key` or `access-token`: it may be mistyped, expired or revoked."
  },
  insufficient_credit: {
    meaning: "The HeyGen account has too little credit.",
    hint: "Top up the account, then run the job again; nothing was charged for this try."
  },
  trial_limit_exceeded: {
    meaning: "The trial's limit is used up.",
    hint: "Choose a paid plan in HeyGen's settings, then run the job again."
  },
  plan_upgrade_required: {
    meaning: "The account's plan does not include what was asked for.",
    hint: "Leave out the option that is named (`srt`, `srt-role` and the stock voices are for Enterprise), or change the plan."
  },
  forbidden: {
    meaning: "The credentials may not do this.",
    hint: "Use a key of the workspace that owns the assets and folders named in the inputs."
  },
  resource_access_denied: {
    meaning: "The credentials may not use a resource that the request names.",
    hint: "Use a key of the workspace that owns the asset, folder or glossary."
  },
  asset_not_found: {
    meaning: "HeyGen has no asset of that id.",
    hint: "Check the id after `asset:`; it must belong to the key's own workspace."
  },
  video_not_found: {
    meaning: "HeyGen has no video of that id.",
    hint: "Check the translation ids; a deleted translation cannot be collected."
  },
  resource_not_found: {
    meaning: "HeyGen does not know something that the request names.",
    hint: "Check the ids in the inputs, and `api-url`."
  },
  conflict: {
    meaning: "The request contradicts something that exists at HeyGen.",
    hint: "Read the message; running the job again will not help by itself."
  },
  request_in_progress: {
    meaning: "HeyGen is still working on an earlier request of the same key.",
    hint: "Run the job again in a few minutes: the same key finds what the earlier request made."
  },
  resource_not_ready: {
    meaning: "Something that the request names is still being prepared.",
    hint: "Run the job again in a few minutes, or raise `submit-timeout`."
  },
  payload_too_large: {
    meaning: "The request or the file is larger than HeyGen takes.",
    hint: "Shorten or compress the video, or give it by URL."
  },
  rate_limit_exceeded: {
    meaning: "HeyGen is busy, or the account runs as many jobs as it may.",
    hint: "Run the job again later, or raise `submit-timeout`: the same key is used again, so nothing is bought twice."
  },
  quota_exceeded: {
    meaning: "The account's quota is used up.",
    hint: "Wait for the quota to renew, or raise it with HeyGen. Trying again at once cannot help."
  },
  internal_error: {
    meaning: "HeyGen failed.",
    hint: "Run the job again: the same key is used again, so nothing is bought twice."
  },
  gateway_timeout: {
    meaning: "HeyGen took too long to answer.",
    hint: "Run the job again: the same key is used again, so nothing is bought twice."
  }
};
var ACTION_ERRORS = {
  invalid_input: {
    meaning: "One or more inputs are missing, malformed or contradict each other.",
    hint: "Correct the inputs named in the message; nothing was sent."
  },
  invalid_proxy: {
    meaning: "A proxy variable of the runner's environment is not a valid URL.",
    hint: "Set the variable to `http://host:port` (`https:` for a proxy that speaks TLS), with `user:password@` before the host if the proxy asks for a login. Percent-encode special characters in the user name and password: `#` is `%23`, `/` is `%2F`, `%` is `%25`. Nothing was sent."
  },
  missing_credentials: {
    meaning: "Neither `api-key` nor `access-token` has a value.",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the workflow's own syntax
    hint: "Store the key as a repository secret and pass it: `api-key: ${{ secrets.HEYGEN_API_KEY }}`. Pull requests from forks get no secrets: set `if-no-api-key: skip` to pass there."
  },
  unknown_language: {
    meaning: "A language is not in the list of languages that HeyGen translates to.",
    hint: "Use a name from the list, or a tag such as `es-MX`."
  },
  idempotency_key_reused: {
    meaning: "HeyGen replayed its response to an earlier request with the same `idempotency-key`, and it does not fit this request.",
    hint: "HeyGen repeats its first response to a key for 24 hours, whatever is requested. Change `idempotency-key` whenever the video, the languages or an option changes and after a failure, or remove it: the action then computes a key that does."
  },
  too_many_languages: {
    meaning: "More languages would be submitted than `max-languages` allows.",
    hint: "Raise `max-languages`, or shorten `languages`."
  },
  source_unreachable: {
    meaning: "The source URL answers that it cannot be had.",
    hint: "HeyGen fetches it without a login: use a public link straight to the file, or give the file as a workspace path or `release:` asset."
  },
  file_unusable: {
    meaning: "A source file is missing, empty, a folder, a Git LFS pointer, outside the workspace, or of a type that HeyGen does not take.",
    hint: "Check the path, and that an earlier step (such as actions/checkout) puts the file there."
  },
  upload_failed: {
    meaning: "A file could not be brought to HeyGen.",
    hint: "Run the job again; nothing was bought."
  },
  download_failed_here: {
    meaning: "A result could not be downloaded.",
    hint: "Run the job again, or collect the results with the `collect` action: nothing is bought for that."
  },
  release_not_found: {
    meaning: "The release was not found.",
    hint: "Check `release-tag`, and give the job `permissions: contents: write` so that drafts are visible."
  },
  release_asset_not_found: {
    meaning: "No single asset of the release fits the source.",
    hint: "Name one asset of the release: `video: release:demo.mp4`."
  },
  release_locked: {
    meaning: "The release cannot take assets.",
    hint: "An immutable release takes assets only while it is a draft: translate first, then publish."
  },
  release_full: {
    meaning: "The release has no room for the results: GitHub allows 1,000 assets.",
    hint: "Delete assets, or use `download-to` instead."
  },
  github_forbidden: {
    meaning: "The GitHub token may not do this.",
    hint: "Give the job `permissions: contents: write`."
  },
  github_error: {
    meaning: "GitHub's API answered with an error.",
    hint: "Run the job again; nothing is bought for that."
  },
  attach_failed: {
    meaning: "A result could not be attached to the release.",
    hint: "Run the job again, or collect the results with the `collect` action: nothing is bought for that."
  },
  no_translations: {
    meaning: "There is nothing to collect.",
    hint: "Give `translation-ids`, or run `collect` for the same repository and commit, with a key of the same HeyGen workspace. While a draft release has no tag, its commit is the head of its target branch; if that branch has moved since, give `translation-ids`."
  },
  network_error: {
    meaning: "No answer came.",
    hint: "Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY) and `api-url`, then run the job again."
  },
  unexpected_answer: {
    meaning: "The answer is not of the documented shape.",
    hint: "Check `api-url`. Run the job again: the same key is used again, so nothing is bought twice."
  },
  unexpected_redirect: {
    meaning: "The API answered with a redirect, which is not followed because it could carry the key away.",
    hint: "Set `api-url` to the address that answers itself."
  },
  heygen_error: {
    meaning: "HeyGen answered with an error that has no entry of its own here.",
    hint: "Read the message; quote the request id to HeyGen when you ask for help."
  },
  translations_failed: {
    meaning: "HeyGen could not translate into one or more of the languages.",
    hint: "Read the reason at each language. Run the job again: only the failed ones are submitted again."
  },
  wait_timed_out: {
    meaning: "Translations were still running when `wait-timeout` was over. They are still running at HeyGen.",
    hint: "Collect them later with the `collect` action, or raise `wait-timeout`."
  },
  interrupted: {
    meaning: "The job was cancelled. What HeyGen has begun goes on there.",
    hint: "Run the job again, or collect the results with the `collect` action: nothing is bought twice."
  },
  internal: {
    meaning: "A fault of this action itself.",
    hint: "Please report it, with the log of the step."
  }
};
var ALL = { ...HEYGEN_ERRORS, ...ACTION_ERRORS };
function errorEntry(code) {
  return ALL[code] ?? ACTION_ERRORS.internal;
}
function isHeygenErrorCode(code) {
  return Object.hasOwn(HEYGEN_ERRORS, code);
}

// lib/errors/action-error.js
var ActionError = class extends Error {
  code;
  hint;
  input;
  param;
  status;
  apiCode;
  requestId;
  docUrl;
  retryAfterMs;
  constructor(details) {
    super(details.message, details.cause === void 0 ? void 0 : { cause: details.cause });
    this.name = "ActionError";
    this.code = details.code;
    this.hint = details.hint ?? errorEntry(details.code).hint;
    this.input = details.input;
    this.param = details.param;
    this.status = details.status;
    this.apiCode = details.apiCode;
    this.requestId = details.requestId;
    this.docUrl = details.docUrl;
    this.retryAfterMs = details.retryAfterMs;
  }
};
function toActionError(thrown) {
  if (thrown instanceof ActionError)
    return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ActionError({ code: "internal", message: `Unexpected failure: ${message}`, cause: thrown });
}
function interrupted(cause) {
  return new ActionError({ code: "interrupted", message: "The job was cancelled.", cause });
}
function combineErrors(errors) {
  const [first, ...rest] = errors;
  if (rest.every((error) => error.message === first.message))
    return first;
  const messages = [...new Map(errors.map((error) => [error.message, withHttpFacts(error)])).values()];
  const inputs = new Set(errors.map((error) => error.input));
  return new ActionError({
    code: first.code,
    message: messages.map((message) => message.includes("\n") ? message : `- ${message}`).join("\n"),
    hint: [...new Set(errors.map((error) => error.hint))].join(" "),
    input: inputs.size === 1 ? first.input : void 0,
    requestId: first.requestId,
    status: first.status,
    cause: errors
  });
}
function withHttpFacts({ message, status, requestId }) {
  if (status === void 0)
    return message;
  return `${message} (HTTP ${status}${requestId === void 0 ? "" : `, request ID ${requestId}`})`;
}

// lib/text/url-redaction.js
var WORD = /[^\s"<>]+/g;
var USER = /:\/\/(?:[^/]*|[^/@]*:[^@]*)@/g;
var BARE_QUERY = /\?[^?=]*=.*$/;
function withoutUrlSecrets(text) {
  return text.replace(WORD, (word) => {
    const scheme = word.indexOf("://");
    const query = word.search(BARE_QUERY);
    if (scheme === -1 || query !== -1 && query < scheme)
      return word.replace(BARE_QUERY, "?\u2026");
    const address = /[^?#]*/.exec(word.slice(scheme))?.[0] ?? "";
    const end = scheme + address.length;
    const at = address.lastIndexOf("@") + 1;
    const shown = address.slice(0, at).replace(USER, "://***@") + address.slice(at);
    return word.slice(0, scheme) + shown + (end < word.length ? "?\u2026" : "");
  });
}

// lib/text/plain-text.js
var LOG_CHARACTERS = 500;
var ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
var UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/g;
function oneLine(text, limit = LOG_CHARACTERS) {
  const head = text.slice(0, limit * 4);
  const line = head.replace(ANSI, "").replace(UNPRINTABLE, " ").trim().toWellFormed();
  if (line.length <= limit && head.length === text.length)
    return line;
  return `${line.slice(0, limit - 1).toWellFormed()}\u2026`;
}
function logText(text, limit = LOG_CHARACTERS) {
  const head = text.slice(0, limit * 4);
  const line = oneLine(withoutUrlSecrets(head), limit);
  return withoutCommands(head.length === text.length || line.endsWith("\u2026") ? line : `${line}\u2026`);
}
function withoutCommands(text) {
  return text.replaceAll("##[", "# #[").replace(/^([\s\u0085]*)::/gm, "$1: :");
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function clockSpan(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1e3));
  const two = (n) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}




/***/ }),

/***/ 877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ mediaType),
/* harmony export */   Je: () => (/* binding */ resultExtension),
/* harmony export */   KL: () => (/* binding */ PAGE),
/* harmony export */   N6: () => (/* binding */ listJobs),
/* harmony export */   Ns: () => (/* binding */ mainResult),
/* harmony export */   QT: () => (/* binding */ isStillRunning),
/* harmony export */   TL: () => (/* binding */ unreadableErrors),
/* harmony export */   V3: () => (/* binding */ refusalBehind),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   Yw: () => (/* binding */ isCompleted),
/* harmony export */   _J: () => (/* binding */ resultLabel),
/* harmony export */   cd: () => (/* binding */ readJob),
/* harmony export */   fO: () => (/* binding */ pour),
/* harmony export */   hV: () => (/* binding */ markOwnPieces),
/* harmony export */   ks: () => (/* binding */ jobResults),
/* harmony export */   lt: () => (/* binding */ reportIds),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   oQ: () => (/* binding */ undelivered),
/* harmony export */   r_: () => (/* binding */ readStatuses),
/* harmony export */   tK: () => (/* binding */ resultFileName),
/* harmony export */   wT: () => (/* binding */ resultSlugs),
/* harmony export */   wX: () => (/* binding */ keyRefused),
/* harmony export */   xl: () => (/* binding */ languageList)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(745);
/* harmony import */ var _chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(347);
/* harmony import */ var _chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(606);
/* harmony import */ var _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(917);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// lib/model/translation.js
var STATUS_WORDS = {
  pending: "pending",
  queued: "pending",
  running: "running",
  processing: "running",
  completed: "completed",
  failed: "failed",
  not_found: "not_found"
};
function translationStatus(word) {
  return Object.hasOwn(STATUS_WORDS, word) ? STATUS_WORDS[word] ?? "running" : "running";
}
function isOpen(status) {
  return status === "pending" || status === "running";
}
function isCompleted(one) {
  return one.status === "completed" && one.unreadable === void 0;
}
function isStillRunning(one) {
  return isOpen(one.status) && one.unreadable === void 0;
}
function hasFailed(one) {
  return one.status === "failed" || one.status === "not_found";
}
function languageList(translations) {
  return translations.map((one) => (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(one.language)).join(", ");
}

// lib/heygen/jobs.js
var PAGE = 100;
var MESSAGE_CHARACTERS = 2e3;
async function listJobs(connection, ask) {
  const token = ask.token === void 0 ? "" : `&token=${encodeURIComponent(ask.token)}`;
  const path = `/v3/video-translations?limit=${PAGE}${token}`;
  const page = await (0,_chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .callFor */ .gL)(connection, { ...ask, method: "GET", path, what: "list translations" }, _chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .jobPageSchema */ .Ss);
  const jobs = page.data.flatMap((item) => {
    const job = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(_chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .jobSchema */ .jQ, item);
    return job.success ? [toJob(job.data)] : [];
  });
  return { jobs, ...page.has_more && page.next_token ? { next: page.next_token } : {} };
}
async function readJob(connection, id, ask) {
  const path = `/v3/video-translations/${encodeURIComponent(id)}`;
  const what = `read translation ${(0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(id)}`;
  const answer = await (0,_chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .call */ .T1)(connection, { ...ask, method: "GET", path, what });
  const job = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(_chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .jobAnswerSchema */ .Dv, (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(answer.text));
  if (!job.success)
    throw (0,_chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .apiError */ .pb)(answer, what);
  const readAt = Date.parse(answer.headers["date"] ?? "");
  return { ...toJob(job.data.data), ...Number.isNaN(readAt) ? {} : { readAt } };
}
async function readStatuses(connection, ids, ask) {
  const path = `/v3/video-translations/statuses?video_translation_ids=${ids.map(encodeURIComponent).join(",")}`;
  const answer = await (0,_chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .callFor */ .gL)(connection, { ...ask, method: "GET", path, what: "check the translations" }, _chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .statusesSchema */ ._g);
  const looks = answer.data.flatMap((item) => {
    const look = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL)(_chunk_RGIEHRWO_js__WEBPACK_IMPORTED_MODULE_2__/* .statusSchema */ .aW, item);
    if (!look.success)
      return [];
    const message = errorText(look.data.error);
    const status = translationStatus(look.data.status);
    return [[look.data.video_id, { status, ...message === "" ? {} : { failureMessage: message } }]];
  });
  return new Map(looks);
}
function errorText(error) {
  if (typeof error === "string")
    return (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(error, MESSAGE_CHARACTERS);
  if (error === null || typeof error !== "object")
    return "";
  const message = "message" in error ? error.message : "detail" in error ? error.detail : "";
  return typeof message === "string" ? (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(message, MESSAGE_CHARACTERS) : "";
}
function toJob(raw) {
  const optional = {
    outputLanguage: raw.output_language,
    callbackId: raw.callback_id,
    createdAt: typeof raw.created_at === "number" ? raw.created_at * 1e3 : void 0,
    failureMessage: raw.failure_message ? (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(raw.failure_message, MESSAGE_CHARACTERS) : void 0,
    duration: raw.duration,
    title: raw.title,
    translateAudioOnly: raw.translate_audio_only,
    videoUrl: raw.video_url,
    audioUrl: raw.audio_url,
    srtUrl: raw.srt_caption_url,
    vttUrl: raw.vtt_caption_url
  };
  const known = Object.entries(optional).filter(([, value]) => value !== void 0 && value !== null && value !== "");
  return { id: raw.id, status: translationStatus(raw.status), ...Object.fromEntries(known) };
}

// lib/results/file-names.js

var LONGEST_LABEL = 200;
function resultFileName(parts) {
  return `${(0,_chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_1__/* .fileStem */ .E8)(parts.stem)}.${parts.slug}.${parts.extension}`;
}
function resultLabel(parts) {
  const room = LONGEST_LABEL - parts.extension.length - 1;
  return `${(0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(`${(0,_chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_1__/* .fileStem */ .E8)(parts.stem)} \u2013 ${parts.language}`, room)}.${parts.extension}`;
}
function resultSlugs(translations) {
  const languageOf = new Map(translations.map((one) => [one.id, (0,_chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_1__/* .languageSlug */ .ov)(one.language)]));
  const uses = Map.groupBy(languageOf.values(), (slug) => slug);
  return new Map([...languageOf].map(([id, slug]) => [id, (uses.get(slug)?.length ?? 0) > 1 ? `${slug}-${hash(id)}` : slug]));
}
function hash(id) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256").update(id).digest("hex").slice(0, 16);
}

// lib/model/job-result.js
function mainResult(job) {
  const video = job.videoUrl === void 0 ? void 0 : { kind: "video", url: job.videoUrl };
  const audio = job.audioUrl === void 0 ? void 0 : { kind: "audio", url: job.audioUrl };
  if (job.translateAudioOnly === true)
    return audio ?? video;
  return video ?? (job.translateAudioOnly === void 0 ? audio : void 0);
}
function jobResults(job) {
  const main = mainResult(job);
  return [
    ...main === void 0 ? [] : [main],
    ...job.srtUrl === void 0 ? [] : [{ kind: "srt", url: job.srtUrl }],
    ...job.vttUrl === void 0 ? [] : [{ kind: "vtt", url: job.vttUrl }]
  ];
}
var EXTENSIONS = {
  video: ["mp4", "webm", "mov", "m4v", "mkv"],
  audio: ["mp3", "wav", "m4a", "aac", "ogg", "opus", "flac", "mp4", "webm"],
  srt: ["srt"],
  vtt: ["vtt"]
};
var EXTENSION_OF_TYPE = {
  "video/mp4": "mp4",
  "video/webm": "webm",
  "video/quicktime": "mov",
  "video/x-m4v": "m4v",
  "video/x-matroska": "mkv",
  "audio/mpeg": "mp3",
  "audio/mp3": "mp3",
  "audio/wav": "wav",
  "audio/x-wav": "wav",
  "audio/wave": "wav",
  "audio/mp4": "m4a",
  "audio/x-m4a": "m4a",
  "audio/aac": "aac",
  "audio/ogg": "ogg",
  "audio/opus": "opus",
  "audio/flac": "flac",
  "audio/webm": "webm"
};
function resultExtension(result, contentType) {
  const allowed = EXTENSIONS[result.kind];
  const path = URL.canParse(result.url) ? new URL(result.url).pathname : "";
  const ofPath = /\.([a-z0-9]{2,4})$/i.exec(path)?.[1]?.toLowerCase();
  if (ofPath !== void 0 && allowed.includes(ofPath))
    return ofPath;
  const type = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const ofType = Object.hasOwn(EXTENSION_OF_TYPE, type) ? EXTENSION_OF_TYPE[type] : void 0;
  return ofType !== void 0 && allowed.includes(ofType) ? ofType : allowed[0];
}

// lib/report/report.js
function reportIds(report) {
  return [.../* @__PURE__ */ new Set([...report.translations.map((one) => one.id), ...report.strayIds])];
}
function undelivered({ delivery = [], translations }) {
  return translations.filter((one) => isCompleted(one) && delivery.some((kind) => (one[kind] ?? []).length === 0));
}

// lib/results/wait-errors.js
var COLLECT_LATER = "Run this job again, or collect the results later with the `collect` action: this does not cost anything.";
function refusalBehind(failure, ...statuses) {
  if (!(failure instanceof _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ))
    return void 0;
  const { cause, code, status } = failure;
  if (cause instanceof _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ)
    return refusalBehind(cause, ...statuses);
  const isOfHeygen = (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .isHeygenErrorCode */ .es)(code) || code === "heygen_error";
  return isOfHeygen && status !== void 0 && statuses.includes(status) ? failure : void 0;
}
function keyRefused(refusal, when, report) {
  const running = report.translations.filter(isStillRunning);
  const waiting = undelivered(report);
  const sentences = [
    `HeyGen refused the key ${when}.`,
    refusal.message,
    ...running.length > 0 ? [`Still running at HeyGen: ${languageList(running)}.`] : [],
    ...waiting.length > 0 ? [`Completed, but not delivered: ${languageList(waiting)}.`] : []
  ];
  return new _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
    ...refusal,
    message: sentences.join(" "),
    cause: refusal,
    hint: `Check the secret behind \`api-key\` or \`access-token\`, and that the key may read translations. ${COLLECT_LATER}`
  });
}
function unreadableErrors(translations) {
  return translations.flatMap(({ id, language, unreadable }) => {
    if (unreadable === void 0)
      return [];
    const { cause, status } = unreadable;
    const label = language === id ? "" : `${(0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(language)}: `;
    const hint = status === 403 ? `Use a key of the HeyGen workspace that made it. ${COLLECT_LATER}` : COLLECT_LATER;
    return [new _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({ ...unreadable, message: label + unreadable.message, cause, hint })];
  });
}

// lib/http/pour.js
var OWN_PIECES = /* @__PURE__ */ new WeakSet();
function markOwnPieces(body) {
  OWN_PIECES.add(body);
}
function pour(body, writer) {
  const isOwn = OWN_PIECES.has(body);
  body.on("data", (piece) => {
    const isTaken = writer.write(piece, (problem) => {
      if (isOwn && !problem)
        giveBack(piece);
    });
    if (!isTaken)
      body.pause();
  });
  writer.on("drain", () => body.resume());
}
function giveBack({ buffer, length }) {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === length)
    buffer.transfer(0);
}

// lib/http/media-type.js
function mediaType(header) {
  const type = header?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(type) ? type : void 0;
}




/***/ }),

/***/ 866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tv: () => (/* binding */ relativeToWorkspace),
/* harmony export */   c2: () => (/* binding */ fileErrorCode),
/* harmony export */   z1: () => (/* binding */ resolveInWorkspace)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(917);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// lib/runner/workspace.js



// lib/runner/file-error.js
function fileErrorCode(thrown) {
  const isCoded = typeof thrown === "object" && thrown !== null && "code" in thrown;
  return isCoded && typeof thrown.code === "string" ? thrown.code : "";
}

// lib/runner/workspace.js
async function resolveInWorkspace(workspace, path, input) {
  const root = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace);
  const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(root, path);
  if (isInside(root, absolute) && isInside(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(root), await realPathOf(absolute)))
    return absolute;
  throw new _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ({
    code: "invalid_input",
    message: `\`${input}\` must be a path in the workspace: \`${(0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(path, 200)}\` leads out of it.`,
    input
  });
}
async function realPathOf(absolute) {
  try {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(absolute);
  } catch (thrown) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(absolute);
    const missing = /^(?:ENOENT|ENOTDIR)$/.test(fileErrorCode(thrown));
    if (parent === absolute || !missing)
      throw thrown;
    const link = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(absolute).catch(() => void 0);
    const realParent = await realPathOf(parent);
    return link === void 0 ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(realParent, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(absolute)) : realPathOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(realParent, link));
  }
}
function isInside(root, path) {
  const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, path);
  return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way);
}
function relativeToWorkspace(workspace, absolute) {
  return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace), absolute).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).join("/");
}




/***/ }),

/***/ 745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ LONGEST_NAME),
/* harmony export */   E8: () => (/* binding */ fileStem),
/* harmony export */   IN: () => (/* binding */ nameParts),
/* harmony export */   Rc: () => (/* binding */ nameKey),
/* harmony export */   ov: () => (/* binding */ languageSlug),
/* harmony export */   te: () => (/* binding */ sourceStem),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// lib/sources/source-stem.js
var LONGEST_STEM = 100;
var NOTHING_LEFT = "video";
var DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;
function fileStem(text) {
  const safe = text.slice(0, LONGEST_STEM * 4).normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/\.{2,}/g, ".").replace(/^[.-]+/, "").slice(0, LONGEST_STEM).replace(/[.-]+$/, "");
  if (safe === "")
    return NOTHING_LEFT;
  return DEVICE.test(safe) ? `${NOTHING_LEFT}-${safe}`.slice(0, LONGEST_STEM) : safe;
}
function sourceStem(source) {
  const path = URL.canParse(source) && /^https?:/i.test(source) ? urlPath(source) : source.replace(/^(?:asset|release):/, "");
  const name = path.split(/[\\/]/).findLast((segment) => segment !== "") ?? "";
  return fileStem(name.replace(/(?<=.)\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/i, ""));
}
function urlPath(source) {
  const { pathname } = new URL(source);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

// lib/languages/language-slug.js


// lib/languages/language-name.js
var LETTERS = {
  \u0131: "i",
  \u00F8: "o",
  \u0142: "l",
  \u0111: "d",
  \u00F0: "d",
  \u0127: "h",
  \u014B: "n",
  \u00FE: "th",
  \u00E6: "ae",
  \u0153: "oe",
  \u00DF: "ss"
};
var SAME = [
  ["bangla", "bengali"],
  ["farsi", "persian"],
  ["isizulu", "zulu"],
  ["kiswahili", "swahili"],
  ["wu chinese", "wu"],
  ["bosnia herzegovina", "bosnia and herzegovina"],
  ["czech republic", "czechia"],
  ["hong kong sar china", "hong kong"],
  ["hong kong sar", "hong kong"],
  ["macao sar china", "macao"],
  ["myanmar burma", "myanmar"],
  ["south korea", "korea"],
  ["turkey", "turkiye"],
  ["uae", "united arab emirates"],
  ["united kingdom", "uk"],
  ["usa", "united states"],
  ["us", "united states"]
];
var LONGEST_NAME = 120;
function foldName(text) {
  return text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f'’‘ʼ`´]/g, "").replace(/[ıøłđðħŋþæœß]/g, (letter) => LETTERS[letter] ?? letter).replaceAll("&", " and ").replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
}
function nameKey(text) {
  let key = ` ${foldName(text)} `;
  for (const [wording, standard] of SAME)
    key = key.replaceAll(` ${wording} `, ` ${standard} `);
  return key.trim();
}
function nameParts(name) {
  const open = name.indexOf("(");
  if (open < 0)
    return { language: nameKey(name), qualifiers: [] };
  const qualifiers2 = name.slice(open + 1).split(",").map(nameKey);
  return { language: nameKey(name.slice(0, open)), qualifiers: qualifiers2.filter((qualifier) => qualifier !== "") };
}

// lib/languages/language-slug.js
var LONGEST_SLUG = 60;
var HASH_DIGITS = 16;
var SPELLINGS = {
  and: "and",
  bokmal: "Bokm\xE5l",
  sar: "SAR",
  turkiye: "T\xFCrkiye",
  uk: "UK"
};
function languageSlug(name) {
  const words = foldName(name.slice(0, LONGEST_NAME)).replace(/[^a-z0-9]+/g, " ").trim();
  const slug = words.replaceAll(" ", "-");
  if (slug !== "" && slug.length <= LONGEST_SLUG && plainName(words.split(" ")) === name)
    return slug;
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(name, "utf16le").digest("hex").slice(0, HASH_DIGITS);
  const head = slug.slice(0, LONGEST_SLUG - HASH_DIGITS - 1).replace(/-$/, "");
  return `${head || "language"}_${hash}`;
}
function plainName(words) {
  const spelled = words.map(spell);
  const head = words[0] === "norwegian" && (words[1] === "bokmal" || words[1] === "nynorsk") ? 2 : 1;
  const language = spelled.slice(0, head).join(" ");
  const rest = spelled.slice(head);
  if (rest.length === 0)
    return language;
  if (words.at(-1) === "accent")
    return `${language} - ${rest.join(" ")}`;
  return `${language} (${qualifiers(rest)})`;
}
function qualifiers(words) {
  const [first = "", ...others] = words;
  if (others.length > 0 && /^(?:Latin|Cyrillic)$/.test(first))
    return `${first}, ${others.join(" ")}`;
  const last = words.at(-1) ?? "";
  if (others.length > 0 && /^(?:Simplified|Traditional)$/.test(last))
    return `${words.slice(0, -1).join(" ")}, ${last}`;
  return words.join(" ");
}
function spell(word) {
  return Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word] ?? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}




/***/ }),

/***/ 347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ jobAnswerSchema),
/* harmony export */   EH: () => (/* binding */ createdSchema),
/* harmony export */   KH: () => (/* binding */ directUploadSchema),
/* harmony export */   Ss: () => (/* binding */ jobPageSchema),
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   _g: () => (/* binding */ statusesSchema),
/* harmony export */   aW: () => (/* binding */ statusSchema),
/* harmony export */   gL: () => (/* binding */ callFor),
/* harmony export */   jQ: () => (/* binding */ jobSchema),
/* harmony export */   pb: () => (/* binding */ apiError),
/* harmony export */   tz: () => (/* binding */ languagesSchema),
/* harmony export */   xv: () => (/* binding */ VERSION)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var _chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(606);
/* harmony import */ var _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(917);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// lib/heygen/schemas.js
var id = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)().check((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9)(1), (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* ._maxLength */ .Eb)(200));
var lenient = (schema) => (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* ._catch */ .nb)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)(schema)), void 0);
var words = lenient((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)());
var number2 = lenient((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)());
var createdSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ data: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ video_translation_ids: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO)(id) }) });
var jobSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
  id,
  status: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(),
  title: words,
  output_language: words,
  duration: number2,
  created_at: number2,
  callback_id: words,
  translate_audio_only: lenient((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)()),
  video_url: words,
  audio_url: words,
  srt_caption_url: words,
  vtt_caption_url: words,
  failure_message: words
});
var jobAnswerSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ data: jobSchema });
var paging = { has_more: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* ._catch */ .nb)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(), false), next_token: words };
var jobPageSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ data: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .cr)()), ...paging });
var statusSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ video_id: id, status: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), error: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .cr)()) });
var statusesSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ data: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .cr)()) });
var languagesSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ data: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ languages: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YO)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)()).check((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9)(1)) }) });
var directUploadSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
  data: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    asset_id: id,
    upload_url: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ)(),
    upload_headers: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .me)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KC)([(0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)()])))),
    max_bytes: number2
  })
});
var errorSchema = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
  error: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ code: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* ._catch */ .nb)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), ""), message: (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* ._catch */ .nb)((0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), ""), param: words, doc_url: words })
});

// lib/heygen/api-error.js
var CODE_OF_STATUS = {
  400: "invalid_parameter",
  401: "authentication_failed",
  402: "insufficient_credit",
  403: "forbidden",
  404: "resource_not_found",
  409: "conflict",
  413: "payload_too_large",
  429: "rate_limit_exceeded"
};
var AGAIN_409 = /* @__PURE__ */ new Set(["request_in_progress", "resource_not_ready"]);
function apiWords(answer) {
  const parsed = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xL)(errorSchema, (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(answer.text));
  if (!parsed.success)
    return { code: "", message: "" };
  const { code, message, param, doc_url } = parsed.data.error;
  return {
    code: (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(code, 80),
    message: (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message, 500),
    ...param ? { param: (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(param, 100) } : {},
    ...doc_url && /^https:\/\//.test(doc_url) ? { docUrl: (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(doc_url, 300) } : {}
  };
}
function judge(outcome, now) {
  if (outcome.kind === "no-answer")
    return (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeSilence */ .tl)(outcome);
  const { status, headers } = outcome;
  if (status >= 200 && status < 300) {
    return (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(outcome.text) === void 0 && status !== 204 ? { again: true, why: `HTTP ${status} without a readable body` } : { again: false };
  }
  const words2 = apiWords(outcome);
  const why = reason(status, words2.code);
  const after = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(headers["retry-after"], now);
  if (status === 408 || status >= 500)
    return { again: true, why, after };
  if (status === 409 && AGAIN_409.has(words2.code))
    return { again: true, why, after };
  if (status === 429 && words2.code !== "quota_exceeded")
    return { again: true, why, after };
  return { again: false };
}
function reason(status, code) {
  const plain = code === "resource_not_ready" ? " (the file is still being prepared)" : "";
  return `HTTP ${status}${code === "" ? "" : ` ${(0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .logText */ .kc)(code)}`}${plain}`;
}
function apiError(outcome, what, now) {
  if (outcome.kind === "no-answer") {
    return new _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
      code: "network_error",
      message: `Could not ${what}: ${(0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(outcome.detail, 300)}.`,
      cause: outcome.cause
    });
  }
  const facts = httpFacts(outcome, now);
  const { status } = outcome;
  if (status >= 300 && status < 400) {
    return new _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({ code: "unexpected_redirect", message: `Could not ${what}: HTTP ${status}.`, ...facts });
  }
  if (status < 300) {
    const shape = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(outcome.text) === void 0 ? "is not JSON" : "has not the documented shape";
    return new _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
      code: "unexpected_answer",
      message: `Could not ${what}: HeyGen's answer (HTTP ${status}) ${shape}.`,
      ...facts
    });
  }
  const words2 = apiWords(outcome);
  const fallback = CODE_OF_STATUS[status] ?? (status >= 500 ? "internal_error" : "heygen_error");
  const code = (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .isHeygenErrorCode */ .es)(words2.code) ? words2.code : words2.code === "" ? fallback : "heygen_error";
  return new _chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
    code,
    message: `Could not ${what}: ${sentence(words2.message || `HeyGen answered HTTP ${status} without saying why`)}`,
    ...code === "heygen_error" && words2.code !== "" ? { apiCode: words2.code } : {},
    param: words2.param,
    docUrl: words2.docUrl,
    ...facts
  });
}
function httpFacts({ headers, status }, now) {
  const requestId = headers["x-request-id"];
  return {
    status,
    requestId: requestId === void 0 ? void 0 : (0,_chunk_KGLUQYHH_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(requestId, 100),
    retryAfterMs: now === void 0 ? void 0 : (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(headers["retry-after"], now)
  };
}
function sentence(text) {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

// lib/heygen/heygen-http.js
var VERSION = "1.0.0";
async function call(connection, ask) {
  const { http, clock } = connection;
  const body = ask.body === void 0 ? void 0 : JSON.stringify(ask.body);
  const { outcome, tries, gaveUp } = await (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L5)({
    clock,
    plan: ask.plan,
    signal: ask.signal,
    judge: (one) => judge(one, clock.now()),
    tell: (line) => connection.tell(`HeyGen, ${ask.what}: ${line}`),
    attempt: (timeout) => http.exchange({
      method: ask.method,
      url: connection.apiUrl + ask.path,
      headers: {
        accept: "application/json",
        "accept-encoding": "identity",
        "user-agent": `translate-release-video/${VERSION}`,
        "x-heygen-source": "github-action",
        ...authorization(connection.credentials),
        ...body === void 0 ? {} : { "content-type": "application/json" },
        ...ask.headers
      },
      ...body === void 0 ? {} : { body },
      timeout,
      signal: ask.answerSignal ?? ask.signal
    })
  });
  if (gaveUp === void 0 && outcome.kind === "answer" && outcome.status >= 200 && outcome.status < 300)
    return outcome;
  const what = tries > 1 ? `${ask.what} (${tries} tries)` : ask.what;
  throw apiError(outcome, what, clock.now());
}
async function callFor(connection, ask, schema) {
  const answer = await call(connection, ask);
  const parsed = (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xL)(schema, (0,_chunk_RZQQBIHF_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(answer.text));
  if (parsed.success)
    return parsed.data;
  throw apiError(answer, ask.what);
}
function authorization(credentials) {
  return "apiKey" in credentials ? { "x-api-key": credentials.apiKey } : { authorization: `Bearer ${credentials.accessToken}` };
}




/***/ }),

/***/ 606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tm: () => (/* binding */ NEVER),
  nb: () => (/* binding */ _catch),
  Eb: () => (/* binding */ _maxLength),
  m9: () => (/* binding */ _minLength),
  YO: () => (/* binding */ array),
  zM: () => (/* binding */ boolean2),
  z6: () => (/* binding */ check),
  Wh: () => (/* binding */ chunk_RZQQBIHF_int),
  U9: () => (/* binding */ isLoopback),
  tl: () => (/* binding */ judgeSilence),
  qE: () => (/* binding */ noAnswer),
  me: () => (/* binding */ nullable),
  cl: () => (/* binding */ nullish2),
  ai: () => (/* binding */ number2),
  Ik: () => (/* binding */ object),
  lq: () => (/* binding */ optional),
  qF: () => (/* binding */ parseJson),
  mu: () => (/* binding */ parseRetryAfter),
  Fs: () => (/* binding */ pipe),
  g1: () => (/* binding */ record),
  L5: () => (/* binding */ retry),
  a2: () => (/* binding */ retryDelay),
  Xq: () => (/* binding */ rulesOfApi),
  xL: () => (/* binding */ safeParse),
  Yj: () => (/* binding */ string2),
  pd: () => (/* binding */ transform),
  KC: () => (/* binding */ union),
  cr: () => (/* binding */ unknown),
  OZ: () => (/* binding */ url),
  rn: () => (/* binding */ urlProblem)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(995);
// EXTERNAL MODULE: ./lib/shaken/chunk-KGLUQYHH.js
var chunk_KGLUQYHH = __nccwpck_require__(917);
// EXTERNAL MODULE: ./lib/shaken/chunk-BC4LEONQ.js
var chunk_BC4LEONQ = __nccwpck_require__(280);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/shaken/chunk-RZQQBIHF.js
 const chunk_RZQQBIHF_require = (0,external_node_module_.createRequire)(import.meta.url);



// lib/http/retry.js
var FIRST_DELAY = 1e3;
var LONGEST_DELAY = 3e4;
async function retry(ask) {
  const { clock, plan } = ask;
  for (let tries = 1; ; tries++) {
    const outcome = await ask.attempt(plan.tryTimeout);
    const judgement = ask.judge(outcome);
    if (!judgement.again)
      return { outcome, tries };
    const delay = retryDelay(tries, judgement.after);
    if (tries >= (plan.tries ?? Number.POSITIVE_INFINITY) || clock.now() + delay >= plan.deadline) {
      return { outcome, tries, gaveUp: judgement };
    }
    ask.tell(`${judgement.why}; try ${tries + 1} in ${inSeconds(delay)}`);
    await clock.sleep(delay, ask.signal);
    if (ask.signal?.aborted === true)
      throw (0,chunk_KGLUQYHH/* interrupted */.VM)();
  }
}
function judgeSilence({ reason, detail }) {
  const isFinal = reason === "certificate" || reason === "too-large";
  return isFinal ? { again: false } : { again: true, why: (0,chunk_KGLUQYHH/* logText */.kc)(detail, 200) };
}
function retryDelay(tries, after) {
  if (after !== void 0 && after >= FIRST_DELAY)
    return after;
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (tries - 1));
}
function parseRetryAfter(header, now) {
  const value = header?.trim() ?? "";
  if (/^\d{1,9}(?:\.\d+)?$/.test(value))
    return Number(value) * 1e3;
  const date2 = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date2) ? void 0 : Math.max(0, date2 - now);
}
function inSeconds(milliseconds) {
  return `${Math.round(milliseconds / 100) / 10} s`;
}

// node_modules/zod/v4/core/util.js
var util_exports = {};
(0,chunk_BC4LEONQ/* __export */.VA)(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a2;
    (_a2 = iss).path ?? (_a2.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a2;
  for (let i = start; i < issues.length; i++) {
    (_a2 = issues[i]).schema ?? (_a2.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a2;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a2 = iss).schema ?? (_a2.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count--;
      i++;
    }
  }
  return count;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base64) {
  const binaryString = atob(base64);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base64.length % 4) % 4);
  return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}

// node_modules/zod/v4/core/core.js
var _a;
var NEVER = /* @__PURE__ */ Object.freeze({
  status: "aborted"
});
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/core/parse.js
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
  let error;
  return {
    success: false,
    get error() {
      if (!error) {
        error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error;
    },
    set error(e) {
      error = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
var httpProtocol = /^https?$/;
var anyString = /^[\s\S]{0,}$/;
var number = /^-?\d+(?:\.\d+)?$/;
var chunk_RZQQBIHF_boolean = /^(?:true|false)$/i;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a2;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def);
  (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
    if (length <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def);
  (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
    if (length >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a2, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a2 = inst._zod).check ?? (_a2.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a2;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var URL_BAD_FORMAT = 1;
var URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input);
    new URL(input);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url2, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url2.hostname);
}
function urlProtocolOk(url2, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url2.protocol.endsWith(":") ? url2.protocol.slice(0, -1) : url2.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    try {
      const trimmed = payload.value.trim();
      const url2 = validateURL(trimmed, def);
      if (url2 === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === true) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      if (def.hostname && !urlHostnameOk(url2, def.hostname)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid hostname",
          pattern: def.hostname.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      if (def.protocol && !urlProtocolOk(url2, def.protocol)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid protocol",
          pattern: def.protocol.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      payload.value = def.normalize ? url2.href : stripTabAndNewline(trimmed);
      return;
    } catch (_) {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = chunk_RZQQBIHF_boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value;
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject(input)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input[key];
          } else if (values) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
  if (!inst._zod)
    throw new Error("Uninitialized schema in ZodMiniType.");
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
}, {
  // `with` is an alias for `check`: the same function object, not a wrapper.
  get with() {
    return this.check;
  },
  set with(value) {
    own(this, "with", value);
  },
  parse(data, params) {
    return parse(this, data, params, { callee: this.parse });
  },
  parseAsync(data, params) {
    return parseAsync(this, data, params, { callee: this.parseAsync });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  check(...checks) {
    const def = this.def;
    return this.clone({
      ...def,
      checks: [
        ...def.checks ?? [],
        ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }, { parent: true });
  },
  clone(_def, params) {
    return clone(this, _def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  }
});
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniStringFormat = /* @__PURE__ */ $constructor("ZodMiniStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  ZodMiniString.init(inst, def);
});
var ZodMiniURL = /* @__PURE__ */ $constructor("ZodMiniURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function url(params) {
  return _url(ZodMiniURL, params);
}
var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
  $ZodNumber.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
var ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodMiniNumber.init(inst, def);
});
function chunk_RZQQBIHF_int(params) {
  return _int(ZodMiniNumberFormat, params);
}
var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
var ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...normalizeParams(params)
  };
  return new ZodMiniObject(def);
}
var ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
  $ZodRecord.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string2(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
var ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
  $ZodTransform.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
  return new ZodMiniTransform({
    type: "transform",
    transform: fn
  });
}
var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
var ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function nullish2(innerType) {
  return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
}
var ZodMiniCatch = /* @__PURE__ */ $constructor("ZodMiniCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
  return new ZodMiniCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
  return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
  });
}
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}

// lib/http/outcome.js
var CODES = {
  ECONNREFUSED: { reason: "refused", words: "the connection was refused" },
  ENOTFOUND: { reason: "unknown-host", words: "the host name is not known" },
  EAI_AGAIN: { reason: "unknown-host", words: "the host name could not be looked up" },
  ECONNRESET: { reason: "reset", words: "the connection was reset" },
  EPIPE: { reason: "reset", words: "the connection was reset" },
  EPROTO: { reason: "certificate", words: "the secure connection failed" },
  UND_ERR_SOCKET: { reason: "reset", words: "the connection was closed before the answer was complete" },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { reason: "reset", words: "the answer was cut off" },
  // undici's way to say so.
  ERR_ASSERTION: { reason: "other", words: "the server sent an invalid response" },
  ETIMEDOUT: { reason: "timeout", words: "the connection timed out" },
  UND_ERR_CONNECT_TIMEOUT: { reason: "timeout", words: "the connection timed out" },
  UND_ERR_HEADERS_TIMEOUT: { reason: "timeout", words: "no answer came in time" },
  ERR_ANSWER_STALLED: { reason: "timeout", words: "the answer stalled" },
  UND_ERR_BODY_TIMEOUT: { reason: "timeout", words: "the answer stalled" },
  UND_ERR_RES_EXCEEDED_MAX_SIZE: { reason: "too-large", words: "the answer is larger than any right one" }
};
function parseJson(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return void 0;
  }
}
function noAnswer(thrown) {
  const code = codeOf(thrown);
  if (isError(thrown) && thrown.name === "TimeoutError") {
    return { kind: "no-answer", reason: "timeout", detail: "no answer came in time", cause: thrown };
  }
  if (code === "ECONNRESET" && isError(thrown) && thrown.message === "aborted") {
    const detail = "the connection was closed before the answer was complete (ECONNRESET)";
    return { kind: "no-answer", reason: "reset", detail, cause: thrown };
  }
  if (/^(?:Z_|ZSTD_|ERR_\w*ERROR_)/.test(code)) {
    return { kind: "no-answer", reason: "reset", detail: `the compressed response is damaged (${code})`, cause: thrown };
  }
  const known = Object.hasOwn(CODES, code) ? CODES[code] : void 0;
  if (known !== void 0) {
    return { kind: "no-answer", reason: known.reason, detail: `${known.words} (${code})`, cause: thrown };
  }
  if (/CERT|SSL|TLS|SIGNATURE/.test(code)) {
    return { kind: "no-answer", reason: "certificate", detail: `the secure connection failed (${code})`, cause: thrown };
  }
  const words = isError(thrown) ? thrown.message : String(thrown);
  return { kind: "no-answer", reason: "other", detail: code === "" ? words : `${words} (${code})`, cause: thrown };
}
function codeOf(thrown) {
  for (let error = thrown; isError(error); error = error.cause) {
    if (typeof error.code === "string")
      return error.code;
    if (Array.isArray(error.errors) && error.errors.length > 0)
      return codeOf(error.errors[0]);
  }
  return "";
}
function isError(thrown) {
  return typeof thrown === "object" && thrown !== null && "name" in thrown && "message" in thrown;
}

// lib/http/host.js

var RESERVED_IPV4 = [
  // Link-local, with the metadata service of most clouds (169.254.169.254).
  ["169.254.0.0", 16],
  // "This host": connecting to 0.0.0.0 reaches the machine itself.
  ["0.0.0.0", 8],
  // Metadata services of Alibaba Cloud, Oracle Cloud and Azure.
  ["100.100.100.200", 32],
  ["192.0.0.192", 32],
  ["168.63.129.16", 32]
];
var RESERVED_IPV6 = [
  ["fe80::", 10],
  ["::", 128],
  // Metadata services of AWS, Google Cloud, Oracle Cloud and Scaleway.
  ["fd00:ec2::", 32],
  ["fd20:ce::254", 128],
  ["fd00:c1::a9fe:a9fe", 128],
  ["fd00:42::42", 128],
  // NAT64 for one network alone (RFC 8215), where the IPv4 address may stand at several places.
  ["64:ff9b:1::", 48]
];
var METADATA_NAMES = /* @__PURE__ */ new Set([
  "metadata",
  "metadata.goog",
  "metadata.google.internal",
  "instance-data",
  "instance-data.ec2.internal",
  "metadata.tencentyun.com"
]);
var LOOPBACK = new external_node_net_namespaceObject.BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");
var RESERVED = new external_node_net_namespaceObject.BlockList();
for (const [network, prefix] of RESERVED_IPV6)
  RESERVED.addSubnet(network, prefix, "ipv6");
for (const [network, prefix] of RESERVED_IPV4) {
  RESERVED.addSubnet(network, prefix, "ipv4");
  addTranslated(network, prefix);
}
addTranslated("127.0.0.0", 8);
function addTranslated(network, prefix) {
  for (const before of ["::", "::ffff:0:", "64:ff9b::"])
    RESERVED.addSubnet(before + network, 96 + prefix, "ipv6");
  const [a = 0, b = 0, c = 0, d = 0] = network.split(".").map(Number);
  const groups = [a * 256 + b, c * 256 + d].map((group) => group.toString(16));
  RESERVED.addSubnet(`2002:${groups.join(":")}::`, 16 + prefix, "ipv6");
}
function isReserved(hostname) {
  const host = bare(hostname);
  return METADATA_NAMES.has(host) || !isLoopback(host) && isIn(RESERVED, host);
}
function isLoopback(hostname) {
  const host = bare(hostname);
  return host === "localhost" || host.endsWith(".localhost") || isIn(LOOPBACK, host);
}
function isIn(list, host) {
  const version2 = (0,external_node_net_namespaceObject.isIP)(host);
  return version2 !== 0 && list.check(host, version2 === 6 ? "ipv6" : "ipv4");
}
function bare(hostname) {
  return hostname.toLowerCase().replace(/^\[(.*)\]$/, "$1").replace(/\.+$/, "");
}

// lib/http/url-guard.js
function urlProblem(url2, { loopbackAllowed }) {
  if (url2.username !== "" || url2.password !== "")
    return "has a user name or password";
  if (isReserved(url2.hostname))
    return "leads to a link-local or metadata address";
  const isLocal = isLoopback(url2.hostname);
  if (isLocal && !loopbackAllowed)
    return "leads to this machine";
  return url2.protocol === "https:" || url2.protocol === "http:" && isLocal ? void 0 : "is not https";
}
function rulesOfApi(apiUrl) {
  return { loopbackAllowed: isLoopback(new URL(apiUrl).hostname) };
}




/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ runCollect),
  C: () => (/* binding */ runTranslate)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(995);
// EXTERNAL MODULE: ./lib/shaken/chunk-6UJIFTPY.js
var chunk_6UJIFTPY = __nccwpck_require__(767);
// EXTERNAL MODULE: ./lib/shaken/chunk-MGEEZ2PC.js
var chunk_MGEEZ2PC = __nccwpck_require__(877);
// EXTERNAL MODULE: ./lib/shaken/chunk-ADGCZQAV.js
var chunk_ADGCZQAV = __nccwpck_require__(991);
// EXTERNAL MODULE: ./lib/shaken/chunk-H2ITVHKW.js
var chunk_H2ITVHKW = __nccwpck_require__(417);
// EXTERNAL MODULE: ./lib/shaken/chunk-MQNRXAF5.js
var chunk_MQNRXAF5 = __nccwpck_require__(866);
// EXTERNAL MODULE: ./lib/shaken/chunk-MYJWHJYC.js
var chunk_MYJWHJYC = __nccwpck_require__(745);
// EXTERNAL MODULE: ./lib/shaken/chunk-RGIEHRWO.js
var chunk_RGIEHRWO = __nccwpck_require__(347);
// EXTERNAL MODULE: ./lib/shaken/chunk-RZQQBIHF.js + 1 modules
var chunk_RZQQBIHF = __nccwpck_require__(606);
// EXTERNAL MODULE: ./lib/shaken/chunk-KGLUQYHH.js
var chunk_KGLUQYHH = __nccwpck_require__(917);
// EXTERNAL MODULE: ./lib/shaken/chunk-BC4LEONQ.js
var chunk_BC4LEONQ = __nccwpck_require__(280);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/shaken/actions.js
 const actions_require = (0,external_node_module_.createRequire)(import.meta.url);











// node_modules/fastest-levenshtein/mod.js
var require_mod = (0,chunk_BC4LEONQ/* __commonJS */.P$)({
  "node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance3 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports.distance = distance3;
    var closest = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance3(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports.closest = closest;
  }
});

// lib/github/run-release.js
function releaseMeant(run, inputs) {
  const { context } = run;
  const tag = inputs.releaseTag ?? context.tag;
  let opening;
  let opened;
  const open = () => {
    opening ??= findMeant(run, inputs, tag).then((found2) => {
      opened = found2;
      return found2;
    });
    return opening;
  };
  let commit;
  const findCommit = async () => {
    if (tag === void 0 || tag === context.tag)
      return context.sha;
    const { github, connection, release } = await open();
    return github.commitOfRelease(connection, release);
  };
  return {
    ...tag === void 0 ? {} : { tag },
    open,
    opened: () => opened,
    sha: () => {
      commit ??= findCommit();
      return commit;
    }
  };
}
async function findMeant(run, inputs, tag) {
  const { context, http, clock, log, signal } = run;
  const id = tag === context.release?.tag ? context.release?.id : void 0;
  if (tag === void 0 && id === void 0) {
    throw new chunk_KGLUQYHH/* ActionError */.lZ({
      code: "release_not_found",
      input: "release-tag",
      message: "It is not known which release is meant: the run is not of a release or of a pushed tag, and `release-tag` is not set.",
      hint: "Set `release-tag` to the tag of the release."
    });
  }
  const github = await __nccwpck_require__.e(/* import() */ 317).then(__nccwpck_require__.bind(__nccwpck_require__, 317));
  const connection = github.connectGithub({
    http,
    clock,
    apiUrl: context.githubApiUrl,
    repository: context.repository,
    tell: (line) => log.info(line),
    signal,
    ...inputs.githubToken === void 0 ? {} : { token: inputs.githubToken }
  });
  const release = await github.findRelease(connection, {
    ...id === void 0 ? {} : { id },
    ...tag === void 0 ? {} : { tag }
  });
  return { github, connection, release };
}

// lib/heygen/languages.js
async function listLanguages(connection, ask) {
  const answer = await (0,chunk_RGIEHRWO/* callFor */.gL)(connection, { ...ask, method: "GET", path: "/v3/video-translations/languages", what: "list the languages" }, chunk_RGIEHRWO/* languagesSchema */.tz);
  return answer.data.languages;
}

// lib/heygen/account.js
var READ_TRIES = 3;
var READ_TRY = 15e3;
var READ_ALL = 45e3;
var MOST_PAGES = 10;
var OLDEST = 30 * 24 * 60 * 6e4;
var MOST_READS = 400;
var READS_AT_ONCE = 8;
function readPlan(connection) {
  return { deadline: connection.clock.now() + READ_ALL, tryTimeout: READ_TRY, tries: READ_TRIES };
}
async function findLanguages(ask) {
  try {
    return await listLanguages(ask.connection, { plan: readPlan(ask.connection), signal: ask.signal });
  } catch (thrown) {
    const reason2 = unlessFatal(thrown);
    ask.log.warning(`The list of languages is unavailable, so names are not checked before HeyGen sees them. ${reason2}`);
    return void 0;
  }
}
async function findJobs(ask) {
  const jobs = [];
  try {
    for await (const page of pages(ask))
      jobs.push(...page.filter((job) => job.callbackId?.startsWith(ask.prefix)));
    return { jobs: unique(jobs), complete: true };
  } catch (thrown) {
    if (thrown instanceof TooManyPages)
      return { jobs: unique(jobs), complete: false };
    const reason2 = unlessFatal(thrown);
    ask.log.warning(`The account's translations could not be listed, so earlier ones may not be found; the idempotency key guards against paying twice for 24 hours. ${reason2}`);
    return { jobs: unique(jobs), complete: false };
  }
}
async function readUnclear(ask) {
  const { connection, log, signal, jobs } = ask;
  const read3 = async ({ id }) => {
    try {
      return [await (0,chunk_MGEEZ2PC/* readJob */.cd)(connection, id, { plan: readPlan(connection), signal })];
    } catch (thrown) {
      log.debug(`Translation ${(0,chunk_KGLUQYHH/* logText */.kc)(id)} could not be read. ${unlessFatal(thrown)}`);
      return [];
    }
  };
  const found2 = await (0,chunk_6UJIFTPY/* sideBySide */.Q)(ask.unclear.slice(0, MOST_READS), READS_AT_ONCE, read3);
  const readById = new Map(found2.flat().map((job) => [job.id, job]));
  return jobs.map((job) => ({ ...job, ...readById.get(job.id) }));
}
var TooManyPages = class extends Error {
};
async function* pages(ask) {
  const { connection } = ask;
  const oldest = connection.clock.now() - OLDEST;
  let token;
  for (let page = 0; page < MOST_PAGES; page++) {
    const plan = readPlan(connection);
    const found2 = await (0,chunk_MGEEZ2PC/* listJobs */.N6)(connection, { plan, signal: ask.signal, ...token === void 0 ? {} : { token } });
    yield found2.jobs;
    if (found2.next === void 0 || endsBefore(found2.jobs, oldest))
      return;
    if (found2.next === token)
      break;
    token = found2.next;
  }
  throw new TooManyPages();
}
function endsBefore(jobs, oldest) {
  const [first, last] = [jobs[0]?.createdAt, jobs.at(-1)?.createdAt];
  if (first === void 0 || last === void 0 || last >= first)
    return false;
  return jobs.every((job) => job.createdAt !== void 0 && job.createdAt < oldest);
}
function unique(jobs) {
  return [...new Map(jobs.map((job) => [job.id, job])).values()];
}
function unlessFatal(thrown) {
  const error2 = thrown instanceof chunk_KGLUQYHH/* ActionError */.lZ ? thrown : void 0;
  if (error2 === void 0 || error2.code === "interrupted" || error2.status === 401)
    throw thrown;
  return (0,chunk_KGLUQYHH/* logText */.kc)(error2.message);
}

// lib/heygen/connecting.js
function withoutCredentials(run, inputs) {
  if (inputs.ifNoApiKey === "error") {
    throw new chunk_KGLUQYHH/* ActionError */.lZ({
      code: "missing_credentials",
      input: "api-key",
      message: "No HeyGen key: neither `api-key` nor `access-token` has a value."
    });
  }
  const skipReason = "There is no HeyGen key here, and `if-no-api-key` is `skip`.";
  run.log.info(`Skipped: ${skipReason}`);
  run.publish({ status: "skipped", skipReason });
}
function connectHeygen(run, apiUrl2, credentials) {
  return { http: run.http, clock: run.clock, apiUrl: apiUrl2, credentials, tell: (line) => run.log.info(line) };
}

// lib/inputs/input-problems.js
var SECRETS = /* @__PURE__ */ new Set(["api-key", "access-token", "github-token"]);
var VALUE_CHARACTERS = 120;
function parseInputs(schema, raw) {
  const parsed = (0,chunk_RZQQBIHF/* safeParse */.xL)(schema, raw);
  if (parsed.success)
    return parsed.data;
  const issues = parsed.error.issues.map((issue2) => ({ input: String(issue2.path[0] ?? ""), message: issue2.message }));
  const lines = issues.map((issue2) => describe(issue2, raw));
  const [only] = lines;
  const inputs = new Set(issues.map((issue2) => issue2.input));
  throw new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "invalid_input",
    message: lines.length === 1 && only !== void 0 ? only : `${(0,chunk_KGLUQYHH/* count */.U9)(lines.length, "problem")} in the inputs:
${lines.map((line) => `- ${line}`).join("\n")}`,
    input: inputs.size === 1 ? issues[0]?.input : void 0
  });
}
function describe(issue2, raw) {
  const value = raw[issue2.input] ?? "";
  if (value === "")
    return `\`${issue2.input}\` ${issue2.message}.`;
  if (SECRETS.has(issue2.input))
    return `\`${issue2.input}\` (its value is not shown) ${issue2.message}.`;
  return `\`${issue2.input}\` is "${(0,chunk_KGLUQYHH/* oneLine */.TN)((0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(value), VALUE_CHARACTERS)}": ${issue2.message}.`;
}
function withRules(schema, rules) {
  const check2 = (0,chunk_RZQQBIHF/* check */.z6)((payload) => {
    const wrong = new Set(payload.issues.map((issue2) => String(issue2.path?.[0])));
    const value = Object.fromEntries(Object.entries(payload.value).map(([name, one]) => [name, wrong.has(name) ? void 0 : one]));
    for (const rule of rules) {
      const isMoot = wrong.has(rule.input) || rule.reads !== void 0 && wrong.has(rule.reads);
      const problem = isMoot ? void 0 : rule.problem(value);
      if (problem !== void 0) {
        payload.issues.push({ code: "custom", message: problem, path: [rule.input], input: void 0 });
      }
    }
  });
  check2._zod.def.when = () => true;
  return schema.check(check2);
}

// lib/inputs/list-input.js
function parseList(text3) {
  const trimmed = text3.trim();
  return trimmed.startsWith("[") ? parseJson2(trimmed) : parseLines(trimmed);
}
function parseJson2(text3) {
  let parsed;
  try {
    parsed = JSON.parse(text3);
  } catch {
    return refuse('must be valid JSON when it starts with `[`, like ["first", "second"]');
  }
  const entries = parsed;
  const odd = entries.findIndex((entry) => typeof entry !== "string");
  if (odd >= 0)
    return refuse(`must hold only strings when it is a JSON array; entry ${odd + 1} is ${kind(entries[odd])}`);
  return accept(entries);
}
function parseLines(text3) {
  const entries = [];
  for (const [index, line] of text3.split(/\r\n|\r|\n/).entries()) {
    const item = line.trim().replace(/^[-*•](?:\s+|$)/, "");
    const split = splitOutsideParentheses(item);
    if (split === void 0) {
      return refuse(`must open and close its parentheses in pairs; line ${index + 1} does not`);
    }
    for (const entry of split)
      entries.push(entry);
  }
  return accept(entries);
}
function splitOutsideParentheses(line) {
  const entries = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === "(")
      depth++;
    else if (character === ")")
      depth--;
    else if (character === "," && depth === 0) {
      entries.push(line.slice(start, at));
      start = at + 1;
    }
    if (depth < 0)
      return void 0;
  }
  entries.push(line.slice(start));
  return depth === 0 ? entries : void 0;
}
function kind(value) {
  if (value === null)
    return "null";
  if (Array.isArray(value))
    return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function accept(entries) {
  return { ok: true, values: entries.map((entry) => entry.trim()).filter((entry) => entry !== "") };
}
function refuse(problem) {
  return { ok: false, problem };
}

// lib/inputs/source.js
var FORMS = "an https URL, asset:<HeyGen asset id>, release:<asset name or glob>, or a path in the workspace";
var SCHEME = /^([a-z][a-z0-9+.-]+):/i;
var refuse2 = (problem) => ({ ok: false, problem });
function parseSource(text3) {
  if (new RegExp("\\p{Cc}", "u").test(text3))
    return refuse2("must not contain line ends or control characters");
  const scheme = SCHEME.exec(text3)?.[1]?.toLowerCase();
  const rest = scheme === void 0 ? "" : text3.slice(scheme.length + 1).trim();
  switch (scheme) {
    case void 0:
      return { ok: true, source: { kind: "file", path: text3 } };
    case "https":
      return parseUrl(text3);
    case "http":
      return refuse2("must be an https URL: HeyGen does not fetch over plain http");
    case "asset":
      return /^[\w.-]{1,200}$/.test(rest) ? { ok: true, source: { kind: "asset", assetId: rest } } : refuse2("must have a HeyGen asset id (letters, digits, `_`, `-`, `.`) after asset:");
    case "release":
      return rest === "" ? refuse2("must have the name of an asset, or a glob, after release:") : { ok: true, source: { kind: "release", pattern: rest } };
    default:
      return refuse2(`must be ${FORMS}; ${scheme}: is none of these`);
  }
}
function parseUrl(text3) {
  if (!/^https:\/\/\S+$/i.test(text3) || !URL.canParse(text3)) {
    return refuse2("must be a whole https URL, such as https://example.com/video.mp4 (a space is written %20)");
  }
  const problem = (0,chunk_RZQQBIHF/* urlProblem */.rn)(new URL(text3), { loopbackAllowed: true });
  if (problem !== void 0)
    return refuse2(`must be a public https URL; this one ${problem}`);
  return { ok: true, source: { kind: "url", url: text3 } };
}
var SIGNATURE_PREFIX = /^x-(?:amz|goog)-/i;
var CLOUDFRONT = /* @__PURE__ */ new Set(["Expires", "Signature", "Key-Pair-Id", "Policy"]);
var AZURE_SAS = new Set("sig sv ss srt st se sr sp spr sip si sdd ses sks skt ske skv skoid sktid saoid suoid scid rscc rscd rsce rscl rsct".split(" "));
function withoutSignature(text3) {
  const url = new URL(text3);
  const parameters = url.search.slice(1).split("&");
  const names3 = new Set(parameters.map(parameterName));
  const signs = (name) => SIGNATURE_PREFIX.test(name) || names3.has("Signature") && CLOUDFRONT.has(name) || names3.has("sig") && AZURE_SAS.has(name);
  url.search = parameters.filter((parameter) => !signs(parameterName(parameter))).join("&");
  return url.href;
}
function parameterName(parameter) {
  const name = parameter.split("=", 1)[0] ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
function sourceLabel(source2) {
  switch (source2.kind) {
    case "url": {
      const url = new URL(source2.url);
      return `${url.origin}${url.pathname}${withoutSignature(source2.url).includes("?") ? "?\u2026" : ""}`;
    }
    case "asset":
      return `asset:${source2.assetId}`;
    case "release":
      return `release:${source2.pattern}`;
    case "file":
      return source2.path;
  }
}

// lib/inputs/input-schema.js
var BOOLEANS = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false
};
var LONGEST_MINUTES = 35 * 24 * 60;
var refuse3 = (problem) => ({ problem });
function read(reader) {
  return (0,chunk_RZQQBIHF/* pipe */.Fs)((0,chunk_RZQQBIHF/* optional */.lq)((0,chunk_RZQQBIHF/* string */.Yj)()), (0,chunk_RZQQBIHF/* transform */.pd)((text3, context) => {
    if (text3 === void 0 || text3 === "")
      return void 0;
    const value = reader(text3);
    if (typeof value !== "object" || !("problem" in value))
      return value;
    context.issues.push({ code: "custom", message: value.problem, input: text3 });
    return chunk_RZQQBIHF/* NEVER */.tm;
  }));
}
var actions_text = () => read((value) => value.length > 1e4 ? refuse3("must be at most 10,000 characters") : value);
var actions_boolean = () => (
  // `hasOwn`: "constructor" is a member of every object.
  read((value) => Object.hasOwn(BOOLEANS, value) ? BOOLEANS[value] ?? false : refuse3("must be true or false"))
);
var choice = (...allowed) => read((value) => allowed.find((one) => one === value) ?? refuse3(`must be ${alternatives(allowed)}`));
var wholeNumber = (least) => read((value) => /^\d{1,9}$/.test(value) && Number(value) >= least ? Number(value) : refuse3(`must be a whole number from ${least}`));
var seconds = () => read((value) => decimal(value) ?? refuse3("must be a number of seconds, 0 or more"));
var minutes = () => read((value) => {
  const number2 = decimal(value);
  return number2 !== void 0 && number2 <= LONGEST_MINUTES ? number2 * 6e4 : refuse3(`must be a number of minutes from 0 to ${LONGEST_MINUTES}`);
});
var interval = () => read((value) => {
  const number2 = decimal(value);
  return number2 !== void 0 && number2 > 0 && number2 <= 3600 ? number2 * 1e3 : refuse3("must be a number of seconds above 0, at most 3600");
});
var list = () => read((value) => {
  const parsed = parseList(value);
  return parsed.ok ? parsed.values : refuse3(parsed.problem);
});
var idList = () => read((value) => {
  const parsed = parseList(value);
  if (!parsed.ok)
    return refuse3(parsed.problem);
  return parsed.values.every((id) => /^[\w.-]{1,200}$/.test(id)) ? [...new Set(parsed.values)] : refuse3("must be translation ids (letters, digits, `_`, `-`, `.`)");
});
var source = () => read((value) => {
  const parsed = parseSource(value);
  return parsed.ok ? parsed.source : parsed;
});
var httpsUrl = () => read((value) => /^https:\/\/\S+$/i.test(value) && URL.canParse(value) ? value : refuse3("must be a whole https URL"));
var apiUrl = () => read((value) => {
  const allowed = "must be an https URL (http only on a loopback host) without query or password";
  const url = URL.parse(value);
  if (url === null || url.search + url.hash !== "")
    return refuse3(allowed);
  const problem = (0,chunk_RZQQBIHF/* urlProblem */.rn)(url, { loopbackAllowed: true });
  if (problem !== void 0)
    return refuse3(`${allowed}; this one ${problem}`);
  return url.origin + url.pathname.replace(/\/+$/, "");
});
var secret = () => read((value) => /^[\u0021-\u007e]+$/.test(value) ? value : refuse3("must be one word of printable characters"));
var idempotencyKeyInput = () => read((value) => /^[A-Za-z0-9_\-:.]{1,255}$/.test(value) ? value : refuse3("must be 1 to 255 characters of A-Z a-z 0-9 _ : . -"));
function decimal(value) {
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : void 0;
}
function alternatives(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

// lib/inputs/shared-inputs.js
var SHARED_SCHEMA = {
  "api-key": secret(),
  "access-token": secret(),
  "if-no-api-key": choice("error", "skip"),
  wait: actions_boolean(),
  "wait-timeout": minutes(),
  "poll-interval": interval(),
  "fail-on": choice("any", "all", "never"),
  "download-to": actions_text(),
  "attach-to-release": actions_boolean(),
  "release-tag": actions_text(),
  "github-token": secret(),
  "api-url": apiUrl()
};
var SHARED_RULES = [
  {
    input: "access-token",
    problem: (all) => all["access-token"] !== void 0 && all["api-key"] !== void 0 ? "must not be set together with `api-key`: use exactly one of them" : void 0
  },
  {
    input: "wait",
    problem: (all) => {
      const needs = all["download-to"] !== void 0 ? "download-to" : "attach-to-release";
      return all.wait === false && (all["download-to"] !== void 0 || all["attach-to-release"] === true) ? `must not be false with \`${needs}\`: results are there only after waiting` : void 0;
    }
  }
];
var DEFAULT_API_URL = "https://api.heygen.com";
var DEFAULT_WAIT_TIMEOUT = 60 * 6e4;
function toSharedInputs(all, waitByDefault) {
  const delivers = all["download-to"] !== void 0 || all["attach-to-release"] === true;
  const { "api-key": apiKey, "access-token": accessToken } = all;
  return {
    ...apiKey !== void 0 ? { credentials: { apiKey } } : {},
    ...accessToken !== void 0 ? { credentials: { accessToken } } : {},
    ifNoApiKey: all["if-no-api-key"] ?? "error",
    wait: all.wait ?? (waitByDefault || delivers),
    waitTimeout: all["wait-timeout"] ?? DEFAULT_WAIT_TIMEOUT,
    ...all["poll-interval"] !== void 0 ? { pollInterval: all["poll-interval"] } : {},
    failOn: all["fail-on"] ?? "any",
    ...all["download-to"] !== void 0 ? { downloadTo: all["download-to"] } : {},
    attachToRelease: all["attach-to-release"] ?? false,
    ...all["release-tag"] !== void 0 ? { releaseTag: all["release-tag"] } : {},
    ...all["github-token"] !== void 0 ? { githubToken: all["github-token"] } : {},
    apiUrl: all["api-url"] ?? DEFAULT_API_URL
  };
}

// lib/inputs/collect-inputs.js
var FIELDS = (0,chunk_RZQQBIHF/* object */.Ik)({ ...SHARED_SCHEMA, "translation-ids": idList() });
var SCHEMA = withRules(FIELDS, SHARED_RULES);
var COLLECT_INPUTS = Object.keys(FIELDS.shape);
function parseCollectInputs(raw) {
  const all = parseInputs(SCHEMA, raw);
  const ids = all["translation-ids"];
  return { ...toSharedInputs(all, true), ...ids !== void 0 ? { translationIds: ids } : {} };
}

// lib/languages/language-index.js
var MOST_NAMES = 2e3;
var SCRIPTS = /* @__PURE__ */ new Set(["arabic", "cyrillic", "latin", "simplified", "traditional"]);
function indexLanguages(names3) {
  const entries = [];
  const byKey = /* @__PURE__ */ new Map();
  const byLanguage = /* @__PURE__ */ new Map();
  for (const name of names3) {
    if (entries.length === MOST_NAMES)
      break;
    if (name.length > chunk_MYJWHJYC/* LONGEST_NAME */.B6 || /[\p{C}\p{Zl}\p{Zp}]/u.test(name) || (0,chunk_MYJWHJYC/* foldName */.zN)(name) === "")
      continue;
    const entry = { name, key: (0,chunk_MYJWHJYC/* nameKey */.Rc)(name), ...(0,chunk_MYJWHJYC/* nameParts */.IN)(name) };
    entries.push(entry);
    add(byKey, entry.key, entry);
    for (const language2 of languagesOf(entry))
      add(byLanguage, language2, entry);
  }
  return { entries, byKey, byLanguage };
}
function languagesOf({ language: language2, qualifiers }) {
  const [first, ...others] = qualifiers;
  if (language2 === "chinese" && first !== void 0 && others.length > 0)
    return [language2, first];
  return language2.startsWith("norwegian ") ? [language2, "norwegian"] : [language2];
}
function add(map, key, entry) {
  const entries = map.get(key);
  if (entries)
    entries.push(entry);
  else
    map.set(key, [entry]);
}
function formsOf(index, parts) {
  const forms = index.byLanguage.get(parts.language) ?? [];
  return forms.filter((form) => parts.qualifiers.every((qualifier) => form.qualifiers.includes(qualifier)));
}
function isOfScript(form, script, implied) {
  const named = form.qualifiers.find((qualifier) => SCRIPTS.has(qualifier));
  return named === void 0 ? implied : named === script;
}

// lib/languages/language-suggestions.js
var import_fastest_levenshtein = (0,chunk_BC4LEONQ/* __toESM */.f1)(require_mod(), 1);

// lib/languages/language-tags.js
var AZURE_NAMES = {
  "az-AZ": "Azerbaijani (Latin, Azerbaijan)",
  "bn-IN": "Bengali (India)",
  "bs-BA": "Bosnian (Bosnia and Herzegovina)",
  "ca-ES": "Catalan",
  cmn: "Mandarin",
  "en-GB": "English (UK)",
  "en-HK": "English (Hong Kong SAR)",
  "eu-ES": "Basque",
  "gl-ES": "Galician",
  "jv-ID": "Javanese (Latin, Indonesia)",
  "ko-KR": "Korean (Korea)",
  "my-MM": "Burmese (Myanmar)",
  "no-NO": "Norwegian Bokm\xE5l (Norway)",
  "sr-RS": "Serbian (Cyrillic, Serbia)",
  "uz-UZ": "Uzbek (Latin, Uzbekistan)",
  "wuu-CN": "Chinese (Wu, Simplified)",
  "yue-CN": "Chinese (Cantonese, Simplified)",
  "yue-HK": "Chinese (Cantonese, Traditional)",
  "zh-CN": "Chinese (Mandarin, Simplified)",
  "zh-CN-guangxi": "Chinese (Guangxi Accent Mandarin, Simplified)",
  "zh-CN-henan": "Chinese (Zhongyuan Mandarin Henan, Simplified)",
  "zh-CN-liaoning": "Chinese (Northeastern Mandarin, Simplified)",
  "zh-CN-shaanxi": "Chinese (Zhongyuan Mandarin Shaanxi, Simplified)",
  "zh-CN-shandong": "Chinese (Jilu Mandarin, Simplified)",
  "zh-CN-sichuan": "Chinese (Southwestern Mandarin, Simplified)",
  "zh-HK": "Chinese (Cantonese, Traditional)",
  "zh-Hans": "Chinese (Mandarin, Simplified)",
  "zh-TW": "Chinese (Taiwanese Mandarin, Traditional)"
};
var ONLY_FORMS = "af-ZA am-ET az-AZ bs-BA cy-GB et-EE fa-IR ga-IE gu-IN he-IL hu-HU hy-AM is-IS jv-ID ka-GE kk-KZ km-KH kn-IN lo-LA lt-LT lv-LV mk-MK ml-IN mn-MN mr-IN mt-MT my-MM nb-NO ne-NP no-NO ps-AF si-LK sl-SI so-SO sq-AL sr-Latn-RS su-ID te-IN th-TH uz-UZ vi-VN wuu-CN yue-HK zu-ZA";
var SCRIPT_WORDS = {
  Arab: "arabic",
  Cyrl: "cyrillic",
  Hans: "simplified",
  Hant: "traditional",
  Latn: "latin"
};
var TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,6}$/i;
var NO_LANGUAGE = /* @__PURE__ */ new Set(["mis", "mul", "und", "zxx"]);
function hasTagShape(text3) {
  return TAG.test(text3);
}
function parseTag(text3) {
  if (!hasTagShape(text3))
    return void 0;
  const spelled = text3.replaceAll("_", "-").replace(/^zh-(?=(?:cmn|wuu|yue)\b)/i, "");
  const locale = toLocale(spelled);
  if (locale === void 0 || NO_LANGUAGE.has(locale.language) || locale.region === "ZZ")
    return void 0;
  const { language: language2, region, script } = locale;
  const plain = region === void 0 ? language2 : `${language2}-${region}`;
  if (englishName(plain) === void 0)
    return void 0;
  const scriptImplied = script !== void 0 && new Intl.Locale(plain).maximize().script === script;
  const hasVariant = locale.baseName !== [language2, script, region].filter((part) => part !== void 0).join("-");
  return {
    tag: canonicalTag(spelled, locale, scriptImplied && !hasVariant ? plain : locale.baseName),
    language: language2,
    region,
    script: script === void 0 ? void 0 : SCRIPT_WORDS[script] ?? script.toLowerCase(),
    scriptImplied,
    hasVariant
  };
}
function canonicalTag(spelled, locale, canonical) {
  if (/^cmn$/i.test(spelled))
    return "cmn";
  return locale.baseName === "zh-Hans" || locale.baseName === "zh-Hant" ? locale.baseName : canonical;
}
function nameOfTag(tag) {
  if (Object.hasOwn(AZURE_NAMES, tag.tag))
    return AZURE_NAMES[tag.tag];
  return tag.hasVariant ? void 0 : englishName(tag.tag);
}
function onlyForm(tag) {
  if (tag.region !== void 0 || tag.hasVariant)
    return void 0;
  const form = ONLY_FORMS.split(" ").find((known) => known.startsWith(`${tag.tag}-`));
  return form === void 0 ? void 0 : parseTag(form);
}
function languageKeyOfTag(tag) {
  return (0,chunk_MYJWHJYC/* nameParts */.IN)(englishName(tag.language) ?? tag.language).language;
}
function regionKey(code2) {
  const locale = /^(?:[a-z]{2}|\d{3})$/i.test(code2) ? toLocale(`en-${code2}`) : void 0;
  const name = locale === void 0 || locale.region === "ZZ" ? void 0 : englishName(locale.baseName);
  return name === void 0 ? void 0 : (0,chunk_MYJWHJYC/* nameParts */.IN)(name).qualifiers.at(-1);
}
function tagOfRegion(code2) {
  if (regionKey(code2) === void 0)
    return void 0;
  const { language: language2, region } = new Intl.Locale(`und-${code2}`).maximize();
  return parseTag(`${language2}-${region}`);
}
function likelyRegionKey(tag) {
  const { region } = new Intl.Locale(tag.language).maximize();
  return region === void 0 ? void 0 : regionKey(region);
}
function toLocale(tag) {
  try {
    return new Intl.Locale(tag);
  } catch {
    return void 0;
  }
}
var displayNames;
function englishName(tag) {
  displayNames ??= new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard", fallback: "none" });
  try {
    return displayNames.of(tag);
  } catch {
    return void 0;
  }
}

// lib/languages/language-suggestions.js
var MOST_SUGGESTIONS = 3;
var SHORTEST_GUESS = 4;
var LIKELY_CHINESE = "chinese mandarin simplified";
function suggestNames(index, text3) {
  if (text3.length > chunk_MYJWHJYC/* LONGEST_NAME */.B6)
    return [];
  const found2 = suggestForms(index, text3) ?? suggestByWord(index, (0,chunk_MYJWHJYC/* nameKey */.Rc)(text3)) ?? suggestNear(index, (0,chunk_MYJWHJYC/* nameKey */.Rc)(text3)) ?? suggestByRegion(index, text3) ?? [];
  return found2.slice(0, MOST_SUGGESTIONS).map((entry) => entry.name);
}
function rankForms(forms, rest, likelyRegion) {
  const wanted = regionKey(rest) ?? rest;
  return sortBy(forms, (form) => {
    const qualifiers = form.qualifiers.join(" ");
    const likely = form.key === LIKELY_CHINESE || likelyRegion !== void 0 && form.qualifiers.includes(likelyRegion);
    if (wanted !== "" && qualifiers.includes(wanted))
      return likely ? 0 : 0.1;
    const apart = (0, import_fastest_levenshtein.distance)(wanted, qualifiers) / Math.max(wanted.length, qualifiers.length, 1);
    if (wanted !== "" && apart <= 0.5)
      return apart;
    if (qualifiers === "")
      return 1;
    return likely ? 2 : 3;
  });
}
function suggestForms(index, text3) {
  const [, head, subtags] = /^([a-z]{2,3})(?:[-_](.*))?$/i.exec(text3) ?? [];
  const tag = head === void 0 ? void 0 : parseTag(head);
  if (tag) {
    const language3 = languageKeyOfTag(tag);
    const forms2 = index.byLanguage.get(language3);
    return forms2 ? rankForms(forms2, (0,chunk_MYJWHJYC/* nameKey */.Rc)(subtags ?? ""), likelyRegionKey(tag)) : suggestByWord(index, language3);
  }
  const [language2 = "", ...rest] = text3.split("(");
  const forms = index.byLanguage.get((0,chunk_MYJWHJYC/* nameKey */.Rc)(language2));
  return forms && rankForms(forms, (0,chunk_MYJWHJYC/* nameKey */.Rc)(rest.join(" ")));
}
function suggestNear(index, key) {
  if (key.length < SHORTEST_GUESS)
    return void 0;
  const sorted = sortWords(key);
  const most = Math.floor(key.length / 3);
  const scored = index.entries.map((entry) => ({
    entry,
    // A slip in the language alone counts for all its forms, after the bare name.
    score: Math.min((0, import_fastest_levenshtein.distance)(key, entry.key), (0, import_fastest_levenshtein.distance)(sorted, sortWords(entry.key)), (0, import_fastest_levenshtein.distance)(key, entry.language) + 0.5)
  }));
  const best = scored.reduce((least, { score }) => Math.min(least, score), Number.POSITIVE_INFINITY);
  if (best >= most + 1)
    return void 0;
  const near = scored.filter(({ score }) => score < most + 1 && score <= best + 0.5);
  return near.sort((a, b) => a.score - b.score).map(({ entry }) => entry);
}
function suggestByWord(index, key) {
  const words = key.split(" ");
  for (const word of words) {
    const forms = index.byLanguage.get(word);
    if (forms)
      return rankForms(forms, words.filter((other) => other !== word).join(" "));
  }
  return void 0;
}
function suggestByRegion(index, text3) {
  const tag = tagOfRegion(text3);
  const forms = tag && index.byLanguage.get(languageKeyOfTag(tag));
  return forms && rankForms(forms, regionKey(text3) ?? "");
}
function sortWords(key) {
  return key.split(" ").sort().join(" ");
}
function sortBy(entries, score) {
  return entries.map((entry) => ({ entry, score: score(entry) })).sort((a, b) => a.score - b.score).map(({ entry }) => entry);
}

// lib/languages/languages.js
function createLanguageResolver(names3) {
  const exact = new Set(names3.filter((name) => name.trim() !== ""));
  let index;
  return {
    resolve(text3) {
      const wanted = text3.trim();
      if (exact.has(wanted))
        return { ok: true, name: wanted, from: "name" };
      if (wanted === "" || wanted.length > chunk_MYJWHJYC/* LONGEST_NAME */.B6)
        return { ok: false, suggestions: [] };
      index ??= indexLanguages(exact);
      return findByName(index, wanted) ?? findByTag(index, exact, wanted) ?? unknown(index, wanted);
    }
  };
}
function findByName(index, text3) {
  const parts = (0,chunk_MYJWHJYC/* nameParts */.IN)(text3);
  const named = index.byKey.get((0,chunk_MYJWHJYC/* nameKey */.Rc)(text3)) ?? formsOf(index, parts);
  if (named.length > 0 || parts.qualifiers.length === 0)
    return decide(named, "name");
  const qualifiers = parts.qualifiers.map((qualifier) => regionKey(qualifier) ?? qualifier);
  return decide(formsOf(index, { ...parts, qualifiers }), "name");
}
function findByTag(index, exact, text3) {
  const tag = parseTag(text3);
  if (tag === void 0)
    return void 0;
  const name = nameOfTag(tag);
  if (name !== void 0 && exact.has(name))
    return { ok: true, name, from: "tag" };
  const named = name === void 0 ? void 0 : index.byKey.get((0,chunk_MYJWHJYC/* nameKey */.Rc)(name));
  if (named)
    return decide(named, "tag");
  return tag.hasVariant ? void 0 : decide(formsOfTag(index, tag), "tag", likelyRegionKey(tag));
}
function formsOfTag(index, tag) {
  const region = tag.region === void 0 ? void 0 : regionKey(tag.region) ?? tag.region;
  const forms = formsOf(index, { language: languageKeyOfTag(tag), qualifiers: region === void 0 ? [] : [region] });
  const { script } = tag;
  const written = script === void 0 ? forms : forms.filter((form) => isOfScript(form, script, tag.scriptImplied));
  const bare = region === void 0 ? written.filter((form) => form.qualifiers.length === 0) : [];
  return bare.length > 0 ? bare : written;
}
function decide(found2, from, likely) {
  const [first, second] = found2;
  if (first === void 0)
    return void 0;
  if (second === void 0)
    return { ok: true, name: first.name, from };
  const ranked = rankForms(found2, "", likely);
  return { ok: false, suggestions: ranked.slice(0, 3).map((entry) => entry.name) };
}
function unknown(index, text3) {
  return { ok: false, suggestions: suggestNames(index, text3) };
}
function resolveWithoutList(text3) {
  const wanted = text3.trim();
  const tag = parseTag(wanted);
  const name = tag && nameOfTag(onlyForm(tag) ?? tag);
  return name === void 0 ? { ok: true, name: wanted, from: "name" } : { ok: true, name, from: "tag" };
}
function languageKey(text3, resolver) {
  if (resolver) {
    const resolution2 = resolver.resolve(text3);
    return resolution2.ok ? resolution2.name : void 0;
  }
  const wanted = text3.trim();
  if (wanted.length > chunk_MYJWHJYC/* LONGEST_NAME */.B6)
    return void 0;
  const resolution = resolveWithoutList(wanted);
  if (!resolution.ok || resolution.from === "name" && hasTagShape(wanted))
    return void 0;
  return (0,chunk_MYJWHJYC/* nameKey */.Rc)(resolution.name) || void 0;
}
function bareLanguage(text3) {
  const tag = text3.length > chunk_MYJWHJYC/* LONGEST_NAME */.B6 ? void 0 : parseTag(text3.trim());
  const isBare = tag !== void 0 && /^[a-z]{2,3}$/i.test(text3.trim());
  return isBare ? languageKeyOfTag(tag) : void 0;
}
function formOf(name) {
  return (0,chunk_MYJWHJYC/* nameParts */.IN)(name).language;
}

// lib/model/settle-all.js
async function settleAll(promises2) {
  const settled = await Promise.allSettled(promises2);
  const errors = settled.flatMap((one) => one.status === "rejected" ? [(0,chunk_KGLUQYHH/* toActionError */.ie)(one.reason)] : []);
  const [first, ...rest] = errors;
  if (first !== void 0)
    throw (0,chunk_KGLUQYHH/* combineErrors */.Lt)([first, ...rest]);
  return settled.map((one) => one.status === "fulfilled" ? one.value : void 0);
}

// lib/results/lost-looks.js
var WORTH_A_WARNING = 5;
var PASSING = /* @__PURE__ */ new Set([408, 409, 425, 429]);
function lookFailure(thrown) {
  if (!(thrown instanceof chunk_KGLUQYHH/* ActionError */.lZ) || thrown.code === "interrupted" || thrown.status === 401)
    throw thrown;
  const status = thrown.status ?? 0;
  if (status === 404)
    return { kind: "not-found", error: thrown };
  const isRefused = status >= 300 && status < 500 && !PASSING.has(status) || status === 501;
  return { kind: isRefused ? "refused" : "lost", error: thrown };
}
var LostLooks = class {
  #log;
  #streak = 0;
  constructor(log) {
    this.#log = log;
  }
  /** Notes how a whole status check went; `error` is one of its failures. */
  note(error2) {
    this.#streak = error2 === void 0 ? 0 : this.#streak + 1;
    if (error2 === void 0)
      return;
    const pause = error2.retryAfterMs === void 0 ? "" : ` HeyGen asks to wait ${(0,chunk_KGLUQYHH/* clockSpan */.l4)(error2.retryAfterMs)}.`;
    const reason2 = `${(0,chunk_KGLUQYHH/* logText */.kc)(error2.message)}${pause}`;
    if (this.#streak === 1)
      this.#log.info(`A status check failed; still waiting. ${reason2}`);
    if (this.#streak === WORTH_A_WARNING) {
      this.#log.warning(`${(0,chunk_KGLUQYHH/* count */.U9)(this.#streak, "status check")} in a row failed; still waiting. ${reason2}`);
    }
  }
};

// lib/plan/idempotency.js


// lib/model/request.js
var NOT_OF_THE_RESULT = /* @__PURE__ */ new Set(["title", "callback_url", "callback_id", "folder_id"]);
var DEFAULTS = {
  translate_audio_only: false,
  enable_caption: false,
  enable_dynamic_duration: true,
  disable_music_track: false,
  enable_speech_enhancement: false,
  enable_watermark: false,
  start_time: 0
};
function resultOptions(options, hasAudio) {
  const { brand_voice_id, fps_mode, stock_voice_config, ...rest } = options;
  const all = {
    ...rest,
    brand_glossary_id: rest.brand_glossary_id ?? brand_voice_id,
    fps_mode: hasAudio ? fps_mode : void 0,
    stock_voice_config: stockVoice(stock_voice_config)
  };
  return Object.fromEntries(Object.entries(all).filter(([field, value]) => value !== void 0 && value !== DEFAULTS[field] && !NOT_OF_THE_RESULT.has(field)));
}
function stockVoice(config2) {
  return config2?.use_stock_voice === false && config2.preferred_stock_voice_ids === void 0 ? void 0 : config2;
}
var INPUTS_OF_OTHER_NAMES = {
  output_languages: "languages",
  output_language: "languages",
  video_url: "video",
  audio_url: "audio",
  srt_url: "srt",
  stock_voice_config: "use-stock-voice"
};
function inputOfParam(param, inputs) {
  const segments = param.toLowerCase().split(/[.[\]]+/).filter((segment) => segment !== "" && segment !== "body").reverse();
  for (const segment of segments) {
    const input = Object.hasOwn(INPUTS_OF_OTHER_NAMES, segment) ? INPUTS_OF_OTHER_NAMES[segment] : segment.replaceAll("_", "-");
    if (input !== void 0 && inputs.has(input))
      return input;
  }
  return void 0;
}

// lib/plan/canonical-json.js
function canonicalJson(value) {
  return JSON.stringify(value, (_name, member) => member !== null && typeof member === "object" && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => a < b ? -1 : 1)) : member);
}

// lib/plan/idempotency.js
var KEY_CHARACTERS = 255;
var DIGEST_CHARACTERS = 64;
var sha256 = (text3) => (0,external_node_crypto_.createHash)("sha256").update(text3).digest("hex");
var sourcesAndOptions = ({ sources, options }) => ({
  sources,
  options: resultOptions(options, sources.audio !== void 0)
});
function callbackIdPrefix(work) {
  return `${work.repository}@${work.sha}#`;
}
function callbackId(work) {
  return callbackIdPrefix(work) + sha256(canonicalJson(sourcesAndOptions(work))).slice(0, 16);
}
function isOtherWork(one, other) {
  const [a, b] = [one, other].map((id) => /^(?<repository>[^@]+)@[0-9a-f]+#(?<digest>[0-9a-f]{16})(?:~|$)/.exec(id)?.groups);
  return a !== void 0 && b !== void 0 && (a["repository"] !== b["repository"] || a["digest"] !== b["digest"]);
}
function idempotencyKey(work, languages, attempt) {
  const digest = sha256(canonicalJson({ ...sourcesAndOptions(work), languages: [...new Set(languages)].sort(), attempt }));
  const [owner = "", ...repository] = work.repository.split("/");
  const parts = [owner, repository.join("/"), work.sha];
  const room = KEY_CHARACTERS - DIGEST_CHARACTERS - 6;
  const whole = parts.map((part) => keyPart(part, room));
  const fits = whole.join("").length <= room;
  const [o, r, s] = fits ? whole : parts.map((part) => keyPart(part, Math.floor(room / parts.length)));
  return `v1:${o}:${r}:${s}:${digest}`;
}
function keyPart(text3, limit) {
  const safe = text3.replace(/[^A-Za-z0-9_.-]/g, "-");
  if (safe === text3 && text3.length <= limit)
    return text3;
  return `${safe.slice(0, limit - 9)}.${sha256(text3).slice(0, 8)}`;
}

// lib/plan/ledger.js
function readLedger(ask) {
  const { languages, keyOf } = ask;
  const jobsOf = new Map(languages.map((language2) => [language2, []]));
  const languageOf = new Map(languages.map((language2) => [keyOf(language2) ?? language2, language2]));
  const unknown2 = [];
  const coded = [];
  for (const job of ask.jobs) {
    const key = job.outputLanguage === void 0 ? void 0 : keyOf(job.outputLanguage);
    const exact = key === void 0 ? void 0 : jobsOf.get(languageOf.get(key) ?? "");
    const bare = bareLanguage(job.outputLanguage ?? "");
    if (exact !== void 0)
      exact.push(job);
    else if (bare !== void 0)
      coded.push({ bare, job });
    else if (key === void 0)
      unknown2.push(job);
  }
  const byBareCode = tieByBareCode(coded, jobsOf, unknown2);
  const entries = [...jobsOf].map(([language2, own]) => {
    const [reusable] = own.filter((job) => job.status === "completed" || (0,chunk_MGEEZ2PC/* isOpen */.nT)(job.status)).sort(preference);
    return { language: language2, failed: own.filter((job) => job.status === "failed"), ...reusable ? { reusable } : {} };
  });
  return { entries, unknown: unknown2, byBareCode };
}
function tieByBareCode(coded, jobsOf, unknown2) {
  return [...Map.groupBy(coded, ({ bare }) => bare)].flatMap(([bare, group]) => {
    const forms = [...jobsOf].filter(([language2, own]) => formOf(language2) === bare && own.length === 0);
    const [only, second] = forms.map(([, own]) => own);
    if (only === void 0)
      return [];
    const found2 = group.map(({ job }) => job);
    const isClear = second === void 0 && found2.filter((job) => job.status !== "failed").length <= 1;
    const target = isClear ? only : unknown2;
    target.push(...found2);
    return found2;
  });
}
function preference(a, b) {
  const rank = (job) => job.status === "completed" ? 0 : 1;
  return rank(a) - rank(b) || (b.createdAt ?? 0) - (a.createdAt ?? 0) || (a.id < b.id ? -1 : 1);
}
function plannedLanguage(entry) {
  return {
    language: entry.language,
    failedBefore: entry.failed.length,
    ...entry.reusable === void 0 ? {} : { reuse: entry.reusable }
  };
}

// lib/plan/find-translations.js
async function findByIds(ask) {
  const { run, connection } = ask;
  const unread = /* @__PURE__ */ new Map();
  const jobs = await (0,chunk_6UJIFTPY/* sideBySide */.Q)(ask.ids, READS_AT_ONCE, async (id) => {
    try {
      return await (0,chunk_MGEEZ2PC/* readJob */.cd)(connection, id, { plan: readPlan(connection), signal: run.signal });
    } catch (thrown) {
      const { kind: kind2, error: error2 } = lookFailure(thrown);
      if (kind2 !== "not-found")
        unread.set(id, error2);
      return { id, status: "pending" };
    }
  });
  const { translations, ...rest } = found(jobs, ask);
  return { ...rest, translations: translations.map((one) => withReadError(one, unread.get(one.id))) };
}
function withReadError(one, unreadable) {
  return unreadable === void 0 ? one : { ...one, unreadable };
}
async function findByCommit(ask) {
  const { run, connection, nameOf: nameOf2 } = ask;
  const { repository } = run.context;
  const prefix = callbackIdPrefix({ repository, sha: ask.sha });
  const { log, signal } = run;
  const { jobs: listed, complete } = await findJobs({ connection, log, signal, prefix });
  const unclear = listed.filter((job) => job.outputLanguage === void 0);
  const jobs = await readUnclear({ connection, log, signal, jobs: listed, unclear });
  const works = Map.groupBy(jobs, (job) => job.callbackId ?? "");
  const chosen = [...works.values()].flatMap((work) => {
    const languages = [...new Set(work.map((job) => nameOf2(job.outputLanguage ?? "")))];
    const { entries, unknown: unknown2 } = readLedger({
      jobs: work,
      languages,
      keyOf: (text3) => text3 === "" ? void 0 : nameOf2(text3)
    });
    const best = entries.flatMap((entry) => entry.reusable ?? newest(entry.failed) ?? []);
    return [...best, ...unknown2];
  });
  if (chosen.length === 0) {
    const work = `for ${repository} at commit ${ask.sha.slice(0, 12)}`;
    throw new chunk_KGLUQYHH/* ActionError */.lZ({
      code: "no_translations",
      ...complete ? { message: `The HeyGen account has no translation ${work}.` } : {
        message: `No translation ${work} was found, but not all of the HeyGen account could be looked through.`,
        hint: "Run the job again, or give `translation-ids`."
      }
    });
  }
  return found(chosen.sort(oldestFirst), ask);
}
var oldestFirst = (a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0);
function newest(jobs) {
  return [...jobs].sort(oldestFirst).at(-1);
}
function found(jobs, { nameOf: nameOf2 }) {
  const title = jobs.find((job) => job.title !== void 0)?.title;
  const translations = jobs.map((job) => ({
    language: job.outputLanguage === void 0 ? job.id : nameOf2(job.outputLanguage),
    id: job.id,
    status: job.status,
    reused: true,
    ...job.failureMessage === void 0 ? {} : { failureMessage: job.failureMessage },
    ...job.duration === void 0 ? {} : { duration: job.duration },
    ...job.createdAt === void 0 ? {} : { createdAt: job.createdAt }
  }));
  return { translations, ...title === void 0 ? {} : { title } };
}

// lib/report/verdict.js
function runStatus(translations, timedOut) {
  const completed = translations.filter(chunk_MGEEZ2PC/* isCompleted */.Yw).length;
  if (translations.length > 0 && completed === translations.length)
    return "completed";
  if (translations.some(chunk_MGEEZ2PC/* isStillRunning */.QT))
    return timedOut ? "timed-out" : "submitted";
  return completed > 0 ? "partial" : "failed";
}
function verdict(translations, failOn, timedOut) {
  const failed = translations.filter(chunk_MGEEZ2PC/* hasFailed */.WN);
  const running = translations.filter(chunk_MGEEZ2PC/* isStillRunning */.QT);
  if (failOn === "never" || failed.length + (timedOut ? running.length : 0) === 0)
    return void 0;
  if (failOn === "all" && translations.some(chunk_MGEEZ2PC/* isCompleted */.Yw))
    return void 0;
  const parts = [
    ...failed.map((one) => `${one.language}: ${one.failureMessage ?? "no reason given"}`),
    ...running.length > 0 ? [`still running: ${(0,chunk_MGEEZ2PC/* languageList */.xl)(running)}`] : []
  ];
  const list2 = parts.map((part) => `- ${part}`).join("\n");
  return failed.length > 0 ? new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "translations_failed",
    message: `${failed.length} of ${(0,chunk_KGLUQYHH/* count */.U9)(translations.length, "translation")} failed:
${list2}`
  }) : new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "wait_timed_out",
    message: `Timed out: ${running.length} of ${(0,chunk_KGLUQYHH/* count */.U9)(translations.length, "translation")} ${running.length === 1 ? "is" : "are"} still running at HeyGen: ${(0,chunk_MGEEZ2PC/* languageList */.xl)(running)}.`
  });
}

// lib/results/check-delivery.js


// lib/runner/writable-folder.js




var PROBE_BYTES = 4096;
var REASONS = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ELOOP: "its symbolic links lead in a circle",
  ENAMETOOLONG: "its name is too long"
};
async function checkWritableFolder(ask) {
  const { workspace, folder, input, lookOnly } = ask;
  try {
    const path = await (0,chunk_MQNRXAF5/* resolveInWorkspace */.z1)(workspace, folder, input);
    const existing = await nearestExisting(path);
    const what = await obstacle(existing);
    if (what !== void 0)
      throw notFolder(ask, what, existing === path ? void 0 : existing);
    if (lookOnly)
      await (0,promises_.access)(existing, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
    else
      await writeProbe(path);
    await refuseFolders(ask, path);
  } catch (thrown) {
    throw thrown instanceof chunk_KGLUQYHH/* ActionError */.lZ ? thrown : notWritable(ask, thrown);
  }
}
async function nearestExisting(path) {
  try {
    await (0,promises_.lstat)(path);
    return path;
  } catch (thrown) {
    const parent = (0,external_node_path_.dirname)(path);
    if (parent === path || !/^(?:ENOENT|ENOTDIR)$/.test((0,chunk_MQNRXAF5/* fileErrorCode */.c2)(thrown)))
      throw thrown;
    return nearestExisting(parent);
  }
}
async function obstacle(path) {
  try {
    return (await (0,promises_.stat)(path)).isDirectory() ? void 0 : "a file";
  } catch (thrown) {
    if ((0,chunk_MQNRXAF5/* fileErrorCode */.c2)(thrown) === "ENOENT")
      return "a symbolic link that leads nowhere";
    throw thrown;
  }
}
async function writeProbe(folder) {
  await (0,promises_.mkdir)(folder, { recursive: true });
  const probe = (0,external_node_path_.join)(folder, `.${(0,external_node_crypto_.randomUUID)()}.part`);
  try {
    await (0,promises_.writeFile)(probe, Buffer.alloc(PROBE_BYTES), { flag: "wx" });
  } finally {
    await (0,promises_.rm)(probe, { force: true });
  }
}
async function refuseFolders({ workspace, input, names: names3 }, folder) {
  const isFolder = async (path) => (await (0,promises_.lstat)(path).catch(() => void 0))?.isDirectory() === true;
  for (const name of names3) {
    const path = (0,external_node_path_.join)(folder, name);
    if (!await isFolder(path))
      continue;
    throw new chunk_KGLUQYHH/* ActionError */.lZ({
      code: "invalid_input",
      input,
      message: `\`${input}\` cannot take the result \`${shown(workspace, path)}\`: there is a folder of this name.`,
      hint: `Remove or rename that folder, or set \`${input}\` to another one.`
    });
  }
}
function notFolder({ workspace, folder, input }, what, ancestor) {
  const why = ancestor === void 0 ? `is ${what}` : `leads through \`${shown(workspace, ancestor)}\`, which is ${what}`;
  return new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "invalid_input",
    input,
    message: `\`${input}\` must be a folder: \`${(0,chunk_KGLUQYHH/* oneLine */.TN)(folder, 200)}\` ${why}.`,
    hint: `Set \`${input}\` to a folder in the workspace; it is made if it is missing.`
  });
}
function notWritable({ folder, input }, cause) {
  const code2 = (0,chunk_MQNRXAF5/* fileErrorCode */.c2)(cause);
  const reason2 = REASONS[code2] ?? (code2 === "" ? (0,chunk_KGLUQYHH/* oneLine */.TN)(String(cause), 200) : code2);
  return new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "invalid_input",
    input,
    message: `The folder \`${(0,chunk_KGLUQYHH/* oneLine */.TN)(folder, 200)}\` of \`${input}\` cannot be written: ${reason2}.`,
    hint: "Check the folder's permissions and the free space of the disk, or choose another folder.",
    cause
  });
}
function shown(workspace, path) {
  return (0,chunk_KGLUQYHH/* oneLine */.TN)((0,chunk_MQNRXAF5/* relativeToWorkspace */.Tv)(workspace, path), 200);
}

// lib/results/check-delivery.js
async function checkDelivery(ask) {
  const { run, inputs, release, lookOnly } = ask;
  const names3 = ask.languages.flatMap((one) => namesOf(ask, one));
  refuseSources(ask, names3);
  if (inputs.downloadTo !== void 0) {
    const { workspace } = run.context;
    await checkWritableFolder({ workspace, folder: inputs.downloadTo, input: "download-to", names: names3, lookOnly });
  }
  if (inputs.attachToRelease && release !== void 0) {
    const expected = ask.languages.flatMap((one) => expectedAssets(ask, one, release.release.assets));
    await release.github.checkAttachable(release.connection, release.release, { expected, lookOnly });
  }
}
function namesOf({ stem, extensions }, { slug }) {
  return extensions.map((extension) => (0,chunk_MGEEZ2PC/* resultFileName */.tK)({ stem, slug, extension }));
}
function expectedAssets(ask, language2, assets) {
  const isNew = language2.isSubmitted;
  return namesOf(ask, language2).map((name) => {
    const isCaption = /\.(?:srt|vtt)$/.test(name);
    const start = name.replace(/[^.]+$/, "");
    const isThere = (asset) => asset.name.startsWith(start) && /^(?!srt$|vtt$|new$)[a-z0-9]{2,4}$/.test(asset.name.slice(start.length));
    const there = isNew || isCaption ? void 0 : assets.find(isThere);
    return { name: there?.name ?? name, isNew };
  });
}
function refuseSources({ run, inputs, sources = {} }, names3) {
  const { workspace } = run.context;
  const { downloadTo, attachToRelease } = inputs;
  const isReplaced = (label, name) => attachToRelease && label === `release:${name}` || downloadTo !== void 0 && (0,external_node_path_.resolve)(workspace, label) === (0,external_node_path_.resolve)(workspace, downloadTo, name);
  for (const [input, label] of Object.entries(sources)) {
    const name = names3.find((one) => isReplaced(label, one));
    if (name === void 0)
      continue;
    throw new chunk_KGLUQYHH/* ActionError */.lZ({
      code: "invalid_input",
      input,
      message: `The result \`${name}\` would replace the source of \`${input}\`, which has the same name.`,
      hint: `Rename the source of \`${input}\`, or deliver the results elsewhere.`
    });
  }
}

// lib/results/deliver.js
async function deliver(ask) {
  const { run, inputs, release } = ask;
  const completed = run.report().translations.filter(chunk_MGEEZ2PC/* isCompleted */.Yw).length;
  if (completed === 0)
    return [];
  const failures2 = [];
  let downloads;
  if (inputs.downloadTo !== void 0) {
    run.log.info(`Downloading the results of ${(0,chunk_KGLUQYHH/* count */.U9)(completed, "translation")} to ${(0,chunk_KGLUQYHH/* logText */.kc)(inputs.downloadTo)}`);
    downloads = await download(ask, inputs.downloadTo).catch((thrown) => {
      if (!(thrown instanceof chunk_KGLUQYHH/* ActionError */.lZ) || thrown.code === "interrupted")
        throw thrown;
      failures2.push(thrown);
      return void 0;
    });
    failures2.push(...(downloads?.failures ?? []).map((one) => one.error));
  }
  if (inputs.attachToRelease && release !== void 0) {
    run.log.info(`Attaching the results of ${(0,chunk_KGLUQYHH/* count */.U9)(completed, "translation")} to the release`);
    const { attachResults } = await __nccwpck_require__.e(/* import() */ 570).then(__nccwpck_require__.bind(__nccwpck_require__, 570));
    run.note({ release: { tag: release.release.tag, url: release.release.htmlUrl } });
    failures2.push(...await attachResults({
      run,
      connection: ask.connection,
      release,
      stem: ask.stem,
      downloaded: downloads?.files ?? [],
      failed: new Set(downloads?.failures.map((one) => one.translationId))
    }));
  }
  return failures2;
}
async function download(ask, folder) {
  const { run, connection, stem } = ask;
  const { workspace } = run.context;
  const { downloadResults } = await __nccwpck_require__.e(/* import() */ 292).then(__nccwpck_require__.bind(__nccwpck_require__, 292));
  const downloads = await downloadResults({
    connection,
    log: run.log,
    translations: run.report().translations,
    workspace,
    folder: await (0,chunk_MQNRXAF5/* resolveInWorkspace */.z1)(workspace, folder, "download-to"),
    stem,
    signal: run.signal,
    onChange: (translations) => run.note({ translations })
  });
  run.note({ translations: downloads.translations });
  return downloads;
}

// lib/results/look-at-jobs.js
var SIDE_BY_SIDE = 8;
var TRY_TIMEOUT = 3e4;
var LAST_LOOK = 15e3;
var BULK_LOOKS_LOST = 3;
var Looker = class {
  #ask;
  #lost;
  #inBulk = true;
  #bulkLooksLost = 0;
  #plan = { deadline: 0, tryTimeout: TRY_TIMEOUT };
  #failure;
  #notBefore = 0;
  constructor(ask) {
    this.#ask = ask;
    this.#lost = new LostLooks(ask.log);
  }
  /** HeyGen has asked for no request before this, milliseconds since 1970; 0 where it has not. */
  get notBefore() {
    return this.#notBefore;
  }
  /**
   * One status check. Whatever of it fails and may pass is left to the next one.
   * @throws ActionError when HeyGen refuses the key: HTTP 401 at once, 403 after three checks that could read nothing; `interrupted`
   */
  async look({ isLast }) {
    const { connection, jobs } = this.#ask;
    const now = connection.clock.now();
    this.#failure = void 0;
    this.#notBefore = 0;
    this.#plan = { deadline: isLast ? now + LAST_LOOK : now, tryTimeout: TRY_TIMEOUT };
    if (this.#inBulk)
      await this.#lookInBulk();
    const toRead = jobs.toRead();
    const isInDoubt = this.#inBulk && this.#bulkLooksLost >= BULK_LOOKS_LOST;
    const probe = isInDoubt ? jobs.toLookAt().find((id) => !toRead.includes(id)) : void 0;
    if (probe !== void 0 && await this.#read(probe))
      this.#giveUpBulk(this.#failure);
    await this.#readAll(this.#inBulk ? toRead : jobs.unsettled().filter((id) => id !== probe));
    this.#lost.note(this.#failure);
    const refusal = jobs.refusal();
    if (refusal !== void 0)
      throw refusal;
  }
  async #lookInBulk() {
    const { connection, jobs, afterAnswer, signal } = this.#ask;
    const ids = jobs.toLookAt();
    const pages2 = Array.from({ length: Math.ceil(ids.length / chunk_MGEEZ2PC/* PAGE */.KL) }, (_, n) => ids.slice(n * chunk_MGEEZ2PC/* PAGE */.KL, (n + 1) * chunk_MGEEZ2PC/* PAGE */.KL));
    const lost = await (0,chunk_6UJIFTPY/* sideBySide */.Q)(pages2, SIDE_BY_SIDE, async (page) => {
      if (this.#isHeldOff())
        return true;
      try {
        const looks = await (0,chunk_MGEEZ2PC/* readStatuses */.r_)(connection, page, { plan: this.#plan, signal });
        for (const id of page)
          jobs.looked(id, looks.get(id), connection.clock.now());
        afterAnswer();
        return false;
      } catch (thrown) {
        const { kind: kind2, error: error2 } = lookFailure(thrown);
        if (kind2 === "lost")
          this.#fails(error2);
        else
          this.#giveUpBulk(error2);
        return kind2 === "lost";
      }
    });
    if (pages2.length > 0)
      this.#bulkLooksLost = lost.every(Boolean) ? this.#bulkLooksLost + 1 : 0;
  }
  #giveUpBulk(error2) {
    if (!this.#inBulk)
      return;
    this.#inBulk = false;
    const reason2 = error2 === void 0 ? "" : ` ${(0,chunk_KGLUQYHH/* logText */.kc)(error2.message)}`;
    this.#ask.log.info(`Bulk status is unavailable; checking each translation individually.${reason2}`);
  }
  async #readAll(ids) {
    await (0,chunk_6UJIFTPY/* sideBySide */.Q)(ids, SIDE_BY_SIDE, (id) => this.#read(id));
  }
  /** Reads one job; tells whether HeyGen answered for it. */
  async #read(id) {
    const { connection, jobs, afterAnswer, signal } = this.#ask;
    const { clock } = connection;
    if (this.#isHeldOff())
      return false;
    try {
      const job = await (0,chunk_MGEEZ2PC/* readJob */.cd)(connection, id, { plan: this.#plan, signal });
      jobs.wasRead(id, job, clock.now());
      return true;
    } catch (thrown) {
      const failure2 = lookFailure(thrown);
      if (failure2.kind === "not-found") {
        jobs.missed(id, clock.now());
        return true;
      }
      jobs.readFailed(id, failure2, clock.now());
      this.#fails(failure2.error);
      return false;
    } finally {
      afterAnswer();
    }
  }
  /** HeyGen has asked for a pause during this check: what is left of it is for the next one. */
  #isHeldOff() {
    return this.#ask.connection.clock.now() < this.#notBefore;
  }
  #fails(error2) {
    this.#failure = error2;
    const { retryAfterMs = 0 } = error2;
    if (retryAfterMs > 0)
      this.#notBefore = Math.max(this.#notBefore, this.#ask.connection.clock.now() + retryAfterMs);
  }
};

// lib/results/look-interval.js
var SHORTEST = 1e4;
var LONGEST = 6e4;
function lookInterval(elapsed) {
  return Math.min(LONGEST, Math.max(SHORTEST, elapsed / 10));
}

// lib/results/progress.js
var MANY = 20;
function tellChanges(log, before, after) {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const changed = after.filter((one) => earlier.get(one.id)?.status !== one.status);
  const started = changed.filter((one) => one.status === "running" && earlier.get(one.id)?.status === "pending");
  if (started.length > 0)
    log.info(`${(0,chunk_KGLUQYHH/* count */.U9)(started.length, "translation")} started`);
  const completed = changed.filter(chunk_MGEEZ2PC/* isCompleted */.Yw).map(endLine);
  if (completed.length >= MANY)
    log.group(`${completed.length} translations completed`, completed);
  else
    for (const line of completed)
      log.info(line);
  for (const one of changed)
    if ((0,chunk_MGEEZ2PC/* hasFailed */.WN)(one))
      log.info(endLine(one));
  for (const { id, language: language2, unreadable } of after) {
    if (unreadable === void 0 || earlier.get(id)?.unreadable === unreadable)
      continue;
    log.info(`${(0,chunk_KGLUQYHH/* logText */.kc)(language2)}: no longer waiting for it. ${(0,chunk_KGLUQYHH/* logText */.kc)(unreadable.message)}`);
  }
}
function endLine(one) {
  const { createdAt, endedAt } = one;
  const after = createdAt === void 0 || endedAt === void 0 ? "" : ` after ${(0,chunk_KGLUQYHH/* clockSpan */.l4)(Math.max(0, endedAt - createdAt))}`;
  const language2 = (0,chunk_KGLUQYHH/* logText */.kc)(one.language);
  if (one.status === "completed") {
    return `${language2}: completed${after}${one.videoUrl === void 0 ? ", but HeyGen gives no link to the result" : ""}`;
  }
  const what = one.status === "not_found" ? "not found" : `failed${after}`;
  return `${language2}: ${what}: ${(0,chunk_KGLUQYHH/* logText */.kc)(one.failureMessage ?? "HeyGen gives no reason")}`;
}
function heartbeat(translations, elapsed) {
  const number2 = (condition) => translations.filter(condition).length;
  const others = [
    [number2(chunk_MGEEZ2PC/* isStillRunning */.QT), "running"],
    [number2(chunk_MGEEZ2PC/* hasFailed */.WN), "failed"],
    [number2((one) => one.unreadable !== void 0), "unreadable"]
  ];
  return [
    `${number2(chunk_MGEEZ2PC/* isCompleted */.Yw)} of ${translations.length} completed`,
    ...others.flatMap(([many, word]) => many > 0 ? [`${many} ${word}`] : []),
    (0,chunk_KGLUQYHH/* clockSpan */.l4)(elapsed)
  ].join(", ");
}

// lib/languages/tie-languages.js
function tieLanguages(ask) {
  const { ties, spoken, languageKey: languageKey2 } = ask;
  const single = new Set(unique2(ties.map((tie3) => [tie3.id, tie3.id])).keys());
  const movable = ties.flatMap((tie3, at) => tie3.pinned || !single.has(tie3.id) ? [] : [at]);
  const isMovable = new Set(movable);
  const placeOf = unique2(ties.map((tie3, at) => [languageKey2(tie3.language), at]));
  const ownerOf = unique2(movable.map((at) => {
    const id = ties[at]?.id ?? "";
    const language2 = spoken.get(id);
    return [language2 === void 0 ? void 0 : languageKey2(language2), id];
  }));
  const ids = ties.map((tie3) => tie3.id);
  const placed = /* @__PURE__ */ new Map();
  for (const [key, id] of ownerOf) {
    const place = placeOf.get(key);
    if (place !== void 0 && isMovable.has(place))
      placed.set(place, id);
  }
  const moved = new Set(placed.values());
  const displaced = movable.filter((at) => placed.has(at) && !moved.has(ids[at] ?? "")).map((at) => ids[at] ?? "");
  const free = movable.filter((at) => !placed.has(at) && moved.has(ids[at] ?? ""));
  for (const [nth, at] of free.entries())
    placed.set(at, displaced[nth] ?? "");
  return ids.map((id, at) => placed.get(at) ?? id);
}
function unique2(entries) {
  const found2 = /* @__PURE__ */ new Map();
  const ambiguous = /* @__PURE__ */ new Set();
  for (const [key, value] of entries) {
    if (key === void 0)
      continue;
    if (found2.has(key))
      ambiguous.add(key);
    found2.set(key, value);
  }
  for (const key of ambiguous)
    found2.delete(key);
  return found2;
}

// lib/results/watched-job.js
var CHECKS = 3;
var NEW_FOR = 6e4;
var OLD_AFTER = 3 * 6e4;
var LINK_PATIENCE = 10 * 6e4;
function watched(given, now) {
  const open = (0,chunk_MGEEZ2PC/* isOpen */.nT)(given.status);
  return {
    given,
    since: now,
    status: given.status,
    failureMessage: given.failureMessage,
    settled: false,
    toBeRead: !open,
    // What this run has submitted itself was open a moment ago.
    seenOpen: open && !given.reused,
    notFound: 0,
    failedReads: given.unreadable && anotherFailedRead(void 0, given.unreadable, now)
  };
}
function anotherFailedRead(before, error2, now) {
  return {
    since: before?.since ?? now,
    times: (before?.times ?? 0) + 1,
    forbidden: error2.status === 403 ? (before?.forbidden ?? 0) + 1 : 0,
    error: error2
  };
}
function isGone({ notFound, since, job, given }, now) {
  const createdAt = job?.createdAt ?? given.createdAt;
  const isOld = createdAt !== void 0 && now - createdAt >= OLD_AFTER;
  return notFound >= CHECKS && (isOld || now - since >= NEW_FOR);
}
function waitsForLink(one, job, now) {
  if (job.status !== "completed" || (0,chunk_MGEEZ2PC/* mainResult */.Ns)(job) !== void 0)
    return false;
  one.withoutLinkSince ??= now;
  return now - one.withoutLinkSince < LINK_PATIENCE;
}
function isKnownById({ given, job }) {
  return given.unreadable !== void 0 && job === void 0;
}
function isKnownToHaveFailed({ bulk, status }) {
  return bulk?.status === "failed" || status === "failed";
}
function isKnownToHaveEnded({ bulk, job, status }) {
  return [bulk?.status, job?.status, status].some((one) => one !== void 0 && !(0,chunk_MGEEZ2PC/* isOpen */.nT)(one));
}
function translationOf(one, language2) {
  const { given, job, status, failureMessage } = one;
  const result = job === void 0 || status !== "completed" ? void 0 : job;
  const known = {
    failureMessage: (0,chunk_MGEEZ2PC/* isOpen */.nT)(status) || status === "completed" ? void 0 : failureMessage,
    unreadable: one.unreadable,
    duration: job?.duration ?? given.duration,
    createdAt: job?.createdAt ?? given.createdAt,
    endedAt: (0,chunk_MGEEZ2PC/* isOpen */.nT)(status) ? void 0 : one.endedAt ?? given.endedAt,
    videoUrl: (result && (0,chunk_MGEEZ2PC/* mainResult */.Ns)(result)?.url) ?? (status === "completed" ? given.videoUrl : void 0),
    hasCaptions: result && (0,chunk_MGEEZ2PC/* jobResults */.ks)(result).some(({ kind: kind2 }) => kind2 === "srt" || kind2 === "vtt"),
    files: given.files,
    assets: given.assets
  };
  const fields = Object.entries(known).filter(([, value]) => value !== void 0);
  return { language: language2, id: given.id, status, reused: given.reused, ...Object.fromEntries(fields) };
}

// lib/results/watched-jobs.js
var MOST_FAILED_READS = 5;
var READ_PATIENCE = 6e4;
var JUST_NOW = 6e4;
var NOT_FOUND = "HeyGen has no translation with this ID. It may have been deleted, or belong to another HeyGen workspace.";
var WatchedJobs = class {
  #jobs;
  #given;
  #languageKey;
  #ids;
  #changed;
  /** When HeyGen last answered a read of any job. */
  #readAt = 0;
  constructor(translations, languageKey2, now) {
    this.#jobs = new Map(translations.map((one) => [one.id, watched(one, now)]));
    this.#given = translations;
    this.#changed = translations.some((one) => one.unreadable !== void 0);
    this.#ids = translations.map((one) => one.id);
    const keys = /* @__PURE__ */ new Map();
    this.#languageKey = (text3) => {
      if (!keys.has(text3))
        keys.set(text3, languageKey2(text3));
      return keys.get(text3);
    };
  }
  /** Every job of which there is more to learn, each once. */
  unsettled() {
    return this.#where(() => true);
  }
  /** The jobs whose status is to be looked at. */
  toLookAt() {
    return this.#where((one) => !one.toBeRead);
  }
  /** The jobs that are to be read by themselves; of those that could not be read before the wait, nothing but the ID is known. */
  toRead() {
    return this.#where((one) => one.toBeRead || isKnownById(one) && one.failedReads !== void 0);
  }
  /** The translations as they stand, in the order of the languages. */
  translations() {
    return this.#ids.flatMap((id, at) => {
      const one = this.#jobs.get(id);
      return one === void 0 ? [] : [translationOf(one, this.#languageOf(one, this.#given[at] ?? one.given))];
    });
  }
  /** Whether anything has changed since this was last asked. */
  takeChange() {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }
  /** Takes in what the bulk status says of a job; undefined when it does not mention it. */
  looked(id, look3, now) {
    const one = this.#open(id);
    if (one === void 0)
      return;
    if (look3 === void 0)
      one.toBeRead = true;
    else if (look3.status === "not_found") {
      one.notFound++;
      one.toBeRead = isGone(one, now);
    } else {
      one.notFound = 0;
      one.bulk = look3;
      if ((0,chunk_MGEEZ2PC/* isOpen */.nT)(look3.status))
        this.#goesOn(one, look3.status);
      else
        one.toBeRead = true;
    }
  }
  /** Takes in a job that was read. What it says outweighs the bulk status. */
  wasRead(id, job, now) {
    this.#readAt = now;
    const one = this.#open(id);
    if (one === void 0)
      return;
    one.failedReads = void 0;
    if (job.status === "not_found") {
      this.missed(id, now);
      return;
    }
    one.job = job;
    one.notFound = 0;
    this.#tie();
    one.toBeRead = waitsForLink(one, job, now);
    if (one.toBeRead)
      this.#goesOn(one, "running");
    else if (job.status === "completed")
      this.#end(one, "completed", now);
    else if (job.status === "failed")
      this.#end(one, "failed", now, job.failureMessage ?? one.bulk?.failureMessage);
    else
      this.#goesOn(one, job.status);
  }
  /** Takes in a read to which HeyGen answered that it does not know the job. */
  missed(id, now) {
    const one = this.#open(id);
    if (one === void 0)
      return;
    one.failedReads = void 0;
    one.notFound++;
    if (isGone(one, now))
      this.#settle(one, "not_found", NOT_FOUND);
  }
  /** Takes in a read that failed. */
  readFailed(id, { error: error2, kind: kind2 }, now) {
    const one = this.#open(id);
    if (one === void 0)
      return;
    one.failedReads = anotherFailedRead(one.failedReads, error2, now);
    const { since, times } = one.failedReads;
    if (isKnownToHaveFailed(one)) {
      if (times >= CHECKS)
        this.#endAsFailed(one, now);
      return;
    }
    if (times < MOST_FAILED_READS || now - since < READ_PATIENCE)
      return;
    if (kind2 === "refused" || isKnownToHaveEnded(one) || this.#readAt >= since)
      this.#giveUp(one);
  }
  /** The last failure, where HeyGen refuses (403) to let this key read any job that has not ended. */
  refusal() {
    const reads = this.unsettled().map((id) => this.#jobs.get(id)?.failedReads);
    const isRefused = reads.every((one) => one !== void 0 && one.forbidden >= CHECKS && this.#readAt < one.since);
    return isRefused ? reads.at(-1)?.error : void 0;
  }
  /** The wait stops, for whatever reason: what the bulk status calls failed has failed, though it could not be read. */
  waitStops(now) {
    for (const one of this.#unsettled())
      if (isKnownToHaveFailed(one))
        this.#endAsFailed(one, now);
  }
  /** The time is up: what has ended, and what could not be read from the start, is not still running. */
  timeIsUp(now) {
    this.waitStops(now);
    for (const one of this.#unsettled()) {
      if (one.failedReads !== void 0 && (isKnownToHaveEnded(one) || isKnownById(one)))
        this.#giveUp(one);
    }
  }
  #where(condition) {
    return [...this.#jobs].filter(([, one]) => !one.settled && condition(one)).map(([id]) => id);
  }
  #unsettled() {
    return [...this.#jobs.values()].filter((one) => !one.settled);
  }
  #open(id) {
    const one = this.#jobs.get(id);
    return one?.settled === false ? one : void 0;
  }
  #goesOn(one, status) {
    one.seenOpen = true;
    if (one.status === status)
      return;
    one.status = status;
    this.#changed = true;
  }
  #end(one, status, now, failureMessage) {
    const createdAt = one.job?.createdAt ?? one.given.createdAt;
    const isNews = one.seenOpen || createdAt !== void 0 && now - createdAt < JUST_NOW;
    if (isNews)
      one.endedAt = now;
    this.#settle(one, status, failureMessage);
  }
  #endAsFailed(one, now) {
    this.#end(one, "failed", now, one.bulk?.failureMessage ?? one.failureMessage);
  }
  #giveUp(one) {
    if (one.failedReads !== void 0)
      one.unreadable = one.failedReads.error;
    this.#settle(one, one.status, one.failureMessage);
  }
  #settle(one, status, failureMessage) {
    one.status = status;
    one.settled = true;
    one.toBeRead = false;
    one.failureMessage = failureMessage;
    this.#changed = true;
  }
  /** A translation of which only the ID was given gets its language from HeyGen. */
  #languageOf({ job }, { id, language: language2 }) {
    const spoken = language2 === id ? job?.outputLanguage : void 0;
    return spoken === void 0 ? language2 : this.#languageKey(spoken) ?? spoken;
  }
  #tie() {
    const spoken = [...this.#jobs].flatMap(([id, { job }]) => job?.outputLanguage === void 0 ? [] : [[id, job.outputLanguage]]);
    const ties = this.#given.map(({ id, language: language2, reused }) => ({
      id,
      language: language2,
      // A job that was found in the account was found by its language.
      pinned: reused
    }));
    const tied = tieLanguages({ ties, spoken: new Map(spoken), languageKey: this.#languageKey });
    if (tied.some((id, at) => id !== this.#ids[at]))
      this.#changed = true;
    this.#ids = tied;
  }
};

// lib/results/watch.js
var HEARTBEAT = 6e4;
async function watchTranslations(ask) {
  const { connection, log, signal, onChange } = ask;
  const { clock } = connection;
  const begun = clock.now();
  const deadline = begun + ask.timeout;
  const jobs = new WatchedJobs(ask.translations, ask.languageKey, begun);
  const publish = () => {
    if (jobs.takeChange())
      onChange(jobs.translations());
  };
  const looker = new Looker({ connection, jobs, log, signal, afterAnswer: publish });
  const beat = heartbeats(ask, jobs, begun);
  let logged = ask.translations;
  const report = () => {
    publish();
    const now = jobs.translations();
    tellChanges(log, logged, now);
    logged = now;
  };
  while (jobs.unsettled().length > 0) {
    if (signal?.aborted === true)
      throw (0,chunk_KGLUQYHH/* interrupted */.VM)();
    const at = clock.now();
    const isLast = at >= deadline;
    try {
      await looker.look({ isLast });
      if (isLast)
        jobs.timeIsUp(clock.now());
    } catch (thrown) {
      jobs.waitStops(clock.now());
      throw thrown;
    } finally {
      report();
    }
    if (isLast)
      break;
    if (jobs.unsettled().length > 0) {
      const next = clock.now() + (ask.interval ?? lookInterval(clock.now() - begun));
      await beat.pause(Math.min(deadline, Math.max(next, looker.notBefore)));
    }
  }
  return jobs.translations();
}
function heartbeats({ connection, log, signal }, jobs, begun) {
  const { clock } = connection;
  let next = begun + HEARTBEAT;
  const tellIfDue = () => {
    if (clock.now() < next)
      return;
    log.info(heartbeat(jobs.translations(), clock.now() - begun));
    while (next <= clock.now())
      next += HEARTBEAT;
  };
  return {
    /** Sleeps until `time`, milliseconds since 1970. */
    pause: async (time) => {
      tellIfDue();
      while (clock.now() < time) {
        await clock.sleep(Math.min(time, next) - clock.now(), signal);
        if (signal?.aborted === true)
          throw (0,chunk_KGLUQYHH/* interrupted */.VM)();
        if (clock.now() < time)
          tellIfDue();
      }
    }
  };
}

// lib/results/collect-results.js
async function collectResults(ask) {
  const { run, inputs } = ask;
  const delivery = [
    ...inputs.downloadTo === void 0 ? [] : ["files"],
    ...inputs.attachToRelease ? ["assets"] : []
  ];
  run.note({ waited: true, ...delivery.length === 0 ? {} : { delivery } });
  const refusal = await wait(ask);
  const timedOut = refusal === void 0;
  run.publish({ status: runStatus(run.report().translations, timedOut) });
  warnOfMissingCaptions(run);
  const failures2 = await deliver(ask);
  if (delivery.length > 0)
    run.publish({});
  const { translations } = run.report();
  const judged = verdict(translations, inputs.failOn, timedOut);
  const [first, ...rest] = [
    ...refusal === void 0 ? [] : [(0,chunk_MGEEZ2PC/* keyRefused */.wX)(refusal, "while waiting", run.report())],
    ...judged === void 0 ? [] : [judged],
    ...(0,chunk_MGEEZ2PC/* unreadableErrors */.TL)(translations),
    ...deliveryErrors(run, failures2, refusal)
  ];
  if (first !== void 0)
    throw (0,chunk_KGLUQYHH/* combineErrors */.Lt)([first, ...rest]);
}
async function wait({ run, inputs, connection, keyOf }) {
  try {
    const translations = await watchTranslations({
      connection,
      log: run.log,
      translations: run.report().translations,
      timeout: inputs.waitTimeout,
      ...inputs.pollInterval === void 0 ? {} : { interval: inputs.pollInterval },
      signal: run.signal,
      languageKey: keyOf,
      onChange: (changed) => run.note({ translations: changed })
    });
    run.note({ translations });
    return void 0;
  } catch (thrown) {
    const refusal = (0,chunk_MGEEZ2PC/* refusalBehind */.V3)(thrown, 401, 403);
    if (refusal === void 0)
      throw thrown;
    return refusal;
  }
}
function deliveryErrors(run, failures2, refusal) {
  const refusedBy = (failure2) => (0,chunk_MGEEZ2PC/* refusalBehind */.V3)(failure2, 401, refusal?.status ?? 401);
  const others = failures2.filter((failure2) => refusedBy(failure2) === void 0);
  const [first] = refusal === void 0 ? failures2.flatMap((failure2) => refusedBy(failure2) ?? []) : [];
  if (first === void 0)
    return others;
  return [(0,chunk_MGEEZ2PC/* keyRefused */.wX)(first, "while the results were being delivered", run.report()), ...others];
}
function warnOfMissingCaptions(run) {
  const { plan, translations } = run.report();
  if (plan?.options.enable_caption !== true)
    return;
  const without = translations.filter((one) => (0,chunk_MGEEZ2PC/* isCompleted */.Yw)(one) && one.hasCaptions === false);
  if (without.length === 0)
    return;
  run.log.warning(`\`enable-caption\` is \`true\`, but HeyGen made no captions for ${(0,chunk_MGEEZ2PC/* languageList */.xl)(without)}.`);
}

// lib/collect.js
async function collect(run) {
  const inputs = parseCollectInputs(run.inputs);
  if (inputs.credentials === void 0)
    return withoutCredentials(run, inputs);
  if (inputs.translationIds?.length === 0) {
    const skipReason = "`translation-ids` is an empty list: there is nothing to collect.";
    run.log.info(`Skipped: ${skipReason}`);
    return run.publish({ status: "skipped", skipReason });
  }
  const connection = connectHeygen(run, inputs.apiUrl, inputs.credentials);
  const meant = releaseMeant(run, inputs);
  const [nameOf2, sha, release] = await settleAll([
    languageNames(run, connection),
    meant.sha(),
    inputs.attachToRelease ? meant.open() : void 0
  ]);
  const ask = { run, connection, nameOf: nameOf2 };
  const { translationIds: ids } = inputs;
  const found2 = await (ids === void 0 ? findByCommit({ ...ask, sha }) : findByIds({ ...ask, ids }));
  const { translations } = found2;
  run.publish({ sha, translations, status: runStatus(translations, false) });
  const lines = translations.map((one) => `${(0,chunk_KGLUQYHH/* logText */.kc)(one.language)}: ${(0,chunk_KGLUQYHH/* logText */.kc)(one.id)} (${standing(one)})`);
  run.log.group(`Found: ${(0,chunk_KGLUQYHH/* count */.U9)(translations.length, "translation")}`, lines);
  const withRelease = release === void 0 ? {} : { release };
  const slugs = (0,chunk_MGEEZ2PC/* resultSlugs */.wT)(translations);
  const languages = translations.filter((one) => one.status !== "failed" && one.status !== "not_found").map((one) => ({ slug: slugs.get(one.id) ?? "", isSubmitted: false }));
  const stem = await stemOf(run, release, found2.title);
  await checkDelivery({ run, inputs, languages, stem, extensions: ["mp4"], lookOnly: false, ...withRelease });
  if (!inputs.wait)
    return judge(run, inputs);
  await collectResults({ run, inputs, connection, keyOf: nameOf2, stem, ...withRelease });
}
function standing({ status, unreadable }) {
  return unreadable === void 0 ? status : `not readable so far: ${(0,chunk_KGLUQYHH/* logText */.kc)(unreadable.message)}`;
}
async function languageNames(run, connection) {
  const known = await findLanguages({ connection, log: run.log, signal: run.signal });
  const resolver = known === void 0 ? void 0 : createLanguageResolver(known);
  return (language2) => {
    const resolution = resolver?.resolve(language2) ?? resolveWithoutList(language2);
    return resolution.ok ? resolution.name : language2;
  };
}
function judge(run, inputs) {
  const { translations } = run.report();
  const judged = verdict(translations, inputs.failOn, false);
  const [first, ...rest] = [...judged === void 0 ? [] : [judged], ...(0,chunk_MGEEZ2PC/* unreadableErrors */.TL)(translations)];
  if (first !== void 0)
    throw (0,chunk_KGLUQYHH/* combineErrors */.Lt)([first, ...rest]);
}
async function stemOf(run, release, title) {
  if (release !== void 0) {
    const { onlyVideoAsset } = await Promise.all(/* import() */[__nccwpck_require__.e(282), __nccwpck_require__.e(98)]).then(__nccwpck_require__.bind(__nccwpck_require__, 98));
    try {
      return (0,chunk_MYJWHJYC/* sourceStem */.te)(onlyVideoAsset(release.release).name);
    } catch (thrown) {
      if (!(thrown instanceof chunk_KGLUQYHH/* ActionError */.lZ))
        throw thrown;
    }
  }
  return (0,chunk_MYJWHJYC/* fileStem */.E8)(title ?? run.context.repository.split("/").at(-1) ?? "");
}

// lib/inputs/translate-inputs.js
var REQUEST_OPTIONS = {
  mode: choice("speed", "precision"),
  title: actions_text(),
  "input-language": actions_text(),
  "translate-audio-only": actions_boolean(),
  "speaker-num": wholeNumber(1),
  "enable-caption": actions_boolean(),
  "keep-the-same-format": actions_boolean(),
  "enable-dynamic-duration": actions_boolean(),
  "disable-music-track": actions_boolean(),
  "enable-speech-enhancement": actions_boolean(),
  "enable-watermark": actions_boolean(),
  "start-time": seconds(),
  "end-time": seconds(),
  "brand-glossary-id": actions_text(),
  "brand-voice-id": actions_text(),
  "fps-mode": choice("vfr", "cfr", "passthrough"),
  "folder-id": actions_text(),
  "callback-url": httpsUrl(),
  "callback-id": actions_text(),
  "srt-role": choice("input", "output")
};
var FIELDS2 = (0,chunk_RZQQBIHF/* object */.Ik)({
  ...SHARED_SCHEMA,
  ...REQUEST_OPTIONS,
  video: source(),
  audio: source(),
  srt: source(),
  languages: list(),
  "use-stock-voice": actions_boolean(),
  "preferred-stock-voice-ids": list(),
  "idempotency-key": idempotencyKeyInput(),
  reuse: actions_boolean(),
  "max-languages": wholeNumber(1),
  "dry-run": actions_boolean(),
  "submit-timeout": minutes()
});
var RULES = [
  {
    input: "languages",
    problem: (all) => all.languages === void 0 || all.languages.length === 0 ? "must name a language" : void 0
  },
  {
    input: "end-time",
    problem: (all) => all["end-time"] !== void 0 && all["end-time"] <= (all["start-time"] ?? 0) ? `must be greater than \`start-time\` (${all["start-time"] ?? 0})` : void 0
  },
  {
    input: "srt-role",
    reads: "srt",
    problem: (all) => all["srt-role"] !== void 0 && all.srt === void 0 ? "needs `srt`: give the subtitle file too" : void 0
  },
  {
    input: "preferred-stock-voice-ids",
    problem: (all) => all["preferred-stock-voice-ids"] !== void 0 && all["use-stock-voice"] === false ? "must not be set while `use-stock-voice` is false" : void 0
  },
  {
    input: "brand-voice-id",
    problem: (all) => all["brand-voice-id"] !== void 0 && all["brand-glossary-id"] !== void 0 && all["brand-voice-id"] !== all["brand-glossary-id"] ? "must be the same as `brand-glossary-id`, of which it is the older name: set one of them" : void 0
  },
  ...SHARED_RULES
];
var SCHEMA2 = withRules(FIELDS2, RULES);
var TRANSLATE_INPUTS = Object.keys(FIELDS2.shape);
var DEFAULT_SUBMIT_TIMEOUT = 10 * 6e4;
function parseTranslateInputs(raw) {
  const all = parseInputs(SCHEMA2, raw);
  return {
    ...toSharedInputs(all, false),
    sources: defined({ video: all.video, audio: all.audio, srt: all.srt }),
    languages: all.languages ?? [],
    options: requestOptions(all),
    ...all["idempotency-key"] !== void 0 ? { idempotencyKey: all["idempotency-key"] } : {},
    reuse: all.reuse ?? true,
    ...all["max-languages"] !== void 0 ? { maxLanguages: all["max-languages"] } : {},
    dryRun: all["dry-run"] ?? false,
    submitTimeout: all["submit-timeout"] ?? DEFAULT_SUBMIT_TIMEOUT
  };
}
function inputWarnings(inputs) {
  return inputs.options.fps_mode !== void 0 && inputs.sources.audio === void 0 ? ["`fps-mode` has no effect without `audio`: HeyGen reads it only for a custom audio track."] : [];
}
function requestOptions(all) {
  const options = Object.fromEntries(Object.keys(REQUEST_OPTIONS).map((name) => [name.replaceAll("-", "_"), all[name]]));
  const stockVoice2 = defined({
    use_stock_voice: all["use-stock-voice"],
    preferred_stock_voice_ids: all["preferred-stock-voice-ids"]
  });
  const hasStockVoice = Object.keys(stockVoice2).length > 0;
  return { mode: "speed", ...defined(options), ...hasStockVoice ? { stock_voice_config: stockVoice2 } : {} };
}
function defined(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0));
}

// lib/http/decode-body.js


var DECODERS = /* @__PURE__ */ new Map([
  ["gzip", external_node_zlib_namespaceObject.createGunzip],
  ["x-gzip", external_node_zlib_namespaceObject.createGunzip],
  ["deflate", external_node_zlib_namespaceObject.createInflate],
  ["br", external_node_zlib_namespaceObject.createBrotliDecompress],
  ["zstd", external_node_zlib_namespaceObject.createZstdDecompress]
]);
var MOST_CODINGS = 4;
var OF_ENCODED_BYTES = /* @__PURE__ */ new Set(["content-encoding", "content-length", "content-range"]);
function decodeBody(response, method) {
  const { status, body } = response;
  const codings = codingsOf(response.headers["content-encoding"]);
  if (codings.length === 0)
    return response;
  const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !OF_ENCODED_BYTES.has(name)));
  const isEmpty = method === "HEAD" || status === 204 || status === 304 || response.headers["content-length"] === "0";
  return { status, headers, body: isEmpty ? body : plainBytes(body, codings) };
}
function codingsOf(header) {
  return String(header ?? "").split(",").map((coding) => coding.trim().toLowerCase()).filter((coding) => coding !== "" && coding !== "identity");
}
function plainBytes(body, codings) {
  const make = codings.toReversed().map((coding) => DECODERS.get(coding));
  const known = make.filter((one) => one !== void 0);
  if (known.length < make.length || make.length > MOST_CODINGS) {
    body.on("error", () => void 0).destroy();
    throw new Error(`the response has an encoding that this action cannot read: ${(0,chunk_KGLUQYHH/* oneLine */.TN)(codings.join(", "), 100)}`);
  }
  const decoders = known.map((one) => one());
  const received = decoders.map((_, index) => countBytes(decoders[index - 1] ?? body));
  const whole = new external_node_stream_.Transform({
    transform: (piece, _encoding, done) => done(null, piece),
    flush: (done) => {
      const isWhole = decoders.every(({ bytesWritten }, index) => bytesWritten === received[index]?.());
      done(isWhole ? null : new Error("the compressed response is followed by other data"));
    }
  });
  (0,external_node_stream_.pipeline)([body, ...decoders, whole], () => void 0);
  return whole;
}
function countBytes(stream) {
  let count2 = 0;
  stream.on("data", (piece) => {
    count2 += piece.length;
  });
  return () => count2;
}

// lib/http/direct-transport.js



// lib/http/send-body.js

function sendBody(request, body, length) {
  if (!(body instanceof external_node_stream_.Readable)) {
    request.end(body);
    return;
  }
  let sent = 0;
  const fail = (problem) => request.destroy(new Error(problem));
  body.on("data", (piece) => {
    sent += piece.length;
    if (sent > length && !body.destroyed)
      fail("the body is longer than was announced");
  });
  (0,chunk_MGEEZ2PC/* pour */.fO)(body, request);
  body.on("end", () => {
    if (sent < length)
      fail("the body is shorter than was announced");
    else
      request.end();
  }).on("error", (thrown) => request.destroy(thrown)).on("close", () => {
    if (!body.readableEnded)
      fail("the body broke off");
  }).resume();
  request.on("close", () => body.destroy());
}

// lib/http/direct-transport.js
var UNUSED = 4e3;
var READ_BYTES = 256 * 1024;
function ontoOneBuffer(options) {
  return {
    ...options,
    onread: {
      buffer: Buffer.allocUnsafeSlow(READ_BYTES),
      callback(bytes2, buffer) {
        return this.emit("data", buffer.subarray(0, bytes2));
      }
    }
  };
}
function directTransport() {
  const options = { keepAlive: true, timeout: UNUSED };
  const plain = new external_node_http_namespaceObject.Agent(options);
  const connectPlain = plain.createConnection.bind(plain);
  plain.createConnection = (to, done) => connectPlain(ontoOneBuffer(to), done);
  const loadSecure = async () => {
    const https = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 708, 19));
    const agent = new https.Agent(options);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (to, done) => connect(ontoOneBuffer(to), done);
    return { agent, request: https.request };
  };
  let secure;
  return {
    send: async (ask, signal) => {
      const url = new URL(ask.url);
      if (url.protocol === "https:")
        secure ??= loadSecure();
      const { agent, request } = await (url.protocol === "https:" ? secure : void 0) ?? {
        agent: plain,
        request: external_node_http_namespaceObject.request
      };
      signal.throwIfAborted();
      const own = { agent, auth: null, timeout: 0, method: ask.method, headers: { ...ask.headers } };
      const sent = request({ ...(0,external_node_url_namespaceObject.urlToHttpOptions)(url), ...own });
      const answer = await answerTo(sent, ask, signal);
      return { status: answer.statusCode ?? 0, headers: answer.headers, body: answer };
    },
    close: async () => {
      plain.destroy();
      const { agent } = await secure ?? {};
      agent?.destroy();
    }
  };
}
function answerTo(request, ask, signal) {
  const { promise, resolve: resolve2, reject } = Promise.withResolvers();
  let answer;
  const abort = () => {
    answer?.destroy(signal.reason);
    request.destroy(signal.reason);
  };
  signal.addEventListener("abort", abort, { once: true });
  request.on("close", () => {
    signal.removeEventListener("abort", abort);
    reject(new Error("the connection was closed without a response"));
  }).on("error", reject).on("upgrade", (_came, socket) => {
    socket.destroy();
    reject((0,chunk_ADGCZQAV/* switchedProtocols */.Dh)());
  }).on("response", (came) => {
    answer = came;
    failWhenStalled(came);
    (0,chunk_MGEEZ2PC/* markOwnPieces */.hV)(came);
    came.once("end", () => {
      if (!request.writableEnded)
        request.destroy();
    });
    resolve2(came);
  });
  limitConnecting(request);
  sendBody(request, ask.body, Number(ask.headers?.["content-length"] ?? Number.NaN));
  return promise;
}
function limitConnecting(request) {
  request.once("socket", (socket) => {
    if (!socket.connecting)
      return;
    const slow = Object.assign(new Error("the connection took too long"), { code: "ETIMEDOUT" });
    const timer = setTimeout(() => request.destroy(slow), chunk_ADGCZQAV/* CONNECT_TIMEOUT */.x0);
    const isMade = "encrypted" in socket ? "secureConnect" : "connect";
    for (const event of [isMade, "close"])
      socket.once(event, () => clearTimeout(timer));
  });
}
function failWhenStalled(answer) {
  const { socket } = answer;
  const look3 = () => {
    if (answer.readableLength > 0)
      socket.setTimeout(chunk_ADGCZQAV/* STALL */.FI);
    else
      answer.destroy(Object.assign(new Error("the answer stalled"), { code: "ERR_ANSWER_STALLED" }));
  };
  socket.setTimeout(chunk_ADGCZQAV/* STALL */.FI);
  socket.on("timeout", look3);
  answer.once("close", () => socket.off("timeout", look3));
}

// lib/http/proxy-settings.js
function readProxySettings(env) {
  const [http, https, none] = [read2(env, "http_proxy"), read2(env, "https_proxy"), read2(env, "no_proxy")];
  const invalid = [http, https].filter(({ value }) => value !== "" && !isProxyUrl(value)).map(({ name }) => `\`${name}\``);
  if (invalid.length > 0) {
    const verdict2 = invalid.length === 1 ? "is not a valid proxy URL" : "are not valid proxy URLs";
    throw new chunk_KGLUQYHH/* ActionError */.lZ({ code: "invalid_proxy", message: `${invalid.join(" and ")} ${verdict2}.` });
  }
  if (http.value === "" && https.value === "")
    return void 0;
  return { httpProxy: http.value, httpsProxy: https.value, noProxy: none.value };
}
function read2(env, lower) {
  const upper = lower.toUpperCase();
  const name = env[lower] === void 0 ? upper : lower;
  return { name, value: env[name] ?? "" };
}
function isProxyUrl(text3) {
  const url = URL.parse(text3);
  if (url === null || !/^https?:$/.test(url.protocol))
    return false;
  return url.pathname + url.search + url.hash === "/" && isDecodable(url.username) && isDecodable(url.password);
}
function isDecodable(text3) {
  try {
    decodeURIComponent(text3);
    return true;
  } catch {
    return false;
  }
}

// lib/http/http-client.js
var ANSWER_BYTES = 8 * 1024 * 1024;
function createHttpClient() {
  const proxies = readProxySettings(process.env);
  const transport = proxies === void 0 ? Promise.resolve(directTransport()) : __nccwpck_require__.e(/* import() */ 911).then(__nccwpck_require__.bind(__nccwpck_require__, 149)).then((module) => module.proxyTransport(proxies));
  const send = async (ask, signal) => {
    const response = finalResponse(await (await transport).send(ask, signal));
    return decodeBody(response, ask.method);
  };
  return {
    exchange: async (ask) => {
      const timeout = AbortSignal.timeout(Math.ceil(ask.timeout));
      try {
        const { status, headers, body } = await send(ask, withSignal(timeout, ask.signal));
        const text3 = await readText(body, ask.limit ?? ANSWER_BYTES);
        return { kind: "answer", status, headers: plainHeaders(headers), text: text3 };
      } catch (thrown) {
        return failure(thrown, ask);
      }
    },
    open: async (ask) => {
      const timeout = new AbortController();
      const timer = setTimeout(() => timeout.abort(new DOMException("no answer came in time", "TimeoutError")), ask.timeout);
      try {
        const { status, headers, body } = await send(ask, withSignal(timeout.signal, ask.signal));
        return { kind: "open", status, headers: plainHeaders(headers), body };
      } catch (thrown) {
        return failure(thrown, ask);
      } finally {
        clearTimeout(timer);
      }
    },
    close: async () => (await transport).close()
  };
}
function finalResponse(response) {
  const { status, body } = response;
  if (status >= 200)
    return response;
  body.on("error", () => void 0).destroy();
  throw status === 101 ? (0,chunk_ADGCZQAV/* switchedProtocols */.Dh)() : new Error(`the server sent an invalid response (HTTP ${status})`);
}
function failure(thrown, ask) {
  if (ask.signal?.aborted === true)
    throw (0,chunk_KGLUQYHH/* interrupted */.VM)(thrown);
  return (0,chunk_RZQQBIHF/* noAnswer */.qE)(thrown);
}
function withSignal(timeout, signal) {
  return signal === void 0 ? timeout : AbortSignal.any([timeout, signal]);
}
async function readText(body, limit) {
  const chunks = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) {
      const tooLarge = new Error(`more than ${limit} bytes`);
      throw Object.assign(tooLarge, { code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
function plainHeaders(headers) {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]]));
}

// lib/inputs/near-miss-inputs.js
var import_fastest_levenshtein2 = (0,chunk_BC4LEONQ/* __toESM */.f1)(require_mod(), 1);
var OTHER_WORDS = {
  "api-key": ["key", "xapikey", "heygenapikey", "heygenkey", "heygentoken", "apitoken"],
  "access-token": ["bearertoken", "oauthtoken"],
  video: ["videourl", "videofile", "videopath", "videosource", "source", "sourceurl", "url", "file"],
  audio: ["audiourl", "audiofile", "audiotrack"],
  srt: ["srturl", "srtfile", "subtitle", "subtitles", "subtitleurl", "subtitlefile"],
  languages: [
    "lang",
    "langs",
    "language",
    "locales",
    "outputlanguage",
    "outputlanguages",
    "targetlanguage",
    "targetlanguages"
  ],
  "input-language": ["sourcelanguage", "videolanguage", "originallanguage"],
  title: ["name", "videotitle"],
  mode: ["quality", "translationmode"],
  "speaker-num": ["speakers", "numspeakers", "speakercount", "numberofspeakers"],
  "translate-audio-only": ["audioonly"],
  "enable-caption": ["caption", "captions"],
  "keep-the-same-format": ["keepformat", "sameformat"],
  "enable-dynamic-duration": ["dynamicduration"],
  "brand-glossary-id": ["glossary", "glossaryid", "brandglossary"],
  "folder-id": ["folder", "project", "projectid"],
  "callback-url": ["callback", "webhook", "webhookurl"],
  "translation-ids": ["ids", "translationid", "videotranslateid", "videotranslationid", "videotranslationids"],
  "wait-timeout": ["timeout", "timeoutminutes"],
  "poll-interval": ["interval", "pollseconds"],
  "download-to": ["download", "downloadpath", "downloaddir", "outputdir", "outputpath", "outputfolder"],
  "attach-to-release": ["attach", "upload", "uploadtorelease"],
  "release-tag": ["tag", "tagname", "release"],
  "github-token": ["token", "ghtoken", "repotoken"],
  "api-url": ["apibase", "baseurl", "endpoint", "heygenapiurl"]
};
function meantInput(name, inputs) {
  const written = lettersOf(name);
  const byWord = inputs.find((input) => lettersOf(input) === written || OTHER_WORDS[input]?.includes(written));
  if (byWord !== void 0)
    return byWord;
  const scored = inputs.map((input) => ({ input, apart: (0, import_fastest_levenshtein2.distance)(written, lettersOf(input)) })).filter(({ input, apart }) => apart <= slips(written, lettersOf(input)));
  return scored.sort((a, b) => a.apart - b.apart)[0]?.input;
}
function nearMissWarnings(given, inputs) {
  return given.flatMap((name) => {
    const meant = inputs.includes(name) ? void 0 : meantInput(name, inputs);
    if (meant === void 0)
      return [];
    return [`\`${(0,chunk_KGLUQYHH/* logText */.kc)(name, 100)}\` is no input of this action, so it was not read. Did you mean \`${meant}\`?`];
  });
}
var lettersOf = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
function slips(written, input) {
  const sameLetters = [...written].sort().join("") === [...input].sort().join("");
  return sameLetters ? 2 : Math.floor(Math.min(written.length, input.length) / 4);
}

// node_modules/@actions/core/lib/command.js


// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js



function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!external_fs_namespaceObject.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/summary.js


var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access: access2, appendFile, writeFile: writeFile2 } = external_fs_namespaceObject.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access2(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile2 : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text3, addEOL = false) {
    this._buffer += text3;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(external_os_namespaceObject.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text3, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text3);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text3, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text3, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text3, href) {
    const element = this.wrap("a", text3, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// lib/runner/workflow-commands.js
function readInput(name) {
  return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function givenInputs() {
  return Object.keys(process.env).flatMap((name) => /^INPUT_./.test(name) ? [name.slice(6).toLowerCase()] : []);
}
function mask(secret2) {
  issueCommand("add-mask", {}, secret2);
}
function info(line) {
  process.stdout.write(`${(0,chunk_KGLUQYHH/* withoutCommands */.Df)(line)}
`);
}
function debug(line) {
  issueCommand("debug", {}, line);
}
function warning(text3) {
  issueCommand("warning", {}, text3);
}
function error(text3, title) {
  issueCommand("error", { title }, text3);
}
function startGroup(title) {
  issue("group", title);
}
function endGroup() {
  issue("endgroup");
}
function setOutput(name, value) {
  issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
}
async function writeSummary(markdown) {
  await summary.addRaw(markdown).write();
}

// lib/runner/action-inputs.js
var SECRETS2 = ["api-key", "access-token", "github-token"];
function readActionInputs(names3) {
  const inputs = Object.fromEntries(names3.map((name) => [name, readInput(name)]));
  for (const name of SECRETS2) {
    for (const line of (inputs[name] ?? "").split("\n"))
      if (line.trim() !== "")
        mask(line.trim());
  }
  return inputs;
}
function warnOfNearMisses(names3) {
  for (const line of nearMissWarnings(givenInputs(), names3))
    warning(line);
}

// lib/runner/early-end.js
var CANCELED = { SIGINT: 130, SIGTERM: 143 };
var FAILED = 1;
var GRACE_MS = 4e3;
function listenForEarlyEnd(onCancel) {
  const controller = new AbortController();
  const overdue = Promise.withResolvers();
  let reason2;
  let timer;
  const end = (error2, exitCode, graceMs) => {
    if (reason2 !== void 0)
      return;
    reason2 = { error: error2, exitCode };
    timer = setTimeout(overdue.resolve, graceMs);
    controller.abort();
  };
  const cancel = (exitCode) => {
    if (reason2 === void 0)
      onCancel();
    end((0,chunk_KGLUQYHH/* interrupted */.VM)(), exitCode, GRACE_MS);
  };
  const fail = (thrown) => end((0,chunk_KGLUQYHH/* toActionError */.ie)(thrown), FAILED, GRACE_MS);
  const listeners = {
    SIGINT: () => cancel(CANCELED.SIGINT),
    SIGTERM: () => cancel(CANCELED.SIGTERM),
    uncaughtException: fail,
    unhandledRejection: fail,
    // Nothing is under way any more that could end the work.
    beforeExit: () => end(standstill(), FAILED, 0)
  };
  const events = process;
  for (const [name, listener] of Object.entries(listeners))
    events.on(name, listener);
  return {
    signal: controller.signal,
    overdue: overdue.promise,
    reason: () => reason2,
    dispose: () => {
      clearTimeout(timer);
      for (const [name, listener] of Object.entries(listeners))
        events.off(name, listener);
    }
  };
}
function standstill() {
  return new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "internal",
    message: "The action stopped before its work was done: what it was waiting for can no longer happen."
  });
}

// lib/runner/publisher.js




// lib/report/outputs.js
var MOST_UNITS = 5e5;
var LANGUAGE_CHARACTERS = 200;
var DETAILS = [
  ...[2e3, 1e3, 500, 200, 100, 0].map((messageCharacters) => ({ messageCharacters, assets: true, files: true })),
  { messageCharacters: 0, assets: false, files: true },
  { messageCharacters: 0, assets: false, files: false }
];
function renderOutputs(report, resultFile) {
  let outputs = {};
  for (const detail of DETAILS) {
    const filled = fill(report, resultFile, detail);
    outputs = filled.outputs;
    if (filled.isWhole)
      break;
  }
  return outputs;
}
function fill(report, resultFile, detail) {
  const outputs = {};
  let room = MOST_UNITS;
  let isWhole = true;
  const put = (name, value) => {
    const cost = name.length + value.length;
    if (cost > room)
      isWhole = false;
    else
      outputs[name] = value;
    room -= cost > room ? 0 : cost;
  };
  const putAll = (name, [open, close], entries) => {
    const fitting = fittingEntries(entries, room - name.length - 2);
    if (fitting.length < entries.length)
      isWhole = false;
    put(name, `${open}${fitting.join(",")}${close}`);
  };
  const ids = (0,chunk_MGEEZ2PC/* reportIds */.lt)(report);
  put("status", report.status);
  put("result-file", resultFile);
  if (report.action === "translate" && report.idempotencyKey !== void 0) {
    put("idempotency-key", report.idempotencyKey);
  }
  put("translation-id", ids[0] ?? "");
  putAll("translation-ids", ["[", "]"], ids.map(toJson));
  putAll("translations", ["[", "]"], translationEntries(report, detail));
  putAll("files", ["[", "]"], report.translations.flatMap((one) => one.files ?? []).map(toJson));
  putAll("video-urls", ["{", "}"], videoUrlEntries(report));
  return { outputs, isWhole };
}
function fittingEntries(entries, room) {
  let left = room;
  return entries.filter((entry) => {
    if (entry.length + 1 > left)
      return false;
    left -= entry.length + 1;
    return true;
  });
}
var toJson = (value) => JSON.stringify(value);
var printable = (text3, limit) => (0,chunk_KGLUQYHH/* logText */.kc)((0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(text3.slice(0, limit * 4)), limit);
var language = (one) => printable(one.language, LANGUAGE_CHARACTERS);
function translationEntries(report, detail) {
  return report.translations.map((one) => {
    const { duration, files, assets } = one;
    const message = detail.messageCharacters === 0 ? void 0 : one.unreadable?.message ?? one.failureMessage;
    return toJson({
      language: language(one),
      id: one.id,
      status: one.status,
      reused: one.reused,
      failure_message: message && printable(message, detail.messageCharacters),
      duration,
      files: detail.files ? files : void 0,
      assets: detail.assets ? assets?.map(({ name, url }) => ({ name, url: (0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(url) })) : void 0
    });
  });
}
function videoUrlEntries(report) {
  if (!report.waited)
    return [];
  const taken = /* @__PURE__ */ new Set();
  return report.translations.flatMap((one) => {
    if (one.videoUrl === void 0 || !/^https?:\/\//i.test(one.videoUrl))
      return [];
    const key = taken.has(language(one)) ? one.id : language(one);
    taken.add(key);
    return [`${toJson(key)}:${toJson(one.videoUrl)}`];
  });
}

// lib/report/result-file.js
var VERSION = 1;
function renderResultFile(report) {
  const { release } = report;
  const content = {
    version: VERSION,
    action: report.action,
    status: report.status,
    repository: report.repository,
    sha: report.sha,
    begun_at: isoTime(report.begunAt),
    written_at: isoTime(report.at),
    waited: report.waited,
    skip_reason: report.skipReason,
    error: report.error && errorContent(report.error),
    idempotency_key: report.idempotencyKey,
    translation_ids: (0,chunk_MGEEZ2PC/* reportIds */.lt)(report),
    translations: report.translations.map(translationContent),
    not_delivered: report.delivery && notDelivered(report),
    stray_ids: report.strayIds,
    release: release && { tag: release.tag, url: release.url },
    plan: report.plan && planContent(report.plan)
  };
  return `${JSON.stringify(content, null, 2)}
`;
}
function notDelivered(report) {
  const open = report.translations.filter((one) => (0,chunk_MGEEZ2PC/* isStillRunning */.QT)(one) || one.unreadable !== void 0);
  const missing = /* @__PURE__ */ new Set([...open, ...(0,chunk_MGEEZ2PC/* undelivered */.oQ)(report)]);
  return report.translations.filter((one) => missing.has(one)).map((one) => one.id);
}
function translationContent(one) {
  return {
    language: one.language,
    id: one.id,
    status: one.status,
    reused: one.reused,
    failure_message: one.unreadable?.message ?? one.failureMessage,
    unreadable: one.unreadable && true,
    duration: one.duration,
    created_at: isoTime(one.createdAt),
    ended_at: isoTime(one.endedAt),
    video_url: one.videoUrl,
    files: one.files,
    assets: one.assets?.map(({ name, url }) => ({ name, url }))
  };
}
function errorContent(error2) {
  return {
    code: error2.code,
    message: error2.message,
    hint: error2.hint,
    input: error2.input,
    param: error2.param,
    http_status: error2.status,
    api_code: error2.apiCode,
    request_id: error2.requestId,
    doc_url: error2.docUrl
  };
}
function planContent(plan) {
  const { callback_url: callbackUrl, ...options } = plan.options;
  return {
    sources: plan.sources,
    // Its query is where a receiver's own secret would be.
    options: { ...options, callback_url: callbackUrl && (0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(callbackUrl) },
    languages: plan.languages.map(({ language: language2, reuse, failedBefore }) => ({
      language: language2,
      reuse: reuse && { id: reuse.id, status: reuse.status },
      failed_before: failedBefore
    })),
    idempotency_key: plan.key
  };
}
function isoTime(milliseconds) {
  const date = new Date(milliseconds ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? void 0 : date.toISOString();
}

// lib/report/markdown.js
var TEXT_CHARACTERS = 200;
var LINK_CHARACTERS = 2e3;
var LIVE = /[@#:](?=\S)|\$|(?<=www)\.|(?<=GH)-/;
var STRUCTURE = /[\\`*_[\]<>&|~]|^[-+=#]|^\d(?=\d{0,8}[.)])/;
var SPECIAL = new RegExp(`(${LIVE.source})|${STRUCTURE.source}`, "gi");
var PLAIN_CODE = /^[A-Za-z0-9._/:@+=,()#%-]+(?: [A-Za-z0-9._/:@+=,()#%-]+)*$/;
var PLAIN_HOST = /^[A-Za-z0-9.:[\]-]+$/;
var entity = (character) => `&#${character.charCodeAt(0)};`;
function text2(content, limit = TEXT_CHARACTERS) {
  return escaped(bounded(content, limit));
}
function code(content, limit = TEXT_CHARACTERS) {
  const line = bounded(content, limit);
  if (line === "")
    return "";
  return PLAIN_CODE.test(line) ? `\`${line}\`` : `<code>${escaped(line)}</code>`;
}
function prose(message, limit = 1e3) {
  const parts = bounded(message, limit).split(/`([^`]+)`/);
  return parts.map((part, index) => index % 2 === 1 ? code(part, limit) : escaped(part)).join("");
}
function actions_link(label, address) {
  const target = linkTarget(address);
  return target === void 0 ? text2(label) : `[${text2(label) || "link"}](${target})`;
}
function linkTarget(address) {
  if (address.length > LINK_CHARACTERS || !URL.canParse(address))
    return void 0;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:" || !PLAIN_HOST.test(url.host))
    return void 0;
  const path = url.pathname.replace(/[^A-Za-z0-9/:.%_~-]/g, (sign2) => `%${sign2.charCodeAt(0).toString(16).toUpperCase()}`);
  return url.origin + path;
}
function bounded(content, limit) {
  const head = content.slice(0, limit * 4);
  const line = (0,chunk_KGLUQYHH/* oneLine */.TN)((0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(head), limit);
  return head.length === content.length || line.endsWith("\u2026") ? line : `${line}\u2026`;
}
function escaped(line) {
  return line.replace(SPECIAL, (character, live) => live === void 0 ? entity(character) : `<span>${live}</span>`);
}

// lib/report/summary-detail.js
var ALL = { messageCharacters: 800, nameCharacters: 120, files: true, rows: Number.POSITIVE_INFINITY };
var SUMMARY_DETAILS = [
  ALL,
  { ...ALL, messageCharacters: 300 },
  { ...ALL, messageCharacters: 100 },
  { ...ALL, messageCharacters: 0 },
  { ...ALL, messageCharacters: 0, files: false },
  { ...ALL, messageCharacters: 0, files: false, nameCharacters: 24 }
];

// lib/model/plan.js
function toSubmit(plan) {
  return plan.languages.filter((one) => one.reuse === void 0).map((one) => one.language).sort();
}
function failedAttempts(plan) {
  return Math.max(0, ...plan.languages.filter((one) => one.reuse === void 0).map((one) => one.failedBefore));
}
function planLines(plan) {
  const submitted = toSubmit(plan);
  return [
    ...Object.entries(plan.sources).map(([field, label]) => `${field}: ${(0,chunk_KGLUQYHH/* logText */.kc)(label)}`),
    ...plan.languages.map((one) => `${(0,chunk_KGLUQYHH/* logText */.kc)(one.language)}: ${plannedAction(one)}`),
    ...submitted.length === 0 ? ["nothing to submit"] : [`to submit: ${(0,chunk_KGLUQYHH/* count */.U9)(submitted.length, "language")}`],
    ...plan.key === void 0 ? [] : [`idempotency key: ${plan.key}`],
    ...optionLines(plan.options)
  ];
}
function plannedAction(one) {
  if (one.reuse !== void 0)
    return `reuse ${(0,chunk_KGLUQYHH/* logText */.kc)(one.reuse.id)} (${one.reuse.status})`;
  return one.failedBefore > 0 ? `submit again (${(0,chunk_KGLUQYHH/* count */.U9)(one.failedBefore, "earlier attempt")} failed)` : "submit";
}
function optionLines(options) {
  return Object.entries(options).map(([field, value]) => {
    const shown2 = field === "callback_url" ? (0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(String(value)) : value;
    return `${field}: ${(0,chunk_KGLUQYHH/* logText */.kc)(typeof shown2 === "string" ? shown2 : JSON.stringify(shown2), 200)}`;
  });
}

// lib/report/summary-heading.js
function heading(report) {
  const { action, error: error2, translations } = report;
  const completed = translations.filter(chunk_MGEEZ2PC/* isCompleted */.Yw).length;
  if (error2?.code === "interrupted")
    return canceledHeading(translations.filter(chunk_MGEEZ2PC/* isStillRunning */.QT).length);
  switch (report.status) {
    case "skipped":
      return "\u23ED\uFE0F Video translation skipped";
    case "planned":
      return "\u{1F4DD} Dry run: nothing was submitted";
    case "submitted":
      return submittedHeading(report);
    case "timed-out":
      return "\u23F3 Video translation still running";
    case "failed":
      return "\u274C Video translation failed";
    case "completed":
    case "partial": {
      const sign2 = report.status === "completed" && error2 === void 0 ? "\u2705" : "\u26A0\uFE0F";
      const some = completed < translations.length ? `${completed} of ` : "";
      return action === "collect" ? `${sign2} ${some}${(0,chunk_KGLUQYHH/* count */.U9)(translations.length, "translation")} collected` : `${sign2} Video translated into ${some}${(0,chunk_KGLUQYHH/* count */.U9)(translations.length, "language")}`;
    }
  }
}
function submittedHeading({ action, error: error2, translations }) {
  if (error2 !== void 0 && action === "collect") {
    return `\u26A0\uFE0F ${translations.filter(chunk_MGEEZ2PC/* isCompleted */.Yw).length} of ${(0,chunk_KGLUQYHH/* count */.U9)(translations.length, "translation")} completed`;
  }
  if (error2 !== void 0)
    return "\u26A0\uFE0F Video submitted, then something failed";
  return translations.every((one) => one.reused) ? "\u267B\uFE0F Video submitted earlier: nothing new to pay" : `\u{1F4E4} Video submitted for translation into ${(0,chunk_KGLUQYHH/* count */.U9)(translations.length, "language")}`;
}
function canceledHeading(running) {
  if (running === 0)
    return "\u{1F6D1} Job canceled";
  return `\u{1F6D1} Job canceled: ${(0,chunk_KGLUQYHH/* count */.U9)(running, "translation")} ${running === 1 ? "is" : "are"} still running at HeyGen`;
}
function totalsLine(report) {
  const video = report.plan?.sources.video;
  const numbers = report.status === "planned" ? plannedNumbers(report) : numbersSoFar(report);
  return [...video === void 0 ? [] : [code(lastSegment(video))], ...numbers].join(" \xB7 ");
}
function plannedNumbers(report) {
  if (report.plan === void 0)
    return [];
  const submitted = toSubmit(report.plan).length;
  const reused = report.plan.languages.length - submitted;
  return [
    submitted === 0 ? "nothing to submit" : `\u{1F4E4} ${(0,chunk_KGLUQYHH/* count */.U9)(submitted, "language")} to submit`,
    ...reused === 0 ? [] : [`\u267B\uFE0F ${reused} to reuse`]
  ];
}
function numbersSoFar(report) {
  const { action, error: error2, plan, strayIds, translations, waited } = report;
  const isReused = action === "translate" ? translations.filter((one) => one.reused) : [];
  const running = translations.filter(chunk_MGEEZ2PC/* isStillRunning */.QT);
  const isNew = running.filter((one) => !isReused.includes(one));
  const missing = error2 === void 0 || strayIds.length > 0 ? 0 : (plan?.languages.length ?? 0) - translations.length;
  const counts = [
    [translations.filter(chunk_MGEEZ2PC/* isCompleted */.Yw).length, "\u2705 {} completed"],
    [translations.filter(chunk_MGEEZ2PC/* hasFailed */.WN).length, "\u274C {} failed"],
    [translations.filter((one) => one.unreadable !== void 0).length, "\u2753 {} unreadable"],
    waited ? [running.length, "\u23F3 {} still running"] : [isNew.length, "\u{1F4E4} {} submitted"],
    [isReused.length, "\u267B\uFE0F {} reused"],
    [missing, "\u274C {} without an id"]
  ];
  const numbers = counts.flatMap(([number2, words]) => number2 > 0 ? [words.replace("{}", String(number2))] : []);
  return waited ? [...numbers, `${(0,chunk_KGLUQYHH/* clockSpan */.l4)(report.at - report.begunAt)} in all`] : numbers;
}
function lastSegment(label) {
  const segments = (0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(label).replace(/\?…$/, "").split("/");
  return segments.findLast((segment) => segment !== "") ?? label;
}

// lib/report/summary-missing.js
var MOST_NAMES2 = 20;
function missingBlock(report, detail) {
  if (report.delivery === void 0)
    return "";
  const groups = [
    ["completed", (0,chunk_MGEEZ2PC/* undelivered */.oQ)(report)],
    ["still running", report.translations.filter(chunk_MGEEZ2PC/* isStillRunning */.QT)],
    ["unreadable", report.translations.filter((one) => one.unreadable !== void 0)]
  ];
  const lines = groups.flatMap(([words, group]) => group.length === 0 ? [] : [`- ${words}: ${names(group, detail)}`]);
  return lines.length === 0 ? "" : ["\u{1F4ED} Not delivered:", "", ...lines].join("\n");
}
function names(group, detail) {
  const shown2 = group.slice(0, MOST_NAMES2).map((one) => text2(one.language, detail.nameCharacters));
  const more = group.length - shown2.length;
  return `${shown2.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// lib/report/summary-next.js
var PLAIN_ID = /^[\w.:-]+$/;
var PLAIN_REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
var LISTED_IDS = 8;
var MOST_IDS = 200;
function nextBlock(report) {
  if (report.status === "planned")
    return "";
  const lead = collectLead(report);
  if (lead !== "")
    return [`**Next:** ${lead}`, "", ...collectLines(report)].join("\n");
  if (!report.translations.some(chunk_MGEEZ2PC/* hasFailed */.WN))
    return "";
  return report.action === "translate" ? "**Next:** run the job again. Only the languages that failed are submitted again." : "**Next:** run the job that submitted them again. Only the languages that failed are submitted again.";
}
function collectLead(report) {
  const { error: error2, translations, waited } = report;
  const running = translations.filter(chunk_MGEEZ2PC/* isStillRunning */.QT).length;
  if (running > 0 && !waited && error2 === void 0) {
    return `HeyGen is at work on ${(0,chunk_KGLUQYHH/* count */.U9)(running, "translation")}; most take 5 to 15 minutes. The ids are in the output \`translation-ids\` of this step. To collect the results, here or in another workflow:`;
  }
  const again = "Run this job again, or collect the results in another:";
  if (running > 0) {
    const still = `${(0,chunk_KGLUQYHH/* count */.U9)(running, "translation")} ${running === 1 ? "is" : "are"} still running at HeyGen`;
    return `${still}, and nothing is lost. ${again}`;
  }
  const isIncomplete = translations.some((one) => one.unreadable !== void 0) || (0,chunk_MGEEZ2PC/* undelivered */.oQ)(report).length > 0;
  return isIncomplete ? again : "";
}
function collectLines(report) {
  const { actionRepository } = report;
  const action = actionRepository !== void 0 && PLAIN_REPOSITORY.test(actionRepository) ? `${actionRepository}/collect@v1` : "./collect";
  return [
    "```yaml",
    `- uses: ${action}`,
    "  with:",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    "    api-key: ${{ secrets.HEYGEN_API_KEY }}",
    ...idLines((0,chunk_MGEEZ2PC/* reportIds */.lt)(report)).map((line) => `    ${line}`),
    "    download-to: translations",
    "```"
  ];
}
function idLines(ids) {
  if (ids.length > MOST_IDS || !ids.every((id) => PLAIN_ID.test(id))) {
    return ["# No translation-ids: everything that was submitted for the same commit is found."];
  }
  if (ids.length > LISTED_IDS)
    return [`translation-ids: '${JSON.stringify(ids)}'`];
  return ["translation-ids: |", ...ids.map((id) => `  ${id}`)];
}

// lib/report/summary-problems.js
var MOST_LINES = 40;
var LINE_CHARACTERS = 600;
var MOST_NAMES3 = 4;
function errorBlock({ error: whole, translations }) {
  const [first, ...others] = partsOf(whole).filter((part) => !isToldElsewhere(part, translations));
  if (first === void 0)
    return "";
  const error2 = (0,chunk_KGLUQYHH/* combineErrors */.Lt)([first, ...others]);
  const lines = error2.message.split("\n", MOST_LINES);
  const lead = /^\s*- /.test(lines[0] ?? "") ? void 0 : lines.shift();
  const items = lines.filter((line) => line.trim() !== "").map((line) => `- ${prose(line.replace(/^\s*- /, ""), LINE_CHARACTERS)}`);
  return [
    ...lead === void 0 ? [] : [prose(lead, LINE_CHARACTERS)],
    ...lead !== void 0 && items.length > 0 ? [""] : [],
    ...items,
    "",
    `**What to do:** ${prose(error2.hint)}`,
    "",
    errorFacts(error2)
  ].map((line) => `> ${line}`.trimEnd()).join("\n");
}
function partsOf(error2) {
  if (error2 === void 0)
    return [];
  return Array.isArray(error2.cause) ? error2.cause.filter((one) => one instanceof chunk_KGLUQYHH/* ActionError */.lZ) : [error2];
}
function isToldElsewhere(error2, translations) {
  if (error2.code === "translations_failed")
    return translations.some(chunk_MGEEZ2PC/* hasFailed */.WN);
  return (error2.code === "wait_timed_out" || error2.code === "interrupted") && translations.some(chunk_MGEEZ2PC/* isStillRunning */.QT);
}
function errorFacts(error2) {
  const { input, param, status, requestId, docUrl } = error2;
  return [
    `Code ${code(error2.apiCode ?? error2.code)}`,
    ...input === void 0 ? [] : [`input ${code(input)}`],
    ...param === void 0 || param === input ? [] : [`field ${code(param)}`],
    ...status === void 0 ? [] : [`HTTP ${status}`],
    ...requestId === void 0 ? [] : [`request id ${code(requestId)}`],
    ...docUrl !== void 0 && isHeygen(docUrl) ? [actions_link("HeyGen\u2019s page on it", docUrl)] : []
  ].join(" \xB7 ");
}
function isHeygen(address) {
  return URL.canParse(address) && /^https:\/\/(?:[a-z0-9-]+\.)*heygen\.com$/.test(new URL(address).origin);
}
function failures(report, detail) {
  const failed = report.translations.filter(chunk_MGEEZ2PC/* hasFailed */.WN);
  if (failed.length === 0)
    return "";
  if (detail.messageCharacters === 0) {
    return `${(0,chunk_KGLUQYHH/* count */.U9)(failed.length, "reason")} omitted to keep the summary short; the file of the output \`result-file\` has all of them.`;
  }
  const names3 = failed.slice(0, MOST_NAMES3).map((one) => nameOf(one, detail));
  const more = failed.length > MOST_NAMES3 ? ` and ${failed.length - MOST_NAMES3} more` : "";
  return [
    `<details><summary>\u274C Why ${names3.join(", ")}${more} failed</summary>`,
    "",
    ...failed.map((one) => `- **${nameOf(one, detail)}**: ${reason(one, detail)}`),
    "",
    "</details>"
  ].join("\n");
}
function nameOf(one, detail) {
  return text2(one.language, detail.nameCharacters) || "a language without a name";
}
function reason(one, detail) {
  if (one.failureMessage !== void 0 && one.failureMessage !== "")
    return text2(one.failureMessage, detail.messageCharacters);
  return one.status === "not_found" ? "HeyGen has no translation with this ID." : "HeyGen gave no reason.";
}

// lib/report/summary-request.js
var VALUE_CHARACTERS2 = 200;
function requestBlock(report) {
  const { plan } = report;
  const key = report.idempotencyKey ?? plan?.key;
  if (plan === void 0 && key === void 0)
    return "";
  const facts = [
    ...Object.entries(plan?.sources ?? {}).map(([field, label]) => [field, code(label)]),
    ...optionFacts(plan?.options ?? {}),
    ["commit", code(`${report.repository}@${report.sha}`)],
    ...key === void 0 ? [] : [["idempotency key", code(key, 255)]]
  ];
  const list2 = facts.flatMap(([name, value]) => value === "" ? [] : [`- ${name}: ${value}`]).join("\n");
  if (report.status === "planned")
    return `**The request**

${list2}`;
  return `<details><summary>The request</summary>

${list2}

</details>`;
}
function optionFacts(options) {
  const { stock_voice_config: stockVoice2, ...rest } = options;
  return Object.entries({ ...rest, ...stockVoice2 }).map(([field, value]) => [
    field.replaceAll("_", "-"),
    text2(Array.isArray(value) ? value.join(", ") : String(value), VALUE_CHARACTERS2)
  ]);
}

// lib/report/summary-results.js
var MOST_FILES = 6;
var DOT = "\xA0\xB7\xA0";
function resultsCell(one) {
  const assets = one.assets ?? [];
  const attached = new Set(assets.map((asset) => asset.name));
  const names3 = (one.files ?? []).map((path) => baseName((0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(path))).filter((name) => !attached.has(name)).slice(0, MOST_FILES);
  const links = assets.slice(0, MOST_FILES).map(({ name, url }) => actions_link(fileType(name) ?? name, url));
  const codes = names3.map((name, index) => code(index === 0 ? name : withoutStem(name, names3[0] ?? "")));
  return [links.join(DOT), ...codes].filter((cell) => cell !== "").join(" ");
}
function resultsLine(report) {
  const { release, translations } = report;
  const folders = [...new Set(translations.flatMap((one) => (one.files ?? []).map(folderOf)))];
  const places = [
    ...release !== void 0 && translations.some((one) => (one.assets ?? []).length > 0) ? [`attached to the release ${actions_link(release.tag, release.url)}`] : [],
    ...folders.length > 0 ? [`downloaded to ${folders.slice(0, 3).map(folderCode).join(", ")}`] : []
  ];
  return places.length === 0 ? "" : `\u{1F4E6} The results are ${places.join(", and ")}.`;
}
var fileType = (name) => /[^.]\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1];
var baseName = (path) => path.slice(path.lastIndexOf("/") + 1);
var folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
var folderCode = (folder) => folder === "" ? "the workspace" : code(folder);
function withoutStem(name, first) {
  const stem = first.replace(/\.[^.]*$/, "");
  return name.startsWith(`${stem}.`) ? name.slice(stem.length) : name;
}

// lib/report/summary-table.js
var UNFOLDED_ROWS = 20;
var LONGEST_SPAN = 7 * 24 * 36e5;
var sign = (emoji, word) => `${emoji} ${word}`.replaceAll(" ", "\xA0");
var STATUS_WORDS = {
  pending: sign("\u23F3", "waiting"),
  running: sign("\u23F3", "running"),
  completed: sign("\u2705", "completed"),
  failed: sign("\u274C", "failed"),
  not_found: sign("\u2753", "not found")
};
function translationTable(report, detail) {
  const columns = [
    { heading: "Language", cell: (one) => text2(one.language, detail.nameCharacters) },
    { heading: "Status", cell: (one) => statusCell(report, one) },
    { heading: "Length", right: true, cell: (one) => lengthCell(one.duration) },
    { heading: "Took", right: true, cell: (one) => tookCell(one) },
    { heading: "Files", cell: (one) => detail.files ? resultsCell(one) : "" },
    { heading: "Translation id", cell: (one) => code(one.id) }
  ];
  return table({ rows: report.translations, columns, most: detail.rows, noun: "translation" });
}
function planTable(plan, detail) {
  const columns = [
    { heading: "Language", cell: (one) => text2(one.language, detail.nameCharacters) },
    { heading: "A real run would", cell: planCell },
    { heading: "Translation id", cell: (one) => one.reuse === void 0 ? "" : code(one.reuse.id) }
  ];
  return table({ rows: plan.languages, columns, most: detail.rows, noun: "language" });
}
function table(ask) {
  const rows = ask.rows.slice(0, ask.most);
  if (ask.rows.length === 0)
    return "";
  const columns = ask.columns.map((column) => ({ ...column, cells: rows.map(column.cell) })).filter((column) => column.cells.some((cell) => cell !== ""));
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const lines = [
    line(columns.map((column) => column.heading)),
    line(columns.map((column) => column.right ? "---:" : "---")),
    ...rows.map((_, index) => line(columns.map((column) => column.cells[index] || "\u2013")))
  ];
  const leftOut = ask.rows.length - rows.length;
  if (leftOut > 0) {
    lines.push("", `${(0,chunk_KGLUQYHH/* count */.U9)(leftOut, "more row")} omitted to keep the summary short; the file of the output \`result-file\` has all of them.`);
  }
  const markdown = lines.join("\n");
  if (ask.rows.length <= UNFOLDED_ROWS)
    return markdown;
  return `<details><summary>All ${(0,chunk_KGLUQYHH/* count */.U9)(ask.rows.length, ask.noun)}</summary>

${markdown}

</details>`;
}
function statusCell(report, one) {
  if (one.unreadable !== void 0)
    return sign("\u2753", "unreadable");
  if (report.action === "collect")
    return STATUS_WORDS[one.status];
  if (one.reused)
    return `${STATUS_WORDS[one.status]}\xA0\u267B\uFE0F`;
  return report.waited || one.status !== "pending" ? STATUS_WORDS[one.status] : sign("\u{1F4E4}", "submitted");
}
function planCell(one) {
  if (one.reuse !== void 0)
    return `\u267B\uFE0F reuse what is ${one.reuse.status === "completed" ? "completed" : "under way"}`;
  return one.failedBefore > 0 ? `\u{1F4E4} submit again (${(0,chunk_KGLUQYHH/* count */.U9)(one.failedBefore, "earlier attempt")} failed)` : "\u{1F4E4} submit";
}
function lengthCell(seconds2) {
  return seconds2 === void 0 ? "" : spanCell(seconds2 * 1e3);
}
function tookCell({ createdAt, endedAt }) {
  return createdAt === void 0 || endedAt === void 0 ? "" : spanCell(endedAt - createdAt);
}
function spanCell(milliseconds) {
  return milliseconds > 0 && milliseconds < LONGEST_SPAN ? (0,chunk_KGLUQYHH/* clockSpan */.l4)(milliseconds) : "";
}

// lib/report/summary.js
var MOST_BYTES = 1e6;
function renderSummary(report) {
  const [fullest, ...others] = SUMMARY_DETAILS;
  let detail = fullest;
  let markdown = render(report, detail);
  for (const next of others) {
    if (bytes(markdown) < MOST_BYTES)
      return markdown;
    detail = next;
    markdown = render(report, detail);
  }
  let rows = Math.max(report.translations.length, report.strayIds.length, report.plan?.languages.length ?? 0);
  while (rows > 0 && bytes(markdown) >= MOST_BYTES) {
    rows = Math.min(rows - 1, Math.floor(rows * MOST_BYTES * 0.95 / bytes(markdown)));
    markdown = render(report, { ...detail, rows });
  }
  return markdown;
}
var bytes = (markdown) => Buffer.byteLength(markdown);
function render(report, detail) {
  const { plan, status } = report;
  const blocks = status === "skipped" ? [prose(report.skipReason ?? "There was nothing to do.")] : [
    totalsLine(report),
    errorBlock(report),
    failures(report, detail),
    status === "planned" && plan !== void 0 ? planTable(plan, detail) : translationTable(report, detail),
    strayBlock(report, detail),
    resultsLine(report),
    missingBlock(report, detail),
    nextBlock(report),
    requestBlock(report)
  ];
  return `${[`## ${heading(report)}`, ...blocks].filter((block) => block !== "").join("\n\n")}
`;
}
function strayBlock(report, detail) {
  const { strayIds } = report;
  if (strayIds.length === 0)
    return "";
  const shown2 = strayIds.slice(0, detail.rows).map((id) => `- ${code(id)}`);
  const leftOut = strayIds.length - shown2.length;
  if (leftOut > 0)
    shown2.push(`- and ${leftOut} more, in the file of the output \`result-file\``);
  return `HeyGen also gave ${(0,chunk_KGLUQYHH/* count */.U9)(strayIds.length, "id")} that cannot be tied to a language:

${shown2.join("\n")}`;
}

// lib/runner/publisher.js
function createPublisher(temp, action) {
  const resultFile = (0,external_node_path_.join)(temp, `${action}-${(0,external_node_crypto_.randomBytes)(6).toString("hex")}.json`);
  let isBegun = false;
  let isWarned = false;
  const note = (report) => {
    try {
      writeWhole(resultFile, renderResultFile(report));
    } catch (thrown) {
      if (!isBegun)
        throw notWritable2(thrown);
      if (!isWarned)
        warning(`The result file cannot be kept up to date: ${reasonOf(thrown)}. The outputs are complete.`);
      isWarned = true;
    }
  };
  return {
    note,
    publish: (report) => {
      note(report);
      try {
        for (const [name, value] of Object.entries(renderOutputs(report, resultFile)))
          setOutput(name, value);
      } catch (thrown) {
        throw notWritable2(thrown);
      }
      isBegun = true;
    },
    summarize: async (report) => {
      try {
        await writeSummary(renderSummary(report));
      } catch (thrown) {
        debug(`No job summary: ${(0,chunk_KGLUQYHH/* oneLine */.TN)(String(thrown))}`);
      }
    }
  };
}
function writeWhole(path, text3) {
  const draft = `${path}.part`;
  (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
  try {
    (0,external_node_fs_.writeFileSync)(draft, text3);
    (0,external_node_fs_.renameSync)(draft, path);
  } catch (thrown) {
    (0,external_node_fs_.rmSync)(draft, { force: true });
    throw thrown;
  }
}
function notWritable2(cause) {
  return new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "internal",
    message: `The runner's files cannot be written: ${reasonOf(cause)}.`,
    hint: "GITHUB_OUTPUT must name a file, and RUNNER_TEMP a folder, that can be written: run this as a step of a workflow.",
    cause
  });
}
function reasonOf(thrown) {
  return (0,chunk_KGLUQYHH/* oneLine */.TN)(thrown instanceof Error ? thrown.message : String(thrown));
}

// lib/runner/run-context.js

var releaseEventSchema = (0,chunk_RZQQBIHF/* object */.Ik)({ release: (0,chunk_RZQQBIHF/* object */.Ik)({ id: (0,chunk_RZQQBIHF/* number */.ai)(), tag_name: (0,chunk_RZQQBIHF/* string */.Yj)() }) });
function readRunContext(env) {
  const need = (name) => {
    const value = env[name];
    if (value !== void 0 && value !== "")
      return value;
    throw new chunk_KGLUQYHH/* ActionError */.lZ({
      code: "internal",
      message: `${name} is not set.`,
      hint: "This program is a GitHub Action: run it as a step of a workflow."
    });
  };
  const ref = env["GITHUB_REF"] ?? "";
  const release = readRelease(env["GITHUB_EVENT_PATH"]);
  const tag = release?.tag ?? (ref.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : void 0);
  return {
    repository: need("GITHUB_REPOSITORY"),
    sha: need("GITHUB_SHA"),
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    ...tag === void 0 ? {} : { tag },
    ...release === void 0 ? {} : { release },
    workspace: env["GITHUB_WORKSPACE"] || process.cwd(),
    temp: need("RUNNER_TEMP"),
    githubApiUrl: (env["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/, ""),
    githubUrl: (env["GITHUB_SERVER_URL"] || "https://github.com").replace(/\/+$/, ""),
    ...env["GITHUB_ACTION_REPOSITORY"] ? { actionRepository: env["GITHUB_ACTION_REPOSITORY"] } : {}
  };
}
function readRelease(path) {
  if (path === void 0 || path === "")
    return void 0;
  try {
    const event = (0,chunk_RZQQBIHF/* safeParse */.xL)(releaseEventSchema, JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8")));
    return event.success ? { id: event.data.release.id, tag: event.data.release.tag_name } : void 0;
  } catch {
    return void 0;
  }
}

// lib/report/error-text.js
var ANNOTATION_CHARACTERS = 2e4;
var TITLES = {
  invalid_input: "Wrong inputs",
  missing_credentials: "No HeyGen key",
  interrupted: "Cancelled",
  translations_failed: "Translations failed",
  wait_timed_out: "Still running"
};
function errorText(error2) {
  const facts = [
    error2.input === void 0 ? "" : `input: ${error2.input}`,
    error2.param === void 0 || error2.param === error2.input ? "" : `param: ${error2.param}`,
    `code: ${error2.apiCode ?? error2.code}`,
    error2.status === void 0 ? "" : `HTTP ${error2.status}`,
    error2.requestId === void 0 ? "" : `request id: ${error2.requestId}`
  ].filter((fact) => fact !== "");
  const message = error2.message.split("\n").map((line) => (0,chunk_KGLUQYHH/* oneLine */.TN)((0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(line), ANNOTATION_CHARACTERS)).join("\n");
  const shown2 = message.length > ANNOTATION_CHARACTERS ? `${message.slice(0, ANNOTATION_CHARACTERS)}\u2026` : message;
  const lines = [`${shown2}${shown2.includes("\n") ? "\n" : " "}(${facts.join(", ")})`, `What to do: ${error2.hint}`];
  if (error2.docUrl !== void 0)
    lines.push(`More: ${(0,chunk_KGLUQYHH/* oneLine */.TN)(error2.docUrl, 300)}`);
  return { title: TITLES[error2.code] ?? "Translate release video", text: lines.join("\n") };
}

// lib/runner/run-report.js
function openRunReport(ask) {
  const { clock, context, publisher } = ask;
  let report = {
    action: ask.action,
    status: "failed",
    repository: context.repository,
    sha: context.sha,
    translations: [],
    strayIds: [],
    waited: false,
    begunAt: clock.now(),
    at: clock.now(),
    ...context.actionRepository === void 0 ? {} : { actionRepository: context.actionRepository }
  };
  const add2 = (news) => {
    report = { ...report, ...news, at: clock.now() };
    return report;
  };
  const publish = (news) => publisher.publish(add2(news));
  return {
    current: () => report,
    publish,
    note: (news) => publisher.note(add2(news)),
    conclude: async (thrown) => {
      if (thrown === void 0)
        return publisher.summarize(report);
      const error2 = (0,chunk_KGLUQYHH/* toActionError */.ie)(thrown);
      annotate(error2);
      try {
        publish({ error: error2, status: statusAfterError(report, error2) });
      } catch (failure2) {
        debug((0,chunk_KGLUQYHH/* toActionError */.ie)(failure2).message);
      }
      await publisher.summarize(report);
    }
  };
}
function annotate(thrown) {
  const error2 = (0,chunk_KGLUQYHH/* toActionError */.ie)(thrown);
  const { title, text: text3 } = errorText(error2);
  process.exitCode = 1;
  error(text3, title);
  if (error2.code === "internal" && error2.cause instanceof Error)
    debug((0,chunk_KGLUQYHH/* withoutUrlSecrets */.t)(error2.cause.stack ?? ""));
}
function statusAfterError(report, error2) {
  const { plan, translations, strayIds } = report;
  const missing = plan === void 0 ? translations.length === 0 : plan.languages.length > translations.length;
  if (missing || strayIds.length > 0)
    return "failed";
  return report.waited && error2.code !== "interrupted" ? report.status : runStatus(translations, false);
}

// lib/runner/runner-log.js
var runnerLog = {
  info,
  warning,
  debug,
  group: (title, lines) => {
    startGroup(title);
    for (const line of lines)
      info(line);
    endGroup();
  }
};

// lib/runner/system-clock.js

var LONGEST_TIMER = 2 ** 31 - 1;
var systemClock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    const delay = Math.min(Math.max(0, milliseconds), LONGEST_TIMER);
    await (0,external_node_timers_promises_namespaceObject.setTimeout)(delay, void 0, signal === void 0 ? {} : { signal }).catch(() => void 0);
  }
};

// lib/runner/run-action.js
async function runAction(ask) {
  const early = listenForEarlyEnd(() => info("Cancelled: handing on what is known."));
  const { clock = systemClock } = ask;
  let { http } = ask;
  try {
    const inputs = readActionInputs(ask.inputNames);
    warnOfNearMisses(ask.inputNames);
    const context = readRunContext(process.env);
    const publisher = createPublisher(context.temp, ask.action);
    const report = openRunReport({ action: ask.action, context, clock, publisher });
    report.publish({});
    const main = outcome(async () => {
      http ??= createHttpClient();
      await ask.main({
        inputs,
        context,
        log: runnerLog,
        clock,
        http,
        signal: early.signal,
        report: report.current,
        publish: report.publish,
        note: report.note
      });
    });
    const thrown = await Promise.race([main, early.overdue]);
    const ended = early.reason()?.error ?? thrown;
    await report.conclude(ended);
    if (ended === void 0 && early.reason() !== void 0)
      await report.conclude(early.reason()?.error);
  } catch (thrown) {
    annotate(thrown);
  }
  const exitCode = early.reason()?.exitCode;
  await Promise.race([http?.close().catch(() => void 0), early.overdue]);
  early.dispose();
  if (exitCode !== void 0)
    process.exit(exitCode);
}
async function outcome(work) {
  try {
    await work();
    return void 0;
  } catch (thrown) {
    return thrown ?? new Error("unknown failure");
  }
}

// lib/languages/choose-languages.js
function chooseLanguages(wanted, known) {
  const resolver = known === void 0 ? void 0 : createLanguageResolver(known);
  const names3 = /* @__PURE__ */ new Map();
  const repeated = [];
  const unknown2 = [];
  const keyOf = (language2) => languageKey(language2, resolver);
  for (const text3 of wanted) {
    const resolution = resolver?.resolve(text3) ?? resolveWithoutList(text3);
    if (!resolution.ok) {
      unknown2.push(describeUnknown(text3, resolution.suggestions));
      continue;
    }
    const key = keyOf(resolution.name) ?? resolution.name;
    if (names3.has(key))
      repeated.push(text3);
    else
      names3.set(key, resolution.name);
  }
  if (unknown2.length > 0)
    throw unknownLanguages(unknown2);
  return { names: [...names3.values()], repeated, keyOf };
}
function unknownLanguages(unknown2) {
  const [only] = unknown2;
  return new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "unknown_language",
    input: "languages",
    message: unknown2.length === 1 && only !== void 0 ? `HeyGen does not translate to ${only}.` : `HeyGen does not translate to ${(0,chunk_KGLUQYHH/* count */.U9)(unknown2.length, "language")} of \`languages\`:
${unknown2.map((line) => `- ${line}`).join("\n")}`
  });
}
function describeUnknown(text3, suggestions) {
  const shown2 = `"${(0,chunk_KGLUQYHH/* oneLine */.TN)(text3, 120)}"`;
  if (suggestions.length === 0)
    return shown2;
  return `${shown2} (did you mean ${suggestions.map((name) => `"${(0,chunk_KGLUQYHH/* oneLine */.TN)(name, 120)}"`).join(" or ")}?)`;
}

// lib/sources/source-content.js
var SHARE_PAGES = [
  {
    host: /^(?:drive|docs)\.google\.com$/,
    words: "a share page of Google Drive, where large files have no direct link: put the file elsewhere"
  },
  {
    host: /(?:^|\.)dropbox\.com$/,
    words: "a share page of Dropbox: end the link with `dl=1` in place of `dl=0`"
  },
  { host: /(?:^|\.)(?:youtube\.com|youtu\.be)$/, words: "a page of YouTube: give a link to the video file itself" },
  {
    host: /(?:^|\.)(?:vimeo|loom|wistia)\.com$/,
    words: "a page around a player: give a link to the video file itself"
  },
  {
    host: /(?:^|\.)(?:sharepoint\.com|onedrive\.live\.com|1drv\.ms)$/,
    words: "a share page of OneDrive or SharePoint: give a download link that works without a login"
  },
  {
    host: /^github\.com$/,
    path: /^\/[^/]+\/[^/]+\/blob\//,
    words: "GitHub's page around the file: use the link behind its button Raw, or a workspace path"
  },
  {
    host: /./,
    path: /(?:^|\/)(?:log[_-]?in|sign[_-]?in|sso|saml|auth|oauth2?)(?:[/._-]|$)/i,
    words: "a login page: HeyGen fetches the file without a login"
  },
  { host: /^(?:login|accounts|auth|sso|signin)\./, words: "a login page: HeyGen fetches the file without a login" }
];
function likelyPage(urls) {
  for (const url of urls) {
    const page = SHARE_PAGES.find((one) => one.host.test(url.hostname) && (one.path?.test(url.pathname) ?? true));
    if (page !== void 0)
      return page.words;
  }
  return "a page around the file, or an error page: give a link straight to the file";
}
function isWebPage(contentType) {
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(contentType);
}
var PLAINLY_OTHER = /^(?:image|font|model|message|multipart)\/|^application\/(?:.*[/+])?(?:json|xml|pdf|zip|gzip|x-tar|javascript|x-mpegurl|vnd\.apple\.mpegurl)$/;
var PLAINLY_NOT = {
  video: /^(?:text|audio)\//,
  audio: /^text\//,
  srt: /^(?:video|audio)\//
};
function isPlainlyNot(field, contentType) {
  return PLAINLY_OTHER.test(contentType) || PLAINLY_NOT[field].test(contentType);
}

// lib/sources/probe-source.js
var PROBE_TIME = 1e4;
var HEAD_TIME = 5e3;
var MOST_REDIRECTS = 5;
var REFUSALS = {
  401: "it asks for a login",
  403: "access is refused",
  404: "nothing is there",
  410: "it is gone"
};
async function probeSource(ask) {
  const end = ask.clock.now() + PROBE_TIME;
  const head = await follow(ask, "HEAD", end - PROBE_TIME + HEAD_TIME);
  if (isFinal(head) || isGood(head, ask.field))
    return judge2(head, ask);
  return judge2(await follow(ask, "GET", end), ask);
}
function isFinal(head) {
  if (head.kind === "astray")
    return true;
  return head.kind === "no-answer" && ["unknown-host", "refused", "certificate"].includes(head.reason);
}
function isGood(head, field) {
  if (head.kind !== "landed" || head.status < 200 || head.status > 299)
    return false;
  const type = (0,chunk_MGEEZ2PC/* mediaType */.JL)(head.headers["content-type"]);
  return type === void 0 || !(isWebPage(type) || isPlainlyNot(field, type));
}
function judge2(seen, { url, field }) {
  const subject = `The ${field} URL ${(0,chunk_KGLUQYHH/* logText */.kc)(sourceLabel({ kind: "url", url }), 300)}`;
  const warning2 = (clause) => ({ kind: "warning", message: `${subject} ${clause}.` });
  if (seen.kind === "astray")
    return warning2(seen.why);
  if (seen.kind === "no-answer")
    return warning2(`gives this runner no answer: ${(0,chunk_KGLUQYHH/* oneLine */.TN)(seen.detail, 200)}`);
  const { status, headers } = seen;
  const refusal = REFUSALS[status];
  if (refusal !== void 0) {
    return { kind: "refused", status, message: `${subject} answers HTTP ${status}: ${refusal}.` };
  }
  if (status < 200 || status > 299)
    return warning2(`answers HTTP ${status}, so HeyGen may not get the file`);
  const type = (0,chunk_MGEEZ2PC/* mediaType */.JL)(headers["content-type"]);
  if (type !== void 0 && isWebPage(type)) {
    return warning2(`gives a web page, not a file. It is likely ${likelyPage(seen.urls)}`);
  }
  if (type !== void 0 && isPlainlyNot(field, type)) {
    const pointer = type === "text/plain" && /(?:^|\.)githubusercontent\.com$/.test(seen.urls.at(-1)?.hostname ?? "");
    return warning2(`gives ${type}${pointer ? ", likely the pointer of a file in Git LFS" : ""}, not what \`${field}\` needs`);
  }
  const size = wholeSize(status, headers);
  return { kind: "ok", ...size === void 0 ? {} : { size }, ...type === void 0 ? {} : { contentType: type } };
}
function wholeSize(status, headers) {
  const text3 = status === 206 ? /\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1] : headers["content-length"];
  return text3 !== void 0 && /^\d{1,15}$/.test(text3) ? Number(text3) : void 0;
}
async function follow(ask, method, end) {
  const start = new URL(ask.url);
  const urls = [start];
  const unsafe = targetProblem(start, start);
  if (unsafe !== void 0)
    return { kind: "astray", why: unsafe };
  for (let url = start; ; ) {
    const answer = await look(ask, method, url, end);
    if (answer.kind === "no-answer")
      return answer;
    const location = answer.headers["location"];
    if (answer.status < 300 || answer.status > 399 || location === void 0)
      return { ...answer, kind: "landed", urls };
    if (urls.length > MOST_REDIRECTS)
      return { kind: "astray", why: `redirects more than ${MOST_REDIRECTS} times` };
    const next = URL.parse(location, url.href);
    if (next === null)
      return { kind: "astray", why: "redirects to something that is no URL" };
    const problem = targetProblem(next, start);
    if (problem !== void 0)
      return { kind: "astray", why: `redirects to a URL that ${problem}` };
    urls.push(next);
    url = next;
  }
}
async function look(ask, method, url, end) {
  const answer = await ask.http.open({
    method,
    url: url.href,
    // Some hosts refuse a request that does not say who asks.
    headers: {
      accept: "*/*",
      "accept-encoding": "identity",
      "user-agent": "translate-release-video",
      ...method === "GET" ? { range: "bytes=0-0" } : {}
    },
    timeout: Math.max(1, end - ask.clock.now()),
    signal: ask.signal
  });
  if (answer.kind === "no-answer")
    return answer;
  answer.body.on("error", () => void 0).destroy();
  return answer;
}
function targetProblem(target, start) {
  const problem = (0,chunk_RZQQBIHF/* urlProblem */.rn)(target, { loopbackAllowed: (0,chunk_RZQQBIHF/* isLoopback */.U9)(start.hostname) });
  return problem === void 0 ? void 0 : `${problem}, at ${(0,chunk_KGLUQYHH/* oneLine */.TN)(target.hostname, 100)}`;
}

// lib/sources/prepare-source.js

async function prepareSource(ask) {
  const { source: source2, field } = ask;
  switch (source2.kind) {
    case "url": {
      const asset = { type: "url", url: source2.url };
      const label = sourceLabel(source2);
      const identity = `url:${withoutSignature(source2.url)}`;
      return { field, identity, label, stem: (0,chunk_MYJWHJYC/* sourceStem */.te)(label), url: source2.url, provide: async () => asset };
    }
    case "asset": {
      const asset = { type: "asset_id", asset_id: source2.assetId };
      const label = sourceLabel(source2);
      return { field, identity: label, label, stem: (0,chunk_MYJWHJYC/* sourceStem */.te)(source2.assetId), provide: async () => asset };
    }
    case "file":
      return prepareFile(ask, source2.path);
    case "release": {
      const { prepareReleaseAsset } = await Promise.all(/* import() */[__nccwpck_require__.e(282), __nccwpck_require__.e(230)]).then(__nccwpck_require__.bind(__nccwpck_require__, 230));
      return prepareReleaseAsset(ask, source2.pattern);
    }
  }
}
async function prepareFile(ask, path) {
  const { run, field } = ask;
  const file = await (0,chunk_H2ITVHKW/* describeWorkspaceFile */.L_)({ workspace: run.context.workspace, path, field });
  const sha2562 = await (0,chunk_H2ITVHKW/* hashFile */.DC)(file, run.signal);
  return {
    field,
    identity: `sha256:${sha2562}`,
    label: path,
    stem: (0,chunk_MYJWHJYC/* sourceStem */.te)((0,external_node_path_.basename)(path)),
    provide: async (connection, deadline) => {
      const { uploadFile } = await __nccwpck_require__.e(/* import() */ 162).then(__nccwpck_require__.bind(__nccwpck_require__, 162));
      const id = await uploadFile(connection, {
        input: field,
        filename: file.name,
        contentType: file.contentType,
        size: file.size,
        sha256: sha2562,
        open: () => (0,chunk_H2ITVHKW/* openFile */.Tq)(file),
        signal: run.signal,
        deadline,
        tellProgress: (line) => run.log.info(line)
      });
      return { type: "asset_id", asset_id: id };
    }
  };
}

// lib/plan/prepare-work.js
async function prepareWork(run, inputs, release) {
  const { audio, srt } = inputs.sources;
  const video = inputs.sources.video ?? await videoOfRelease(run, release);
  const prepare2 = async (field, source2) => source2 === void 0 ? void 0 : prepareSource({ run, field, source: source2, release: release.open });
  const [sha, preparedVideo, preparedAudio, preparedSrt] = await Promise.all([
    release.sha(),
    prepareSource({ run, field: "video", source: video, release: release.open }),
    prepare2("audio", audio),
    prepare2("srt", srt),
    inputs.attachToRelease ? release.open() : void 0
  ]);
  const sources = {
    video: preparedVideo,
    ...preparedAudio === void 0 ? {} : { audio: preparedAudio },
    ...preparedSrt === void 0 ? {} : { srt: preparedSrt }
  };
  const identities = Object.fromEntries(Object.entries(sources).map(([field, one]) => [field, one.identity]));
  const opened = release.opened();
  return {
    work: { repository: run.context.repository, sha, sources: identities, options: withTitle(run, inputs, sha) },
    sources,
    ...opened === void 0 ? {} : { release: opened }
  };
}
async function videoOfRelease(run, release) {
  if (run.context.release === void 0 && release.tag === void 0) {
    throw new chunk_KGLUQYHH/* ActionError */.lZ({
      code: "invalid_input",
      input: "video",
      message: "`video` must be set: only where a release is meant (a release event, a pushed tag, `release-tag`) can it be left out.",
      hint: "Give an https URL, asset:<HeyGen asset id>, release:<asset name or glob>, or a path in the workspace."
    });
  }
  const [{ release: found2 }, { onlyVideoAsset }] = await Promise.all([
    release.open(),
    Promise.all(/* import() */[__nccwpck_require__.e(282), __nccwpck_require__.e(98)]).then(__nccwpck_require__.bind(__nccwpck_require__, 98))
  ]);
  return { kind: "release", pattern: onlyVideoAsset(found2).name };
}
function withTitle(run, inputs, sha) {
  const name = inputs.releaseTag ?? run.context.tag ?? sha.slice(0, 7);
  return { title: `${run.context.repository} ${name}`, ...inputs.options };
}

// lib/plan/make-plan.js
async function makePlan(run, inputs, connection) {
  const reuse = inputs.reuse && inputs.options.callback_id === void 0;
  const { log, signal } = run;
  const release = releaseMeant(run, inputs);
  const list2 = async (sha) => {
    const prefix = callbackIdPrefix({ repository: run.context.repository, sha });
    return findJobs({ connection, log, signal, prefix });
  };
  const [chosen, prepared, [listed]] = await settleAll([
    findLanguages({ connection, log, signal }).then((known) => chooseLanguages(inputs.languages, known)),
    prepare(run, inputs, release),
    Promise.allSettled([reuse ? release.sha().then(list2, () => nothingFound) : nothingFound])
  ]);
  if (listed.status === "rejected")
    throw listed.reason;
  const found2 = listed.value;
  const { work, sources } = prepared;
  for (const text3 of chosen.repeated)
    log.warning(`\`languages\` names ${(0,chunk_KGLUQYHH/* logText */.kc)(text3, 120)} more than once.`);
  tellReuse(run, inputs);
  const own = callbackId(work);
  const ledger = await readHistory(run, connection, {
    jobs: found2.jobs.filter((job) => job.callbackId === own),
    chosen
  });
  if (ledger.unknown.length > 0) {
    log.warning(`${(0,chunk_KGLUQYHH/* count */.U9)(ledger.unknown.length, "earlier translation")} of this work cannot be reused: HeyGen does not say in which language (${ledger.unknown.map((job) => (0,chunk_KGLUQYHH/* logText */.kc)(job.id)).join(", ")}).`);
  }
  const languages = ledger.entries.map(plannedLanguage);
  return {
    ...prepared,
    plan: describe2({ inputs, work, sources, languages }),
    callbackId: inputs.options.callback_id ?? own,
    // A job of an unknown language may be a failed attempt at any of them.
    ledgerIsComplete: reuse && found2.complete && ledger.unknown.length === 0,
    history: new Map([...found2.jobs.map((job) => [job.id, void 0]), ...languagesById(ledger)]),
    keyOf: chosen.keyOf
  };
}
function languagesById({ entries }) {
  return entries.flatMap(({ language: language2, reusable, failed }) => [...reusable === void 0 ? [] : [reusable], ...failed].map((job) => [job.id, language2]));
}
async function prepare(run, inputs, release) {
  const prepared = await prepareWork(run, inputs, release);
  await settleAll(Object.values(prepared.sources).map((source2) => look2(run, source2)));
  return prepared;
}
async function readHistory(run, connection, { jobs, chosen }) {
  const readFrom = (all) => readLedger({ jobs: all, languages: chosen.names, keyOf: chosen.keyOf });
  const listed = readFrom(jobs);
  const unclear = [.../* @__PURE__ */ new Set([...listed.unknown, ...listed.byBareCode])];
  if (unclear.length === 0)
    return listed;
  const { log, signal } = run;
  return readFrom(await readUnclear({ connection, log, signal, jobs, unclear }));
}
var nothingFound = { jobs: [], complete: false };
function describe2(ask) {
  const { inputs, work, sources, languages } = ask;
  const submitted = toSubmit({ languages });
  const key = inputs.idempotencyKey ?? idempotencyKey(work, submitted, failedAttempts({ languages }));
  return {
    sources: Object.fromEntries(Object.entries(sources).map(([field, source2]) => [field, source2.label])),
    options: work.options,
    languages,
    ...submitted.length === 0 ? {} : { key }
  };
}
function tellReuse(run, inputs) {
  if (inputs.reuse && inputs.options.callback_id !== void 0) {
    run.log.info("Earlier translations are not looked for, because `callback-id` is set: they are found by it.");
  }
}
async function look2(run, source2) {
  if (source2.url === void 0)
    return;
  const { http, clock, signal } = run;
  const seen = await probeSource({ http, clock, url: source2.url, field: source2.field, signal });
  if (seen.kind === "warning")
    run.log.warning(seen.message);
  if (seen.kind === "refused") {
    const { status, message } = seen;
    throw new chunk_KGLUQYHH/* ActionError */.lZ({ code: "source_unreachable", input: source2.field, status, message });
  }
}

// lib/heygen/create-translation.js
var TRY_TIMEOUT2 = 12e4;
async function createTranslation(connection, ask) {
  const what = "submit the translation";
  const answer = await (0,chunk_RGIEHRWO/* call */.T1)(connection, {
    method: "POST",
    path: "/v3/video-translations",
    headers: { "idempotency-key": ask.key },
    body: ask.body,
    what,
    plan: { deadline: ask.deadline, tryTimeout: TRY_TIMEOUT2 },
    signal: ask.signal,
    answerSignal: ask.answerSignal
  });
  const json = (0,chunk_RZQQBIHF/* parseJson */.qF)(answer.text);
  const parsed = (0,chunk_RZQQBIHF/* safeParse */.xL)(chunk_RGIEHRWO/* createdSchema */.EH, json);
  if (!parsed.success)
    return { ids: whateverIds(json), problem: (0,chunk_RGIEHRWO/* apiError */.pb)(answer, what) };
  const ids = [...new Set(parsed.data.data.video_translation_ids)];
  const asked = ask.body.output_languages.length;
  if (ids.length === asked && ids.length === parsed.data.data.video_translation_ids.length)
    return { ids };
  const problem = (0,chunk_RGIEHRWO/* apiError */.pb)(answer, what);
  problem.message = `HeyGen answered with ${(0,chunk_KGLUQYHH/* count */.U9)(ids.length, "translation id")} for ${(0,chunk_KGLUQYHH/* count */.U9)(asked, "language")}.`;
  return { ids, problem };
}
var ID_NAME = /^(?:video_)?(?:translat\w*_)?ids?$/;
var MOST_IDS2 = 1e3;
var DEEPEST = 6;
function whateverIds(json) {
  const found2 = /* @__PURE__ */ new Set();
  const search = (value, name, depth) => {
    if (depth > DEEPEST || found2.size >= MOST_IDS2)
      return;
    if (isId(name, value))
      found2.add(value);
    for (const [member, item] of membersOf(value, name))
      search(item, member, depth + 1);
  };
  search(json, "", 0);
  return [...found2];
}
function isId(name, value) {
  return typeof value === "string" && ID_NAME.test(name) && /^[\w.-]{1,200}$/.test(value);
}
function membersOf(value, name) {
  if (Array.isArray(value))
    return value.map((item) => [name, item]);
  return value !== null && typeof value === "object" ? Object.entries(value) : [];
}

// lib/plan/check-response.js
var NOT_FOUND_AFTER = 6e4;
var NOT_FOUND_PAUSE = 5e3;
var SAME_MOMENT = 5e3;
var LONGEST_REPLAY = 25 * 60 * 6e4;
async function checkResponse(ask, submitted) {
  const ids = submitted.map((one) => one.id);
  const jobs = await readJobs(ask, ids);
  const checked = tie(ask, submitted, jobs).map((translation) => {
    const job = jobs.get(translation.id);
    return { translation, job, isReplayed: job === void 0 ? void 0 : isReplayed(ask, job) };
  });
  if (ask.ownKey !== void 0) {
    const problems = checked.flatMap((one) => one.isReplayed === false ? [] : mismatch(ask, one) ?? []);
    if (problems.length > 0)
      throw keyReused(`It does not fit this request: ${problems.join("; ")}.`);
  }
  return checked;
}
function keyReused(why) {
  return new chunk_KGLUQYHH/* ActionError */.lZ({
    code: "idempotency_key_reused",
    input: "idempotency-key",
    message: `HeyGen replayed its response to an earlier request with this \`idempotency-key\`. ${why}`
  });
}
async function readAllStatuses(ask, ids) {
  const { connection, run } = ask;
  const pages2 = Array.from({ length: Math.ceil(ids.length / chunk_MGEEZ2PC/* PAGE */.KL) }, (_, page) => ids.slice(page * chunk_MGEEZ2PC/* PAGE */.KL, (page + 1) * chunk_MGEEZ2PC/* PAGE */.KL));
  try {
    const read3 = (page) => (0,chunk_MGEEZ2PC/* readStatuses */.r_)(connection, page, { plan: readPlan(connection), signal: run.signal });
    const found2 = await (0,chunk_6UJIFTPY/* sideBySide */.Q)(pages2, READS_AT_ONCE, read3);
    return new Map(found2.flatMap((statuses) => [...statuses].map(([id, { status }]) => [id, status])));
  } catch (thrown) {
    if (run.signal.aborted)
      throw thrown;
    return void 0;
  }
}
async function readJobs(ask, ids) {
  const { run, connection } = ask;
  const { clock, signal } = run;
  const statuses = await readAllStatuses(ask, ids);
  const jobs = /* @__PURE__ */ new Map();
  const deadline = clock.now() + NOT_FOUND_AFTER;
  const isMissing = async (id) => {
    try {
      jobs.set(id, await (0,chunk_MGEEZ2PC/* readJob */.cd)(connection, id, { plan: readPlan(connection), signal }));
      return false;
    } catch (thrown) {
      if (!(thrown instanceof chunk_KGLUQYHH/* ActionError */.lZ) || thrown.code === "interrupted")
        throw thrown;
      return thrown.status === 404 && (thrown.code === "video_not_found" || statuses?.get(id) === "not_found");
    }
  };
  const suspicious = ["failed", "not_found", void 0];
  let left = ids.filter((id) => ask.ownKey !== void 0 || suspicious.includes(statuses?.get(id)));
  while (left.length > 0) {
    const missing = await (0,chunk_6UJIFTPY/* sideBySide */.Q)(left, READS_AT_ONCE, isMissing);
    left = left.filter((_, index) => missing[index]);
    if (left.length === 0 || clock.now() >= deadline)
      break;
    await clock.sleep(NOT_FOUND_PAUSE, signal);
    if (signal.aborted)
      throw (0,chunk_KGLUQYHH/* interrupted */.VM)();
  }
  for (const id of left)
    jobs.set(id, { id, status: "not_found" });
  return jobs;
}
function isReplayed({ run, history }, { id, createdAt, readAt }) {
  if (history.has(id))
    return true;
  if (createdAt === void 0 || readAt === void 0)
    return void 0;
  const age = readAt - createdAt;
  return age > LONGEST_REPLAY ? void 0 : age > run.clock.now() - run.report().begunAt + SAME_MOMENT;
}
function tie(ask, submitted, jobs) {
  const spoken = [...jobs].flatMap(([id, job]) => job.outputLanguage === void 0 ? [] : [[id, job.outputLanguage]]);
  const ids = tieLanguages({
    ties: submitted.map(({ id, language: language2 }) => ({ id, language: language2, pinned: false })),
    spoken: new Map(spoken),
    languageKey: ask.keyOf
  });
  return submitted.map((one, index) => {
    const id = ids[index] ?? one.id;
    const { status, failureMessage, duration, createdAt } = jobs.get(id) ?? one;
    const message = status === "not_found" ? "HeyGen has no translation with this ID. It may have been deleted." : failureMessage;
    return {
      ...one,
      id,
      status,
      ...message === void 0 ? {} : { failureMessage: message },
      ...duration === void 0 ? {} : { duration },
      ...createdAt === void 0 ? {} : { createdAt }
    };
  });
}
function mismatch({ callbackId: callbackId2 = "", history, keyOf }, { translation, job }) {
  const { id, language: language2 } = translation;
  if (isOtherWork(job?.callbackId ?? "", callbackId2)) {
    return `translation ${(0,chunk_KGLUQYHH/* logText */.kc)(id)} is of another video, or was made with other options`;
  }
  const said = history.get(id) ?? job?.outputLanguage;
  if (said === void 0 || isSameLanguage(language2, said, keyOf))
    return void 0;
  return `translation ${(0,chunk_KGLUQYHH/* logText */.kc)(id)} is in ${(0,chunk_KGLUQYHH/* logText */.kc)(said)}, not ${(0,chunk_KGLUQYHH/* logText */.kc)(language2)}`;
}
function isSameLanguage(requested, said, keyOf) {
  const key = keyOf(said);
  const bare = bareLanguage(said);
  if (bare !== void 0)
    return bare === formOf(requested) || key === keyOf(requested);
  return key === void 0 || key === keyOf(requested);
}

// lib/plan/submit.js
var MOST_ATTEMPTS = 10;
var ANSWER_GRACE = 3e3;
async function actions_submit(ask) {
  let { languages } = ask;
  const last = ask.attempt + MOST_ATTEMPTS;
  for (let attempt = ask.attempt; languages.length > 0; attempt++) {
    const key = ask.ownKey ?? idempotencyKey(ask.work, languages, attempt);
    const created = await post(ask, languages, key);
    const submitted = tie2(languages, created);
    handOn(ask.run, submitted, created, key);
    if (created.problem !== void 0)
      throw withKeyHint(created.problem, ask.ownKey);
    if (ask.ledgerIsComplete && ask.ownKey === void 0)
      return;
    const replayed = await replayedFailures(ask, submitted);
    if (replayed.length === 0 || attempt >= last)
      return;
    if (ask.ownKey !== void 0)
      throw cannotSubmitAgain(replayed);
    languages = replayed.map((one) => one.language).sort();
    ask.run.log.info(`${names2(replayed)}: an earlier attempt failed; submitting again.`);
  }
}
var names2 = (translations) => translations.map((one) => (0,chunk_KGLUQYHH/* logText */.kc)(one.language)).join(", ");
function cannotSubmitAgain(failed) {
  const reasons = failed.map((one) => `${(0,chunk_KGLUQYHH/* logText */.kc)(one.language)} has failed: ${(0,chunk_KGLUQYHH/* logText */.kc)(one.failureMessage ?? "no reason given")}`);
  return keyReused(`Its translation into ${reasons.join("; ")}. This key cannot submit it again.`);
}
async function post(ask, languages, key) {
  const { run } = ask;
  run.publish({ idempotencyKey: key });
  try {
    return await createTranslation(ask.connection, {
      body: { ...ask.body, output_languages: [...languages] },
      key,
      deadline: ask.deadline,
      signal: run.signal,
      answerSignal: delayed(run.signal)
    });
  } catch (thrown) {
    throw blamingInput(thrown, run);
  }
}
function withKeyHint(problem, ownKey) {
  if (ownKey === void 0)
    return problem;
  const { message, cause } = problem;
  const hint = "HeyGen answers a key for 24 hours as it did the first time, whatever is asked. Change `idempotency-key` with the work, or leave it out.";
  return new chunk_KGLUQYHH/* ActionError */.lZ({ ...problem, message, cause, input: "idempotency-key", hint });
}
var INPUTS = new Set(TRANSLATE_INPUTS);
var FILLED_IN = /* @__PURE__ */ new Set(["callback-id", "title"]);
function blamingInput(thrown, run) {
  if (!(thrown instanceof chunk_KGLUQYHH/* ActionError */.lZ) || thrown.param === void 0)
    return thrown;
  const { message, cause, param } = thrown;
  const input = thrown.input ?? inputOfParam(param, INPUTS);
  if (input === void 0 || !FILLED_IN.has(input) || (run.inputs[input] ?? "") !== "") {
    return new chunk_KGLUQYHH/* ActionError */.lZ({ ...thrown, message, cause, input });
  }
  const hint = `The action sets this field itself. Set the input \`${input}\` to a value that HeyGen accepts, or report the problem.`;
  return new chunk_KGLUQYHH/* ActionError */.lZ({ ...thrown, message, cause, hint });
}
function tie2(languages, created) {
  if (created.problem !== void 0 && created.ids.length !== languages.length)
    return [];
  return languages.flatMap((language2, index) => {
    const id = created.ids[index];
    return id === void 0 ? [] : [{ language: language2, id, status: "pending", reused: false }];
  });
}
function handOn(run, submitted, created, key) {
  const strayIds = submitted.length === 0 ? created.ids : [];
  const status = created.problem === void 0 ? "submitted" : "failed";
  try {
    run.publish({ idempotencyKey: key, translations: inPlannedOrder(run, submitted), strayIds, status });
  } catch (thrown) {
    run.log.info(`Translation IDs: ${created.ids.map((id) => (0,chunk_KGLUQYHH/* logText */.kc)(id)).join(", ")}`);
    throw thrown;
  }
}
function inPlannedOrder(run, changed) {
  const { plan, translations } = run.report();
  const byLanguage = new Map([...translations, ...changed].map((one) => [one.language, one]));
  return (plan?.languages ?? []).flatMap(({ language: language2 }) => byLanguage.get(language2) ?? []);
}
async function replayedFailures(ask, submitted) {
  const { run, connection, history, keyOf, body } = ask;
  let checked;
  try {
    checked = await checkResponse({ run, connection, history, keyOf, callbackId: body.callback_id, ...ask.ownKey && { ownKey: ask.ownKey } }, submitted);
  } catch (thrown) {
    if (thrown instanceof chunk_KGLUQYHH/* ActionError */.lZ && thrown.code === "idempotency_key_reused")
      keepUnmatched(run, submitted);
    throw thrown;
  }
  const current = inPlannedOrder(run, checked.map((one) => one.translation));
  run.publish({ translations: current, status: runStatus(current, false) });
  const failed = checked.filter((one) => one.translation.status === "failed");
  const unclear = failed.filter((one) => one.isReplayed === void 0);
  if (unclear.length > 0) {
    run.log.warning(`The translation into ${names2(unclear.map((one) => one.translation))} has failed, and HeyGen does not say when it was created. It may be a new failure, so it is not submitted again.`);
  }
  return failed.filter((one) => one.isReplayed === true).map((one) => one.translation);
}
function keepUnmatched(run, submitted) {
  const { translations } = run.report();
  const ids = submitted.map((one) => one.id);
  const known = translations.filter((one) => one.reused || !ids.includes(one.id));
  run.publish({ translations: known, strayIds: ids, status: "failed" });
}
function delayed(signal) {
  const controller = new AbortController();
  const abortLater = () => setTimeout(() => controller.abort(), ANSWER_GRACE).unref();
  if (signal.aborted)
    controller.abort();
  else
    signal.addEventListener("abort", abortLater, { once: true });
  return controller.signal;
}

// lib/translate.js
var UPLOAD_TIME = 30 * 6e4;
async function translate(run) {
  const inputs = parseTranslateInputs(run.inputs);
  for (const warning2 of inputWarnings(inputs))
    run.log.warning(warning2);
  if (inputs.credentials === void 0)
    return withoutCredentials(run, inputs);
  const connection = connectHeygen(run, inputs.apiUrl, inputs.credentials);
  const made = await makePlan(run, inputs, connection);
  await accept2(run, inputs, made);
  if (inputs.dryRun) {
    run.publish({ status: "planned" });
    run.log.info("Dry run: nothing was submitted.");
    return;
  }
  await submitRest(run, inputs, made, connection);
  if (!inputs.wait) {
    const error2 = verdict(run.report().translations, inputs.failOn, false);
    if (error2 !== void 0)
      throw error2;
    return;
  }
  await collectResults({
    run,
    inputs,
    connection,
    keyOf: made.keyOf,
    stem: made.sources.video.stem,
    ...releaseOf(made)
  });
}
async function accept2(run, inputs, made) {
  const { plan } = made;
  const submitted = toSubmit(plan);
  run.log.group(`Plan: ${(0,chunk_KGLUQYHH/* count */.U9)(submitted.length, "language")} to submit`, planLines(plan));
  const reused = plan.languages.flatMap(({ language: language2, reuse }) => reuse === void 0 ? [] : [
    {
      language: language2,
      id: reuse.id,
      status: reuse.status,
      reused: true,
      ...reuse.createdAt === void 0 ? {} : { createdAt: reuse.createdAt }
    }
  ]);
  run.publish({
    plan,
    sha: made.work.sha,
    translations: reused,
    ...plan.key === void 0 ? {} : { idempotencyKey: plan.key },
    ...submitted.length === 0 ? { status: runStatus(reused, false) } : {}
  });
  if (inputs.maxLanguages !== void 0 && submitted.length > inputs.maxLanguages) {
    throw new chunk_KGLUQYHH/* ActionError */.lZ({
      code: "too_many_languages",
      input: "max-languages",
      message: `${(0,chunk_KGLUQYHH/* count */.U9)(submitted.length, "language")} would be submitted, and \`max-languages\` allows ${inputs.maxLanguages}.`
    });
  }
  await checkDelivery({
    run,
    inputs,
    languages: plan.languages.map(({ language: language2, reuse }) => ({
      slug: (0,chunk_MYJWHJYC/* languageSlug */.ov)(language2),
      isSubmitted: reuse === void 0
    })),
    stem: made.sources.video.stem,
    extensions: [
      inputs.options.translate_audio_only === true ? "mp3" : "mp4",
      ...inputs.options.enable_caption === true ? ["srt", "vtt"] : []
    ],
    sources: plan.sources,
    lookOnly: inputs.dryRun,
    ...releaseOf(made)
  });
}
async function submitRest(run, inputs, made, connection) {
  const { plan, work } = made;
  const languages = toSubmit(plan);
  if (languages.length === 0) {
    run.log.info("Everything is in the account already: nothing was submitted.");
    return;
  }
  const files = await provideSources(made, connection, run.clock.now() + Math.max(inputs.submitTimeout, UPLOAD_TIME));
  await actions_submit({
    run,
    connection,
    work,
    body: { ...files, ...work.options, callback_id: made.callbackId },
    languages,
    attempt: failedAttempts(plan),
    ...inputs.idempotencyKey === void 0 ? {} : { ownKey: inputs.idempotencyKey },
    ledgerIsComplete: made.ledgerIsComplete,
    history: made.history,
    keyOf: made.keyOf,
    deadline: run.clock.now() + inputs.submitTimeout
  });
  const { translations } = run.report();
  run.log.group(`Submitted: ${(0,chunk_KGLUQYHH/* count */.U9)(languages.length, "translation")}`, translations.map((one) => `${(0,chunk_KGLUQYHH/* logText */.kc)(one.language)}: ${(0,chunk_KGLUQYHH/* logText */.kc)(one.id)}${one.reused ? " (reused)" : ""}`));
}
async function provideSources({ sources }, connection, deadline) {
  const { video, audio, srt } = sources;
  const [videoFile, audioFile, srtFile] = await settleAll([
    video.provide(connection, deadline),
    audio?.provide(connection, deadline),
    srt?.provide(connection, deadline)
  ]);
  return {
    video: videoFile,
    ...audioFile === void 0 ? {} : { audio: audioFile },
    ...srtFile === void 0 ? {} : { srt: srtFile }
  };
}
function releaseOf(made) {
  return made.release === void 0 ? {} : { release: made.release };
}

// lib/actions.js
function runTranslate() {
  return runAction({ action: "translate", inputNames: TRANSLATE_INPUTS, main: translate });
}
function runCollect() {
  return runAction({ action: "collect", inputNames: COLLECT_INPUTS, main: collect });
}


var __webpack_exports__runCollect = __webpack_exports__.s;
var __webpack_exports__runTranslate = __webpack_exports__.C;
export { __webpack_exports__runCollect as runCollect, __webpack_exports__runTranslate as runTranslate };
