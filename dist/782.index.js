export const id = 782;
export const ids = [782];
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

/***/ 2782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onlyVideoAsset: () => (/* binding */ onlyVideoAsset),
/* harmony export */   pickAsset: () => (/* binding */ pickAsset)
/* harmony export */ });
/* unused harmony export isResult */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4006);
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50);
/* harmony import */ var _github_attach_step_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3837);
/* harmony import */ var _languages_slug_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(484);
/* harmony import */ var _model_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3514);
/* harmony import */ var _model_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9311);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6347);








/** HeyGen does not take all of them, and then says so. */
const VIDEO_EXTENSIONS = new Set((0,_model_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionsOf */ .oQ)('video'));
/** `<stem>.<language slug>.<extension>` */
const RESULT_NAME = /^(.+)\.([a-z0-9_-]+)\.([a-z0-9]{1,5})$/;
/** `demo – Spanish (Mexico).mp4`, as `resultLabel` writes it. */
const RESULT_LABEL = /^([\w.-]+) – (.+)\.([a-z0-9]{1,5})$/;
/** What `resultNames` adds for a second translation into one language. */
const SLUG_OF_ID = /-[0-9a-f]{16}$/;
const NAMES_SHOWN = 20;
/** The asset of this name, else the only source that the glob matches. @throws ActionError `release_asset_not_found` */
function pickAsset(release, pattern, input) {
    const named = release.assets.find(asset => asset.name === pattern);
    if (named !== undefined) {
        if ((0,_model_release_js__WEBPACK_IMPORTED_MODULE_4__/* .isUploaded */ .bH)(named))
            return named;
        throw notFound(release, input, incomplete([named]));
    }
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_5__(pattern, { dot: true, windows: false });
    const found = release.assets.filter(asset => matches(asset.name));
    return onlySource(release, found, `asset that matches "${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(pattern, 200)}"`, input);
}
/** The video of a release that has only one. @throws ActionError `release_asset_not_found` */
function onlyVideoAsset(release) {
    const isVideo = ({ name, contentType }) => contentType.startsWith('video/') || VIDEO_EXTENSIONS.has((0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(name).slice(1).toLowerCase());
    return onlySource(release, release.assets.filter(isVideo), 'video', 'video');
}
/** The only source among `found`: what is named like a translation, or was not uploaded completely, is none. */
function onlySource(release, found, noun, input) {
    const sources = found.filter(asset => !isResult(asset));
    const complete = sources.filter(_model_release_js__WEBPACK_IMPORTED_MODULE_4__/* .isUploaded */ .bH);
    const [only] = complete;
    if (only !== undefined && complete.length === 1)
        return only;
    if (complete.length > 1)
        throw notFound(release, input, `has more than one ${noun}: ${listed(complete)}`);
    if (sources.length > 0)
        throw notFound(release, input, incomplete(sources));
    if (found.length > 0)
        throw onlyResults(release, found, noun, input);
    if (release.assets.length > 0)
        throw notFound(release, input, `has no ${noun}. It has: ${listed(release.assets)}`);
    const hint = 'Attach the file to the release before this job runs, or use another source.';
    throw notFound(release, input, `has no ${noun}. It has no assets at all`, hint);
}
/** Whether an asset is labeled or named like what this action attaches; `TEMPORARY` ends the name of a half-finished upload. */
function isResult(asset) {
    const [, stem, slug = '', extension] = RESULT_NAME.exec((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(asset.name, _github_attach_step_js__WEBPACK_IMPORTED_MODULE_7__/* .TEMPORARY */ .G2)) ?? [];
    if ((0,_languages_slug_js__WEBPACK_IMPORTED_MODULE_2__/* .isLanguageSlug */ .i)(slug))
        return true;
    const [, labelStem, language, labelExtension] = RESULT_LABEL.exec(asset.label ?? '') ?? [];
    if (language === undefined || labelStem !== stem || labelExtension !== extension)
        return false;
    return [slug, slug.replace(SLUG_OF_ID, '')].includes((0,_languages_slug_js__WEBPACK_IMPORTED_MODULE_2__/* .languageSlug */ .o)(language));
}
/** Translating a translation again would be charged, so it must be named exactly. */
function onlyResults(release, found, noun, input) {
    const [only] = found.length === 1 ? found : [];
    const [which, one, name] = only === undefined ? ['Every', 'one of them', '<name>'] : ['The only', 'it', (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(only.name, 255)];
    const message = `${which} ${noun} of the release ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(release.tag, 200)} is named like a translation: ${listed(found)}.`;
    const hint = `To use ${one} anyway, set \`${input}: release:${name}\`. Otherwise give the original: an https URL, a path in the workspace, or another asset of the release.`;
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('release_asset_not_found', message, { input, hint });
}
function incomplete(assets) {
    return `has ${listed(assets)}, but the upload was not completed`;
}
function notFound(release, input, clause, hint) {
    const message = `The release ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(release.tag, 200)} ${clause}.`;
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('release_asset_not_found', message, { input, hint });
}
function listed(assets) {
    const names = assets.slice(0, NAMES_SHOWN).map(asset => (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .logText */ .kc)(asset.name, 100));
    return names.join(', ') + (assets.length > NAMES_SHOWN ? `, and ${assets.length - NAMES_SHOWN} more` : '');
}


/***/ })

};
