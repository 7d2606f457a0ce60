import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { InstallCancelledError, InstallError } from '../../../src/install/errors';
import { install, type InstallStep, uninstall } from '../../../src/install/install';
import { findInstalled, packagesFolder } from '../../../src/install/installed';
import { type InstallablePackage, PACKAGES, type WheelPackage } from '../../../src/install/packages';

const SMALL_LIBRARY = 'tensorflow/libtensorflow_cc.so.2';

// Real pip and real wheels, which are small and made here: pip takes them from a folder, without a network.
describe('installing a backend', function () {
  let home: string;
  let storage: string;
  let addon: string;
  let small: WheelPackage;

  before(function () {
    if (process.platform !== 'linux' || process.arch !== 'x64') this.skip();
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-install-'));
    addon = path.join(home, 'addon.node');
    fs.writeFileSync(addon, 'addon');
    const wheels = path.join(home, 'wheels');
    small = { ...PACKAGES.tensorflow, wheels: [makeWheel(wheels, '2.13.1')], unpackedBytes: 1000 };
    setEnvironment({ PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels });
  });
  after(() => {
    restoreEnvironment();
    if (home) fs.rmSync(home, { recursive: true, force: true });
  });
  beforeEach(() => (storage = fs.mkdtempSync(path.join(home, 'storage-'))));

  interface Asked {
    wanted?: InstallablePackage;
    signal?: AbortSignal;
    verify?: (folder: string) => Promise<void>;
    onProgress?: (step: InstallStep, share: number) => void;
  }
  const start = ({ wanted = small, signal, verify, onProgress }: Asked = {}): Promise<string> =>
    install(wanted, {
      storage,
      addon,
      signal: signal ?? new AbortController().signal,
      onProgress: onProgress ?? ((): void => undefined),
      verify: verify ?? ((): Promise<void> => Promise.resolve()),
    });
  const isUntouched = (): void => {
    assert.deepEqual(fs.readdirSync(packagesFolder(storage)), []);
    assert.equal(findInstalled(storage, 'tensorflow'), null);
  };
  const fails = async (installing: Promise<string>, why: RegExp): Promise<void> => {
    await assert.rejects(installing, (error: Error) => {
      assert.ok(error instanceof InstallError, error.stack);
      assert.match(error.message, why);
      assert.ok(error.next.length > 0);
      return true;
    });
  };

  it('puts the libraries and the addon into one folder, and nothing else of the wheel', async () => {
    const steps: InstallStep[] = [];
    const folder = await start({ onProgress: (step) => steps.at(-1) !== step && steps.push(step) });
    assert.deepEqual(fs.readdirSync(folder).sort(), ['libtensorflow_cc.so.2', 'tfjs_binding.node']);
    assert.equal(fs.readFileSync(path.join(folder, 'libtensorflow_cc.so.2'), 'utf8'), 'a library 2.13.1');
    assert.deepEqual(steps, ['download', 'unpack', 'verify']);
    assert.equal(findInstalled(storage, 'tensorflow')?.folder, folder);
    assert.deepEqual(fs.readdirSync(packagesFolder(storage)), ['tensorflow-2.13.1']);
  });

  it('verifies before anything is in place', async () => {
    await start({
      verify: (folder) => {
        assert.ok(fs.existsSync(path.join(folder, 'libtensorflow_cc.so.2')));
        assert.equal(findInstalled(storage, 'tensorflow'), null);
        return Promise.resolve();
      },
    });
  });

  it('changes nothing where what was downloaded computes wrongly', async () => {
    await fails(start({ verify: () => Promise.reject(new Error('1 + 2 gave 4')) }), /1 \+ 2 gave 4/);
    isUntouched();
  });

  it('keeps what was installed before where a second installation fails', async () => {
    const folder = await start();
    await fails(start({ verify: () => Promise.reject(new Error('wrong')) }), /wrong/);
    assert.equal(findInstalled(storage, 'tensorflow')?.folder, folder);
    assert.ok(fs.existsSync(path.join(folder, 'tfjs_binding.node')));
  });

  it('replaces what was installed before', async () => {
    const folder = await start();
    fs.writeFileSync(path.join(folder, 'libtensorflow_cc.so.2'), 'damaged');
    await start();
    assert.equal(fs.readFileSync(path.join(folder, 'libtensorflow_cc.so.2'), 'utf8'), 'a library 2.13.1');
  });

  it('takes a package away', async () => {
    await start();
    uninstall(small, storage);
    isUntouched();
  });

  it('refuses a file with another hash', async () => {
    const [wheel] = small.wheels;
    const wanted = { ...small, wheels: [{ ...wheel!, sha256: '0'.repeat(64) }] };
    await fails(start({ wanted }), /hash/);
    isUntouched();
  });

  it('says so where there is no network', async () => {
    const mine = setEnvironment({ PIP_NO_INDEX: undefined, PIP_FIND_LINKS: undefined });
    setEnvironment({ PIP_INDEX_URL: 'http://127.0.0.1:9/simple', PIP_RETRIES: '0', PIP_TIMEOUT: '2' });
    try {
      await fails(start(), /download|pip could not/);
    } finally {
      setEnvironment(mine);
      setEnvironment({ PIP_INDEX_URL: undefined, PIP_RETRIES: undefined, PIP_TIMEOUT: undefined });
    }
    isUntouched();
  });

  it('says so where there is no Python', async () => {
    const mine = setEnvironment({ PATH: home });
    try {
      await fails(start(), /no Python with pip/);
    } finally {
      setEnvironment(mine);
    }
    isUntouched();
  });

  it('says so where the disk is too small', async () => {
    await fails(start({ wanted: { ...small, unpackedBytes: 1e16 } }), /GB of disk/);
    isUntouched();
  });

  it('says so where the folder may not be written to', async function () {
    fs.writeFileSync(path.join(storage, 'backends'), 'a file where a folder has to be');
    await assert.rejects(start());
    assert.deepEqual(fs.readdirSync(storage), ['backends']);
  });

  it('is not possible without the addon', async () => {
    const before = addon;
    addon = path.join(home, 'none.node');
    try {
      await fails(start(), /without its addon/);
    } finally {
      addon = before;
    }
  });

  it('can be cancelled in every step, which leaves nothing', async () => {
    for (const step of ['download', 'unpack', 'verify'] as const) {
      const stop = new AbortController();
      const onProgress = (at: InstallStep): void => {
        if (at === step) stop.abort();
      };
      await assert.rejects(start({ signal: stop.signal, onProgress }), InstallCancelledError, step);
      isUntouched();
    }
  });

  it('is not done twice at once', async () => {
    let second: Promise<string> | undefined;
    await start({
      verify: () => {
        second ??= start();
        return assert.rejects(second, /another window or terminal/);
      },
    });
    assert.ok(second);
    assert.ok(findInstalled(storage, 'tensorflow'));
  });

  it('goes on after one that was killed', async () => {
    const folder = packagesFolder(storage);
    fs.mkdirSync(path.join(folder, '.unfinished-abc/wheels'), { recursive: true });
    const gone = spawn(process.execPath, ['--eval', '']);
    await once(gone, 'exit');
    fs.writeFileSync(path.join(folder, '.installing'), String(gone.pid));
    await start();
    assert.deepEqual(fs.readdirSync(folder), ['tensorflow-2.13.1']);
  });

  it('takes a package that is not whole for none', async () => {
    await start();
    fs.writeFileSync(path.join(packagesFolder(storage), 'tensorflow-2.13.1/manifest.json'), '{"package":');
    assert.equal(findInstalled(storage, 'tensorflow'), null);
  });
});

/** A wheel with a library in it, as pip takes one. */
function makeWheel(folder: string, version: string): WheelPackage['wheels'][number] {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `tensorflow_cpu-${version}-cp311-cp311-manylinux_2_17_x86_64.whl`);
  const info = `tensorflow_cpu-${version}.dist-info`;
  const members = {
    [SMALL_LIBRARY]: `a library ${version}`,
    'tensorflow/__init__.py': 'raise SystemExit("nothing of it is run")',
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: tensorflow-cpu\nVersion: ${version}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp311-cp311-manylinux_2_17_x86_64\n',
    [`${info}/RECORD`]: '',
  };
  const make =
    'import json,sys,zipfile\nwith zipfile.ZipFile(sys.argv[1],"w") as z:\n [z.writestr(*m) for m in json.loads(sys.argv[2]).items()]';
  execFileSync('python3', ['-c', make, file, JSON.stringify(members)]);
  const bytes = fs.readFileSync(file);
  return {
    project: 'tensorflow-cpu',
    version,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  };
}

const changed = new Map<string, string | undefined>();

/** Sets variables of the environment, and gives those that they had. */
function setEnvironment(wanted: Record<string, string | undefined>): Record<string, string | undefined> {
  const before = Object.fromEntries(Object.keys(wanted).map((name) => [name, process.env[name]]));
  for (const [name, value] of Object.entries(wanted)) {
    if (!changed.has(name)) changed.set(name, process.env[name]);
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  return before;
}

function restoreEnvironment(): void {
  setEnvironment(Object.fromEntries(changed));
}
