import * as vscode from 'vscode';
import type { LineShape } from '../protocol/lineShape';
import type { RunResult } from '../protocol/runResult';
import { formatShape } from '../protocol/shape';
import type { ExerciseFiles } from './exerciseFile';
import { PROGRAM_SELECTOR } from './programSelector';
import type { FinishedRun, RunStore } from './runStore';
import { shapeLabel } from './shapeLabel';
import { lastLineOfStatement } from './statementLines';

const SETTING = 'convolab.inlayHints';
/** Most verdicts are there sooner, in milliseconds. */
const AWAITED_MS = 2_000;
/** VS Code hears of no change while it asks for hints, which takes it less than this, in milliseconds. */
const ASKED_WITHIN_MS = 1_000;

/**
 * Shapes after the lines that made tensors in the last run. A line that was edited since has none.
 *
 * VS Code waits for a while before it asks for hints, longer than most runs last. So it is told of a run that begins, and
 * what it asks then is answered with the verdict.
 */
export function registerRunInlayHints(files: ExerciseFiles, store: RunStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const told = new WeakSet<RunResult>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      if (!isWanted(document) || !files.of(document.uri)) return [];
      await verdictSoon(store, document.uri, token);
      const { finished } = store.of(document.uri);
      if (!finished || token.isCancellationRequested) return [];
      told.add(finished.result);
      return hintsOf(finished, document).filter(({ position }) => range.contains(position));
    },
  };
  return vscode.Disposable.from(
    changed,
    store.onDidChange(() => changed.fire()),
    store.onDidJudge((uri) => {
      const result = store.of(uri).finished?.result;
      if (result) setTimeout(() => told.has(result) || changed.fire(), ASKED_WITHIN_MS).unref();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SETTING) && changed.fire()),
    vscode.languages.registerInlayHintsProvider(PROGRAM_SELECTOR, provider),
  );
}

/** Waits for the run under way, but only for so long: a long one must not keep hints from lines that come into view. */
async function verdictSoon(store: RunStore, uri: vscode.Uri, token: vscode.CancellationToken): Promise<void> {
  const isRunning = (): boolean => store.of(uri).running !== undefined;
  if (!isRunning() || token.isCancellationRequested) return;
  await new Promise<void>((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      subscriptions.dispose();
      resolve();
    };
    const timer = setTimeout(over, AWAITED_MS);
    const subscriptions = vscode.Disposable.from(
      store.onDidChange(() => isRunning() || over()),
      token.onCancellationRequested(over),
    );
  });
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
