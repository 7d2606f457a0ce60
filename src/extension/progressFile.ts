import * as v from 'valibot';
import * as vscode from 'vscode';
import { type Progress, ProgressSchema } from '../protocol/progress';
import { registerCommand } from './command';
import { FileAccessError, ShownError } from './errors';
import type { ProgressBook } from './progressBook';

const FILTERS = { 'Convolab progress': ['json'] };
const FileSchema = v.pipe(v.string(), v.parseJson(), v.object({ convolabProgress: ProgressSchema }));

/** Commands that write the progress to a file, and take it in from one. */
export function registerProgressFile(book: ProgressBook, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('exportProgress', log, () => exportProgress(book)),
    registerCommand('importProgress', log, () => importProgress(book)),
  );
}

async function exportProgress({ progress }: ProgressBook): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder && vscode.Uri.joinPath(folder, 'convolab-progress.json');
  const file = await vscode.window.showSaveDialog({ filters: FILTERS, defaultUri, title: 'Export progress' });
  if (!file) return;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(written(progress)));
  } catch (error) {
    throw new FileAccessError(`Your progress cannot be written to ${file.fsPath}`, error);
  }
  void vscode.window.showInformationMessage(`Exported ${counted(progress)} to ${file.fsPath}.`);
}

async function importProgress(book: ProgressBook): Promise<void> {
  const [file] = (await vscode.window.showOpenDialog({ filters: FILTERS, title: 'Import progress' })) ?? [];
  if (!file) return;
  let text: string;
  try {
    text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    throw new FileAccessError(`${file.fsPath} cannot be read`, error);
  }
  const parsed = v.safeParse(FileSchema, text);
  if (!parsed.success) {
    throw new ShownError(
      `${file.fsPath} holds no progress of Convolab's. Choose a file that “Export Progress…” wrote.`,
    );
  }
  const { convolabProgress } = parsed.output;
  await book.add(convolabProgress);
  void vscode.window.showInformationMessage(`Took in ${counted(convolabProgress)}; what you had passed stays passed.`);
}

function written(progress: Progress): string {
  return `${JSON.stringify({ convolabProgress: progress }, null, 2)}\n`;
}

function counted({ passed }: Progress): string {
  const count = Object.keys(passed).length;
  return count === 1 ? '1 passed exercise' : `${count} passed exercises`;
}
