import * as fs from 'node:fs';
import * as path from 'node:path';
import * as v from 'valibot';
import { type InstallableId, type InstallablePackage, PACKAGES } from './packages';

const MANIFEST = 'manifest.json';
const ManifestSchema = v.object({
  package: v.picklist(['tensorflow', 'cuda', 'webgpu']),
  version: v.pipe(v.string(), v.maxLength(40)),
  /** Bytes on disk. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export interface Installed {
  id: InstallableId;
  /** Of what computes. */
  version: string;
  bytes: number;
  /** Holds what is loaded: the addon with TensorFlow's libraries, or the npm package. */
  folder: string;
}

/** Where packages are, in a folder that is Convolab's own. */
export function packagesFolder(storage: string): string {
  return path.join(storage, 'backends');
}

/** Where a package of the version that we would install is, or will be. */
export function packageFolder(storage: string, wanted: InstallablePackage): string {
  return path.join(packagesFolder(storage), `${wanted.id}-${wanted.version}`);
}

/** Of a package's folder, the one that is loaded from. */
export function contentFolder(folder: string, wanted: InstallablePackage): string {
  return path.join(folder, wanted.from === 'npm' ? wanted.name : 'tensorflow');
}

export function writeManifest(folder: string, wanted: InstallablePackage, bytes: number): void {
  const manifest: v.InferOutput<typeof ManifestSchema> = {
    package: wanted.id,
    version: wanted.version,
    bytes,
  };
  fs.writeFileSync(path.join(folder, MANIFEST), JSON.stringify(manifest));
}

/** A package that was installed whole, in the version that this Convolab uses; null if there is none. */
export function findInstalled(storage: string, id: InstallableId): Installed | null {
  const folder = packageFolder(storage, PACKAGES[id]);
  let text: string;
  try {
    text = fs.readFileSync(path.join(folder, MANIFEST), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ManifestSchema), text);
  if (!parsed.success || parsed.output.package !== id) return null;
  const { version, bytes } = parsed.output;
  return { id, version, bytes, folder: contentFolder(folder, PACKAGES[id]) };
}
