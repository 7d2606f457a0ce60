import type { InstallableId } from '../../install/packages';
import type { BackendName } from '../../protocol/runResult';

/** What is known of a backend before anything is started. */
export interface Rung {
  name: BackendName;
  /**
   * What it needs: a package that is too large to be a part of Convolab, and is installed on demand; or the editor's panel,
   * which a terminal does not have. Null where it is built in.
   */
  needs: InstallableId | 'panel' | null;
  /** Whether a tensor's values can be read at once, as Python needs it. */
  readsAtOnce: boolean;
}

/** Backends of this version, best first. */
export const LADDER: readonly Rung[] = [
  { name: 'cuda', needs: 'cuda', readsAtOnce: true },
  { name: 'webgpu', needs: 'webgpu', readsAtOnce: false },
  { name: 'tensorflow', needs: 'tensorflow', readsAtOnce: true },
  { name: 'editor-webgpu', needs: 'panel', readsAtOnce: false },
  { name: 'editor-webgl', needs: 'panel', readsAtOnce: true },
  { name: 'wasm', needs: null, readsAtOnce: true },
  { name: 'cpu', needs: null, readsAtOnce: true },
];

export function rungOf(name: BackendName): Rung | undefined {
  return LADDER.find((rung) => rung.name === name);
}
