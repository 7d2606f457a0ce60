// @ts-check
// Writes dist/learner/python/, which goes into a learner's folder: with it, language servers for Python know what
// `import tensorflow as tf` gives, with no Python and no TensorFlow installed. `node scripts/learnerStubs.mjs`
import fs from 'node:fs';
import path from 'node:path';
import { loadPyodide } from 'pyodide';
import { ROOT } from './project.mjs';

const OUT = path.join(ROOT, 'dist/learner/python');

try {
  write(await stubs());
} catch (error) {
  // Node would print the line of Pyodide's code that threw: all of its megabyte.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @returns {Promise<Record<string, string>>} modules' texts by path */
async function stubs() {
  const python = await loadPyodide();
  python.mountNodeFS('/scripts', path.join(ROOT, 'scripts'));
  python.mountNodeFS('/look-alike', path.join(ROOT, 'src/python'));
  const json = python.runPython(`
import json, sys
sys.dont_write_bytecode = True
sys.path[:0] = ["/scripts", "/look-alike"]
from stubs.writing import stubs
json.dumps(stubs())
`);
  return JSON.parse(json);
}

/** @param {Record<string, string>} modules */
function write(modules) {
  fs.rmSync(OUT, { recursive: true, force: true });
  fs.cpSync(path.join(ROOT, 'src/learner/python'), OUT, { recursive: true });
  for (const [file, text] of Object.entries(modules)) {
    const target = path.join(OUT, '.convolab/python', file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
}
