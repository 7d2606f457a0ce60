import * as v from 'valibot';
import * as vscode from 'vscode';
import type { ExerciseFiles } from './exerciseFile';
import { type ExercisePanel, PANEL_TYPE } from './exercisePanel';
import type { KeptRuns } from './keptRuns';

const KEY = 'convolab.panel';
const KeptPanelSchema = v.object({ uri: v.string() });

/** Brings the panel back after the window was reloaded, with the exercise and the result that it showed. */
export function registerPanelRestore(
  panel: ExercisePanel,
  files: ExerciseFiles,
  kept: KeptRuns,
  state: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let shown: string | undefined;
  const remember = panel.onDidChange(() => {
    const uri = panel.file?.uri.toString();
    if (uri === undefined || uri === shown) return;
    shown = uri;
    state
      .update(KEY, { uri })
      .then(undefined, (error: unknown) => log.warn(`${KEY} could not be kept: ${String(error)}`));
  });
  const serializer = vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
    async deserializeWebviewPanel(webviewPanel) {
      const parsed = v.safeParse(KeptPanelSchema, state.get(KEY));
      const file = parsed.success ? files.of(vscode.Uri.parse(parsed.output.uri)) : undefined;
      if (!file) {
        log.warn('The panel was closed, as the exercise that it showed is not known any more.');
        webviewPanel.dispose();
        return;
      }
      panel.adopt(webviewPanel, file);
      try {
        await kept.restore(file.uri);
      } catch (error) {
        log.warn(`The last result was not restored: ${String(error)}`);
      }
    },
  });
  return vscode.Disposable.from(remember, serializer);
}
