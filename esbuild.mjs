// Bundles: one file for each process, and one for each part of the extension that it loads when it is needed. `node esbuild.mjs [--production] [--watch] [NAME...]`: all, or those of the
// named folders of src (`webview`), beside what dist/ has already.
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { tfjsNode } from './scripts/tfjsNode.mjs';
import { workerShims } from './scripts/workerShims.mjs';

const require = createRequire(import.meta.url);
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** @type {esbuild.BuildOptions} */
const common = { bundle: true, minify: production, sourcemap: !production, logLevel: 'warning', target: 'es2022' };
/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };

/**
 * What the extension imports only when it is needed stays a file of its own: reading its code, most of all there is,
 * would be most of the extension's start.
 *
 * @type {esbuild.Plugin}
 */
const lazyImports = {
  name: 'lazy imports',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path: module }) =>
      kind === 'dynamic-import' ? { path: `./${path.basename(module)}.js`, external: true } : undefined,
    );
  },
};
/**
 * The compiler for TypeScript is two thirds of the runner's code, and none of Python's: a file of its own.
 *
 * @type {esbuild.Plugin}
 */
const compilerApart = {
  name: 'compiler apart',
  setup({ onResolve }) {
    onResolve({ filter: /^amaro$/ }, () => ({ path: './amaro.js', external: true }));
  },
};
/** @type {esbuild.BuildOptions} */
const extension = { ...node, external: ['vscode'], plugins: [lazyImports], supported: { 'dynamic-import': false } };

/** @type {esbuild.BuildOptions} */
const page = {
  ...common,
  platform: 'browser',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.ttf': 'file' },
  assetNames: '[name]',
};

const bundles = [
  { ...extension, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js' },
  { ...extension, entryPoints: ['src/extension/markdown.ts'], outfile: 'dist/markdown.js' },
  { ...extension, entryPoints: ['src/runs/createRuns.ts'], outfile: 'dist/createRuns.js' },
  { ...extension, entryPoints: ['src/install/install.ts'], outfile: 'dist/install.js' },
  { ...node, entryPoints: ['src/cli/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  // tfjs asks for node-fetch only when it fetches a model from an address, which no runner does.
  {
    ...node,
    entryPoints: ['src/runner/host/process.ts'],
    outfile: 'dist/runner.js',
    external: ['node-fetch'],
    plugins: [tfjsNode, compilerApart],
  },
  { ...node, entryPoints: ['amaro'], outfile: 'dist/amaro.js' },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['src/runner/worker/worker.ts'],
    outfile: 'dist/worker.js',
    plugins: [workerShims],
    inject: ['src/runner/worker/privateGlobal.ts'],
    // It is evaluated as an address that holds all of it, which every frame of a stack would name.
    sourcemap: false,
    footer: { js: '//# sourceURL=convolab-worker.js' },
  },
  { ...page, entryPoints: ['src/webview/panel.tsx'], outfile: 'dist/webview/panel.js' },
  { ...page, entryPoints: ['src/webview/doctor.tsx'], outfile: 'dist/webview/doctor.js' },
].filter(({ entryPoints: [entry] }) => names.length === 0 || names.some((name) => entry.startsWith(`src/${name}/`)));

if (names.length === 0) {
  fs.rmSync('dist', { recursive: true, force: true });
  const wasm = path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'));
  fs.mkdirSync('dist/wasm', { recursive: true });
  for (const file of ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']) {
    fs.copyFileSync(path.join(wasm, file), path.join('dist/wasm', file));
  }
}

if (watch) {
  for (const options of bundles) await (await esbuild.context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => esbuild.build(options)));
  if (names.length === 0 || names.includes('cli')) fs.chmodSync('dist/cli.js', 0o755);
}
