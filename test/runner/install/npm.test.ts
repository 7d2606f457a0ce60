import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { npmCommand } from '../../../scripts/nodeModules.mjs';
import { InstallCancelledError, InstallError } from '../../../src/install/errors';
import { install, uninstall } from '../../../src/install/install';
import { findInstalled, packagesFolder } from '../../../src/install/installed';
import { type NpmPackage, PACKAGES } from '../../../src/install/packages';

const OWN = `${process.platform}-${process.platform === 'darwin' ? 'universal' : process.arch}`;

// Real npm and a real package, which is small and made here: npm gets it from a registry that is a server of the test's.
describe('installing a package of npm’s registry', function () {
  let home: string;
  let storage: string;
  let registry: Server;
  let small: NpmPackage;
  const environment = { ...process.env };

  before(async () => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-npm-'));
    const archive = makeArchive(home);
    const integrity = `sha512-${createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`;
    small = { ...PACKAGES.webgpu, glibc: [2, 0], locked: { webgpu: { version: '0.6.2', integrity } } };
    registry = await serve(archive, integrity);
    const { port } = registry.address() as AddressInfo;
    process.env['npm_config_registry'] = `http://127.0.0.1:${port}/`;
    process.env['npm_config_fetch_retries'] = '0';
  });
  after(() => {
    process.env = environment;
    registry?.close();
    if (home) fs.rmSync(home, { recursive: true, force: true });
  });
  beforeEach(() => (storage = fs.mkdtempSync(path.join(home, 'storage with a space '))));

  const start = (
    wanted = small,
    verify: (folder: string) => Promise<void> = () => Promise.resolve(),
    signal = new AbortController().signal,
  ): Promise<string> => install(wanted, { storage, addon: '', signal, onProgress: () => undefined, verify });
  const fails = async (installing: Promise<string>, why: RegExp): Promise<void> => {
    await assert.rejects(installing, (error: Error) => {
      assert.ok(error instanceof InstallError, error.stack);
      assert.match(error.message, why);
      assert.ok(error.next.length > 0);
      return true;
    });
    assert.deepEqual(fs.readdirSync(packagesFolder(storage)), []);
    assert.equal(findInstalled(storage, 'webgpu'), null);
  };

  it('keeps this platform’s module, and can be taken away', async () => {
    const folder = await start();
    assert.equal(findInstalled(storage, 'webgpu')?.folder, folder);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'dist')), [OWN]);
    assert.ok(fs.existsSync(path.join(folder, 'index.js')));
    assert.deepEqual(fs.readdirSync(packagesFolder(storage)), ['webgpu-0.6.2']);
    uninstall(small, storage);
    assert.equal(findInstalled(storage, 'webgpu'), null);
  });

  it('verifies it before it is in place, and changes nothing where that fails', async () => {
    let seen = '';
    const verify = (folder: string): Promise<void> => {
      seen = fs.readFileSync(path.join(folder, 'index.js'), 'utf8');
      return Promise.reject(new Error('no GPU was found'));
    };
    await fails(start(small, verify), /no GPU was found/);
    assert.equal(seen, 'export {};');
  });

  it('refuses an archive with another hash', async () => {
    const integrity = `sha512-${createHash('sha512').update('another').digest('base64')}`;
    await fails(start({ ...small, locked: { webgpu: { version: '0.6.2', integrity } } }), /hash/);
  });

  it('says so where there is no network', async () => {
    const { npm_config_registry: mine } = process.env;
    process.env['npm_config_registry'] = 'http://127.0.0.1:9/';
    try {
      await fails(start(), /the download failed/);
    } finally {
      process.env['npm_config_registry'] = mine;
    }
  });

  it('says so where there is no npm', async function () {
    const { PATH } = process.env;
    process.env['PATH'] = home;
    try {
      await fails(start(), /no npm was found/);
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  it('can be cancelled, which leaves nothing', async () => {
    const stop = new AbortController();
    const verify = (): Promise<void> => {
      stop.abort();
      return Promise.reject(new Error('aborted'));
    };
    await assert.rejects(start(small, verify, stop.signal), InstallCancelledError);
    assert.deepEqual(fs.readdirSync(packagesFolder(storage)), []);
  });
});

/** The archive of a package like `webgpu`, as npm packs it. */
function makeArchive(home: string): string {
  const folder = path.join(home, 'package');
  const files = {
    'package.json': JSON.stringify({ name: 'webgpu', version: '0.6.2', type: 'module' }),
    'index.js': 'export {};',
    [`dist/${OWN}/dawn.node`]: 'a module',
    'dist/plan9-mips/dawn.node': 'a module of another platform',
  };
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const [npm, ...first] = npmCommand();
  execFileSync(npm, [...first, 'pack', '--silent'], { cwd: folder });
  return path.join(folder, 'webgpu-0.6.2.tgz');
}

/** A registry with that one package. */
function serve(archive: string, integrity: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return response.end(fs.readFileSync(archive));
    const tarball = `http://${request.headers.host}/webgpu/-/webgpu-0.6.2.tgz`;
    const version = { name: 'webgpu', version: '0.6.2', dist: { tarball, integrity } };
    response.end(JSON.stringify({ name: 'webgpu', 'dist-tags': { latest: '0.6.2' }, versions: { '0.6.2': version } }));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
