export const id = 820;
export const ids = [820];
export const modules = {

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyTransport: () => (/* binding */ proxyTransport)
/* harmony export */ });
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2279);
/* harmony import */ var undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4043);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(883);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3137);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3005);





/** A transport on undici, for runners behind a proxy. */
function proxyTransport(proxies) {
    // undici's index adds this method to every dispatcher; without it no tunnel opens through an HTTPS proxy.
    undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__.prototype.connect ??= undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__;
    const dispatcher = new undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_3__({
        ...proxies,
        connect: { timeout: _transport_js__WEBPACK_IMPORTED_MODULE_4__/* .CONNECT_TIMEOUT */ .x0 },
        // One request a connection at a time is all that the action needs; HTTP/2 loads more code than it saves.
        allowH2: false
    });
    return {
        send: async (ask, signal) => {
            const url = new URL(ask.url);
            try {
                const { statusCode, headers, body } = await undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_1__.call(dispatcher, {
                    origin: url.origin,
                    path: url.pathname + url.search,
                    method: ask.method,
                    headers: { ...ask.headers },
                    body: ask.body ?? null,
                    signal,
                    headersTimeout: 0,
                    bodyTimeout: _transport_js__WEBPACK_IMPORTED_MODULE_4__/* .STALL */ .FI
                });
                return { status: statusCode, headers, body };
            }
            catch (thrown) {
                throw isUpgrade(thrown) ? (0,_transport_js__WEBPACK_IMPORTED_MODULE_4__/* .switchedProtocols */ .Dh)() : thrown;
            }
        },
        close: () => dispatcher.destroy()
    };
}
/** undici knows HTTP 101 as a "bad upgrade", or without an `Upgrade` header as a failed assertion. */
function isUpgrade(thrown) {
    return /: bad upgrade$|\bassert\w*\(upgrade\)/.test(String(thrown));
}


/***/ })

};
