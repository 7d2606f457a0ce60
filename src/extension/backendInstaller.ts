import * as v from 'valibot';
import * as vscode from 'vscode';
import { obstacleTo } from '../install/obstacle';
import type { InstallStep } from '../install/install';
import { downloadBytes, type InstallableId, PACKAGES, sizeText } from '../install/packages';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { Diagnosis } from '../protocol/diagnosis';
import { LanguageSchema } from '../protocol/runResult';
import type { Backends } from '../runs/backends/backends';
import { inform } from './command';
import { NotInstalledError, RestrictedModeError, ShownError } from './errors';
import type { LazyRuns } from './lazyRuns';
import { runSettings } from './settings';

const IdSchema = v.picklist(['webgpu', 'tensorflow', 'cuda']);

const USES: Record<InstallableId, string> = {
  webgpu: "Any vendor's GPU, for exercises in TypeScript",
  cuda: 'An NVIDIA GPU, for both languages',
  tensorflow: "The processor with TensorFlow's own kernels, for both languages",
};
const STEPS: Record<InstallStep, string> = { download: 'Downloading', unpack: 'Unpacking', verify: 'Testing' };
const [INSTALL, REMOVE, DIAGNOSE] = ['Install', 'Remove', 'Diagnose Backends'];

/** Installs and removes what backends need, for all windows and the terminal: in Convolab's folder for this user. */
export class BackendInstaller implements vscode.Disposable {
  private underWay: { id: InstallableId; progress: string } | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly finished = new vscode.EventEmitter<void>();
  /** An installation began, went on or ended. */
  readonly onDidChange = this.changed.event;
  /** What there is to compute with is another than before. */
  readonly onDidFinish = this.finished.event;

  constructor(
    private readonly runs: LazyRuns,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  progressOf(id: InstallableId): string | undefined {
    return this.underWay?.id === id ? this.underWay.progress : undefined;
  }

  /**
   * Asks what to install, unless it is named, and whether to; then does it.
   * @returns whether it is installed now @throws NotInstalledError, RestrictedModeError
   */
  async install(argument: unknown): Promise<boolean> {
    if (!vscode.workspace.isTrusted) throw new RestrictedModeError();
    const { backends } = await this.runs.get();
    const named = v.safeParse(IdSchema, argument);
    const id = named.success ? named.output : await this.chosen(backends);
    if (!id || !(await isAgreed(id, backends.storage))) return false;
    const { title } = PACKAGES[id];
    if (this.underWay) {
      const other = PACKAGES[this.underWay.id].title;
      throw new NotInstalledError(title, `${other} is being installed`, 'Wait until that has finished, or cancel it.');
    }
    const abort = new AbortController();
    try {
      const diagnosis = await this.withProgress(id, abort, backends);
      this.log.info(`${title} was installed in ${backends.storage}`);
      tell(id, diagnosis, backends).catch((error: unknown) => inform(error, this.log));
      return true;
    } catch (error) {
      if (abort.signal.aborted) {
        this.log.info(`${title}: the installation was cancelled`);
        return false;
      }
      // By its name: what installs is another bundle, which has the class once more.
      const { name, message, next } = error as Error & { next?: string };
      if (name === 'InstallError') throw new NotInstalledError(title, message, next ?? '');
      throw error;
    } finally {
      this.underWay = undefined;
      this.changed.fire();
      this.finished.fire();
    }
  }

  /** Asks what to remove, unless it is named, and whether to; then does it. @returns whether it was removed */
  async remove(argument: unknown): Promise<boolean> {
    const runs = await this.runs.get();
    const { backends } = runs;
    const named = v.safeParse(IdSchema, argument);
    const installed = IdSchema.options.filter((id) => backends.isInstalled(id));
    if (installed.length === 0) {
      void vscode.window.showInformationMessage('No backend is installed that could be removed.');
      return false;
    }
    const id = named.success ? named.output : (await vscode.window.showQuickPick(items(installed)))?.id;
    if (!id) return false;
    const { title, unpackedBytes } = PACKAGES[id];
    const detail = `Frees ${sizeText(unpackedBytes)} in ${backends.storage}. It can be installed again at any time.`;
    if ((await vscode.window.showWarningMessage(`Remove ${title}?`, { modal: true, detail }, REMOVE)) !== REMOVE) {
      return false;
    }
    // A spare runner may have its libraries open, which then can't be removed on Windows.
    runs.cool();
    try {
      await backends.uninstall(id);
    } catch (error) {
      throw new ShownError(`${title} could not be removed: ${String(error)}. Close other windows, and try again.`);
    } finally {
      await backends.diagnose(id, { training: false });
      this.changed.fire();
      this.finished.fire();
    }
    return true;
  }

  dispose(): void {
    this.changed.dispose();
    this.finished.dispose();
  }

  private async chosen(backends: Backends): Promise<InstallableId | undefined> {
    const possible = IdSchema.options.filter((id) => !backends.isInstalled(id) && !obstacleTo(PACKAGES[id]));
    if (possible.length === 0) {
      const message = 'There is nothing left to install on this machine: the doctor says why, backend by backend.';
      const answer = await vscode.window.showInformationMessage(message, DIAGNOSE);
      if (answer === DIAGNOSE) await vscode.commands.executeCommand('convolab.diagnoseBackends');
      return undefined;
    }
    const placeHolder =
      process.platform === 'linux'
        ? `Is installed in ${backends.storage}, and tested before it is used`
        : `On ${process.platform === 'win32' ? 'Windows' : 'macOS'} the GPU is WebGPU's`;
    return (await vscode.window.showQuickPick(items(possible), { title: 'Install a backend', placeHolder }))?.id;
  }

  private withProgress(id: InstallableId, abort: AbortController, backends: Backends): Thenable<Diagnosis> {
    const title = `Installing ${PACKAGES[id].title}`;
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return vscode.window.withProgress(options, async (progress, token) => {
      token.onCancellationRequested(() => abort.abort());
      let reported = 0;
      const report = (step: InstallStep, share: number): void => {
        const percent = step === 'verify' ? '' : ` ${Math.floor(100 * share)} %`;
        const message = `${STEPS[step]}…${percent}`;
        const total = step === 'download' ? 90 * share : 90;
        progress.report({ message, increment: Math.max(0, total - reported) });
        reported = Math.max(reported, total);
        this.underWay = { id, progress: message };
        this.changed.fire();
      };
      report('download', 0);
      return backends.install(id, { signal: abort.signal, onProgress: report });
    });
  }
}

function items(ids: InstallableId[]): (vscode.QuickPickItem & { id: InstallableId })[] {
  return ids.map((id) => ({ id, label: PACKAGES[id].title, description: sizes(id), detail: USES[id] }));
}

function sizes(id: InstallableId): string {
  const wanted = PACKAGES[id];
  return `${sizeText(downloadBytes(wanted))} to download, ${sizeText(wanted.unpackedBytes)} on disk`;
}

async function isAgreed(id: InstallableId, storage: string): Promise<boolean> {
  const { title, from } = PACKAGES[id];
  const client = from === 'npm' ? 'npm' : 'pip';
  const detail = `${sizes(id)}, in ${storage}. It is downloaded with ${client}, compared with known hashes, and tested before it is used; nothing else on this machine is changed.`;
  return (
    (await vscode.window.showInformationMessage(`Install ${title}?`, { modal: true, detail }, INSTALL)) === INSTALL
  );
}

/** What it is used for from now on; where it is not, the doctor says why. */
async function tell(id: InstallableId, { available }: Diagnosis, backends: Backends): Promise<void> {
  const { backend } = runSettings();
  const users = LanguageSchema.options.filter((language) => backends.first(backend, language).name === id);
  const what = users.length > 0 ? `used for ${users.map((name) => LANGUAGE_NAMES[name]).join(' and ')}` : 'not used';
  const tested = available ? 'has passed its self-test' : 'could not be tested';
  const message = `${PACKAGES[id].title} is installed, ${tested}, and is ${what} from now on.`;
  const answer = await vscode.window.showInformationMessage(message, DIAGNOSE);
  if (answer === DIAGNOSE) await vscode.commands.executeCommand('convolab.diagnoseBackends');
}
