import * as vscode from 'vscode';
import type { LineShape } from '../protocol/lineShape';
import { formatShape } from '../protocol/shape';
import type { ExerciseFiles } from './exerciseFile';
import { PROGRAM_SELECTOR } from './programSelector';
import type { FinishedRun, RunStore } from './runStore';
import { shapeLabel } from './shapeLabel';
import { lastLineOfStatement } from './statementLines';

const SETTING = 'convolab.inlayHints';

/** Shapes after the lines that made tensors in the last run. A line that was edited since has none. */
export function registerRunInlayHints(files: ExerciseFiles, store: RunStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range) {
      const { finished } = store.of(document.uri);
      if (!finished || !isWanted(document) || !files.of(document.uri)) return [];
      return hintsOf(finished, document).filter(({ position }) => range.contains(position));
    },
  };
  return vscode.Disposable.from(
    changed,
    store.onDidJudge(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SETTING) && changed.fire()),
    vscode.languages.registerInlayHintsProvider(PROGRAM_SELECTOR, provider),
  );
}

function isWanted({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(undefined, uri).get(SETTING) !== false;
}

function hintsOf(finished: FinishedRun, document: vscode.TextDocument): vscode.InlayHint[] {
  const isStale = finished.stale;
  const textOf = (line: number): string | undefined =>
    line <= document.lineCount ? document.lineAt(line - 1).text : undefined;
  return [...shapesByLine(finished, document)].map(([line, shapes]) => {
    const last = document.lineAt(lastLineOfStatement(textOf, line) - 1);
    const hint = new vscode.InlayHint(last.range.end, shapeLabel(shapes, textOf(line) ?? '', isStale));
    hint.paddingLeft = true;
    hint.tooltip = tooltip(shapes, isStale);
    return hint;
  });
}

/** By the lines that the document has now. */
function shapesByLine(finished: FinishedRun, document: vscode.TextDocument): Map<number, LineShape[]> {
  const lines = new Map<number, LineShape[]>();
  const lineNow = finished.linesIn(document.getText());
  for (const each of finished.result.lineShapes ?? []) {
    const line = lineNow(each.line);
    if (line === null || line > document.lineCount) continue;
    lines.set(line, [...(lines.get(line) ?? []), each]);
  }
  return lines;
}

function tooltip(shapes: LineShape[], isStale: boolean): vscode.MarkdownString {
  const when = isStale ? 'In the run before the last change:' : 'In the last run:';
  const text = new vscode.MarkdownString(`${when}\n\n`);
  for (const { name, shape, dtype } of shapes) {
    text.appendMarkdown('- ').appendText(`${name || 'given back'}: ${formatShape(shape)} ${dtype}`);
    text.appendMarkdown('\n');
  }
  return text;
}
