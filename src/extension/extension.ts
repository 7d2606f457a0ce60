import * as path from 'node:path';
import * as vscode from 'vscode';
import type { TrainingAction } from '../protocol/panelState';
import type { RunResult } from '../protocol/runResult';
import type { TrainingResult } from '../protocol/trainingState';
import { BackendInstaller } from './backendInstaller';
import { registerBackendStatus } from './backendStatus';
import { BackendsInUse } from './backendsInUse';
import { Beginnings } from './beginning';
import { Checks } from './checks';
import { inform, registerCommand } from './command';
import { compareWithSolution, registerSolutions } from './compareWithSolution';
import { registerContextKeys } from './contextKeys';
import { Courses } from './courses';
import { Debugging } from './debugging';
import { Doctor } from './doctor';
import { DoctorPanel } from './doctorPanel';
import { type ExerciseFile, ExerciseFiles } from './exerciseFile';
import { ExercisePanel } from './exercisePanel';
import { registerExerciseStatus } from './exerciseStatus';
import { ExerciseTests } from './exerciseTests';
import { ExerciseTree } from './exerciseTree';
import { FileWatch } from './fileWatch';
import { Instructions } from './instructions';
import { KeptRuns } from './keptRuns';
import { KeptVerdicts } from './keptVerdicts';
import { registerLanguageCommands } from './languageCommands';
import { LazyRuns } from './lazyRuns';
import { ExerciseOpener, showLearnerFile } from './openExercise';
import { openRequest } from './openRequest';
import { nextExercise } from './panelContent';
import { registerPanelCursor } from './panelCursor';
import { registerPanelFollow } from './panelFollow';
import { registerPanelRestore } from './panelRestore';
import { PanelWorkers } from './panelWorkers';
import { registerPassedCode } from './passedCode';
import { PendingExercise } from './pendingExercise';
import { ProgressBook } from './progressBook';
import { registerProgressFile } from './progressFile';
import { resetExercise } from './resetExercise';
import { registerRevealCommands } from './revealCommands';
import { registerRunActions } from './runActions';
import { registerRunDiagnostics } from './runDiagnostics';
import { registerRunHover } from './runHover';
import { registerRunInlayHints } from './runInlayHints';
import { registerRunLens } from './runLens';
import { registerRunProgress } from './runProgress';
import { RunStore } from './runStore';
import { courseFolders } from './settings';
import { ShownMaps } from './shownMaps';
import { registerSpareRunner } from './spareRunner';
import { targetOf } from './target';
import { checkInTerminal } from './terminalCheck';
import { act, train } from './trainingCommands';
import { registerTrainingResume } from './trainingResume';
import { Trainings, trainingsFolder } from './trainings';
import { registerTrainingStatus } from './trainingStatus';

/** Puts the parts together; each registers what it shows. Nothing here starts a process. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, globalState, globalStorageUri, workspaceState, subscriptions } = context;
  const inDist = (...names: string[]): string => path.join(extensionUri.fsPath, 'dist', ...names);
  const log = vscode.window.createOutputChannel('Convolab', { log: true });
  const courses = new Courses(path.join(extensionUri.fsPath, 'exercises'), log, courseFolders);
  const files = new ExerciseFiles(courses);
  const store = new RunStore();
  const verdicts = new KeptVerdicts(path.join(globalStorageUri.fsPath, 'verdicts'));
  const kept = new KeptRuns(workspaceState, verdicts, store, log);
  const runs: LazyRuns = new LazyRuns(async () =>
    (await import('../runs/createRuns')).createRuns({ runnerPath: inDist('runner.js'), workers }),
  );
  const checks = new Checks(store, runs, log);
  const trainings = new Trainings(trainingsFolder(globalStorageUri.fsPath), runs, log);
  const maps = new ShownMaps(store, runs, log);
  const watch = new FileWatch(courses, files, checks, store, verdicts, log);
  const instructions = new Instructions();

  const runChecks = (file: ExerciseFile): Promise<unknown> => {
    panel.show(file);
    return checks.run(file);
  };
  const goTo = ({ uri }: ExerciseFile, line?: number, column?: number): Promise<unknown> =>
    showLearnerFile(uri, line, column);
  const cancel = ({ uri }: ExerciseFile): void => checks.cancel(uri);
  const reset = (file: ExerciseFile): Promise<unknown> => resetExercise(file, log);
  const diagnose = (): Promise<void> => Promise.resolve(doctorPanel.show());
  const compare = (file: ExerciseFile): Promise<void> => compareWithSolution(file, store, book);
  const openNext = async ({ exercise, language }: ExerciseFile): Promise<void> => {
    const next = nextExercise(exercise);
    if (next) await opener.open({ exercise: `${next.pack.pack.id}/${next.id}`, language });
  };
  const trainShown = (file: ExerciseFile): Promise<TrainingResult | undefined> => {
    panel.show(file);
    return train(trainings, file);
  };
  const actions = {
    run: runChecks,
    cancel,
    reset,
    goTo,
    diagnose,
    compare,
    openNext,
    train: (file: ExerciseFile, action: TrainingAction) => act(trainings, file, action),
  };
  const panel = new ExercisePanel(extensionUri, instructions, store, trainings, maps, actions, log);
  const inUse = new BackendsInUse(checks, store);
  const installer = new BackendInstaller(runs, log);
  const doctor = new Doctor(runs, installer);
  const doctorPanel = new DoctorPanel(extensionUri, doctor, panel, log);
  const workers = new PanelWorkers(panel, inDist('worker.js'));
  const book = new ProgressBook(globalState, files, store, log);
  const tree = new ExerciseTree(courses, files, store, verdicts, book);
  const debugging = new Debugging(workspaceState);
  const debugChecks = (file: ExerciseFile): Promise<RunResult | undefined> =>
    debugging.run(file, (debug) => checks.run(file, debug));
  const tests = new ExerciseTests(courses, files, checks, store, watch, debugChecks, log);
  const pending = new PendingExercise(globalState);
  const beginnings = new Beginnings(files, verdicts);
  const show = (file: ExerciseFile): void => panel.show(file);
  const opener = new ExerciseOpener(courses, files, pending, beginnings, inDist('learner'), show, log);
  const onFile = (name: string, action: (file: ExerciseFile) => unknown): vscode.Disposable =>
    registerCommand(name, log, async (argument) => action(await targetOf(argument, files, panel)));

  subscriptions.push(
    // In this order: what ends a run before what hears of it, and the log last.
    checks,
    maps,
    trainings,
    runs,
    watch,
    workers,
    panel,
    doctorPanel,
    doctor,
    installer,
    inUse,
    tree,
    tests,
    book,
    kept,
    store,
    courses,
    courses.onDidChange(() => instructions.forget()),
    watch.onDidChange(() => tree.update()),
    watch.onDidChange(() => panel.refresh()),
    registerCommand('open', log, (argument) => opener.open(openRequest(argument))),
    registerCommand('cancel', log, (argument) => checks.cancel(argument instanceof vscode.Uri ? argument : undefined)),
    onFile('runChecks', runChecks),
    onFile('debugChecks', (file) => {
      panel.show(file);
      return debugChecks(file);
    }),
    onFile('reset', reset),
    onFile('compareWithSolution', compare),
    onFile('train', trainShown),
    registerCommand('stopTraining', log, () => trainings.stopAll()),
    onFile('openNext', openNext),
    registerSolutions(),
    onFile('showPanel', (file) => panel.show(file)),
    onFile('checkInTerminal', (file) => checkInTerminal(file, inDist('cli.js'), courses)),
    registerCommand('diagnoseBackends', log, () => doctorPanel.show()),
    registerCommand('installBackend', log, (argument) => installer.install(argument)),
    registerCommand('removeBackend', log, (argument) => installer.remove(argument)),
    registerBackendStatus(files, panel, inUse),
    registerLanguageCommands(opener, files, panel, log),
    registerContextKeys(courses, files, store, panel, trainings),
    registerProgressFile(book, log),
    registerPassedCode(book, files, panel, log),
    registerPanelCursor(panel, log),
    registerPanelFollow(panel, files),
    registerPanelRestore(panel, files, kept, workspaceState, log),
    registerExerciseStatus(files, panel, store),
    registerRevealCommands(files, panel, log),
    registerRunActions(files, store),
    registerRunDiagnostics(files, store),
    registerRunHover(files, store),
    registerRunInlayHints(files, store),
    registerRunLens(files, store),
    registerRunProgress(checks, store),
    registerTrainingStatus(trainings, panel),
    registerTrainingResume(trainings, files, panel, workspaceState, log),
    registerSpareRunner(courses, files, panel, runs, inUse, [doctor.onDidTest, installer.onDidFinish], log),
    log,
  );
  opener.openPending().catch((error: unknown) => inform(error, log));
}
