// @ts-check
// Writes THIRD_PARTY_NOTICES.md: the licence of everything that ends up in dist/, found by asking the bundler.
//   node scripts/notices.mjs [--check]     --check: writes nothing, fails when the file is stale
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { ROOT } from './project.mjs';

const FILE = path.join(ROOT, 'THIRD_PARTY_NOTICES.md');
/** Where the processes begin: the entries of esbuild.mjs. */
const ENTRIES = [
  'src/extension/extension.ts',
  'src/extension/markdown.ts',
  'src/runs/createRuns.ts',
  'src/install/install.ts',
  'src/cli/cli.ts',
  'src/runner/host/process.ts',
  'src/runner/worker/worker.ts',
  'src/webview/panel.tsx',
  'src/webview/doctor.tsx',
];

/** Packages that come without the text of their licence: the copyright line that belongs above it. */
const COPYRIGHT_LINES = [
  { packages: /^@tensorflow\//, copyright: 'Copyright Google LLC. All Rights Reserved.' },
  { packages: /^seedrandom$/, copyright: 'Copyright 2019 David Bau.' },
  { packages: /^tr46$/, copyright: 'Copyright (c) Sebastian Mayr' },
];

/** What the tfjs project compiled into its WebAssembly binaries; no package says so. */
const IN_BINARIES = [
  {
    name: 'XNNPACK',
    licence: 'BSD-3-Clause',
    copyright: 'Copyright (c) Facebook, Inc. and its affiliates. All rights reserved.\nCopyright 2019 Google LLC',
  },
  {
    name: 'cpuinfo',
    licence: 'BSD-2-Clause',
    copyright:
      'Copyright (c) 2017 Facebook Inc.\nCopyright (C) 2012-2017 Georgia Institute of Technology\n' +
      'Copyright (C) 2010-2012 Marat Dukhan\n\nAll rights reserved.',
  },
  {
    name: 'pthreadpool',
    licence: 'BSD-2-Clause',
    copyright:
      'Copyright (c) 2017 Facebook Inc.\nCopyright (c) 2015-2017 Georgia Institute of Technology\nAll rights reserved.',
  },
  {
    name: 'FP16',
    licence: 'MIT',
    copyright: 'Copyright (c) 2017 Facebook Inc.\nCopyright (c) 2017 Georgia Institute of Technology',
  },
  { name: 'FXdiv', licence: 'MIT', copyright: 'Copyright (c) 2016 Marat Dukhan' },
  { name: 'Emscripten', licence: 'MIT', copyright: 'Copyright (c) 2010-2014 Emscripten authors, see AUTHORS file.' },
  { name: 'musl', licence: 'MIT', copyright: 'Copyright © 2005-2012 Rich Felker' },
].map((part) => ({ ...part, where: 'in the binaries of @tensorflow/tfjs-backend-wasm', text: withLicence(part) }));

/** What is compiled into the interpreter of the package `pyodide`, and its standard library; of the package's JavaScript nothing is used. */
const IN_PYTHON = [
  {
    name: 'Pyodide',
    licence: 'MPL-2.0',
    copyright:
      'Copyright (C) 2018-2021 Michael Droettboom, Mozilla; 2019-2026 Pyodide contributors and Mozilla.\nIts source: https://github.com/pyodide/pyodide',
  },
  {
    name: 'CPython',
    licence: 'PSF-2.0',
    copyright: 'Copyright (c) 2001 Python Software Foundation; All Rights Reserved',
  },
  {
    name: 'Expat',
    licence: 'MIT',
    copyright:
      'Copyright (c) 1998-2000 Thai Open Source Software Center Ltd and Clark Cooper\nCopyright (c) 2001-2026 Expat maintainers',
  },
  {
    name: 'HACL*',
    licence: 'MIT',
    copyright:
      'Copyright (c) 2016-2022 INRIA, CMU and Microsoft Corporation\nCopyright (c) 2022-2023 HACL* Contributors',
  },
  { name: 'libffi', licence: 'MIT', copyright: 'Copyright (c) 1996-2026 Anthony Green, Red Hat, Inc and others.' },
  { name: 'libmpdec', licence: 'BSD-2-Clause', copyright: 'Copyright (c) 2008-2024 Stefan Krah. All rights reserved.' },
  {
    name: 'Zstandard',
    licence: 'BSD-3-Clause',
    copyright: 'Copyright (c) Meta Platforms, Inc. and affiliates. All rights reserved.',
  },
  { name: 'zlib', licence: 'Zlib', copyright: '(C) 1995-2024 Jean-loup Gailly and Mark Adler' },
  { name: 'bzip2', licence: 'bzip2-1.0.6', copyright: 'Copyright (C) 1996-2019 Julian R Seward. All rights reserved.' },
].map((part) => ({ ...part, where: 'in `dist/python`', text: withLicence(part) }));

const HEADER = `# Third-party notices

Convolab's own code is under the licence in \`LICENSE\`. Its package also holds the works below, each under its own
licence. \`node scripts/notices.mjs\` writes this file.

The images in \`exercises/squeezenet/network/images.png\` are from the test set of CIFAR-10: A. Krizhevsky, _Learning
Multiple Layers of Features from Tiny Images_, 2009.
`;

const parts = [...(await bundledPackages()).map(describePackage), ...IN_BINARIES, ...IN_PYTHON];
const style = await prettier.resolveConfig(FILE);
const notices = await prettier.format([HEADER, table(parts), ...texts(parts)].join('\n'), { ...style, filepath: FILE });
if (!process.argv.includes('--check')) fs.writeFileSync(FILE, notices);
else if (!fs.existsSync(FILE) || fs.readFileSync(FILE, 'utf8').replaceAll('\r\n', '\n') !== notices) {
  console.error('THIRD_PARTY_NOTICES.md is stale: run `node scripts/notices.mjs`.');
  process.exitCode = 1;
}

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} licence
 * @property {string} where
 * @property {string} text
 */

/** Folders of the packages of which something is in a bundle. */
async function bundledPackages() {
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.ttf': 'file' },
    external: ['vscode'],
    logLevel: 'error',
  });
  const folders = new Set();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const input of Object.keys(inputs)) {
      const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].sort((a, b) => (packageName(a) < packageName(b) ? -1 : 1));
}

function packageName(/** @type {string} */ folder) {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** @returns {Part} */
function describePackage(/** @type {string} */ folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8'));
  const name = packageName(folder);
  const repository = manifest.repository?.url ?? manifest.repository ?? manifest.homepage ?? '';
  const where = String(repository)
    .replace(/^git\+|\.git$/g, '')
    .replace(/^(?:git:\/\/|ssh:\/\/git@)/, 'https://')
    .replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1');
  const texts = licenceFiles(path.join(ROOT, folder)).map((file) => fs.readFileSync(file, 'utf8'));
  if (texts.length === 0) texts.push(standardText(name, manifest.license));
  return { name: `${name} ${manifest.version}`, licence: manifest.license, where, text: tidy(texts.join('\n\n')) };
}

/** Licence files of a package and of what it holds of others (`amaro/dist`: swc's). */
function licenceFiles(/** @type {string} */ folder) {
  return [folder, path.join(folder, 'dist')]
    .filter((place) => fs.existsSync(place))
    .flatMap((place) =>
      fs
        .readdirSync(place)
        .filter((name) => /^(?:licen[cs]e|notice|copying)/i.test(name))
        .map((name) => path.join(place, name)),
    );
}

/** @returns {string} */
function standardText(/** @type {string} */ name, /** @type {string} */ licence) {
  const known = COPYRIGHT_LINES.find(({ packages }) => packages.test(name));
  if (!known)
    throw new Error(`${name} (${licence}) has no licence file: add its copyright line to scripts/notices.mjs.`);
  return licence
    .split(' AND ')
    .map((each) => withLicence({ licence: each, copyright: known.copyright }))
    .join('\n\n');
}

function withLicence(/** @type {{ licence: string, copyright: string }} */ { licence, copyright }) {
  return tidy(`${copyright}\n\n${fs.readFileSync(path.join(ROOT, 'scripts/licences', `${licence}.txt`), 'utf8')}`);
}

function tidy(/** @type {string} */ text) {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}

function table(/** @type {Part[]} */ parts) {
  const rows = parts.map(({ name, licence, where }) => `| ${name} | ${licence} | ${where} |`);
  return ['| Part | Licence | Where |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** Each text once, with the parts that are under it. */
function texts(/** @type {Part[]} */ parts) {
  /** @type {Map<string, string[]>} */
  const owners = new Map();
  for (const { name, text } of parts) owners.set(text, [...(owners.get(text) ?? []), name]);
  return [...owners].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
}
