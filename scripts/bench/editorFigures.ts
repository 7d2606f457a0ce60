import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import * as v from 'valibot';
import type { Figure } from './figure';

const WorkSchema = v.object({
  megabytes: v.number(),
  runs: v.number(),
  keystrokeMs: v.number(),
});

const LONGEST_KEYSTROKE_MS = 2;
const MOST_GROWTH_MB = 15;

/** The line of figures that a suite in the editor's extension host prints. @throws Error where it printed none */
export function hostFigures(root: string, suite: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ['test/host/run.mjs', `--suite=${suite}`], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      VSCODE_EXECUTABLE: path.join(root, 'scripts/vscodeHost/launcher.mjs'),
      VSCODE_TEST_TIMEOUT: '3600',
    },
  });
  const line = /FIGURES (\{.*\})/.exec(stdout)?.[1];
  if (!line) throw new Error(`the editor gave no figures:\n${stdout}${stderr}`);
  return JSON.parse(line);
}

/** The extension at work in the real editor: hundreds of runs in a row, and typing. */
export function editorFigures(root: string): Figure[] {
  const { megabytes, runs, keystrokeMs } = v.parse(WorkSchema, hostFigures(root, 'work'));
  return [
    {
      name: 'what of ours runs for an edit of a 1,000-line exercise',
      measured: `${keystrokeMs.toFixed(2)} ms`,
      allowed: `${LONGEST_KEYSTROKE_MS} ms`,
      reached: keystrokeMs <= LONGEST_KEYSTROKE_MS,
    },
    {
      name: `growth of the extension host over ${runs} runs, none of whose processes is left`,
      measured: `${megabytes.toFixed(1)} MB`,
      allowed: `${MOST_GROWTH_MB} MB`,
      reached: megabytes <= MOST_GROWTH_MB,
    },
  ];
}
