import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../project.mjs';
import type { Recorded } from './outcome';

/** A folder of test/reference: programs, and what TensorFlow did with them. See the README there. */
export interface CaseFolder {
  name: string;
  /** Programs, in the format of `harness/case_file.py`. */
  variants: string;
  snippets: string;
  recorded: Recorded;
}

export const CASE_FOLDERS = ['given', 'development', 'heldOut'] as const;

/** @param folder one of `CASE_FOLDERS`, or the path of a folder with the same files in it */
export function readCaseFolder(folder: string): CaseFolder {
  const known = path.join(ROOT, 'test/reference', folder);
  const at = fs.existsSync(known) ? known : folder;
  const read = (file: string): string => fs.readFileSync(path.join(at, file), 'utf8');
  return {
    name: path.basename(at),
    variants: read('variants.txt'),
    snippets: read('snippets.txt'),
    recorded: JSON.parse(read('recorded.json')) as Recorded,
  };
}
