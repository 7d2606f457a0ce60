import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';
import { type Diagnosis, DiagnosisSchema } from '../../protocol/diagnosis';
import type { BackendName } from '../../protocol/runResult';

const CacheSchema = v.object({
  version: v.literal(1),
  entries: v.record(v.string(), v.object({ at: v.number(), diagnosis: DiagnosisSchema })),
});
type Cache = v.InferOutput<typeof CacheSchema>;

/** Drivers are not everywhere seen to change: what was found out is found out anew after a week. */
const LONGEST_MS = 7 * 24 * 3600 * 1000;

/** What was found out about backends, kept in a file until what it depends on changes. */
export class DiagnosisCache {
  private readonly file: string;

  constructor(storage: string) {
    this.file = path.join(storage, 'backends.json');
  }

  /** @param key of everything that the diagnosis depends on, see `diagnosisKey` */
  get(backend: BackendName, key: string): Diagnosis | undefined {
    const entry = this.read().entries[`${backend} ${key}`];
    return entry && isCurrent(entry) ? entry.diagnosis : undefined;
  }

  /** Where it can't be written, it is found out again the next time. @returns whether it was written */
  set(backend: BackendName, key: string, diagnosis: Diagnosis): boolean {
    const current = Object.entries(this.read().entries).filter(([, entry]) => isCurrent(entry));
    const entries = { ...Object.fromEntries(current), [`${backend} ${key}`]: { at: Date.now(), diagnosis } };
    const written = `${this.file}.${randomUUID()}`;
    try {
      fs.mkdirSync(path.dirname(this.file), { recursive: true });
      fs.writeFileSync(written, JSON.stringify({ version: 1, entries } satisfies Cache));
      // Another process may write at the same time: whoever reads gets one file or the other, whole.
      fs.renameSync(written, this.file);
      return true;
    } catch {
      // A full disk may have kept a part of it.
      fs.rm(written, { force: true }, () => undefined);
      return false;
    }
  }

  private read(): Cache {
    try {
      return v.parse(CacheSchema, JSON.parse(fs.readFileSync(this.file, 'utf8')));
    } catch {
      // Not there yet, or not to be read: then nothing is known.
      return { version: 1, entries: {} };
    }
  }
}

/** A clock that was set back makes an entry old too. */
function isCurrent({ at }: { at: number }): boolean {
  const age = Date.now() - at;
  return age >= 0 && age <= LONGEST_MS;
}

/** Variables that say which Vulkan drivers there are. */
const DRIVER_VARIABLES = ['VK_ICD_FILENAMES', 'VK_DRIVER_FILES', 'VK_ADD_DRIVER_FILES'];
const DRIVER_FOLDERS = ['/usr/share/vulkan/icd.d', '/etc/vulkan/icd.d'];
const NVIDIA_DRIVER = '/proc/driver/nvidia/version';

/**
 * A key of what a diagnosis depends on: versions of Convolab (its runner's bundle), Node and package, and the drivers
 * as far as they can be seen in a millisecond.
 */
export function diagnosisKey(runnerPath: string, nodeVersion: string, packageVersion: string | null): string {
  const named = DRIVER_VARIABLES.flatMap((name) => (process.env[name] ?? '').split(path.delimiter)).filter(Boolean);
  const listed = DRIVER_FOLDERS.flatMap((folder) => filesIn(folder));
  const files = [runnerPath, ...named, ...listed].map((file) => `${file} ${changeOf(file)}`);
  const facts = [os.platform(), os.arch(), os.release(), nodeVersion, packageVersion, textOf(NVIDIA_DRIVER), ...files];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

function filesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

function changeOf(file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'missing';
}

function textOf(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
