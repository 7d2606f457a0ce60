import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { npmCommand } from '../../scripts/nodeModules.mjs';
import { LanguageSchema } from '../../src/protocol/runResult';
import { programPath } from '../../src/runs/packFiles';
import { logits } from './learnerCode';

const root = path.resolve(__dirname, '../..');

describe('the npm package', function () {
  this.timeout(120_000);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-npm-'));
  after(() => fs.rmSync(home, { recursive: true, force: true }));

  const npm = (...args: string[]): string => {
    const [command, ...first] = npmCommand();
    return execFileSync(command, [...first, ...args], { cwd: home, encoding: 'utf8' });
  };

  before(() => {
    const archive = npm('pack', root, '--ignore-scripts', '--silent').trim();
    fs.writeFileSync(path.join(home, 'package.json'), '{"private":true}');
    npm('install', `./${archive}`, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent');
  });

  for (const language of LanguageSchema.options) {
    it(`checks ${language}, with nothing else installed`, () => {
      const command = path.join(home, 'node_modules/convolab/dist/cli.js');
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [command, 'check', programPath(logits, language, 'solution'), '--exercise', logits.id],
        { cwd: home, encoding: 'utf8' },
      );
      assert.equal(status, 0, stdout + stderr);
    });
  }
});
