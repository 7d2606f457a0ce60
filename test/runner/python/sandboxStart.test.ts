import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { attempt, PYTHON_FOLDER, pythonFiles } from './sandbox';

describe('the start of Python', function () {
  this.timeout(120_000);

  it('restores the snapshot', async () => {
    const { interpreter, output } = await attempt('import sys\nprint("keras" in sys.modules)');
    assert.ok(interpreter.fromSnapshot);
    assert.equal(output, 'True\n');
  });

  it('goes without one, and can do the same', async () => {
    const { interpreter, output, error } = await attempt('import tensorflow as tf\nprint(tf.__version__)', {
      from: { snapshot: null },
    });
    assert.equal(error, null);
    assert.ok(!interpreter.fromSnapshot);
    assert.match(output, /^\d+\.\d+/);
  });

  const unusable: Record<string, (snapshot: Uint8Array) => Uint8Array> = {
    'is cut off': (snapshot) => snapshot.subarray(0, snapshot.length - 1000),
    'is empty': () => new Uint8Array(0),
    'is something else': () => new TextEncoder().encode('this is no snapshot, but some text'),
    'was made for other files': (snapshot) => {
      const other = Uint8Array.from(snapshot);
      other[4] = other[4]! ^ 1;
      return other;
    },
  };
  for (const [name, change] of Object.entries(unusable)) {
    it(`is a plain one where the snapshot ${name}`, async () => {
      const { snapshot } = await pythonFiles();
      const { interpreter, output } = await attempt('print("runs")', { from: { snapshot: change(snapshot!) } });
      assert.ok(!interpreter.fromSnapshot);
      assert.equal(output, 'runs\n');
    });
  }

  it('takes at most 0.4 of the plain start’s time', async () => {
    const restored = await milliseconds(() => attempt(''));
    const plain = await milliseconds(() => attempt('', { from: { snapshot: null } }));
    assert.ok(restored < 0.4 * plain, `${restored.toFixed(0)} ms and ${plain.toFixed(0)} ms`);
  });

  it('leaves nothing of one run to the next', async () => {
    await attempt('import builtins, sys, math\nbuiltins.left = 1\nmath.pi = 3\nsys.modules["json"] = None');
    const { output } = await attempt('import builtins, json, math\nprint(hasattr(builtins, "left"), math.pi > 3.14)');
    assert.equal(output, 'False True\n');
  });

  it('gives every run other random numbers', async () => {
    const source = 'import os, random, uuid\nprint(random.random(), os.urandom(8).hex(), uuid.uuid4())';
    const [first, second] = [await attempt(source), await attempt(source)];
    assert.equal(first.error, null);
    const words = new Set([first, second].flatMap(({ output }) => output.trim().split(' ')));
    assert.equal(words.size, 6);
  });

  it('has the time of day, in UTC', async () => {
    const { output } = await attempt('import datetime, time\nprint(time.time(), datetime.datetime.now().isoformat())');
    const [seconds, now] = output.trim().split(' ');
    assert.ok(Math.abs(Number(seconds) * 1000 - Date.now()) < 5_000);
    assert.ok(Math.abs(Date.parse(`${now}Z`) - Date.now()) < 5_000);
  });

  it('has a home and a folder for temporary files, both empty, and goes where it is told', async () => {
    const { output, error } = await attempt(`
import os
home = os.path.expanduser("~")
print(home, os.getcwd(), os.listdir(home), os.listdir("/tmp"))
for folder in ("/lib", "..", ".", "home", "../tmp/"):
    os.chdir(folder)
    print(os.getcwd(), end=" ")
for folder in ("/nothing", os.__file__, "/tmp/../../../etc"):
    try:
        os.chdir(folder)
    except OSError as error:
        print(type(error).__name__, end=" ")
os.chdir("/lib")
print(os.path.isdir("python3.14"), os.path.abspath("x"))`);
    assert.equal(error, null);
    const visited = '/lib / / /home /tmp FileNotFoundError NotADirectoryError FileNotFoundError True /lib/x\n';
    assert.equal(output, `/home /home [] []\n${visited}`);
  });

  it('shows what was printed, also when the line has not ended', async () => {
    const { output } = await attempt(
      'import sys\nprint("héllo 🦊")\nprint("err", file=sys.stderr)\nprint("no end", end="")',
    );
    assert.equal(output, 'héllo 🦊\nerr\nno end');
  });

  it('survives an output that was closed', async () => {
    const { error } = await attempt('import os, sys\nos.close(1)\nprint(1)\nsys.stdout.close()');
    assert.equal(error, null);
  });

  it('has every module of the standard library that it ships', async () => {
    // Those that say themselves that they have no use here.
    const absent = /^(_(?!_)|idlelib|multiprocessing|nt|posix|pip)/;
    const { output, error } = await attempt(`
import importlib, os
for name in sorted(os.listdir(os.path.dirname(os.__file__))):
    name = name.removesuffix(".py")
    try:
        importlib.import_module(name)
    except (ImportError, RecursionError) as why:
        print(name, "-", why)`);
    assert.equal(error, null);
    const missing = output.split('\n').filter((line) => line && !absent.test(line));
    assert.deepEqual(missing, []);
  });

  it('needs no more on disk than it uses', () => {
    const megabytes = fs
      .readdirSync(PYTHON_FOLDER)
      .reduce((sum, name) => sum + fs.statSync(path.join(PYTHON_FOLDER, name)).size / 1e6, 0);
    assert.ok(megabytes < 30, `${megabytes.toFixed(1)} MB`);
  });
});

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
