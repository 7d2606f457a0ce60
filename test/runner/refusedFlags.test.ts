import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createRuns } from '../../src/runs/createRuns';
import { logits, PATIENT, RUNNER_PATH, solution } from './learnerCode';

describe('a Node that refuses permission flags', function () {
  this.timeout(60_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-node-'));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('runs the learner’s code without them', async function () {
    // The stand-in is a shell script.
    if (process.platform === 'win32') this.skip();
    const nodePath = path.join(folder, 'node');
    fs.writeFileSync(
      nodePath,
      `#!/bin/sh\ncase "$*" in *permission*) exit 9;; esac\nexec ${JSON.stringify(process.execPath)} "$@"\n`,
      { mode: 0o755 },
    );
    const runs = createRuns({ runnerPath: RUNNER_PATH, nodePath });
    try {
      const result = await runs.check(
        { exercise: logits, language: 'typescript', source: solution, file: 'a.ts', backend: 'auto', limits: PATIENT },
        () => undefined,
      );
      assert.equal(result.status, 'passed', result.error?.message);
    } finally {
      runs.dispose();
    }
  });
});
