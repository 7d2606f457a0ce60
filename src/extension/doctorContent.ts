import { downloadBytes, type InstallableId, PACKAGES, sizeText } from '../install/packages';
import { BACKEND_TITLES } from '../protocol/backendTitles';
import type { Diagnosis } from '../protocol/diagnosis';
import type { DoctorResult } from '../protocol/doctorResult';
import type { DoctorRow, DoctorState } from '../protocol/doctorState';
import type { BackendChoice } from '../protocol/runnerMessage';
import { type BackendName, type Language, LanguageSchema } from '../protocol/runResult';
import type { Candidate } from '../runs/backends/candidates';

/** What is known of the backends, without testing anything. */
export interface KnownBackends {
  /** Best first. */
  readonly names: BackendName[];
  known(name: BackendName): Diagnosis | undefined;
  first(choice: BackendChoice, language: Language): Candidate;
  result(backends: Diagnosis[]): DoctorResult;
  /** What it needs, where that can be installed here. */
  installable(name: BackendName): { id: InstallableId; installed: boolean } | null;
}

export interface DoctorFacts {
  /** The setting. */
  choice: BackendChoice;
  test: { names: readonly BackendName[]; done: number } | undefined;
  /** How far the installation of a package is, in words; undefined where none is under way. */
  progressOf: (id: InstallableId) => string | undefined;
  blocked: string | null;
}

/** What the doctor's page shows. */
export function doctorContent(
  backends: KnownBackends,
  { choice, test, progressOf, blocked }: DoctorFacts,
): DoctorState {
  const used = LanguageSchema.options.map((language) => ({ language, chosen: backends.first(choice, language) }));
  const offerOf = (name: BackendName): DoctorRow['offer'] => {
    const found = backends.installable(name);
    if (!found) return null;
    const wanted = PACKAGES[found.id];
    const size = `${sizeText(downloadBytes(wanted))} to download, ${sizeText(wanted.unpackedBytes)} on disk`;
    return { ...found, size, progress: progressOf(found.id) ?? null };
  };
  const { platform, node, storage } = backends.result([]);
  return {
    version: 1,
    rows: backends.names.map((name) => ({
      id: name,
      ...BACKEND_TITLES[name],
      choice: name,
      diagnosis: backends.known(name) ?? null,
      test: testOf(name, test),
      usedFor: used.filter(({ chosen }) => chosen.name === name).map(({ language }) => language),
      offer: offerOf(name),
    })),
    choice,
    used,
    testing: test ? { name: test.names[test.done] ?? '', done: test.done, total: test.names.length } : null,
    blocked,
    platform,
    node,
    storage,
  };
}

function testOf(name: BackendName, test: DoctorFacts['test']): DoctorRow['test'] {
  const place = test?.names.indexOf(name) ?? -1;
  if (!test || place < test.done) return null;
  return place === test.done ? 'running' : 'waiting';
}
