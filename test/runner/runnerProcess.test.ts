import assert from 'node:assert/strict';
import { builtInStart } from '../../src/runs/backends/backends';
import { createRuns } from '../../src/runs/createRuns';
import { RunnerProcess } from '../../src/runs/runnerProcess';
import type { RunEvent } from '../../src/protocol/runEvent';
import type { RunResult } from '../../src/protocol/runResult';
import type { Runs } from '../../src/runs/runs';
import { waitFor } from '../host/waitFor';
import { check, logits, PATIENT, runs, RUNNER_PATH, solution, withBody } from './learnerCode';
import { isRunning, newRunner, runnersOf } from './processes';

function startRunner(kind: { debugged?: boolean } = {}): RunnerProcess {
  return new RunnerProcess({
    start: builtInStart({ name: 'wasm', reason: 'for this test' }, RUNNER_PATH),
    pack: logits.pack,
    language: 'typescript',
    startMs: 60_000,
    spare: false,
    ...kind,
  });
}

const ended = (runner: RunnerProcess): Promise<unknown> => new Promise((resolve) => runner.once('exit', resolve));

const checkSolution = (own: Runs, onEvent: (event: RunEvent) => void = () => undefined): Promise<RunResult> =>
  own.check(
    { exercise: logits, language: 'typescript', source: solution, file: 'a.ts', backend: 'auto', limits: PATIENT },
    onEvent,
  );

describe('a runner process', function () {
  this.timeout(120_000);

  it('goes from starting to ready to stopped, and leaves no process', async () => {
    const runner = startRunner();
    assert.equal(runner.state, 'starting');
    await runner.ready;
    assert.equal(runner.state, 'ready');
    const exit = ended(runner);
    runner.stop();
    await exit;
    assert.equal(runner.state, 'stopped');
    assert.equal(isRunning(runner.pid!), false);
  });

  it('opens a port for a debugger, on this machine only, where one is to be attached', async () => {
    const runner = startRunner({ debugged: true });
    try {
      const { inspectorUrl } = await runner.ready;
      const { hostname, port, pathname } = new URL(inspectorUrl!);
      assert.equal(hostname, '127.0.0.1');
      const answer = await fetch(`http://${hostname}:${port}/json/list`);
      const [target] = (await answer.json()) as { id: string }[];
      assert.equal(`/${target!.id}`, pathname);
    } finally {
      runner.stop();
    }
  });

  it('opens none otherwise', async () => {
    const runner = startRunner();
    assert.equal((await runner.ready).inspectorUrl, null);
    runner.stop();
  });

  it('killed from outside while it starts says so', async () => {
    const runner = startRunner();
    process.kill(runner.pid!, 'SIGKILL');
    await assert.rejects(runner.ready, /ended while it started \(SIGKILL\)/);
  });

  for (const [when, known] of [
    ['while it waits is replaced', true],
    ['while it is given its run is replaced', false],
  ] as const) {
    it(`killed from outside ${when}`, async () => {
      const own = createRuns({ runnerPath: RUNNER_PATH });
      try {
        const before = runnersOf(process.pid);
        await own.warm(logits, 'auto', 'typescript');
        const spare = newRunner(before);
        assert.ok(spare, 'there is a spare');
        process.kill(spare, 'SIGKILL');
        // Without waiting, the check begins before the pool can have heard of it.
        if (known) await waitFor('the spare to be gone', () => !isRunning(spare));
        const result = await checkSolution(own);
        assert.equal(result.status, 'passed', result.error?.message);
      } finally {
        own.dispose();
      }
    });
  }

  it('killed from outside in the middle of a run ends it as a crash', async () => {
    const before = runnersOf(process.pid);
    const events: RunEvent[] = [];
    const result = await check(
      withBody("console.log('here'); while (true) {}"),
      {},
      {
        onEvent: (event) => {
          events.push(event);
          if (event.type === 'output') process.kill(newRunner(before)!, 'SIGKILL');
        },
      },
    );
    assert.equal(result.status, 'failed');
    assert.equal(result.error?.kind, 'crash');
    assert.match(result.error.message, /SIGKILL/);
    assert.equal(events.at(-1)?.type, 'finished');
  });

  it('killed from outside at the end, when all is observed, still gives a verdict or is told as a crash', async () => {
    const own = createRuns({ runnerPath: RUNNER_PATH });
    try {
      const before = runnersOf(process.pid);
      await own.warm(logits, 'auto', 'typescript');
      const runner = newRunner(before)!;
      let checks = 0;
      const result = await checkSolution(own, (event) => {
        if (event.type !== 'check' || ++checks < logits.exercise.checks.length) return;
        if (isRunning(runner)) process.kill(runner, 'SIGKILL');
      });
      assert.equal(checks, logits.exercise.checks.length);
      // Its last word may be on its way to us already.
      if (result.error) assert.equal(result.error.kind, 'crash');
      else assert.equal(result.status, 'passed');
      await waitFor('the runner to be gone', () => !isRunning(runner));
    } finally {
      own.dispose();
    }
  });

  it('that is not there can not judge, and says so', async () => {
    const own = createRuns({ runnerPath: `${RUNNER_PATH}.gone` });
    await own.warm(logits, 'auto', 'typescript');
    const result = await checkSolution(own);
    assert.equal(result.status, 'error');
    assert.equal(result.error?.kind, 'backend');
    assert.match(result.error.message, /runner\.js\.gone/);
    own.dispose();
  });

  it('a run that is cancelled rejects, and its process ends', async () => {
    const before = runnersOf(process.pid);
    const abort = new AbortController();
    let runner: number | undefined;
    const run = check(
      withBody("console.log('here'); while (true) {}"),
      {},
      {
        signal: abort.signal,
        onEvent: (event) => {
          if (event.type !== 'output') return;
          runner = newRunner(before);
          abort.abort();
        },
      },
    );
    await assert.rejects(run, { name: 'AbortError' });
    assert.ok(runner, 'there was a runner');
    await waitFor('the runner to be gone', () => !isRunning(runner!));
  });

  it('a run that is cancelled before it begins rejects', async () => {
    await assert.rejects(check(solution, {}, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('twenty runs at once all settle, each with its own verdict', async () => {
    const sources = Array.from({ length: 20 }, (_, i) =>
      i % 2 === 0 ? solution : withBody('return convLayer.max([1, 2]);'),
    );
    const results = await Promise.all(sources.map((source) => check(source)));
    assert.deepEqual(
      results.map(({ status }) => status),
      sources.map((_, i) => (i % 2 === 0 ? 'passed' : 'failed')),
    );
  });

  it('events come in order: started, layers and checks, finished', async () => {
    const types: string[] = [];
    const result = await check(solution, {}, { onEvent: ({ type }) => types.push(type) });
    assert.equal(types[0], 'started');
    assert.equal(types.at(-1), 'finished');
    assert.equal(types.filter((type) => type === 'check').length, result.checks.length);
    assert.equal(types.filter((type) => type === 'layer').length, result.layers.length);
  });

  it('a backend that is not there is replaced by one that is, and that is said', async () => {
    const result = await runs.check(
      { exercise: logits, language: 'typescript', source: solution, file: 'a.ts', backend: 'cuda', limits: PATIENT },
      () => undefined,
    );
    assert.equal(result.status, 'passed', result.error?.message);
    const { name, insteadOf, reason } = result.backend!;
    assert.deepEqual({ name, insteadOf }, { name: 'wasm', insteadOf: 'cuda' });
    assert.match(reason, /cuda can't be used: .*wasm was used instead/);
  });

  it('the cpu backend gives the same verdict', async () => {
    const result = await runs.check(
      {
        exercise: logits,
        language: 'typescript',
        source: solution,
        file: 'a.ts',
        backend: 'cpu',
        limits: { ...PATIENT, runMs: 100_000 },
      },
      () => undefined,
    );
    assert.equal(result.status, 'passed');
    assert.equal(result.backend?.name, 'cpu');
  });
});
