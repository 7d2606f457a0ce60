import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint, Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { importArrows } from '../../scripts/importArrows.mjs';
import { ROOT } from '../../scripts/project.mjs';

const FOLDERS = ['protocol', 'exercises', 'grading', 'runs', 'cli', 'extension', 'runner', 'webview'];
const ALLOWED: Record<string, string[]> = {
  protocol: [],
  exercises: ['protocol'],
  grading: ['exercises', 'protocol'],
  runs: ['grading', 'exercises', 'protocol'],
  cli: ['runs', 'grading', 'exercises', 'protocol'],
  extension: ['runs', 'grading', 'exercises', 'protocol'],
  runner: ['exercises', 'protocol'],
  webview: ['protocol'],
};

const linter = new Linter({ cwd: ROOT });

/** What the rule says about one line of code in a file of src/. */
function problems(file: string, code: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser },
    plugins: { convolab: { rules: { 'import-arrows': importArrows } } },
    rules: { 'convolab/import-arrows': 'error' },
  };
  return linter.verify(code, [config], path.join(ROOT, 'src', file)).map(({ message }) => message);
}

describe('import arrows', () => {
  for (const from of FOLDERS) {
    for (const to of FOLDERS.filter((folder) => folder !== from)) {
      const allowed = ALLOWED[from]?.includes(to);
      it(`src/${from} ${allowed ? 'may' : 'must not'} import src/${to}`, () => {
        const found = problems(`${from}/file.ts`, `import { thing } from '../${to}/thing';`);
        const expected = `src/${from} must not import src/${to}: see the arrows in ARCHITECTURE.md.`;
        assert.deepEqual(found, allowed ? [] : [expected]);
      });
    }
    it(`${from === 'extension' ? 'src/extension alone imports' : `src/${from} must not import`} vscode`, () => {
      assert.equal(
        problems(`${from}/file.ts`, `import * as vscode from 'vscode';`).length,
        from === 'extension' ? 0 : 1,
      );
    });
    it(`${from === 'runner' ? 'src/runner alone imports' : `src/${from} must not import`} tfjs`, () => {
      const code = `import * as tf from '@tensorflow/tfjs-core';`;
      assert.equal(problems(`${from}/file.ts`, code).length, from === 'runner' ? 0 : 1);
    });
  }

  for (const pure of [
    'protocol',
    'exercises',
    'grading',
    'webview',
    'runner/languages',
    'runner/network',
    'runner/trace',
  ]) {
    it(`src/${pure} is free of Node's modules, with and without the prefix`, () => {
      assert.equal(problems(`${pure}/file.ts`, `import fs from 'node:fs';`).length, 1);
      assert.equal(problems(`${pure}/file.ts`, `import { join } from 'path';`).length, 1);
    });
  }

  it("lets the processes' shells import Node's modules", () => {
    for (const shell of ['runs', 'cli', 'extension', 'runner', 'runner/backends']) {
      assert.deepEqual(problems(`${shell}/file.ts`, `import fs from 'node:fs';`), []);
    }
  });

  it('sees every form of an import', () => {
    for (const code of [
      `import type { Runs } from '../runs/runs';`,
      `export { Runs } from '../runs/runs';`,
      `export * from '../runs/runs';`,
      `const runs = await import('../runs/runs');`,
      `const runs = require('../runs/runs');`,
      `import runs = require('../runs/runs');`,
      `type Runs = import('../runs/runs').Runs;`,
    ]) {
      assert.equal(problems('protocol/file.ts', code).length, 1, code);
    }
  });

  it('lets a folder import itself and ordinary packages', () => {
    assert.deepEqual(problems('grading/kinds/values.ts', `import { judge } from '../judge';`), []);
    assert.deepEqual(problems('protocol/file.ts', `import * as v from 'valibot';`), []);
  });

  it('asks for a place for a new folder', () => {
    assert.match(problems('misc/file.ts', `import { shape } from '../protocol/shape';`).join(), /has no place/);
  });

  it('is on, as an error, for every folder', async () => {
    const eslint = new ESLint({ cwd: ROOT });
    for (const folder of FOLDERS) {
      const config = (await eslint.calculateConfigForFile(path.join(ROOT, 'src', folder, 'file.ts'))) as Linter.Config;
      assert.deepEqual(config.rules?.['convolab/import-arrows'], [2], folder);
    }
  });
});
