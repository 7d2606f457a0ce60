import * as vscode from 'vscode';
import type { BackendsInUse } from './backendsInUse';
import type { Courses } from './courses';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { inform } from './command';
import type { LazyRuns } from './lazyRuns';
import { runSettings } from './settings';

/** Keeps a runner ready while an exercise is open, and no process when none is. */
export function registerSpareRunner(
  courses: Courses,
  files: ExerciseFiles,
  panel: ExercisePanel,
  runs: LazyRuns,
  inUse: BackendsInUse,
  backendsChange: vscode.Event<void>[],
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let warm = false;
  const update = async (): Promise<void> => {
    const file = wanted(files, panel);
    if (file && vscode.workspace.isTrusted) {
      warm = true;
      const backend = await (await runs.get()).warm(file.exercise, runSettings().backend, file.language);
      if (backend) inUse.set(file.uri, backend);
    } else if (warm && files.inTabs().length === 0) {
      warm = false;
      (await runs.loaded())?.cool();
    }
  };
  const follow = (): void => void update().catch((error: unknown) => inform(error, log));
  const restart = async (): Promise<void> => {
    (await runs.loaded())?.cool();
    await update();
  };
  const startAnew = (): void => void restart().catch((error: unknown) => inform(error, log));
  follow();
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(follow),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.tabGroups.onDidChangeTabs(follow),
    // Its workers are there only while it can be seen.
    panel.onDidChange(follow),
    vscode.workspace.onDidGrantWorkspaceTrust(follow),
    // The spare has read the course as it was.
    courses.onDidChange(startAnew),
    // Another one may be the best from now on.
    ...backendsChange.map((event) => event(startAnew)),
    vscode.workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration('convolab.backend') && startAnew(),
    ),
  );
}

/**
 * The exercise in the active editor; else that of the panel, whose button may be what is clicked next; else one that can
 * be seen. An exercise that is open in two languages has two files, and a spare is for one of them.
 */
function wanted(files: ExerciseFiles, panel: ExercisePanel): ExerciseFile | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const inActive = activeTextEditor && files.of(activeTextEditor.document.uri);
  const seen = visibleTextEditors.flatMap(({ document }) => files.of(document.uri) ?? []);
  const ofPanel = files.inTabs().find(({ uri }) => uri.toString() === panel.file?.uri.toString());
  return inActive ?? ofPanel ?? seen[0];
}
