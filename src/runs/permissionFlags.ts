/**
 * Node's flags for a runner: those that it needs, and with the permissions all that it should have. It may read its own
 * folder (its code and the wasm modules), and nothing else; no process, no thread, no native module but that of the
 * backend it is started with. The flag is called `--experimental-permission` on Node 20 and `--permission` from 22.13 on;
 * a Node without either runs without.
 * @param folder the folder that holds the runner's bundle
 * @param nativeFolder the folder of the package with the backend's native module, if it has one
 */
export function runnerFlags(
  folder: string,
  known: ReadonlySet<string> = process.allowedNodeEnvironmentFlags,
  nativeFolder: string | null = null,
): { all: string[]; needed: string[] } {
  const needed = [
    '--experimental-vm-modules',
    '--no-warnings',
    '--disallow-code-generation-from-strings',
    // A network of models in models goes deep in Python's interpreter. Half of what the system gives a process there.
    ...(process.platform === 'win32' ? [] : ['--stack-size=3900']),
  ];
  const permission = ['--permission', '--experimental-permission'].find((flag) => known.has(flag));
  if (!permission) return { needed, all: needed };
  const native = nativeFolder === null ? [] : [`--allow-fs-read=${nativeFolder}`, '--allow-addons'];
  // Without that flag, a Node with permissions loads no native module at all.
  if (nativeFolder !== null && !known.has('--allow-addons')) return { needed, all: needed };
  return { needed, all: [...needed, permission, `--allow-fs-read=${folder}`, ...native] };
}
