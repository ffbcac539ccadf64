export const id = 405;
export const ids = [405];
export const modules = {

/***/ 6302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ TEMPORARY),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   Rs: () => (/* binding */ storedName)
/* harmony export */ });
/** Ends the name of a replacement that is not in its place yet. */
const TEMPORARY = '.new';
/** An asset's name under which its replacement is uploaded, until the replacement is safe and the old one deleted. */
function temporaryName(name) {
    return name + TEMPORARY;
}
/**
 * The name that GitHub gives an upload of this name, as far as `[A-Za-z0-9._-]` go: dots in a row become one, and none is left
 * at either end. Source: https://docs.github.com/rest/releases/assets#upload-a-release-asset
 */
function storedName(name) {
    return name.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '');
}


/***/ }),

/***/ 9311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ MOST_ASSETS),
/* harmony export */   Rg: () => (/* binding */ assetIdentity),
/* harmony export */   bH: () => (/* binding */ isUploaded),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   vK: () => (/* binding */ ASSET_BYTES)
/* harmony export */ });
/** Most assets of one release. Source: https://docs.github.com/repositories/releasing-projects-on-github/about-releases */
const MOST_ASSETS = 1000;
/** An asset must be smaller than this. Source: as above. */
const ASSET_BYTES = 2 ** 31;
/** Whether all bytes of an asset are there. */
function isUploaded(asset) {
    return asset.state === 'uploaded';
}
/** Whether the release's assets can no longer be changed. */
function isLocked(release) {
    return release.immutable && !release.draft;
}
/** What makes an asset the same source in a later run: its bytes, as a file's are, else its upload. */
function assetIdentity(asset) {
    return asset.digest ?? `release-asset:${asset.id}:${asset.size}:${asset.updatedAt}`;
}


/***/ }),

/***/ 5405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onlyVideoAsset: () => (/* binding */ onlyVideoAsset),
  pickAsset: () => (/* binding */ pickAsset)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/errors/action-error.js
var action_error = __webpack_require__(50);
// EXTERNAL MODULE: ./lib/model/release.js
var release = __webpack_require__(9311);
// EXTERNAL MODULE: ./lib/text/plain-text.js
var plain_text = __webpack_require__(6347);
// EXTERNAL MODULE: ./lib/github/asset-names.js
var asset_names = __webpack_require__(6302);
// EXTERNAL MODULE: ./lib/languages/slug.js
var languages_slug = __webpack_require__(484);
// EXTERNAL MODULE: ./lib/sources/source-stem.js
var source_stem = __webpack_require__(4759);
;// CONCATENATED MODULE: ./lib/sources/release-results.js



/** What the action attaches: `<stem>.<language slug>.<extension>`, and for a moment with `TEMPORARY` behind it. */
const RESULT_NAME = /^(?<stem>.+)\.(?<slug>[a-z0-9_-]+)\.(?<extension>[a-z0-9]{1,5})$/;
/** `demo – Spanish (Mexico).mp4`, as `resultLabel` writes it. */
const RESULT_LABEL = /^(?<stem>[\w.-]+) – (?<language>.+)\.(?<extension>[a-z0-9]{1,5})$/;
/** What `resultSlugs` adds for a second translation into one language. */
const SLUG_OF_ID = /-[0-9a-f]{16}$/;
const PLAYABLE = /\.(?:mp4|mov|webm|mkv|avi|m4v|mpe?g|mp3|wav|m4a|aac|flac|ogg)$/i;
/** The assets of a release that are results, or named like results; every other asset can be a source. */
function findResults(assets) {
    const origins = Map.groupBy(assets.filter(asset => PLAYABLE.test(asset.name)), asset => (0,source_stem/* sourceStem */.t)(asset.name));
    return new Map(assets.flatMap(asset => {
        const evidence = resultEvidence(asset, stem => origins.get(stem)?.some(origin => origin !== asset) === true);
        return evidence === undefined ? [] : [[asset, evidence]];
    }));
}
function resultEvidence(asset, hasOrigin) {
    const isTemporary = asset.name.endsWith(asset_names/* TEMPORARY */.G2);
    const name = RESULT_NAME.exec(isTemporary ? asset.name.slice(0, -asset_names/* TEMPORARY */.G2.length) : asset.name)?.groups;
    if (name === undefined)
        return undefined;
    if (isLabelOf(asset.label ?? '', name))
        return 'certain';
    if (!(0,languages_slug/* isLanguageSlug */.i)(name['slug'] ?? ''))
        return undefined;
    return isTemporary || hasOrigin(name['stem'] ?? '') ? 'certain' : 'by-name';
}
/** Whether a label is the one that this action gives an asset of this name. */
function isLabelOf(label, name) {
    const { stem, language, extension } = RESULT_LABEL.exec(label)?.groups ?? {};
    if (language === undefined || stem !== name['stem'] || extension !== name['extension'])
        return false;
    const slug = name['slug'] ?? '';
    return [slug, slug.replace(SLUG_OF_ID, '')].includes((0,languages_slug/* languageSlug */.o)(language));
}

;// CONCATENATED MODULE: ./lib/sources/release-assets.js





/** Extensions of video files; a release may carry films that HeyGen would refuse, and then HeyGen says so. */
const VIDEO = /\.(?:mp4|m4v|mov|webm|mkv|avi|mpe?g|wmv|flv|3gp|ogv)$/i;
/** An error names this many assets. */
const NAMES_SHOWN = 20;
/**
 * The one asset that a name or a glob matches. A name is taken as it stands before it is taken as a glob; a glob passes over
 * results that an earlier run attached, over assets that are only named like results, and over uploads that were not completed.
 * @throws ActionError `release_asset_not_found`, with what is there; `input` is the input to blame
 */
function pickAsset(release, pattern, input) {
    const wanted = `"${(0,plain_text/* logText */.kc)(pattern, 200)}"`;
    const blame = { release, input, wanted, noun: `asset that matches ${wanted}` };
    const named = release.assets.find(asset => asset.name === pattern);
    if (named !== undefined)
        return uploaded(named, blame);
    const fits = picomatch(pattern, { dot: true, windows: false });
    return onlyOne(release.assets.filter(asset => fits(asset.name)), blame);
}
/**
 * The video of a release, where it has just one. Results of earlier runs, videos that are only named like results, and uploads
 * that were not completed do not count.
 * @throws ActionError `release_asset_not_found`, with what is there
 */
function onlyVideoAsset(release) {
    const videos = release.assets.filter(asset => VIDEO.test(asset.name) || asset.contentType.startsWith('video/'));
    return onlyOne(videos, { release, input: 'video', wanted: 'a video', noun: 'video' });
}
function onlyOne(fitting, blame) {
    const results = findResults(blame.release.assets);
    const sources = fitting.filter(asset => !results.has(asset));
    if (fitting.length > 0 && sources.length === 0) {
        throw onlyResults(fitting, fitting.every(asset => results.get(asset) === 'certain'), blame);
    }
    const complete = sources.filter(release/* isUploaded */.bH);
    const [first, second] = complete.length === 0 ? sources : complete;
    if (first === undefined)
        throw notFound(blame, `has no asset that is ${blame.wanted}`, blame.release.assets);
    if (second === undefined)
        return uploaded(first, blame);
    throw notFound(blame, `has ${(0,plain_text/* count */.U9)(complete.length || sources.length, 'asset')} that could be ${blame.wanted}`, sources);
}
/** What fits is a result, or named like one: translating it again would be charged, so it must be named exactly. */
function onlyResults(fitting, isCertain, blame) {
    const { release, input = 'video', noun } = blame;
    const what = isCertain ? 'is a result of an earlier translation' : 'is named like a translation';
    const [only] = fitting.length === 1 ? fitting : [];
    const name = only === undefined ? '<name>' : (0,plain_text/* logText */.kc)(only.name, 255);
    return new action_error/* ActionError */.lZ('release_asset_not_found', `${only === undefined ? 'Every' : 'The only'} ${noun} of the release ${(0,plain_text/* logText */.kc)(release.tag, 200)} ${what}: ${listed(fitting)}.`, {
        input,
        hint: `To use ${only === undefined ? 'one of them' : 'it'} anyway, set \`${input}: release:${name}\`. Otherwise give the original: an https URL, a path in the workspace, or another asset of the release.`
    });
}
function uploaded(asset, blame) {
    if ((0,release/* isUploaded */.bH)(asset))
        return asset;
    throw notFound(blame, `has ${(0,plain_text/* logText */.kc)(asset.name, 200)}, but its upload was not completed`, []);
}
function notFound({ release, input, wanted }, what, shown) {
    const isEmpty = release.assets.length === 0;
    const list = isEmpty ? ' It has no assets at all.' : shown.length > 0 ? ` There are: ${listed(shown)}.` : '';
    return new action_error/* ActionError */.lZ('release_asset_not_found', `The release ${(0,plain_text/* logText */.kc)(release.tag, 200)} ${what}.${list}`, {
        input,
        ...(isEmpty ? { hint: `Attach ${wanted} to the release before this job runs, or give another source.` } : {})
    });
}
function listed(assets) {
    const more = assets.length > NAMES_SHOWN ? `, and ${assets.length - NAMES_SHOWN} more` : '';
    return (assets
        .slice(0, NAMES_SHOWN)
        .map(asset => (0,plain_text/* logText */.kc)(asset.name, 100))
        .join(', ') + more);
}


/***/ })

};
