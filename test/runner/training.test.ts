import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Language } from '../../src/protocol/runResult';
import type { TrainingEvent } from '../../src/protocol/trainingEvent';
import type { TrainingPlan } from '../../src/protocol/trainingPlan';
import { type TrainingResult, trainingAfter, type TrainingState, untrained } from '../../src/protocol/trainingState';
import { CheckpointFile } from '../../src/runs/checkpointFile';
import { ResumeError } from '../../src/runs/errors';
import { type LoadedExercise, programPath } from '../../src/runs/packFiles';
import type { Training } from '../../src/runs/runs';
import { logits, PATIENT, runs } from './learnerCode';
import { isRunning, newRunner, runnersOf } from './processes';

const exercise: LoadedExercise = logits.pack.exercises.find(({ id }) => id === 'training')!;
/** A network for tiny images, so that a step takes no time. */
const PLAN: TrainingPlan = { size: 8, batch: 4, steps: 6, evaluateEvery: 3, evaluateImages: 20, bar: 0.01, seed: 0 };
const ENDLESS: TrainingPlan = { ...PLAN, steps: 100_000, evaluateEvery: 100_000 };

/** What is different in the learners' programs. */
const PROGRAMS: Record<Language, { raising: string; noNumber: [string, string]; method: RegExp; body: string }> = {
  typescript: {
    raising: "    if (labels.shape[0] === 4) throw new Error('too few');\n",
    noNumber: [
      'optimizer.minimize(loss, true) as tf.Scalar',
      'tf.mul(optimizer.minimize(loss, true) as tf.Scalar, NaN)',
    ],
    method: /trainingStep\(.*\{\n/,
    body: '    return 1;\n',
  },
  python: {
    raising: '        raise ValueError("too few")\n',
    noNumber: ['        return loss\n', '        return loss * float("nan")\n'],
    method: /def training_step\(.*\n.*"""\n/,
    body: '        return "a word"\n',
  },
};

for (const language of ['typescript', 'python'] as const) {
  describe(`a training of a learner's ${language}`, () => {
    const source = fs.readFileSync(programPath(exercise, language, 'solution'), 'utf8');
    const program = PROGRAMS[language];
    const file = `training.${language === 'python' ? 'py' : 'ts'}`;
    let folder: string;
    let checkpoint: CheckpointFile;
    let state: TrainingState;
    let waiting: { until: (state: TrainingState) => boolean; resolve: () => void } | null;
    let types: TrainingEvent['type'][];

    beforeEach(() => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-training-'));
      checkpoint = new CheckpointFile(path.join(folder, 'training.checkpoint'));
    });
    afterEach(() => fs.rmSync(folder, { recursive: true }));

    interface Options {
      source?: string;
      plan?: TrainingPlan;
      resume?: boolean;
      runMs?: number;
      signal?: AbortSignal;
    }
    const train = (options: Options = {}) => {
      const { plan = PLAN, resume = false, runMs = PATIENT.runMs, signal } = options;
      state = untrained(plan);
      types = [];
      waiting = null;
      const request = { exercise, language, source: options.source ?? source, file, backend: 'wasm' as const };
      return runs.train({ ...request, limits: { ...PATIENT, runMs }, plan, checkpoint, resume }, take, signal);
    };
    const take = (event: TrainingEvent): void => {
      types.push(event.type);
      state = trainingAfter(state, event);
      if (waiting?.until(state)) waiting.resolve();
    };
    /** Waits for a state, or for the end of the training. */
    const reached = (training: Training, until: (state: TrainingState) => boolean): Promise<unknown> =>
      Promise.race([training.done, new Promise<void>((resolve) => (waiting = { until, resolve }))]);
    const failure = async (options: Options): Promise<TrainingResult['error']> => {
      const { status, error } = await train(options).done;
      assert.equal(status, 'failed');
      return error;
    };

    it('takes all steps, and is judged on all held-out images', async () => {
      const { status, evaluation, error } = await train().done;
      assert.equal(error, null);
      assert.equal(status, 'passed');
      assert.equal(evaluation?.images, 1000);
      assert.deepEqual(
        state.history.steps.map(({ step }) => step),
        [1, 2, 3, 4, 5, 6],
      );
      assert.deepEqual(
        state.history.evaluations.map(({ step, images }) => [step, images]),
        [
          [3, 20],
          [6, 1000],
        ],
      );
      assert.ok(state.history.steps.every(({ loss }) => loss > 1 && loss < 4));
      assert.equal((await checkpoint.read())?.result?.status, 'passed');
    });

    it('is not passed below the bar', async () => {
      assert.equal((await train({ plan: { ...PLAN, bar: 1 } }).done).status, 'failed');
    });

    it('waits while it is paused, and goes on', async () => {
      const training = train({ plan: ENDLESS });
      await reached(training, ({ step }) => step > 0);
      training.pause();
      await reached(training, ({ phase }) => phase === 'paused');
      const { step, checkpoint: kept } = state;
      training.resume();
      await reached(training, (now) => now.step > step);
      assert.equal(state.phase, 'running');
      training.stop();
      assert.equal((await training.done).status, 'stopped');
      assert.ok(kept === null || kept === step);
    });

    it('goes on after a stop with the step that came next', async () => {
      const training = train({ plan: ENDLESS });
      await reached(training, ({ step }) => step > 2);
      training.stop();
      assert.deepEqual(await training.done, { status: 'stopped', evaluation: null, error: null });
      const stoppedAt = state.step;
      assert.equal(state.checkpoint, stoppedAt);

      const resumed = train({ plan: ENDLESS, resume: true });
      await reached(resumed, ({ step }) => step > stoppedAt);
      resumed.stop();
      assert.equal((await resumed.done).status, 'stopped');
      assert.deepEqual(
        state.history.steps.map(({ step }) => step),
        Array.from({ length: state.step }, (_, at) => at + 1),
      );
      // Adam counts its steps: it has gone on as well.
      const kept = await checkpoint.read();
      assert.equal(new Int32Array(kept!.snapshot.optimizer[0]!.bytes.buffer)[0], state.step);
    });

    it('does not go on with other code, or another plan', async () => {
      const training = train();
      await training.done;
      await assert.rejects(train({ resume: true, source: `${source}\n` }).done, /the code has changed/);
      await assert.rejects(train({ resume: true, plan: ENDLESS }).done, ResumeError);
    });

    it('ends with the learner’s line when a step fails', async () => {
      const raising = source.replace(program.method, (head) => head + program.raising);
      const error = await failure({ source: raising });
      assert.equal(error?.kind, 'exception');
      assert.match(error.message, /too few/);
      const line = raising.split('\n').findIndex((text) => text.includes('too few')) + 1;
      assert.equal(error.location?.line, line);
    });

    it('ends when the loss is no number any more', async () => {
      const error = await failure({ source: source.replace(...program.noNumber) });
      assert.match(error!.message, /The loss of step \d+ is (NaN|Infinity).*learning rate/);
    });

    it('ends when a step gives back no loss', async () => {
      const other = source.replace(program.method, (head) => head + program.body);
      assert.match((await failure({ source: other }))!.message, /gave back .*; the loss is a tensor/);
    });

    it('keeps its checkpoint when the process is killed', async () => {
      const before = runnersOf(process.pid);
      const training = train({ plan: ENDLESS });
      await reached(training, ({ step }) => step > 0);
      training.pause();
      await reached(training, (now) => now.checkpoint !== null);
      process.kill(newRunner(before)!, 'SIGKILL');
      const { status, error } = await training.done;
      assert.equal(status, 'failed');
      assert.equal(error?.kind, 'crash');
      assert.equal((await checkpoint.read())?.snapshot.step, state.checkpoint);
    });

    // The language has no part in it.
    if (language === 'typescript') {
      it('goes on from its last snapshot when the machine has slept in a step', async () => {
        const before = runnersOf(process.pid);
        const training = train({ plan: ENDLESS, runMs: 3_000 });
        await reached(training, ({ step }) => step > 0);
        training.pause();
        await reached(training, ({ phase, checkpoint: kept }) => phase === 'paused' && kept !== null);
        const kept = state.checkpoint!;
        training.resume();
        await reached(training, ({ step }) => step > kept);

        const clock = Date.now;
        let slept = 0;
        try {
          process.kill(newRunner(before)!, 'SIGSTOP');
          Date.now = () => clock() + (slept += 3_600_000);
          await reached(training, () => types.filter((type) => type === 'started').length === 2);
        } finally {
          Date.now = clock;
        }
        assert.equal(state.step, kept);
        await reached(training, ({ step }) => step > kept);
        training.stop();
        assert.equal((await training.done).status, 'stopped');
      });

      it('fails when a step takes too long and the machine was awake', async () => {
        const before = runnersOf(process.pid);
        const training = train({ plan: ENDLESS, runMs: 3_000 });
        await reached(training, ({ step }) => step > 0);
        process.kill(newRunner(before)!, 'SIGSTOP');
        const { status, error } = await training.done;
        assert.equal(status, 'failed');
        assert.match(error!.message, /^The step was stopped after 3 s\./);
      });
    }

    it('leaves no process when it is aborted', async () => {
      const before = runnersOf(process.pid);
      const abort = new AbortController();
      const training = train({ plan: ENDLESS, signal: abort.signal });
      await reached(training, ({ step }) => step > 0);
      const pid = newRunner(before)!;
      abort.abort();
      await assert.rejects(training.done, { name: 'AbortError' });
      while (isRunning(pid)) await new Promise((resolve) => setImmediate(resolve));
    });

    it('tells what goes on at once, and its end last', async () => {
      await train().done;
      assert.equal(types[0], 'started');
      assert.equal(types.at(-1), 'finished');
    });
  });
}
