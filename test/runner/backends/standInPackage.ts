import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Backends } from '../../../src/runs/backends/backends';
import { RUNNER_PATH } from '../learnerCode';

/** Convolab's own folder for a test, which is removed after the last. */
export function temporaryStorage(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-backends-'));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Installs a package called `webgpu` that is broken in its own way: the process that loads it is a real one.
 * @param program its `index.js`, an ES module
 */
export function installStandIn(storage: string, program: string): string {
  const folder = path.join(storage, 'node_modules/webgpu');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: '0.0.1', type: 'module' }));
  fs.writeFileSync(path.join(folder, 'index.js'), program);
  return folder;
}

/**
 * Installs the real Dawn, with one thing about it changed.
 * @param change statements that see Dawn's `globals`, and `isRun()`: whether the process has taken a learner's code up
 */
export function installChangedDawn(storage: string, real: string, change: string): void {
  const program = `
    export * from './dawn/index.js';
    import { globals } from './dawn/index.js';
    // Taken away, among others, as soon as a runner is ready for a learner's code.
    const isRun = () => process.mainModule === undefined;
    ${change}`;
  const folder = installStandIn(storage, program);
  fs.cpSync(real, path.join(folder, 'dawn'), {
    recursive: true,
    // Other platforms' modules are 100 MB.
    filter: (file) => !file.endsWith('.node') || file.includes(`${process.platform}-`),
  });
}

export function backendsIn(storage: string): Backends {
  return new Backends({ runnerPath: RUNNER_PATH, nodePath: process.execPath, storage });
}
