import * as vscode from 'vscode';
import type { Location } from '../protocol/location';
import { formatShape } from '../protocol/shape';
import { type ExerciseFiles, shownPath } from './exerciseFile';
import { layerDetails } from './layerDetails';
import { PROGRAM_SELECTOR } from './programSelector';
import type { FinishedRun, RunStore } from './runStore';
import { firstLineOfFunction } from './statementLines';
import { variableShapes } from './variableShapes';

const MOST_LAYERS = 4;
const NAME = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/;

/** What the last run knows of a line: the shape of the name that is pointed at, operands that did not fit, its layers. */
export function registerRunHover(files: ExerciseFiles, store: RunStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider(PROGRAM_SELECTOR, {
    provideHover(document, position) {
      const { finished } = store.of(document.uri);
      if (!finished || !files.of(document.uri)) return undefined;
      const line = lineOfRun(finished, document, position.line + 1);
      if (line === undefined) return undefined;
      const place = { document, position, line };
      const parts = [variable(finished, place), operands(finished, place), layers(finished, line)].filter(Boolean);
      if (parts.length === 0) return undefined;
      const when = finished.stale ? '*From the run before the last change:*' : '*From the last run:*';
      return new vscode.Hover(new vscode.MarkdownString([when, ...parts].join('\n\n')));
    },
  });
}

interface Place {
  document: vscode.TextDocument;
  position: vscode.Position;
  /** The line as the run counts. */
  line: number;
}

/** The line, of the text that ran, that a line is now; undefined for one that was edited since. */
function lineOfRun(finished: FinishedRun, document: vscode.TextDocument, line: number): number | undefined {
  if (!finished.stale) return line;
  const linesNow = finished.linesIn(document.getText());
  // Most lines move by as many as the text has grown: only lines with something to say are asked for.
  const told = [
    ...(finished.result.lineShapes ?? []).map((each) => each.line),
    ...finished.result.layers.flatMap((each) => each.line ?? []),
  ];
  return told.find((candidate) => linesNow(candidate) === line);
}

/** The shape of the variable that is pointed at. */
function variable(finished: FinishedRun, { document, position, line }: Place): string {
  if (finished.stale) return '';
  const range = document.getWordRangeAtPosition(position, NAME);
  if (!range) return '';
  // `x.mean`: of what is pointed at, up to the end of that word.
  const end = document.getWordRangeAtPosition(position)?.end ?? range.end;
  const name = document.getText(range.with({ end }));
  const found = shapesBefore(finished, document, name, line).filter((each) => each.name === name);
  return found.map(({ shape, dtype }) => `\`${name}\` ${formatShape(shape)} ${dtype}`).join('\n\n');
}

/** At the expression that failed: what went into it. */
function operands(finished: FinishedRun, { document, position, line }: Place): string {
  if (finished.stale) return '';
  const { error, checks } = finished.result;
  const places = [error?.location, ...checks.filter(({ status }) => status === 'failed').map((each) => each.location)];
  const failing = places.find((each) => each && contains(each, document, position));
  if (!failing) return '';
  const expression = document.getText(rangeOf(failing));
  const found = shapesBefore(finished, document, expression, line);
  if (found.length === 0) return '';
  return ['Operands:', ...found.map(({ name, shape }) => `- \`${name}\` ${formatShape(shape)}`)].join('\n');
}

function shapesBefore(
  { result }: FinishedRun,
  document: vscode.TextDocument,
  expression: string,
  line: number,
): ReturnType<typeof variableShapes> {
  const textOf = (each: number): string => document.lineAt(each - 1).text;
  return variableShapes(expression, result.lineShapes ?? [], firstLineOfFunction(textOf, line), line);
}

function layers({ result }: FinishedRun, line: number): string {
  const here = result.layers.filter((layer) => layer.line === line);
  const tables = here.slice(0, MOST_LAYERS).map((layer) => {
    const details = layerDetails(layer).map(([term, value]) => `${term}: ${value}`);
    return [`**${escaped(layer.name)}** · ${escaped(layer.type)}`, ...details].join('  \n');
  });
  const more = here.length - MOST_LAYERS;
  return [...tables, ...(more > 0 ? [`and ${more} more: the panel has them all`] : [])].join('\n\n');
}

/** A layer's name is the learner's, and may be anything. */
function escaped(text: string): string {
  return new vscode.MarkdownString().appendText(text).value;
}

function rangeOf({ line, column, endLine, endColumn }: Location): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}

function contains(location: Location, { uri }: vscode.TextDocument, position: vscode.Position): boolean {
  return location.file === shownPath(uri) && rangeOf(location).contains(position);
}
