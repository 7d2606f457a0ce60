import * as readline from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { InstallCancelledError, InstallError } from '../install/errors';
import type { InstallStep } from '../install/install';
import { downloadBytes, type InstallableId, type InstallablePackage, PACKAGES, sizeText } from '../install/packages';
import { Backends } from '../runs/backends/backends';
import { storageFolder } from '../runs/backends/packageFolders';
import { UsageError } from './errors';
import { RUNNER_PATH } from './installed';
import { write } from './write';

const STEPS: Record<InstallStep, string> = { download: 'Downloading', unpack: 'Unpacking', verify: 'Testing' };

/** `convolab install webgpu|tensorflow|cuda [--yes] [--remove]`. @returns the exit code: 0 when it is installed, else 2 */
export async function install(args: string[]): Promise<number> {
  const { wanted, yes, remove } = parse(args);
  const storage = storageFolder();
  const backends = new Backends({ runnerPath: RUNNER_PATH, nodePath: process.execPath, storage });
  if (remove) {
    await backends.uninstall(wanted.id);
    await write(process.stdout, `${wanted.title} was removed.\n`);
    return 0;
  }
  if (!yes && !(await isAgreed(wanted, storage))) {
    await write(process.stderr, 'Nothing was installed.\n');
    return 2;
  }
  const stop = new AbortController();
  const onSignal = (): void => stop.abort(new InstallCancelledError());
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    await backends.install(wanted.id, { signal: stop.signal, onProgress: progress() });
    await write(process.stdout, `${wanted.title} is installed in ${storage}. convolab doctor says how fast it is.\n`);
    return 0;
  } catch (error) {
    if (error instanceof InstallError) {
      await write(process.stderr, `${wanted.title} was not installed: ${error.message}. ${error.next}\n`);
      return 2;
    }
    if (error instanceof InstallCancelledError) {
      await write(process.stderr, `${error.message}\n`);
      return 2;
    }
    throw error;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

function parse(args: string[]): { wanted: InstallablePackage; yes: boolean; remove: boolean } {
  let parsed;
  try {
    const flag = { type: 'boolean', default: false } as const;
    parsed = parseArgs({ args, options: { yes: flag, remove: flag }, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const [name, ...more] = parsed.positionals;
  if (name === undefined || more.length > 0 || !Object.hasOwn(PACKAGES, name)) {
    throw new UsageError(`What can be installed: ${Object.keys(PACKAGES).join(', ')}.`);
  }
  return { wanted: PACKAGES[name as InstallableId], ...parsed.values };
}

/** Asks a person; where there is none, nothing is downloaded. */
async function isAgreed(wanted: InstallablePackage, storage: string): Promise<boolean> {
  const sizes = `${sizeText(downloadBytes(wanted))} to download, ${sizeText(wanted.unpackedBytes)} on disk`;
  const text = `${wanted.title}: ${sizes}, into ${storage}.`;
  if (!process.stdin.isTTY) {
    await write(process.stderr, `${text} Run it again with --yes to agree.\n`);
    return false;
  }
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${text} Install it? (y/N) `)).trim());
  } finally {
    terminal.close();
  }
}

/** A line on the terminal that is written over; a line for each tenth where it is none. */
function progress(): (step: InstallStep, share: number) => void {
  let last = '';
  return (step, share) => {
    const isTerminal = process.stderr.isTTY;
    const percent = Math.floor(share * (isTerminal ? 100 : 10)) * (isTerminal ? 1 : 10);
    const text = `${STEPS[step]}… ${percent} %`;
    if (text === last) return;
    last = text;
    process.stderr.write(
      isTerminal ? `\r${text.padEnd(30)}${step === 'verify' && share === 1 ? '\n' : ''}` : `${text}\n`,
    );
  };
}
