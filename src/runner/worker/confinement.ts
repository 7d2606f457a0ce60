/** The language's own names. */
const LANGUAGE = [
  ...['globalThis', 'undefined', 'NaN', 'Infinity', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'],
  ...['encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape', 'eval'],
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Math', 'JSON', 'Reflect'],
  ...['Proxy', 'Date', 'RegExp', 'Promise', 'Iterator', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Intl'],
  ...['FinalizationRegistry', 'Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError'],
  ...['TypeError', 'URIError', 'SuppressedError', 'DisposableStack', 'AsyncDisposableStack', 'Temporal'],
  ...['ArrayBuffer', 'DataView', 'Atomics', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array'],
  ...['Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array', 'Float16Array', 'Float32Array'],
  ...['Float64Array', 'WebAssembly'],
];
/** What learners' code is given elsewhere too. */
const GIVEN = [
  ...['console', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  ...['queueMicrotask', 'structuredClone', '__convolabGuard'],
];
/** What tfjs computes with. */
const DEVICE = ['OffscreenCanvas', 'TextEncoder', 'TextDecoder'];
const DEVICE_PATTERN = /^(GPU|WebGL)/;

const KEPT = new Set([...LANGUAGE, ...GIVEN, ...DEVICE]);

/**
 * Takes away everything of a worker that is not the language's own: what talks to the network, to the page, to other
 * workers, to storage. The page's policy and the worker's opaque origin refuse most of that already. Called once, after
 * everything that the runner itself needs has been kept.
 */
export function confine(): void {
  // Down to where all events begin, which tfjs's own devices need.
  for (
    let holder: object | null = globalThis;
    holder && Object.hasOwn(holder, 'addEventListener') === false;
    holder = Object.getPrototypeOf(holder) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (name === 'constructor' || KEPT.has(name) || DEVICE_PATTERN.test(name)) continue;
      // What can't be deleted is the language's own constants.
      Reflect.deleteProperty(holder, name);
    }
  }
}
