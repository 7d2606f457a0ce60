import * as path from 'node:path';
import type { InstallOptions } from '../../install/install';
import { InstallError } from '../../install/errors';
import { findInstalled } from '../../install/installed';
import { obstacleTo } from '../../install/obstacle';
import { type InstallableId, type InstallablePackage, PACKAGES } from '../../install/packages';
import { type Diagnosis, unavailable } from '../../protocol/diagnosis';
import type { BackendChoice } from '../../protocol/runnerMessage';
import type { DoctorResult } from '../../protocol/doctorResult';
import type { BackendName, Language } from '../../protocol/runResult';
import { abortable } from '../abortable';
import type { EditorWorkers } from '../editorWorkers';
import { type Candidate, candidates } from './candidates';
import { DiagnosisCache, diagnosisKey } from './diagnosisCache';
import { diagnoseInProcess, type DiagnosisOptions } from './diagnosingProcess';
import { diagnoseInWorker, PanelGoneError } from './diagnosingWorker';
import { LADDER, type Rung, rungOf } from './ladder';
import { findPackage, type NativePackage } from './packageFolders';
import { findSystemNode, NoSystemNodeError, type SystemNode } from './systemNode';

/** The addon for TensorFlow, beside the runner's bundle. */
const ADDON = 'tensorflow/tfjs_binding.node';

/** A backend, and what its process is started with. */
export interface BackendStart extends Candidate {
  runnerPath: string;
  nodePath: string;
  /** Flags that this Node knows. */
  knownFlags: ReadonlySet<string>;
  /** Of the native package that it needs; null where it needs none. */
  packageFolder: string | null;
  /** Other than the processor as everybody has it: slower to start, and it may fail. */
  usesDevice: boolean;
  /** Where it runs in the editor's panel, and in no process. */
  workers: EditorWorkers | null;
}

const IN_EDITOR = 'Open an exercise in the editor, and choose it there.';
const SHOW_PANEL = 'Show the panel beside the file, then run the checks again.';

/** How a backend is started that needs no package: with any Node, Electron's too. */
export function builtInStart(candidate: Candidate, runnerPath: string, nodePath = process.execPath): BackendStart {
  const knownFlags = process.allowedNodeEnvironmentFlags;
  return { ...candidate, runnerPath, nodePath, knownFlags, packageFolder: null, usesDevice: false, workers: null };
}

/** The backends of this machine: which there are, what is known of them, and which a run should use. */
export class Backends {
  private readonly cache: DiagnosisCache;
  private systemNode: Promise<SystemNode> | null = null;
  /** Tests under way: a spare runner and a run may ask for the same. */
  private readonly tests = new Map<BackendName, Promise<Diagnosis>>();
  private readonly end = new AbortController();

  /**
   * @param where the runner's bundle, the Node that runs the built-in backends, and our folder for this user; in an editor
   *   also its panel's workers
   */
  constructor(
    private readonly where: { runnerPath: string; nodePath: string; storage: string; workers?: EditorWorkers | null },
  ) {
    this.cache = new DiagnosisCache(where.storage);
  }

  /**
   * Which backends to try for a run, in this order. One that is chosen by hand and was never tested is tested first;
   * `auto` waits for no test.
   * @throws the signal's reason when it is aborted
   */
  async candidates(choice: BackendChoice, language: Language, signal?: AbortSignal): Promise<Candidate[]> {
    const [first] = this.listed(choice, language);
    const isUntested = first?.name === choice && rungOf(choice)?.needs !== null && !this.knownNow(choice);
    if (isUntested) await abortable(this.tested(choice), signal);
    return this.listed(choice, language);
  }

  /** What a run would try first, by what is known now: nothing is tested for it. */
  first(choice: BackendChoice, language: Language): Candidate {
    return this.listed(choice, language)[0]!;
  }

  private listed(choice: BackendChoice, language: Language): Candidate[] {
    return candidates(
      choice,
      language,
      (name) => this.knownNow(name),
      (rung) => this.isThere(rung),
    );
  }

  /** @throws NoSystemNodeError when it needs one and there is none */
  async start(candidate: Candidate): Promise<BackendStart> {
    const { runnerPath, nodePath } = this.where;
    const rung = rungOf(candidate.name);
    if (!rung?.needs) return builtInStart(candidate, runnerPath, nodePath);
    if (rung.needs === 'panel') {
      const { workers = null } = this.where;
      return { ...builtInStart(candidate, runnerPath, nodePath), usesDevice: true, workers };
    }
    const node = await this.findNode();
    const packageFolder = this.packageOf(rung)?.folder ?? null;
    return {
      ...candidate,
      runnerPath,
      nodePath: node.path,
      knownFlags: node.flags,
      packageFolder,
      usesDevice: true,
      workers: null,
    };
  }

  /** What is known of all of them, and what `auto` takes by it. @param backends what was found out, best first */
  result(backends: Diagnosis[]): DoctorResult {
    return {
      version: 1,
      platform: `${process.platform}-${process.arch}`,
      node: process.version,
      storage: this.where.storage,
      backends,
      chosen: { python: this.first('auto', 'python'), typescript: this.first('auto', 'typescript') },
    };
  }

  /**
   * Finds out about a backend anew, and keeps it; about the editor's own only while the panel can be seen.
   * @throws the signal's reason when it is aborted
   */
  async diagnose(name: BackendName, options: DiagnosisOptions): Promise<Diagnosis> {
    const rung = rungOf(name);
    // That there is no panel now says nothing about what is found when there is one.
    const missing = rung && this.missingPanel(rung);
    if (missing) return missing;
    try {
      const found = await this.findOut(name, options);
      // A training step takes its time: what was measured before, of the same versions, still holds.
      const trainingStep = found.trainingStep ?? (found.available ? (this.known(name)?.trainingStep ?? null) : null);
      const diagnosis = { ...found, trainingStep };
      this.keep(diagnosis);
      return diagnosis;
    } catch (error) {
      if (error instanceof PanelGoneError) return unavailable(name, error.message, SHOW_PANEL);
      throw error;
    }
  }

  /**
   * Downloads what a backend needs, tests it, puts it in place, and tells what it is then.
   * @throws InstallError, InstallCancelledError: nothing was changed
   */
  async install(id: InstallableId, options: Pick<InstallOptions, 'signal' | 'onProgress'>): Promise<Diagnosis> {
    try {
      await this.findNode();
    } catch (error) {
      if (error instanceof NoSystemNodeError) throw new InstallError(error.message, error.next);
      throw error;
    }
    const { install } = await import('../../install/install');
    await install(PACKAGES[id], {
      ...options,
      storage: this.where.storage,
      addon: path.join(path.dirname(this.where.runnerPath), ADDON),
      verify: (folder) => this.verify(id, folder, options.signal),
    });
    return this.diagnose(id, { training: false, signal: options.signal });
  }

  /** Takes away what was installed. @throws Error of the file system, as where it is in use */
  async uninstall(id: InstallableId): Promise<void> {
    const { uninstall } = await import('../../install/install');
    uninstall(PACKAGES[id], this.where.storage);
  }

  /** Convolab's folder for this user. */
  get storage(): string {
    return this.where.storage;
  }

  /** What a backend needs, where that can be installed here; null where it needs nothing, or it would not run. */
  installable(name: BackendName): { id: InstallableId; installed: boolean } | null {
    const id = rungOf(name)?.needs ?? null;
    if (id === null || id === 'panel') return null;
    const installed = this.isInstalled(id);
    return installed || !obstacleTo(PACKAGES[id]) ? { id, installed } : null;
  }

  /** Whether it was installed by `install`: then `uninstall` can take it away. */
  isInstalled(id: InstallableId): boolean {
    return findInstalled(this.where.storage, id) !== null;
  }

  /**
   * Computes with a package before it is put in place.
   * @throws Error where that gives no right answer, with why in one sentence
   */
  async verify(name: BackendName, packageFolder: string, signal: AbortSignal): Promise<void> {
    const start = { ...(await this.start({ name, reason: '' })), packageFolder };
    const { available, why, next } = await diagnoseInProcess(start, { training: false, signal });
    if (!available) throw new Error([why, next].filter(Boolean).join('. '));
  }

  /** It has failed in the middle of a run: `auto` leaves it out until it is tested again. */
  distrust(name: BackendName, why: string): void {
    if (!rungOf(name)?.needs) return;
    this.keep(
      unavailable(
        name,
        `in the middle of a run, ${why}`,
        'Test it again: convolab doctor, or Diagnose Backends in the editor.',
      ),
    );
  }

  /** What has been found out about a backend, and still holds. */
  known(name: BackendName): Diagnosis | undefined {
    const rung = rungOf(name);
    return rung && this.cache.get(name, this.keyOf(rung));
  }

  /** What decides a run: the editor's panel may be closed whatever was found out when it was open. */
  private knownNow(name: BackendName): Diagnosis | undefined {
    const rung = rungOf(name);
    return (rung && this.missingPanel(rung)) ?? this.known(name);
  }

  private isThere(rung: Rung): boolean {
    return rung.needs === 'panel' ? this.missingPanel(rung) === null : this.packageOf(rung) !== null;
  }

  /** Why a backend of the editor's can't be had now; null where it can, or is none. */
  private missingPanel({ name, needs }: Rung): Diagnosis | null {
    if (needs !== 'panel') return null;
    const { workers } = this.where;
    if (!workers) return unavailable(name, "it is the editor's own GPU, and this is no editor", IN_EDITOR);
    return workers.canStart
      ? null
      : unavailable(name, 'it computes in the panel, which can not be seen now', SHOW_PANEL);
  }

  /** Ends the tests that runs wait for. */
  dispose(): void {
    this.end.abort();
  }

  /** Where there is none it is looked for again the next time: one may have been installed. */
  private findNode(): Promise<SystemNode> {
    this.systemNode ??= findSystemNode(this.where.nodePath).catch((error: unknown) => {
      this.systemNode = null;
      throw error;
    });
    return this.systemNode;
  }

  private tested(name: BackendName): Promise<Diagnosis> {
    const underWay = this.tests.get(name);
    if (underWay) return underWay;
    const test = this.diagnose(name, { training: false, signal: this.end.signal });
    this.tests.set(name, test);
    // Whoever waits for it hears of a failure; they may all have been aborted.
    test.catch(() => undefined).finally(() => this.tests.delete(name));
    return test;
  }

  /** In the order of the ladder. */
  get names(): BackendName[] {
    return LADDER.map(({ name }) => name);
  }

  private async findOut(name: BackendName, options: DiagnosisOptions): Promise<Diagnosis> {
    const rung = rungOf(name);
    if (!rung) return unavailable(name, 'this version of Convolab does not have it', null);
    if (rung.needs === 'panel') return diagnoseInWorker(name, this.where.workers!, options);
    if (rung.needs && !this.packageOf(rung)) return this.notInstalled(name, rung.needs);
    try {
      return await diagnoseInProcess(await this.start({ name, reason: '' }), options);
    } catch (error) {
      if (error instanceof NoSystemNodeError) return unavailable(name, error.message, error.next);
      throw error;
    }
  }

  private notInstalled(backend: BackendName, needed: InstallableId): Diagnosis {
    const obstacle = obstacleTo(PACKAGES[needed]);
    if (obstacle) return unavailable(backend, obstacle.why, obstacle.next);
    return unavailable(backend, 'it is not installed', `Install it: convolab install ${needed}`);
  }

  private keep(diagnosis: Diagnosis): void {
    const rung = rungOf(diagnosis.backend);
    if (rung) this.cache.set(rung.name, this.keyOf(rung), diagnosis);
  }

  /** What was installed by us; for a package of npm's, also where a person has put it beside Convolab. */
  private packageOf({ needs }: Rung): NativePackage | null {
    if (needs === null || needs === 'panel') return null;
    const { storage, runnerPath } = this.where;
    const wanted: InstallablePackage = PACKAGES[needs];
    const found = findInstalled(storage, needs);
    return found ?? (wanted.from === 'npm' ? findPackage(wanted.name, storage, runnerPath) : null);
  }

  private keyOf(rung: Rung): string {
    if (rung.needs === 'panel') return diagnosisKey(this.where.runnerPath, this.where.workers?.key ?? '', null);
    return diagnosisKey(this.where.runnerPath, process.version, this.packageOf(rung)?.version ?? null);
  }
}
