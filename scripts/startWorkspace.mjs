// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError } from './errors.mjs';
import { ROOT } from './project.mjs';

/** In the language that exercises open in where nobody has chosen. */
const STARTER = path.join(ROOT, 'exercises/squeezenet/12_logits/python/starter.py');

/** Everything of `npm start` that stays between two calls: the learner's folder, profiles, installed extensions. */
export const START_FOLDER = path.join(ROOT, '.convolab-start');

/**
 * Makes the learner's folder with the first exercise in it. A file that is there stays as it is.
 *
 * @returns {{ workspace: string, file: string }}
 * @throws {SetupError} when the clone cannot be written to
 */
export function prepareWorkspace() {
  const workspace = path.join(START_FOLDER, 'workspace');
  const file = path.join(workspace, 'squeezenet/logits.py');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  try {
    fs.copyFileSync(STARTER, file, fs.constants.COPYFILE_EXCL);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  return { workspace, file };
}

/** @throws {SetupError} when the clone cannot be written to */
export function checkWritable() {
  try {
    fs.mkdirSync(START_FOLDER, { recursive: true });
    const probe = path.join(START_FOLDER, `writable.${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    throw new SetupError(
      `${ROOT} can't be written to: ${error instanceof Error ? error.message : error}`,
      'Convolab installs its packages and bundles there. Move the clone to a folder of your own.',
    );
  }
}

/** What a learner does next, in either editor. */
export function printClicks() {
  console.log(`
  1. Click the CNN Exercises icon in the activity bar: the view lists the exercises.
  2. Click "Logits by global average pooling" and choose Python (or TypeScript): instructions open beside your file.
  3. Complete the method, then click "Run checks" above it.
  4. The panel shows the verdict, each check, and the shape of every layer.
`);
}

// The task before F5 calls it so.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) prepareWorkspace();
