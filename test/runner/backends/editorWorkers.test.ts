import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Diagnosis } from '../../../src/protocol/diagnosis';
import type { FromRunner, ToRunner } from '../../../src/protocol/runnerMessage';
import type { RunResult } from '../../../src/protocol/runResult';
import { createRuns } from '../../../src/runs/createRuns';
import type { EditorWorkers, WorkerListener } from '../../../src/runs/editorWorkers';
import { logits, PATIENT, RUNNER_PATH, solution } from '../learnerCode';
import { temporaryStorage } from './standInPackage';

const DESCRIPTION = { version: '1', device: 'a GPU', driver: null, isSoftware: false };
const DIAGNOSIS: Diagnosis = {
  backend: 'editor-webgl',
  available: true,
  why: null,
  next: null,
  description: DESCRIPTION,
  selfTestError: 0,
  forward: { images: 1, ms: 1 },
  trainingStep: null,
};

type Answer = (message: ToRunner, listener: WorkerListener) => void;

/** Workers of a panel in bad conditions; `test/host` has the real ones. */
function panel(answer: Answer, canStart = true): EditorWorkers {
  return {
    canStart,
    key: 'a panel',
    start: (listener) => ({
      send: (message) => setImmediate(() => answer(message, listener)),
      end: () => undefined,
    }),
  };
}

/** Passes its self-test and gets ready; what happens then is the test's. */
function then(run: (listener: WorkerListener) => void): Answer {
  return (message, listener) => {
    const say = (answer: FromRunner): void => listener.onMessage(answer);
    if (message.type === 'diagnose') say({ type: 'diagnosis', diagnosis: DIAGNOSIS });
    else if (message.type === 'prepare')
      say({ type: 'ready', description: DESCRIPTION, timings: {}, inspectorUrl: null });
    else {
      say({ type: 'accepted' });
      run(listener);
    }
  };
}

describe("a run on the editor's own GPU", function () {
  this.timeout(120_000);

  async function checked(
    workers: EditorWorkers | null,
    storage = temporaryStorage(),
    { runMs } = PATIENT,
  ): Promise<RunResult> {
    const runs = createRuns({ runnerPath: RUNNER_PATH, storage, workers });
    const request = { exercise: logits, language: 'typescript', source: solution, file: 'a.ts' } as const;
    const limits = { ...PATIENT, runMs };
    try {
      return await runs.check({ ...request, backend: 'editor-webgl', limits }, () => undefined);
    } finally {
      runs.dispose();
    }
  }

  const MISFORTUNES: [what: string, workers: EditorWorkers | null, why: RegExp][] = [
    ['there is no editor', null, /the editor's own GPU, and this is no editor/],
    [
      'the panel can not be seen',
      panel(() => undefined, false),
      /the panel, which can not be seen now\. Show the panel/,
    ],
    [
      'it computes wrong numbers',
      panel((_, { onMessage }) =>
        onMessage({
          type: 'diagnosis',
          diagnosis: { ...DIAGNOSIS, available: false, why: 'wrong numbers', next: 'Mend it.' },
        }),
      ),
      /wrong numbers\. Mend it\. wasm was used/,
    ],
    [
      'the page never answers',
      panel((_, { onEnd }) => onEnd({ why: 'the panel gave no answer', panelGone: false })),
      /the panel gave no answer/,
    ],
    [
      'the device is lost',
      panel(then(({ onMessage }) => onMessage({ type: 'backendFailed', why: 'the GPU was lost' }))),
      /the GPU was lost\. wasm was used/,
    ],
    [
      'its worker fails',
      panel(then(({ onEnd }) => onEnd({ why: 'its worker failed (out of memory)', panelGone: false }))),
      /out of memory\)\. wasm was used/,
    ],
  ];
  for (const [what, workers, why] of MISFORTUNES) {
    it(`is made on wasm where ${what}, and says so`, async () => {
      const { status, backend } = await checked(workers);
      assert.equal(status, 'passed');
      assert.equal(backend?.name, 'wasm');
      assert.equal(backend.insteadOf, 'editor-webgl');
      assert.match(backend.reason, why);
    });
  }

  it('is made on wasm where it says nothing any more', async () => {
    const limits = { ...PATIENT, runMs: 8_000 };
    const { status, backend } = await checked(panel(then(() => undefined)), temporaryStorage(), limits);
    assert.equal(status, 'passed');
    assert.match(backend!.reason, /stopped after 8 s.*wasm was used/);
  });

  it('that ends with its panel leaves the device as it was known', async () => {
    const storage = temporaryStorage();
    const gone = { why: 'the panel was closed', panelGone: true };
    const { backend } = await checked(panel(then(({ onEnd }) => onEnd(gone))), storage);
    assert.match(backend!.reason, /the panel was closed\. wasm was used/);
    const known = (): boolean[] => {
      const { entries } = JSON.parse(fs.readFileSync(path.join(storage, 'backends.json'), 'utf8')) as {
        entries: Record<string, { diagnosis: Diagnosis }>;
      };
      return Object.values(entries).map(({ diagnosis }) => diagnosis.available);
    };
    assert.deepEqual(known(), [true]);
    await checked(
      panel(then(({ onMessage }) => onMessage({ type: 'backendFailed', why: 'the GPU was lost' }))),
      storage,
    );
    assert.deepEqual(known(), [false], 'a device that was lost is another thing');
  });

  it('keeps nothing of a test that the panel was closed in', async () => {
    const storage = temporaryStorage();
    await checked(
      panel((_, { onEnd }) => onEnd({ why: 'the panel was closed', panelGone: true })),
      storage,
    );
    assert.equal(fs.existsSync(path.join(storage, 'backends.json')), false);
  });
});
