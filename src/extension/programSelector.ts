import type * as vscode from 'vscode';
import { LANGUAGE_SUFFIX } from '../runs/packFiles';

/** By suffix, as everything of ours: whether a Python extension is there, or another one claims the files, is the same. */
export const PROGRAM_SELECTOR: vscode.DocumentSelector = Object.values(LANGUAGE_SUFFIX).map((suffix) => ({
  scheme: 'file',
  pattern: `**/*${suffix}`,
}));
