// @ts-check
// How @tensorflow/tfjs-node gets into the runner's bundle: its kernels and its backend alone, on the tfjs that is there
// already. Its own entry would look for an addon in its own folder, and load all of tfjs a second time.
import fs from 'node:fs';

const PACKAGE = /[\\/]@tensorflow[\\/]tfjs-node[\\/]dist[\\/]/;

/** @type {[old: string, now: string][]} */
const PATCHES = [
  // Node has had no util.isNullOrUndefined since 23.
  ['(0, util_1.isNullOrUndefined)(', '(function (value) { return value == null; })('],
  // It is compiled to functions, and tfjs's backends are classes in our bundle.
  ['_super.call(this) || this', 'Reflect.construct(_super, [], NodeJSKernelBackend)'],
];

/** @type {import('esbuild').Plugin} */
export const tfjsNode = {
  name: 'tfjs-node',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^@tensorflow\/tfjs$/ }, ({ importer, resolveDir }) =>
      PACKAGE.test(importer) ? resolve('@tensorflow/tfjs-core', { kind: 'import-statement', resolveDir }) : undefined,
    );
    // Only summaries for TensorBoard and saved models use it.
    onResolve({ filter: /\/proto\/api_pb$/ }, ({ importer }) =>
      PACKAGE.test(importer) ? { path: 'none', namespace: 'empty' } : undefined,
    );
    onLoad({ filter: /^none$/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
    onLoad({ filter: PACKAGE }, ({ path: file }) => ({
      contents: PATCHES.reduce((text, [old, now]) => text.replaceAll(old, now), fs.readFileSync(file, 'utf8')),
      loader: 'js',
    }));
  },
};
