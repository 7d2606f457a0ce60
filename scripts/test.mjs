// @ts-check
// `npm test`: sets up what is missing, runs the stages, two at a time, and ends with the line `N passed, N failed`.
//   node scripts/test.mjs [STAGE…] [--desktop] [--all-programs] [mocha's options…]
// STAGE: static, unit, content, … (testStages.mjs). Without --all-programs, every third mistake and right answer is tried.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execute, guarded, run } from './command.mjs';
import { CommandError, SetupError, StoppedError } from './errors.mjs';
import { checkNode, ensurePackages } from './nodeModules.mjs';
import { ROOT } from './project.mjs';
import { step } from './steps.mjs';
import { beginNeeds } from './testNeeds.mjs';
import { DEFAULT_STAGES, hasSpecs, specPattern, stageNamed, STAGES } from './testStages.mjs';

/**
 * @typedef {object} Counts
 * @property {string} stage
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string[]} problems
 * @property {number} seconds
 */

const SHORT_PATH = 24; // macOS's own temporary folder is longer
const STATIC_MS = 10 * 60_000;
const LAUNCHER_LEAD_S = 20;
/** At once. A stage waits for processes about as often as it computes, and keeps two cores half busy. */
const LANES = 2;
/** @type {Record<string, [script: string, ...args: string[]]>} */
const STATIC_CHECKS = {
  types: ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.json'],
  'types of the webview': ['node_modules/typescript/bin/tsc', '--project', 'src/webview/tsconfig.json'],
  lint: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'],
  format: ['node_modules/prettier/bin/prettier.cjs', '.', '--check', '--log-level=warn'],
  'style of the Python': ['scripts/python/style.mjs'],
};

const stop = new AbortController();
const { signal } = stop;
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(name, () => stop.abort());

// Everything that the stages leave in the temporary folder is in here. VS Code's sockets are too, and the path of a
// socket has at most 103 characters: hence the short name.
const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-'));
try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
}

/** @param {string[]} args */
async function main(args) {
  const known = ['static', ...Object.keys(STAGES)];
  const named = args.filter((arg) => known.includes(arg));
  const desktop = args.includes('--desktop');
  const allPrograms = args.includes('--all-programs');
  const own = [...named, '--desktop', '--all-programs'];
  const mochaArgs = args.filter((arg) => !own.includes(arg));
  const stages = named.length ? named : DEFAULT_STAGES;
  checkNode();
  /** @type {Map<string, Counts>} */
  const results = new Map();
  try {
    await ensurePackages(signal);
    const ready = beginNeeds(
      stages.filter((stage) => stage in STAGES && hasSpecs(stage)),
      { desktop, signal },
    );
    const waiting = [...stages];
    const show = stages.length === 1;
    const lane = async () => {
      for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
        results.set(stage, await settled(stage, () => runStage(stage, ready, { mochaArgs, allPrograms, show })));
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const { reason } of lanes.filter((each) => each.status === 'rejected')) throw reason;
  } catch (error) {
    if (error instanceof StoppedError) {
      console.log('Stopped.');
      return 130;
    }
    results.set('set-up', failedStage('set-up', error));
  }
  return report(known.concat('set-up').flatMap((stage) => results.get(stage) ?? []));
}

/**
 * A stage that could not even begin counts as failed, and the others go on.
 *
 * @param {string} stage
 * @param {() => Promise<Counts>} action
 */
async function settled(stage, action) {
  try {
    return await action();
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    return failedStage(stage, error);
  }
}

/**
 * @param {string} stage
 * @param {unknown} error
 * @returns {Counts}
 */
function failedStage(stage, error) {
  if (error instanceof CommandError) console.error(error.output);
  if (error instanceof SetupError) console.error(`${error.message}\n${error.advice}`);
  const isExpected = error instanceof SetupError || error instanceof CommandError;
  const problem = isExpected ? error.message : String(error instanceof Error ? error.stack : error);
  return { stage, passed: 0, failed: 1, problems: [problem], seconds: 0 };
}

/**
 * @param {string} stage
 * @param {ReturnType<typeof beginNeeds>} ready
 * @param {object} how
 * @param {string[]} how.mochaArgs
 * @param {boolean} how.allPrograms tries every program of the courses
 * @param {boolean} how.show lets what it prints through; else it is shown when the stage has ended, as others print too
 * @returns {Promise<Counts>}
 */
async function runStage(stage, ready, { mochaArgs, allPrograms, show }) {
  const title = `── ${stage} ${'─'.repeat(60 - stage.length)}`;
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  if (stage === 'static') return { ...(await runStatic(show ? LANES : 1)), seconds: seconds() };
  if (!hasSpecs(stage)) {
    console.log(`\n${title}\nNo spec files yet (${specPattern(stage)}).`);
    return { stage, passed: 0, failed: 0, problems: [], seconds: 0 };
  }
  const { env, hostPrefix } = await ready(stage);
  const { testMs, stageMs } = stageNamed(stage);
  const resultsFile = path.join(temp, `${stage}.json`);
  const mocha = [
    ...['--import', 'tsx'],
    ...guarded('node_modules/mocha/bin/_mocha', '--exit', '--reporter', 'scripts/mochaReporter.cjs'),
    ...['--timeout', String(testMs), ...(process.env.CI ? ['--forbid-only'] : []), ...mochaArgs, specPattern(stage)],
  ];
  const host = guarded('test/host/run.mjs', '--timeout', String(testMs), ...mochaArgs);
  const [command = process.execPath, ...args] =
    stage === 'host' ? [...hostPrefix, process.execPath, ...host] : [process.execPath, ...mocha];
  const options = {
    cwd: ROOT,
    env: {
      ...env,
      ...temporaryFolder(),
      CONVOLAB_RESULTS: resultsFile,
      CONVOLAB_PROGRAMS: allPrograms ? 'all' : 'third',
      // The launcher of the host ends first, and says what it was waiting for.
      VSCODE_TEST_TIMEOUT: String(stageMs / 1000 - LAUNCHER_LEAD_S),
    },
    show,
    limitMs: stageMs,
    signal,
  };
  if (show) console.log(`\n${title}`);
  const { end, output } = show
    ? await execute(command, args, options)
    : await step(`Stage ${stage}`, () => execute(command, args, options));
  if (!show) console.log(`\n${title}\n${output}`);
  const counts = readCounts(resultsFile);
  const problem = problemOf(end, counts, mochaArgs.length === 0);
  return {
    stage,
    passed: counts?.passes ?? 0,
    failed: (counts?.failures ?? 0) + (problem ? 1 : 0),
    skipped: counts?.pending ?? 0,
    problems: [...(counts?.failed ?? []), ...(problem ? [problem] : [])],
    seconds: seconds(),
  };
}

/**
 * What is wrong with how a stage ended, beside tests that failed.
 *
 * @param {number | string} end
 * @param {ReturnType<typeof readCounts>} counts
 * @param {boolean} whole nothing has chosen some of the tests
 */
function problemOf(end, counts, whole) {
  if (!counts) return `the stage ended with ${end} before its tests had`;
  if (end !== 0 && counts.failures === 0) return `the stage ended with ${end} after its tests`;
  if (typeof end === 'string') return `the stage was ended with ${end}`;
  if (whole && counts.passes + counts.failures === 0) return 'no test was run';
  return undefined;
}

/** @returns {NodeJS.ProcessEnv} */
function temporaryFolder() {
  return temp.length > SHORT_PATH ? {} : { TMPDIR: temp, TMP: temp, TEMP: temp };
}

/**
 * @param {number} atOnce each keeps one core busy
 * @returns {Promise<Omit<Counts, 'seconds'>>}
 */
async function runStatic(atOnce) {
  /** @type {string[]} */
  const problems = [];
  const waiting = Object.entries(STATIC_CHECKS);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, [script, ...args]] = next;
      const options = { cwd: ROOT, limitMs: STATIC_MS, signal };
      try {
        await step(name, () => run(process.execPath, guarded(script, ...args), options));
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        problems.push(name);
        console.error(error.output.trimEnd());
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const failed = problems.length;
  return { stage: 'static', passed: Object.keys(STATIC_CHECKS).length - failed, failed, problems };
}

/**
 * @param {string} file
 * @returns {{ passes: number, failures: number, pending: number, failed: string[] } | undefined} undefined: its tests did
 *   not come to their end
 */
function readCounts(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/** @param {Counts[]} results */
function report(results) {
  console.log();
  for (const { stage, passed, failed, skipped, problems, seconds } of results) {
    console.log(
      `${stage.padEnd(8)} ${String(passed).padStart(4)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(6)} s${skipped ? `, ${skipped} skipped` : ''}`,
    );
    for (const problem of problems) console.log(`           ✗ ${problem}`);
  }
  console.log(`in all ${(process.uptime() / 60).toFixed(1)} minutes`);
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') ? 1 : 0;
}
