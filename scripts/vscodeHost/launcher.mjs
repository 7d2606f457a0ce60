#!/usr/bin/env node
// @ts-check
// Stands in for the desktop VS Code's executable in runTests() of @vscode/test-electron: takes the same flags, and
// runs the suite in the extension host of VS Code's server, with a headless Chromium for the window.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

const EXIT = { passed: 0, failed: 1, badStart: 2, timeout: 3, hostDied: 4, stopped: 130 };
const LIMIT_MS = Number(process.env.VSCODE_TEST_TIMEOUT || 600) * 1000;
/** The suite's result comes over a socket, which may be a little behind the workbench's own report. */
const RESULT_GRACE_MS = 5_000;

const { flags, folder } = parse(process.argv.slice(2));
const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'host-'));
/** @type {(() => unknown)[]} */
const cleanups = [() => fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 })];
let ending = false;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => void end(EXIT.stopped, signal));
}
// runTests() holds the other end of this pipe: it closes even when its process is killed.
if (fs.fstatSync(0).isFIFO() || fs.fstatSync(0).isSocket()) {
  process.stdin.once('close', () => void end(EXIT.stopped, 'the starter is gone')).resume();
}

try {
  await launch();
} catch (error) {
  await end(EXIT.badStart, error instanceof Error ? error.stack : String(error));
}

async function launch() {
  const testsPath = flags.get('extensionTestsPath')?.at(-1);
  if (!testsPath) throw new Error('--extensionTestsPath is missing: this launcher only runs tests');
  const socket = process.platform === 'win32' ? `\\\\.\\pipe\\${path.basename(temp)}` : path.join(temp, 'socket');
  const host = await listen(socket);

  const hostEntry = path.join(temp, 'hostEntry.cjs'); // VS Code takes only an entry with the suffix of a script
  fs.copyFileSync(fileURLToPath(new URL('./hostEntry.cjs', import.meta.url)), hostEntry);
  const temporaryFiles = path.join(temp, 't');
  fs.mkdirSync(temporaryFiles);

  const server = await startServer({
    profile: path.join(temp, 'profile'), // a leftover state would make tests differ
    extensionsFolder: path.join(temp, 'extensions'),
    tests: true,
    env: {
      TMPDIR: temporaryFiles, // VS Code leaves sockets there
      CONVOLAB_LAUNCHER_SOCKET: socket,
      CONVOLAB_LAUNCHER_ENTRY: createRequire(import.meta.url).resolve(path.resolve(testsPath)),
    },
  });
  cleanups.push(() => server.stop());
  if (process.env.VSCODE_TEST_VERBOSE) cleanups.push(() => console.error(server.log()));
  void server.ended.then((how) => end(EXIT.hostDied, `VS Code's server ended with ${how}`));

  const browser = await openBrowser();
  cleanups.push(() => browser.close());
  // Nobody looks at it, and software draws it: the smaller and stiller, the more is left for the tests.
  const page = await browser.newPage({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' });
  page.on('crash', () => void end(EXIT.badStart, 'the page of the window crashed'));
  // The workbench calls these two with its driver on.
  await page.exposeFunction('codeAutomationLog', () => {});
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
    if (!host.connected()) void end(EXIT.hostDied, `the extension host ended with ${code} before the tests began`);
    else setTimeout(() => void end(EXIT.hostDied, `the extension host ended with ${code}`), RESULT_GRACE_MS);
  });
  setTimeout(() => void end(EXIT.timeout, `no result after ${LIMIT_MS / 1000} s`), LIMIT_MS);
  const developmentPaths = flags.get('extensionDevelopmentPath');
  await page.goto(server.url({ folder, developmentPaths, testsPath: hostEntry }));
}

/**
 * Takes what hostEntry.cjs says, lets the output through, and ends with the result. A connection that closes
 * without one is a host that died.
 *
 * @param {string} address
 */
async function listen(address) {
  let connected = false;
  const listener = net.createServer((socket) => {
    connected = true;
    /** @type {string | undefined} */
    let result;
    socket.on('error', (error) => console.error(`[launcher] ${error.message}`));
    createInterface({ input: socket })
      .on('line', (line) => {
        const message = JSON.parse(line);
        if (message.stdout !== undefined) process.stdout.write(message.stdout);
        if (message.stderr !== undefined) process.stderr.write(message.stderr);
        result ??= message.result;
      })
      .on('close', () => {
        if (result === 'passed') void end(EXIT.passed);
        else if (result) void end(EXIT.failed, result);
        else void end(EXIT.hostDied, 'the extension host died before the tests ended');
      });
  });
  await new Promise((resolve, reject) => listener.once('error', reject).listen(address, () => resolve(undefined)));
  cleanups.push(() => listener.close());
  return { connected: () => connected };
}

/**
 * @param {number} code
 * @param {string} [why]
 */
async function end(code, why) {
  if (ending) return;
  ending = true;
  if (why) console.error(`[launcher] ${why}`);
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup();
    } catch (error) {
      console.error(`[launcher] while tidying up: ${error}`);
    }
  }
  process.stdout.write('', () => process.exit(code)); // once what was printed has left
}

/** @param {string[]} args */
function parse(args) {
  /** @type {Map<string, string[]>} */
  const flags = new Map();
  /** @type {string | undefined} */
  let folder;
  for (const arg of args) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name) flags.set(name, [...(flags.get(name) ?? []), value]);
    else folder = arg;
  }
  return { flags, folder };
}
