export const id = 958;
export const ids = [958];
export const modules = {

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
    const sources = found.filter(name => !(0,_result_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isResult */ .aI)({ name }));
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
