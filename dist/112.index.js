export const id = 112;
export const ids = [112];
export const modules = {

/***/ 7112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMediaReader: () => (/* binding */ createMediaReader)
});

// UNUSED EXPORTS: MEDIA_LIMITS

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/errors/action-error.js
var action_error = __webpack_require__(50);
// EXTERNAL MODULE: ./lib/text/plain-text.js
var plain_text = __webpack_require__(6347);
;// CONCATENATED MODULE: ./lib/sources/ranged-source.js

/** Parsers read a few bytes at a time; a request for each of them would use up the reads. */
const BLOCK_BYTES = 64 * 1024;
/**
 * Opens a source by reading its start. It is read in whole blocks, one read after another, and each block once.
 * @throws ActionError, as `read` does: beyond the limits, and for a source whose size changes; what the source throws
 */
async function openSource(source, limits, signal) {
    const blocks = new Map();
    let size = Number.POSITIVE_INFINITY;
    let reads = 0;
    let bytes = 0;
    /** Loads the blocks from `first` to `last` by one read. */
    const load = async (first, last) => {
        const start = first * BLOCK_BYTES;
        const end = Math.min((last + 1) * BLOCK_BYTES, size);
        reads += 1;
        bytes += end - start;
        if (reads > limits.reads)
            throw problem(`finding it takes more than ${limits.reads} reads`);
        if (bytes > limits.bytes)
            throw problem(`finding it takes more than ${limits.bytes / 1024 / 1024} MB`);
        const part = await source.read(start, end, signal);
        if (size !== Number.POSITIVE_INFINITY && part.size !== size)
            throw problem('the file changed while it was being read');
        size = part.size;
        if (part.bytes.length !== Math.min(end, size) - start)
            throw problem('the file was cut off');
        for (let block = first; block <= last; block++) {
            const at = (block - first) * BLOCK_BYTES;
            blocks.set(block, part.bytes.subarray(at, at + BLOCK_BYTES));
        }
    };
    const read = async (start, end) => {
        // Before anything is allocated: the range comes from the file itself.
        if (end - start > limits.bytes)
            throw problem(`finding it takes more than ${limits.bytes / 1024 / 1024} MB`);
        const [first, last] = [Math.floor(start / BLOCK_BYTES), Math.floor((end - 1) / BLOCK_BYTES)];
        const range = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        const missing = range.filter(block => !blocks.has(block));
        const [from, to] = [missing[0], missing.at(-1)];
        if (from !== undefined && to !== undefined)
            await load(from, to);
        const joined = Buffer.concat(range.map(block => blocks.get(block) ?? Buffer.alloc(0)));
        return joined.subarray(start - first * BLOCK_BYTES, end - first * BLOCK_BYTES);
    };
    await load(0, 0);
    let last = Promise.resolve();
    return {
        size,
        /** The bytes from `start` up to and without `end`. */
        read: (start, end) => {
            const bytes = last.then(() => read(start, end));
            last = bytes;
            return bytes;
        }
    };
}
function problem(clause) {
    return new action_error/* ActionError */.lZ('network_error', clause);
}

;// CONCATENATED MODULE: ./lib/sources/media-reader.js






/** For one source. */
const MEDIA_LIMITS = { bytes: 8 * 1024 * 1024, reads: 64, timeoutMs: 30_000 };
/** A video of ten hours takes half of it. */
const PARSER_MEGABYTES = 512;
const UNREADABLE = 'it could not be read as MP4, MOV, WebM or MKV';
/** In the source as in the bundle, it lies beside this module and has its extension. */
const PARSER = (0,external_node_url_.fileURLToPath)(new URL(`media-process${(0,external_node_path_.extname)(import.meta.url)}`, import.meta.url));
/**
 * A reader whose parsers are processes of their own, without this one's environment: a damaged file can make a parser loop or use up
 * all memory, and then only that process is ended. A parser that is fine is kept for the next source.
 */
function createMediaReader(limits = MEDIA_LIMITS) {
    const idle = [];
    const parse = async (opened, signal) => {
        const parser = takeParser(idle);
        let isFine = false;
        try {
            const media = await parsedBy(parser, opened, signal);
            isFine = true;
            if (media === undefined)
                throw new action_error/* ActionError */.lZ('network_error', UNREADABLE);
            return media;
        }
        finally {
            if (isFine)
                keepParser(idle, parser);
            else
                parser.kill('SIGKILL');
        }
    };
    return {
        /**
         * Reads the duration of a video, and whether it has an audio track, from a few parts of the file. What cannot be read is unknown.
         * Sources may be read side by side.
         * @throws ActionError `interrupted`, and nothing else
         */
        async read(source, signal) {
            const late = AbortSignal.timeout(limits.timeoutMs);
            const either = AbortSignal.any([signal, late]);
            try {
                either.throwIfAborted();
                const opened = await unlessAborted(either, openSource(source, limits, either));
                const media = await parse(opened, either);
                return media.seconds === undefined ? { ...media, problem: 'the file does not say' } : media;
            }
            catch (thrown) {
                if (signal.aborted)
                    throw (0,action_error/* interrupted */.VM)(thrown);
                const problem = late.aborted ? `it took longer than ${limits.timeoutMs / 1000} s` : clauseOf(thrown);
                return { seconds: undefined, hasAudio: undefined, problem };
            }
        },
        /** Ends the parsers that are kept. */
        close: () => {
            for (const parser of idle.splice(0))
                parser.kill('SIGKILL');
        }
    };
}
/** The network's own words could repeat a presigned URL. */
function clauseOf(thrown) {
    return thrown instanceof action_error/* ActionError */.lZ ? (0,plain_text/* redactedLine */.Py)(thrown.message, 200) : 'the file could not be read';
}
function takeParser(idle) {
    const kept = idle.pop();
    if (kept === undefined || !kept.connected)
        return startParser();
    kept.ref();
    kept.channel?.ref();
    return kept;
}
/** Keeps a parser without keeping this process alive. */
function keepParser(idle, parser) {
    parser.unref();
    parser.channel?.unref();
    idle.push(parser);
}
function startParser() {
    const parser = (0,external_node_child_process_.fork)(PARSER, {
        env: {},
        execArgv: [`--max-old-space-size=${PARSER_MEGABYTES}`],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    });
    // Whoever waits for it hears of its end; while it is kept, nobody needs to.
    return parser.on('error', () => undefined);
}
/** What a parser finds; undefined where it finds nothing. Rejects when its process ends, a read fails, or `signal` aborts. */
function parsedBy(parser, opened, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const onEnd = () => reject(new action_error/* ActionError */.lZ('network_error', UNREADABLE));
    const send = (message) => parser.send(message, error => error && onEnd());
    const onMessage = (message) => {
        if ('id' in message) {
            const { id, start, end } = message;
            opened.read(start, end).then(bytes => send({ id, bytes }), reject);
        }
        else
            resolve(message.media);
    };
    parser.on('message', onMessage).once('exit', onEnd).once('error', onEnd);
    send({ size: opened.size });
    return unlessAborted(signal, promise).finally(() => {
        parser.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
    });
}
/** The result of a promise, or a rejection as soon as `signal` aborts. */
function unlessAborted(signal, promise) {
    const { promise: aborted, reject } = Promise.withResolvers();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', onAbort));
}


/***/ })

};
