import * as v from 'valibot';
import * as vscode from 'vscode';
import { LanguageSchema } from '../protocol/runResult';
import type { ExerciseFile } from './exerciseFile';
import type { OpenRequest } from './openRequest';

const KEY = 'convolab.pendingExercise';
/** A folder opened later than this was not opened for the exercise. */
const VALID_MS = 2 * 60_000;

const PendingSchema = v.object({ folder: v.string(), exercise: v.string(), language: LanguageSchema, at: v.number() });

/** Opening a folder starts the window anew: what was to be opened in it is kept until then. */
export class PendingExercise {
  constructor(private readonly state: vscode.Memento) {}

  /** Opens a folder, in whose window `take` then gives the exercise. */
  async openIn(folder: vscode.Uri, { exercise, language }: ExerciseFile): Promise<void> {
    const id = `${exercise.pack.pack.id}/${exercise.id}`;
    await this.state.update(KEY, { folder: folder.toString(), exercise: id, language, at: Date.now() });
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceReuseWindow: true });
  }

  /** The exercise to open in this window, once. */
  async take(): Promise<OpenRequest | undefined> {
    const parsed = v.safeParse(PendingSchema, this.state.get(KEY));
    if (!parsed.success) return undefined;
    const { folder, exercise, language, at } = parsed.output;
    const isOurs = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder);
    const isOver = Date.now() - at > VALID_MS;
    if (isOurs || isOver) await this.state.update(KEY, undefined);
    return isOurs && !isOver ? { exercise, language } : undefined;
  }
}
