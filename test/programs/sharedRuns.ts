import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { tfjsNode } from '../../scripts/tfjsNode.mjs';
import { findMethod } from '../../src/exercises/methodLocation';
import { judge } from '../../src/grading/judge';
import { runStatus } from '../../src/grading/runStatus';
import type { Limits } from '../../src/protocol/limits';
import type { Language, RunResult } from '../../src/protocol/runResult';
import { networkAssets } from '../../src/runs/networkAssets';
import { FAULTS } from '../../src/runs/observedRun';
import { LANGUAGE_SUFFIX, type LoadedExercise, type LoadedPack, loadRecorded } from '../../src/runs/packFiles';
import type { ProgramRun, ToSharedRunner } from './sharedRunner';

/** What a program of a course gives: the parts of a run's result that tests of content look at. */
export type Judged = Pick<RunResult, 'status' | 'checks' | 'error'>;

type ProgramRequest = Extract<ToSharedRunner, { id: number }>['request'];

/** A process ended by a fault in native code. */
class EngineFault extends Error {}

const MOST_PROCESSES = 4;
/** Stages of the tests run at once, and each has its own. */
const BUNDLE = path.join(__dirname, `../../out/sharedRunner-${process.pid}.js`);

/** A process and what it has been asked for and not answered. */
interface Shared {
  child: ChildProcess;
  pack: LoadedPack | null;
  waiting: Map<number, { resolve: (run: ProgramRun) => void; reject: (error: Error) => void }>;
}

/** Runs programs of courses in as many processes as there are cores, and judges what they give as every run is judged. */
export class SharedRuns {
  private readonly processes: Shared[] = [];
  private bundled: Promise<unknown> | undefined;
  private count = 0;

  constructor(private readonly limits: Limits) {}

  async judged(exercise: LoadedExercise, language: Language, source: string): Promise<Judged> {
    const file = exercise.id + LANGUAGE_SUFFIX[language];
    const { probes } = exercise.exercise;
    const method = exercise.exercise.method[language];
    await (this.bundled ??= bundle());
    const { observations, error } = await this.run(exercise.pack, {
      type: 'run',
      version: 1,
      exercise: { id: exercise.id, method, probes },
      language,
      source,
      file,
      limits: this.limits,
    });
    const place = findMethod(source, language, method);
    const checks = judge({
      exercise: exercise.exercise,
      language,
      recorded: loadRecorded(exercise),
      observations,
      error,
      final: true,
      methodLocation: place && { ...place, file },
    });
    const raised = observations.map(({ outcome }) => outcome).find((outcome) => outcome.kind === 'error');
    return { status: runStatus(checks, error), checks, error: error ?? raised?.error ?? null };
  }

  /** Settles when all its processes have ended. */
  async end(): Promise<void> {
    const ends = this.processes.map(({ child }) => {
      child.kill();
      return once(child, 'exit');
    });
    await Promise.all(ends);
    for (const file of [BUNDLE, `${BUNDLE}.map`]) fs.rmSync(file, { force: true });
  }

  private async run(pack: LoadedPack, request: ProgramRequest): Promise<ProgramRun> {
    try {
      return await this.attempt(pack, request);
    } catch (error) {
      // As in a learner's run, a fault of the engine is not the program's, once.
      if (!(error instanceof EngineFault)) throw error;
      return this.attempt(pack, request);
    }
  }

  private attempt(pack: LoadedPack, request: ProgramRequest): Promise<ProgramRun> {
    const shared = this.leastBusy();
    if (shared.pack !== pack) send(shared.child, { network: networkAssets(pack) });
    shared.pack = pack;
    const id = this.count++;
    return new Promise((resolve, reject) => {
      shared.waiting.set(id, { resolve, reject });
      send(shared.child, { id, request });
    });
  }

  private leastBusy(): Shared {
    const idle = this.processes.find(({ waiting }) => waiting.size === 0);
    if (idle) return idle;
    if (this.processes.length < Math.min(os.availableParallelism(), MOST_PROCESSES)) return this.start();
    return this.processes.reduce((least, each) => (each.waiting.size < least.waiting.size ? each : least));
  }

  private start(): Shared {
    const child = fork(BUNDLE, {
      execArgv: ['--experimental-vm-modules', '--no-warnings', '--stack-size=3900'],
      serialization: 'advanced',
    });
    const shared: Shared = { child, pack: null, waiting: new Map() };
    child.on('message', (run: ProgramRun) => {
      shared.waiting.get(run.id)?.resolve(run);
      shared.waiting.delete(run.id);
    });
    child.once('exit', (code, signal) => {
      this.processes.splice(this.processes.indexOf(shared), 1);
      const Ended = FAULTS.has(signal ?? '') ? EngineFault : Error;
      const error = new Ended(`the process that ran the program ended with ${signal ?? `code ${code}`}`);
      for (const { reject } of shared.waiting.values()) reject(error);
    });
    this.processes.push(shared);
    return shared;
  }
}

/** As the runner is bundled: out of bundles tfjs comes twice, as modules and as files of a package. */
function bundle(): Promise<unknown> {
  return esbuild.build({
    entryPoints: [path.join(__dirname, 'sharedRunner.ts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    external: ['node-fetch'],
    plugins: [tfjsNode],
    sourcemap: true,
    logLevel: 'warning',
  });
}

function send(child: ChildProcess, message: ToSharedRunner): void {
  child.send(message);
}
