// @ts-check
// Lints our Python and checks its format, with ruff and ruff.toml: `node scripts/python/style.mjs [--lint | --write]`
//   --lint: the linter only     --write: formats the files instead of checking their format
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../project.mjs';

const FOLDERS = ['src/python', 'src/learner', 'scripts/stubs', 'scripts/reference', 'test/python', 'exercises'];

const checksFormat = !process.argv.includes('--lint');
const write = process.argv.includes('--write');
const settings = readSettings(fs.readFileSync(path.join(ROOT, 'ruff.toml'), 'utf8'));
const perFileIgnores = Object.entries(settings.lint['per-file-ignores'] ?? {});
delete settings.lint['per-file-ignores'];
const workspace = new Workspace(settings, PositionEncoding.Utf32);

/** @type {string[]} */
const problems = [];
for (const file of FOLDERS.flatMap(pythonFiles)) {
  const source = fs.readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
  const syntaxErrors = lint(file, source);
  if (checksFormat && !syntaxErrors) checkFormat(file, source);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/**
 * @param {string} file
 * @param {string} source
 * @returns {boolean} whether it is no Python at all
 */
function lint(file, source) {
  const ignored = perFileIgnores.flatMap(([pattern, rules]) => (matches(file, pattern) ? rules : []));
  /** @type {import('@astral-sh/ruff-wasm-nodejs').Diagnostic[]} */
  const diagnostics = workspace.check(source);
  for (const { code, message, start_location: start } of diagnostics) {
    if (code !== null && ignored.includes(code)) continue;
    problems.push(`${file}:${start.row}:${start.column} ${code ?? 'syntax'} ${message}`);
  }
  return diagnostics.some(({ code }) => code === null || code === 'invalid-syntax');
}

/**
 * @param {string} file
 * @param {string} source
 */
function checkFormat(file, source) {
  const formatted = workspace.format(source);
  if (formatted === source) return;
  if (write) fs.writeFileSync(path.join(ROOT, file), formatted);
  else problems.push(`${file}: not formatted (\`npm run format\`)`);
}

/**
 * Paths from the root, with slashes.
 *
 * @param {string} folder
 */
function pythonFiles(folder) {
  const names = fs.readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.pyi?$/.test(name)).map((name) => `${folder}/${name.split(path.sep).join('/')}`);
}

/**
 * @param {string} file
 * @param {string} pattern with `**`, as in ruff.toml
 */
function matches(file, pattern) {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '(?:.*/)?')
    .replaceAll('**', '.*');
  return new RegExp(`^${expression}$`).test(file);
}

/**
 * TOML, as far as ruff.toml needs it: sections, and values that are JSON on one line.
 *
 * @param {string} toml
 * @returns {Record<string, any>}
 */
function readSettings(toml) {
  /** @type {Record<string, any>} */
  const settings = {};
  let section = settings;
  for (const line of toml.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'))) {
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    if (header === undefined) {
      const [, key = '', value = ''] = /^"?(.+?)"? = (.+)$/.exec(line) ?? [];
      section[key] = JSON.parse(value);
      continue;
    }
    section = settings;
    for (const name of header.split('.')) section = section[name] ??= {};
  }
  return settings;
}
