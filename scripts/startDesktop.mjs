// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { cmdArguments } from './cmdLine.mjs';
import { run } from './command.mjs';
import { CommandError, SetupError, StoppedError } from './errors.mjs';
import { printClicks, START_FOLDER } from './startWorkspace.mjs';
import { step } from './steps.mjs';

/**
 * The command of a desktop VS Code on the PATH, or undefined.
 *
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform }} [machine] by default this one
 */
export function findDesktopCommand({ env = process.env, platform = process.platform } = {}) {
  // In the terminal of a remote window `code` is another program, which only opens files in that window.
  if (env.VSCODE_IPC_HOOK_CLI) return undefined;
  const name = platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = folders.map((folder) => path.join(folder, name)).filter((file) => fs.existsSync(file));
  return files.find((file) => platform === 'win32' || !isOfWindows(file));
}

/**
 * In WSL the PATH goes on with that of Windows, whose `code` opens a window outside: it would take our folders for
 * folders of Windows, and have no Node of this side.
 *
 * @param {string} code
 */
function isOfWindows(code) {
  const folder = path.dirname(path.dirname(fs.realpathSync(code)));
  return fs.existsSync(folder) && fs.readdirSync(folder).some((name) => /^Code\b.*\.exe$/.test(name));
}

/**
 * Installs the VSIX into a profile of our own and opens the learner's folder; the person's own VS Code stays as it is.
 *
 * @param {{ code: string, vsix: string, workspace: string, file: string, signal: AbortSignal }} options
 * @returns {Promise<void>} when the window is closed
 * @throws {SetupError} when VS Code does not take the VSIX
 */
export async function startDesktopEditor({ code, vsix, workspace, file, signal }) {
  const profile = [
    `--user-data-dir=${path.join(START_FOLDER, 'desktop/profile')}`,
    `--extensions-dir=${path.join(START_FOLDER, 'desktop/extensions')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // VS Code refuses root otherwise
  ];
  await step('Installing the extension into VS Code (a profile of its own)', () =>
    runCode(code, [...profile, '--install-extension', vsix, '--force'], { signal }),
  ).catch((error) => {
    if (!(error instanceof CommandError)) throw error;
    throw new SetupError(
      `VS Code did not take the extension.\n${error.output}`,
      'Try `npm start -- --browser`, which brings its own VS Code.',
    );
  });
  console.log(`\nVS Code opens ${workspace}`);
  printClicks();
  console.log('This command ends when you close the window, or with Ctrl+C.\n');
  const window = ['--new-window', '--wait', workspace, file];
  try {
    await runCode(code, [...profile, ...window], { signal });
  } catch (error) {
    if (error instanceof CommandError) {
      throw new SetupError(`VS Code did not open.\n${error.output}`, 'Try `npm start -- --browser`.');
    }
    if (!(error instanceof StoppedError)) throw error;
    console.log('\nStopped.');
  }
}

/**
 * @param {string} code
 * @param {string[]} args
 * @param {import('./command.mjs').CommandOptions} options
 */
function runCode(code, args, options) {
  // A .cmd file needs cmd.exe.
  if (process.platform === 'win32') return run('cmd', cmdArguments(code, args), { ...options, verbatim: true });
  return run(code, args, options);
}
