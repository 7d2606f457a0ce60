import * as path from 'node:path';
import type { BackendName } from '../../src/protocol/runResult';
import { Backends, type BackendStart } from '../../src/runs/backends/backends';
import { LADDER } from '../../src/runs/backends/ladder';
import { storageFolder } from '../../src/runs/backends/packageFolders';

const root = path.resolve(__dirname, '../..');

/** A backend that was asked for can't be had. */
export class BackendMissingError extends Error {
  override readonly name = 'BackendMissingError';
}

/**
 * How to start the backend that trains fastest on this machine, by a step that each of them takes now; or a named one.
 * Needs the bundles (`npm run build`).
 *
 * @throws BackendMissingError when the named one can't be had
 */
export async function chosenBackend(choice: string): Promise<BackendStart> {
  const backends = new Backends({
    runnerPath: path.join(root, 'dist/runner.js'),
    nodePath: process.execPath,
    storage: storageFolder(),
  });
  try {
    if (choice !== 'auto') return await named(backends, choice);
    let best: { name: BackendName; ms: number } = { name: 'wasm', ms: Infinity };
    // Without plain JavaScript: one step would take minutes.
    for (const { name } of LADDER.filter((rung) => rung.name !== 'cpu')) {
      const { trainingStep, description } = await backends.diagnose(name, { training: true });
      if (!trainingStep) continue;
      const ms = trainingStep.ms / trainingStep.images;
      console.log(`${name}: ${ms.toFixed(1)} ms an image in training, on ${description?.device}`);
      if (ms < best.ms) best = { name, ms };
    }
    return await backends.start({ name: best.name, reason: 'it trains fastest here' });
  } finally {
    backends.dispose();
  }
}

async function named(backends: Backends, choice: string): Promise<BackendStart> {
  const rung = LADDER.find(({ name }) => name === choice);
  if (!rung)
    throw new BackendMissingError(`There is no backend "${choice}": ${LADDER.map(({ name }) => name).join(', ')}.`);
  if (rung.needs) {
    const { available, why, next } = await backends.diagnose(rung.name, { training: true });
    if (!available) throw new BackendMissingError([`${choice}: ${why}.`, next].filter(Boolean).join(' '));
  }
  return backends.start({ name: rung.name, reason: 'it was asked for' });
}
