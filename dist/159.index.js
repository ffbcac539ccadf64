export const id = 159;
export const ids = [159];
export const modules = {

/***/ 159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   onlyVideoAsset: () => (/* reexport safe */ _chunk_I4H6UDHQ_js__WEBPACK_IMPORTED_MODULE_1__.U),
/* harmony export */   pickAsset: () => (/* reexport safe */ _chunk_I4H6UDHQ_js__WEBPACK_IMPORTED_MODULE_1__.s)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_I4H6UDHQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(591);
/* harmony import */ var _chunk_SS7UQUNR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(142);
/* harmony import */ var _chunk_MYJWHJYC_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(745);
/* harmony import */ var _chunk_NAJYNY2Y_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(934);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







/***/ })

};
