import * as v from 'valibot';
import * as vscode from 'vscode';
import { registerCommand } from './command';
import type { ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { targetOf } from './target';

const LayerSchema = v.object({ uri: v.custom<vscode.Uri>((value) => value instanceof vscode.Uri), line: v.number() });

/** Commands that lead to a place in the panel: the next hint that is still closed, the layer that a line made. */
export function registerRevealCommands(
  files: ExerciseFiles,
  panel: ExercisePanel,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('showHint', log, async (argument) =>
      panel.reveal(await targetOf(argument, files, panel), { kind: 'hint' }),
    ),
    registerCommand('showLayer', log, async (argument) => {
      const asked = v.safeParse(LayerSchema, argument);
      const file = await targetOf(asked.success ? asked.output.uri : argument, files, panel);
      const line = asked.success ? asked.output.line : (vscode.window.activeTextEditor?.selection.active.line ?? 0) + 1;
      panel.reveal(file, { kind: 'layer', line });
    }),
  );
}
