export const id = 782;
export const ids = [782];
export const modules = {

/***/ 2782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assetNamed: () => (/* binding */ assetNamed),
/* harmony export */   matchingAssets: () => (/* binding */ matchingAssets),
/* harmony export */   onlyVideoAsset: () => (/* binding */ onlyVideoAsset),
/* harmony export */   pickAsset: () => (/* binding */ pickAsset),
/* harmony export */   refuseOtherMedia: () => (/* binding */ refuseOtherMedia)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4006);
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3514);
/* harmony import */ var _model_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9311);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6347);
/* harmony import */ var _result_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(181);
/* harmony import */ var _workspace_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4766);








const NOUNS = { video: 'a video', audio: 'an audio track', srt: 'an .srt file' };
/** HeyGen does not take all of them, and then says so. */
const VIDEO_EXTENSIONS = new Set((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionsOf */ .oQ)('video'));
/** The asset of this name. @throws ActionError `release_asset_not_found` */
function assetNamed(release, name, input) {
    const named = release.assets.find(asset => asset.name === name);
    if (named === undefined)
        throw nothing(release, `asset named "${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(name, 200)}"`, input);
    if (!(0,_model_release_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploaded */ .bH)(named))
        throw notFound(release, input, incomplete([named]));
    return named;
}
/** The asset of this name, else all sources that the glob matches, in order of name. @throws ActionError `release_asset_not_found` */
function matchingAssets(release, pattern, input) {
    if (release.assets.some(asset => asset.name === pattern))
        return [assetNamed(release, pattern, input)];
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_7__(pattern, { dot: true, windows: false });
    const found = release.assets.filter(asset => matches(asset.name));
    return sourcesAmong(release, found, nounOf(pattern), input).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
/** The asset of this name, else the only source that the glob matches. @throws ActionError `release_asset_not_found` */
function pickAsset(release, pattern, input) {
    return onlyOne(release, matchingAssets(release, pattern, input), nounOf(pattern), input);
}
/** What GitHub says of files that are no media. Of others, HeyGen says what it takes when it fetches them. */
const OTHER_TYPE = /^(?:text|image|font)\/|^application\/(?:\w*zip\w*|x-\w*(?:zip|tar|7z-compressed|diskimage)|pdf|json|xml)$/;
/** @throws ActionError `file_unusable` for an asset that is empty, or by its name and type cannot be what the input is for */
function refuseOtherMedia(field, { name, size, contentType }) {
    if (size === 0)
        throw (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unusable */ ._P)(field, name, 'is empty');
    const kind = field === 'srt' ? 'captions' : field;
    const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(name).slice(1).toLowerCase();
    const isOther = (0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOfExtension */ .$0)(extension) === undefined ? OTHER_TYPE.test(contentType) : !(0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionsOf */ .oQ)(kind).includes(extension);
    if (isOther)
        throw (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unusable */ ._P)(field, name, `is not ${NOUNS[field]}`);
}
/** The video of a release that has only one. @throws ActionError `release_asset_not_found` */
function onlyVideoAsset(release) {
    const isVideo = ({ name, contentType }) => contentType.startsWith('video/') || VIDEO_EXTENSIONS.has((0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(name).slice(1).toLowerCase());
    return onlyOne(release, sourcesAmong(release, release.assets.filter(isVideo), 'video', 'video'), 'video', 'video');
}
const nounOf = (pattern) => `asset that matches "${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(pattern, 200)}"`;
function onlyOne(release, sources, noun, input) {
    const [only] = sources;
    if (only !== undefined && sources.length === 1)
        return only;
    throw notFound(release, input, `has more than one ${noun}: ${(0,_result_name_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(namesOf(sources))}`);
}
/** The sources among `found`, at least one: what is named like a translation, or was not uploaded completely, is none. */
function sourcesAmong(release, found, noun, input) {
    const sources = found.filter(asset => !(0,_result_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isResult */ .aI)(asset));
    const complete = sources.filter(_model_release_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploaded */ .bH);
    if (complete.length > 0)
        return complete;
    if (sources.length > 0)
        throw notFound(release, input, incomplete(sources));
    if (found.length === 0)
        throw nothing(release, noun, input);
    const originals = 'an https URL, a path in the workspace, or another asset of the release';
    const where = `${noun} of the release ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(release.tag, 200)}`;
    throw (0,_result_name_js__WEBPACK_IMPORTED_MODULE_3__/* .onlyResults */ .xT)('release_asset_not_found', where, namesOf(found), { input, prefix: 'release:', originals });
}
function nothing(release, noun, input) {
    const names = namesOf(release.assets);
    if (names.length > 0)
        return notFound(release, input, `has no ${noun}. It has: ${(0,_result_name_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(names)}`);
    const hint = 'Attach the file to the release before this job runs, or use another source.';
    return notFound(release, input, `has no ${noun}. It has no assets at all`, hint);
}
function incomplete(assets) {
    return `has ${(0,_result_name_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(namesOf(assets))}, but the upload was not completed`;
}
function notFound(release, input, clause, hint) {
    const message = `The release ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(release.tag, 200)} ${clause}.`;
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('release_asset_not_found', message, { input, hint });
}
const namesOf = (assets) => assets.map(asset => asset.name);


/***/ })

};
