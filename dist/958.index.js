export const id = 958;
export const ids = [958];
export const modules = {

/***/ 3837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ TEMPORARY),
/* harmony export */   Rs: () => (/* binding */ storedName),
/* harmony export */   UM: () => (/* binding */ attachStep),
/* harmony export */   jK: () => (/* binding */ roomNeeded)
/* harmony export */ });
/* harmony import */ var _model_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9311);

/** Ends the name of a replacement until it is safe and the old asset deleted. */
const TEMPORARY = '.new';
/** How GitHub stores a name of `[A-Za-z0-9._-]`. Source: https://docs.github.com/rest/releases/assets#upload-a-release-asset */
function storedName(name) {
    return name.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '');
}
/**
 * The next step from what the release has now; `isSame` says whether an asset has the right bytes. Step after step, also after an
 * interruption, leads to the right file alone, and at every moment the old file or the new one is there.
 */
function attachStep(assets, name, isSame) {
    const named = assets.find(asset => asset.name === name);
    const temporary = assets.find(asset => asset.name === name + TEMPORARY);
    if (named !== undefined && !(0,_model_release_js__WEBPACK_IMPORTED_MODULE_0__/* .isUploaded */ .bH)(named))
        return { kind: 'delete', asset: named };
    if (named !== undefined && isSame(named)) {
        return temporary === undefined ? { kind: 'done', asset: named } : { kind: 'delete', asset: temporary };
    }
    if (temporary !== undefined && !(0,_model_release_js__WEBPACK_IMPORTED_MODULE_0__/* .isUploaded */ .bH)(temporary))
        return { kind: 'delete', asset: temporary };
    if (temporary !== undefined && isSame(temporary)) {
        return named === undefined ? { kind: 'rename', asset: temporary } : { kind: 'delete', asset: named };
    }
    if (named === undefined)
        return { kind: 'upload', name };
    // An out-of-date replacement of an earlier run: the old file is still there beside it.
    if (temporary !== undefined)
        return { kind: 'delete', asset: temporary };
    return { kind: 'upload', name: name + TEMPORARY };
}
/** How many assets are added while these files are attached: a replaced one stays until the new one is safe (`replacing`). */
function roomNeeded(assets, expected) {
    const there = new Map(assets.map(asset => [asset.name, asset]));
    const added = new Set(expected.map(one => storedName(one.name)).filter(name => !there.has(name)));
    const isReplaced = ({ name, isNew }) => {
        const asset = there.get(storedName(name));
        return isNew && asset !== undefined && (0,_model_release_js__WEBPACK_IMPORTED_MODULE_0__/* .isUploaded */ .bH)(asset);
    };
    return { added: added.size, replacing: expected.some(isReplaced) ? 1 : 0 };
}


/***/ }),

/***/ 181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   L8: () => (/* binding */ isResultName),
/* harmony export */   aI: () => (/* binding */ isResult),
/* harmony export */   xT: () => (/* binding */ onlyResults)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50);
/* harmony import */ var _github_attach_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3837);
/* harmony import */ var _languages_slug_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(484);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6347);





/** `<stem>.<language slug>.<extension>` */
const RESULT_NAME = /^(.+)\.([a-z0-9_-]+)\.([a-z0-9]{1,5})$/;
/** `demo – Spanish (Mexico).mp4`, as `resultLabel` writes it. */
const RESULT_LABEL = /^([\w.-]+) – (.+)\.([a-z0-9]{1,5})$/;
/** What `resultNames` adds for a second translation into one language. */
const SLUG_OF_ID = /-[0-9a-f]{16}$/;
const NAMES_SHOWN = 20;
/** Whether a file is named like what this action delivers; `TEMPORARY` ends the name of a half-finished upload. */
function isResultName(path) {
    return (0,_languages_slug_js__WEBPACK_IMPORTED_MODULE_2__/* .isLanguageSlug */ .i)(partsOf(path).slug);
}
/** Whether an asset is labeled or named like what this action attaches. */
function isResult(asset) {
    if (isResultName(asset.name))
        return true;
    const { stem, slug, extension } = partsOf(asset.name);
    const [, labelStem, language, labelExtension] = RESULT_LABEL.exec(asset.label ?? '') ?? [];
    if (language === undefined || labelStem !== stem || labelExtension !== extension)
        return false;
    return [slug, slug.replace(SLUG_OF_ID, '')].includes((0,_languages_slug_js__WEBPACK_IMPORTED_MODULE_2__/* .languageSlug */ .o)(language));
}
function partsOf(path) {
    const [, stem, slug = '', extension] = RESULT_NAME.exec((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path, _github_attach_step_js__WEBPACK_IMPORTED_MODULE_3__/* .TEMPORARY */ .G2)) ?? [];
    return { stem, slug, extension };
}
/** Translating a translation again would be charged, so it must be named exactly. `noun` says what was looked for, and where. */
function onlyResults(code, noun, names, { input, prefix, originals }) {
    const [only] = names.length === 1 ? names : [];
    const [which, one, name] = only === undefined ? ['Every', 'one of them', '<name>'] : ['The only', 'it', (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(only, 255)];
    const message = `${which} ${noun} is named like a translation: ${listed(names)}.`;
    const hint = `To use ${one} anyway, set \`${input}: ${prefix}${name}\`. Otherwise give the original: ${originals}.`;
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(code, message, { input, hint });
}
/** Names from outside, bounded. */
function listed(names) {
    const shown = names.slice(0, NAMES_SHOWN).map(name => (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logText */ .kc)(name, 100));
    return shown.join(', ') + (names.length > NAMES_SHOWN ? `, and ${names.length - NAMES_SHOWN} more` : '');
}


/***/ }),

/***/ 8958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   matchingFiles: () => (/* binding */ matchingFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4006);
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50);
/* harmony import */ var _runner_workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6243);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6347);
/* harmony import */ var _result_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(181);
/* harmony import */ var _workspace_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4766);








/** Folders of tools, whose files are nobody's source unless the pattern names the folder. */
const TOOL_FOLDERS = ['node_modules', '.git'];
/**
 * The sources among the files that a glob matches, in order of name: paths relative to the workspace, separated by `/`. A path that is
 * no glob is returned as it is.
 * @throws ActionError `file_unusable`: none matches, only results do, more than one for `audio` or `srt`; `interrupted`
 */
async function matchingFiles(run, field, path) {
    // As Node's `glob` reads it on every system.
    const pattern = path.replaceAll('\\', '/');
    const { isGlob, base, glob: rest } = picomatch__WEBPACK_IMPORTED_MODULE_6__.scan(pattern, { nonegate: true });
    if (!isGlob)
        return [path];
    const found = await filesOf(run, field, pattern, { base, rest }).catch((thrown) => {
        throw (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .asUnusable */ .kC)(field, path, thrown);
    });
    const sources = found.filter(name => !(0,_result_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isResultName */ .L8)(name));
    if (sources.length === 0)
        throw noSource(field, path, found);
    if (field === 'video' || sources.length === 1)
        return sources;
    const message = `More than one file of the workspace matches ${matching(field, path)}: ${(0,_result_name_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(sources)}.`;
    throw new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('file_unusable', message, { input: field, hint: 'Name one of them.' });
}
/** The regular files that a glob matches. Where it would list a folder outside the workspace, it is an error instead. */
async function filesOf({ context: { workspace }, signal }, field, pattern, { base, rest }) {
    await (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveSource */ .ev)(workspace, base, field, pattern);
    if (segmentsOf(rest).includes('..'))
        throw (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P)(field, pattern, 'has `..` after a wildcard');
    const named = new Set(segmentsOf(pattern));
    const skipped = new Set(TOOL_FOLDERS.filter(name => !named.has(name)));
    // Node gives a name or a path, by how deep it is.
    const isSkipped = (entry) => skipped.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(entry));
    const files = new Set();
    for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd: workspace, exclude: isSkipped })) {
        if (signal.aborted)
            throw (0,_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .interrupted */ .VM)();
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, match);
        if (await isSourceFile(workspace, field, absolute))
            files.add((0,_runner_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .relativeToWorkspace */ .Tv)(workspace, absolute));
    }
    return [...files].sort();
}
/** Whether it is a regular file of the workspace: a glob such as `[.][.]/*` or a symbolic link may lead out. */
async function isSourceFile(workspace, field, absolute) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(await (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveSource */ .ev)(workspace, absolute, field))).isFile();
    }
    catch {
        return false;
    }
}
/** Names that stand in a pattern as they are, also as an alternative. */
const segmentsOf = (pattern) => pattern.split(/[/{},()|]/);
function noSource(field, path, results) {
    if (results.length === 0) {
        const message = `No file of the workspace matches ${matching(field, path)}.`;
        return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('file_unusable', message, { input: field });
    }
    const originals = 'another path in the workspace, an https URL, or an asset of the release';
    const noun = `file of the workspace that matches ${matching(field, path)}`;
    return (0,_result_name_js__WEBPACK_IMPORTED_MODULE_4__/* .onlyResults */ .xT)('file_unusable', noun, results, { input: field, prefix: '', originals });
}
const matching = (field, path) => `\`${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(path, 200)}\` of \`${field}\``;


/***/ })

};
