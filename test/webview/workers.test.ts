import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { panelPolicy } from '../../src/extension/pagePolicy';
import type { WorkerReport } from '../../src/protocol/panelWorker';
import { FAKE_EDITOR, launchBrowser } from './panelPage';

const SCRIPT = path.join(__dirname, '../../dist/webview/panel.js');

/** A worker's script that says what it could reach, before anything has been taken away from it. */
const REACHING = `
  const reached = {};
  const tryTo = async (what, reach) => {
    try {
      reached[what] = String(await reach());
    } catch {
      reached[what] = 'refused';
    }
  };
  const opened = (name) => new Promise((resolve, reject) => {
    Object.assign(indexedDB.open(name), { onsuccess: () => resolve('opened'), onerror: reject });
  });
  const connected = (socket) => new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
  (async () => {
    await tryTo('origin', () => self.origin);
    await tryTo('a request to the page', () => fetch('ORIGIN/panel.js'));
    await tryTo('a request', () => fetch('https://example.com/'));
    await tryTo('a socket', () => connected(new WebSocket('wss://example.com/')));
    await tryTo('a script', () => importScripts('ORIGIN/panel.js'));
    await tryTo('a module', () => import('ORIGIN/panel.js'));
    await tryTo('a module of text', () => import('data:text/javascript,export default 1'));
    await tryTo('a database', () => opened('any'));
    await tryTo('a cache', () => caches.keys());
    await tryTo('a string', () => eval('1'));
    await tryTo('WebAssembly', () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
    const made = URL.createObjectURL(new Blob(['export default "evaluated"'], { type: 'text/javascript' }));
    await tryTo('a module of its own', async () => (await import(made)).default);
    postMessage({ type: 'output', text: JSON.stringify(reached), more: 'dropped' });
    postMessage({ type: 'nonsense' });
    postMessage({ type: 'accepted' });
  })();
  postMessage('awake');`;

describe("the panel's workers", function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;
  let origin: string;
  // Not by Playwright's routes, which keep workers from what they made themselves.
  const server = http.createServer(({ url }, response) => {
    const isScript = url === '/panel.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? fs.readFileSync(SCRIPT) : html());
  });
  const html = (): string => `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="${panelPolicy(origin, 'dGVzdA')}">
<div id="root"></div><script nonce="dGVzdA" src="/panel.js"></script>`;

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.addInitScript(FAKE_EDITOR);
    await page.goto(origin);
  });
  afterEach(() => page.close());

  const posted = (): Promise<(WorkerReport | { type: 'ready' })[]> => page.evaluate('posted');

  async function start(script: string): Promise<void> {
    await page.evaluate(
      `postMessage({ type: 'workerCode', code: new TextEncoder().encode(${JSON.stringify(script.replaceAll('ORIGIN', origin))}) }, '*');
       postMessage({ type: 'workerStart', worker: 1 }, '*');`,
    );
  }

  /** All reports, once the last is of a kind. */
  async function reports(isLast: (report: WorkerReport) => boolean): Promise<WorkerReport[]> {
    await page.evaluate(
      `new Promise((resolve) => {
        const look = () => ((${isLast.toString()})(posted.at(-1)) ? resolve() : setTimeout(look, 20));
        look();
      })`,
    );
    return (await posted()).filter((each) => each.type !== 'ready');
  }

  it('reach nothing but their own code, and are heard only in the words of a runner', async () => {
    await start(REACHING);
    const [awake, output, ...rest] = await reports(
      (report) => report.type === 'workerSays' && report.message.type === 'accepted',
    );
    assert.deepEqual(awake, { type: 'workerAwake', worker: 1 });
    assert.ok(output?.type === 'workerSays' && output.message.type === 'output');
    assert.deepEqual(Object.keys(output.message), ['type', 'text']);
    const {
      WebAssembly,
      origin: ofWorker,
      'a module of its own': own,
      ...refused
    } = JSON.parse(output.message.text) as Record<string, string>;
    assert.equal(ofWorker, 'null');
    assert.equal(own, 'evaluated');
    assert.equal(WebAssembly, '[object WebAssembly.Module]');
    assert.deepEqual([...new Set(Object.values(refused))], ['refused'], output.message.text);
    assert.deepEqual(rest, [{ type: 'workerSays', worker: 1, message: { type: 'accepted' } }]);
  });

  it('are told of when they fail', async () => {
    await start(`postMessage('awake'); setTimeout(() => { throw new Error('out of order'); });`);
    const [, failed] = await reports(({ type }) => type === 'workerFailed');
    assert.match(JSON.stringify(failed), /out of order/);
  });

  it('are ended in an endless loop too', async () => {
    await start(`postMessage('awake'); postMessage({ type: 'accepted' }); for (;;);`);
    await reports(({ type }) => type === 'workerSays');
    await page.evaluate(
      `postMessage({ type: 'workerEnd', worker: 1 }, '*'); postMessage({ type: 'workerStart', worker: 2 }, '*');`,
    );
    const said = await reports(({ type, worker }) => type === 'workerSays' && worker === 2);
    assert.deepEqual(
      said.map(({ worker }) => worker),
      [1, 1, 2, 2],
    );
  });
});
