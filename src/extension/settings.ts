import * as path from 'node:path';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { DEFAULT_LIMITS, type Limits } from '../protocol/limits';
import { type BackendChoice, BackendChoiceSchema } from '../protocol/runnerMessage';

export interface RunSettings {
  backend: BackendChoice;
  limits: Limits;
}

/** The settings of a run. A value that settings.json should not hold gives way to the default. */
export function runSettings(): RunSettings {
  const settings = vscode.workspace.getConfiguration('convolab');
  const backend = v.safeParse(BackendChoiceSchema, settings.get('backend'));
  return {
    backend: backend.success ? backend.output : 'auto',
    limits: {
      ...DEFAULT_LIMITS,
      runMs: 1000 * within(settings.get('limits.runSeconds'), 1, 600, DEFAULT_LIMITS.runMs / 1000),
      memoryBytes:
        1024 ** 2 * within(settings.get('limits.memoryMB'), 256, 16_384, DEFAULT_LIMITS.memoryBytes / 1024 ** 2),
    },
  };
}

/** Chooses a backend: where the learner's settings say one already, else for the user. */
export async function chooseBackend(choice: BackendChoice): Promise<void> {
  const settings = vscode.workspace.getConfiguration('convolab');
  const isFolders = settings.inspect('backend')?.workspaceValue !== undefined;
  const level = isFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('backend', choice, level);
}

function within(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, least), most) : otherwise;
}

export const COURSES_SETTING = 'convolab.courses';

/** Folders of courses by others; a path that is not absolute counts from the first folder that is open. */
export function courseFolders(): string[] {
  const named = v.safeParse(v.array(v.string()), vscode.workspace.getConfiguration().get(COURSES_SETTING));
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  return (named.success ? named.output : []).filter(Boolean).map((folder) => path.resolve(root, folder));
}
