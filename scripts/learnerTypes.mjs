// @ts-check
// Writes dist/learner/typescript/, which goes into a learner's folder as it is: with it, the editor knows what
// `import * as tf from '@tensorflow/tfjs'` gives, with no npm install. `node scripts/learnerTypes.mjs`
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const OUT = path.join(ROOT, 'dist/learner/typescript');
const DECLARATIONS = path.join(OUT, '.convolab/tfjs.d.ts');
/** The module that is `tf` at run time: its types are what the learner sees. */
const ENTRY = path.join(ROOT, 'src/runner/tensorflow.ts');
const CORE = '@tensorflow/tfjs-core';
const PACKAGES = [CORE, '@tensorflow/tfjs-layers'];
/** What the entry imports for what it does, not for what it exports. */
const SIDE_EFFECTS = [/\/register_all_/, /^@tensorflow\/tfjs-backend-/];
const { version } = require(`${CORE}/package.json`);

const BANNER = `/**
 * Type declarations of ${PACKAGES.join(' and ')} ${version}.
 *
 * @license
 * Copyright Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0
 * Distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * Changed from the original: rolled up into one file by Convolab.
 */
`;

/** Types of browsers and of an uninstalled package that the declarations name; no value of them exists in a runner. */
const ABSENT_TYPES = [
  ...['File', 'GPUBuffer', 'HTMLCanvasElement', 'HTMLImageElement', 'HTMLSourceElement', 'HTMLVideoElement'],
  ...['ImageBitmap', 'ImageData', 'Long', 'Navigator', 'ReadableStream<T>', 'RequestInit', 'Response'],
  ...['WebGLContextAttributes', 'WebGLTexture'],
];

/** Must compile, with an error exactly where one is expected: proof that the types are there and are no `any`. */
const PROOF = `
import * as tf from '@tensorflow/tfjs';
const map: tf.Tensor4D = tf.ones([2, 3, 4, 5]);
const mean: tf.Tensor = map.mean([1, 2]);
const flat = tf.layers.flatten({ name: 'logits' }).apply(map) as tf.Tensor2D;
tf.layers.averagePooling2d({ poolSize: [map.shape[1], map.shape[2]], strides: 1 });
const model: tf.LayersModel = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
console.log(mean, flat, model, tf.tidy(() => tf.softmax(flat)));
// @ts-expect-error no such option
tf.layers.averagePooling2d({ size: 2 });
// @ts-expect-error no such method
map.average([1, 2]);
// @ts-expect-error no such function
tf.averagePool(map);
`;

const code = BANNER + withMethods(withPlainNames(withoutNoise(await rollUp()))) + absentTypes();
fs.rmSync(OUT, { recursive: true, force: true });
fs.cpSync(path.join(ROOT, 'src/learner/typescript'), OUT, { recursive: true });
fs.writeFileSync(DECLARATIONS, code);
prove();

/** The declarations of everything that `tf` exports, in one module. */
async function rollUp() {
  const bundle = await rollup({
    input: ENTRY,
    external: SIDE_EFFECTS,
    plugins: [dts({ tsconfig: path.join(ROOT, 'tsconfig.json'), includeExternal: PACKAGES })],
  });
  try {
    const { output } = await bundle.generate({ format: 'es' });
    const [{ code, imports }] = output;
    const needed = imports.filter((id) => !SIDE_EFFECTS.some((pattern) => pattern.test(id)));
    if (needed.length > 0) throw new Error(`The learner's types still import ${needed.join(', ')}.`);
    return code;
  } finally {
    await bundle.close();
  }
}

/** Drops what each file of the packages began with: its licence (the banner has it once) and references. */
function withoutNoise(/** @type {string} */ text) {
  return text.replace(/^\/\/\/ <.*\n/gm, '').replace(/^\/\*\*\n \* @license\n(?: \*.*\n)*? \*\/\n/gm, '');
}

/** The rollup calls the namespace `layers` `exports_layers_d`, and hover texts would say so. */
function withPlainNames(/** @type {string} */ text) {
  for (const [, inner = '', name = ''] of text.matchAll(/\b(\w+_d) as (\w+)\b/g)) {
    if (new RegExp(`^declare .*\\b${name}\\b *[<({:;=]`, 'm').test(text)) continue;
    text = text.replace(`${inner} as ${name}`, name).replace(new RegExp(`\\b${inner}\\b`, 'g'), name);
  }
  return text;
}

/** Adds the operations that are methods too (`map.mean([1, 2])`), each with the documentation of its function. */
function withMethods(/** @type {string} */ text) {
  const folder = path.join(path.dirname(require.resolve(`${CORE}/package.json`)), 'dist/public/chained_ops');
  const documentation = documentationOfOperations(text);
  const methods = [];
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    for (const statement of parse(path.join(folder, file)).statements) {
      if (!ts.isModuleDeclaration(statement) || !statement.body || !ts.isModuleBlock(statement.body)) continue;
      for (const augmented of statement.body.statements.filter(ts.isInterfaceDeclaration)) {
        for (const member of augmented.members) {
          const name = member.name?.getText() ?? '';
          methods.push(`    ${documentation.get(name) ?? ''}${member.getText()}`);
        }
      }
    }
  }
  return `${text}\ninterface Tensor<R extends Rank = Rank> {\n${methods.join('\n')}\n}\n`;
}

/** Operations are declared as functions with an underscore at the end: `declare function mean_`. */
function documentationOfOperations(/** @type {string} */ text) {
  /** @type {Map<string, string>} */
  const documentation = new Map();
  for (const statement of ts.createSourceFile('tfjs.d.ts', text, ts.ScriptTarget.ES2022, true).statements) {
    if (!ts.isFunctionDeclaration(statement) || !statement.name?.text.endsWith('_')) continue;
    const [comment] = ts.getJSDocCommentsAndTags(statement);
    if (comment)
      documentation.set(
        statement.name.text.slice(0, -1),
        comment.getText().replace(/^ */gm, '     ').trim() + '\n    ',
      );
  }
  return documentation;
}

function parse(/** @type {string} */ file) {
  return ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
}

function absentTypes() {
  const types = ABSENT_TYPES.map((name) => `type ${name} = never;`);
  return `\n// Not there in a program of an exercise.\n${types.join('\n')}\ndeclare const fetch: never;\n`;
}

/** @throws Error listing what does not compile: in the declarations, or in the proof that uses them */
function prove() {
  const configFile = path.join(OUT, 'tsconfig.json');
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, OUT, undefined, configFile);
  // tfjs itself is compiled without strict checks.
  Object.assign(options, { strict: false, skipLibCheck: false });
  const proof = path.join(OUT, 'proof.ts');
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => path.normalize(file) === proof || fileExists(file);
  host.getSourceFile = (file, languageVersion, ...rest) =>
    path.normalize(file) === proof
      ? ts.createSourceFile(file, PROOF, languageVersion, true)
      : getSourceFile(file, languageVersion, ...rest);
  const problems = ts.getPreEmitDiagnostics(ts.createProgram([...fileNames, proof], options, host));
  if (problems.length === 0) return;
  const list = ts.formatDiagnostics(problems.slice(0, 20), {
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => OUT,
    getNewLine: () => '\n',
  });
  throw new Error(`The learner's types do not compile (${problems.length} problems):\n${list}`);
}
