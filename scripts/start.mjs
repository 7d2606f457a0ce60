// @ts-check
// `npm start`: from a fresh clone to an editor with the first exercise open. Nothing is installed at its start, so this
// file and those it imports use Node's own modules only.
//   npm start [-- OPTION…]
//     --check      no editor: checks the first exercise's solutions in the terminal and ends with the worse exit code
//     --browser    VS Code in the browser, even if there is a desktop VS Code
//     --port N     for the browser
//     --trust      asks whether to trust the folder, as VS Code does with folders of others (browser only)
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { CommandError, SetupError, StoppedError } from './errors.mjs';
import { checkNode, ensurePackages } from './nodeModules.mjs';
import { startBrowserEditor } from './startBrowser.mjs';
import { checkSolutions } from './startCheck.mjs';
import { findDesktopCommand, startDesktopEditor } from './startDesktop.mjs';
import { checkWritable, prepareWorkspace } from './startWorkspace.mjs';
import { step } from './steps.mjs';
import { packageVsix } from './vsix.mjs';

const STOPPED = 130;
/** Like the terminal door: could not be judged. */
const NOT_SET_UP = 2;

const stop = new AbortController();
const { signal } = stop;
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => stop.abort());

try {
  process.exitCode = await start();
} catch (error) {
  process.exitCode = explain(error);
}

async function start() {
  const { check, browser, port, trust } = options();
  checkNode();
  checkWritable();
  await ensurePackages(signal);
  if (check) {
    await step('Building', () => build({ signal }));
    return checkSolutions(signal);
  }
  const vsix = await step('Building and packaging the extension', () => packageVsix({ signal }));
  const learner = prepareWorkspace();
  const code = browser ? undefined : findDesktopCommand();
  if (code) await startDesktopEditor({ ...learner, code, vsix, signal });
  else await startBrowserEditor({ ...learner, vsix, port, trust, signal });
  return 0;
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        trust: { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
      throw new TypeError(`--port ${values.port} is not a port number`);
    }
    return { ...values, port, check: !!values.check, browser: !!values.browser, trust: !!values.trust };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SetupError(error.message, 'Usage: npm start [-- --check | --browser | --port N | --trust]');
  }
}

/**
 * Says what went wrong in the person's terms.
 *
 * @param {unknown} error
 * @returns {number} the exit code
 */
function explain(error) {
  if (error instanceof StoppedError) {
    console.log('\nStopped.');
    return STOPPED;
  }
  if (error instanceof SetupError) console.error(`\n${error.message}\n${error.advice}`);
  else if (error instanceof CommandError) console.error(`\n${error.message}\n${error.output}`);
  else console.error(error);
  return NOT_SET_UP;
}
