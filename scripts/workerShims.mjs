// @ts-check
// How what was written for Node gets into the bundle of the worker: the little of Node that it asks for, in a browser's words.

/** @type {Record<string, string>} */
const SHIMS = {
  // amaro keeps the compiler's WebAssembly as text.
  buffer: `exports.Buffer = { from: (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) };`,
  util: `exports.TextDecoder = TextDecoder; exports.TextEncoder = TextEncoder;`,
};

/** @type {import('esbuild').Plugin} */
export const workerShims = {
  name: 'worker shims',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(node:)?(buffer|util)$/ }, ({ path, importer }) =>
      /[\\/]amaro[\\/]/.test(importer) ? { path: path.replace('node:', ''), namespace: 'worker-shim' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'worker-shim' }, ({ path }) => ({ contents: SHIMS[path] }));
  },
};
