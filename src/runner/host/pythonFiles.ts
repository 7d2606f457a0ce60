import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as v from 'valibot';
import type { PythonFiles } from '../languages/python/interpreter';

const ManifestSchema = v.object({ id: v.pipe(v.number(), v.integer()) });

/**
 * Reads what `scripts/python/python.mjs` has made, and compiles the interpreter meanwhile.
 * @param folder `dist/python`
 */
export async function readPythonFiles(folder: string): Promise<PythonFiles> {
  const read = (name: string) => readFile(path.join(folder, name)) as Promise<Buffer<ArrayBuffer>>;
  const [module, standardLibrary, packages, snapshot, manifest] = await Promise.all([
    read('python.wasm').then((bytes) => WebAssembly.compile(bytes)),
    read('standardLibrary.bin'),
    read('packages.bin'),
    read('snapshot.bin').catch(nullWhenAbsent),
    readFile(path.join(folder, 'manifest.json'), 'utf8'),
  ]);
  const { id } = v.parse(ManifestSchema, JSON.parse(manifest));
  return { module, standardLibrary, packages, snapshot, id, stackBytes: stackBytes() };
}

function nullWhenAbsent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

/** As this process was told on its command line. */
function stackBytes(): number | undefined {
  const kilobytes = process.execArgv.map((flag) => /^--stack[-_]size=(\d+)$/.exec(flag)?.[1]);
  const last = kilobytes.findLast((each) => each !== undefined);
  return last === undefined ? undefined : Number(last) * 1024;
}
