// @ts-check
// `node scripts/tensorflowAddon/addon.mjs`: compiles the addon of @tensorflow/tfjs-node from the source in its npm package
// into dist/tensorflow. It binds to whatever libtensorflow lies beside it when it is loaded (2.12 to 2.21 were tried), and to
// every Node from 20 on (N-API). For Linux on x64 only: elsewhere the GPU is WebGPU's.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../command.mjs';
import { ROOT } from '../project.mjs';

const SOURCES = path.join(ROOT, 'node_modules/@tensorflow/tfjs-node/binding');
const NODE_HEADERS = path.join(ROOT, 'node_modules/node-api-headers/include');
const HEADER = path.join(ROOT, 'scripts/tensorflowAddon/tensorflow.h');
const FOLDER = path.join(ROOT, 'dist/tensorflow');
const CACHE = path.join(ROOT, 'out/tensorflowAddon');
const NAME = 'tfjs_binding.node';
/** What the addon asks the loader for. They lie in its own folder. */
const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];
/** As the sources include them. */
const INCLUDES = [
  'tensorflow/c/c_api.h',
  'tensorflow/c/eager/c_api.h',
  'tensorflow/c/tf_datatype.h',
  'tensorflow/c/tf_status.h',
  'tensorflow/c/tf_tensor.h',
  'tensorflow/core/platform/ctstring_internal.h',
];
const COMPILE = ['-fPIC', '-O2', '-std=c++17', '-DNAPI_VERSION=8', '-fvisibility=hidden'];
// glibc of 2014 and libstdc++ of 2021 are enough for it. --no-as-needed keeps the libraries, of which only stand-ins are here.
const LINK = ['-shared', '-s', '-Wl,-rpath,$ORIGIN', '-Wl,--no-as-needed'];

/**
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ file: string } | { missing: string }>} the addon in dist, or why there is none
 */
export async function buildAddon(signal) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: 'the addon for TensorFlow is built on Linux x64 only' };
  }
  const cached = path.join(CACHE, inputHash(), NAME);
  if (!fs.existsSync(cached)) {
    try {
      await run('g++', ['--version'], { signal });
    } catch {
      return { missing: 'the addon for TensorFlow needs g++' };
    }
    await compile(cached, signal);
  }
  fs.mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, NAME);
  fs.copyFileSync(cached, file);
  return { file };
}

/**
 * @param {string} file
 * @param {AbortSignal} [signal]
 */
async function compile(file, signal) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-addon-'));
  try {
    for (const include of INCLUDES) {
      const header = path.join(work, 'include', include);
      fs.mkdirSync(path.dirname(header), { recursive: true });
      fs.writeFileSync(header, `#include ${JSON.stringify(HEADER)}\n`);
    }
    for (const library of LIBRARIES) {
      const empty = ['-shared', '-x', 'c++', '/dev/null', '-o', path.join(work, library), `-Wl,-soname,${library}`];
      await run('g++', empty, { signal });
    }
    const objects = ['tfjs_backend', 'tfjs_binding'];
    const includes = [`-I${NODE_HEADERS}`, `-I${path.join(work, 'include')}`];
    await Promise.all(
      objects.map((name) =>
        run(
          'g++',
          [...COMPILE, ...includes, '-c', path.join(SOURCES, `${name}.cc`), '-o', path.join(work, `${name}.o`)],
          {
            signal,
          },
        ),
      ),
    );
    const inputs = [...objects.map((name) => `${name}.o`), ...LIBRARIES].map((name) => path.join(work, name));
    await run('g++', [...LINK, ...inputs, '-o', path.join(work, NAME)], { signal });
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.copyFileSync(path.join(work, NAME), `${file}.new`);
    fs.renameSync(`${file}.new`, file);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** Of everything that the addon is made from. */
function inputHash() {
  const hash = createHash('sha256');
  const sources = fs.readdirSync(SOURCES).map((name) => path.join(SOURCES, name));
  for (const file of [HEADER, import.meta.filename, ...sources.sort()]) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await buildAddon();
  console.log('file' in built ? built.file : `Not built: ${built.missing}.`);
}
