// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './project.mjs';

/**
 * @typedef {'bundles' | 'vsix' | 'browser' | 'vscode'} Need
 *
 * @typedef {object} Stage
 * @property {string} about
 * @property {Need[]} needs
 * @property {number} testMs one test may take so long
 * @property {number} stageMs all of the stage may take so long, before it is ended
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * The folders of test/, in an order in which two at a time keep two cores busy, and no two of them have an editor each. A
 * spec file is test/<stage>/**\/*.test.ts.
 *
 * @type {Record<string, Stage>}
 */
export const STAGES = {
  unit: { about: 'pure core', needs: [], testMs: 30 * SECOND, stageMs: 12 * MINUTE },
  runner: { about: 'real processes', needs: ['bundles'], testMs: 3 * MINUTE, stageMs: 30 * MINUTE },
  e2e: { about: 'whole editor', needs: ['vsix', 'browser', 'vscode'], testMs: 5 * MINUTE, stageMs: 30 * MINUTE },
  content: { about: 'exercises', needs: ['bundles'], testMs: 3 * MINUTE, stageMs: 30 * MINUTE },
  host: { about: 'extension host', needs: ['bundles', 'browser', 'vscode'], testMs: 3 * MINUTE, stageMs: 30 * MINUTE },
  webview: { about: 'panel in a browser', needs: ['bundles', 'browser'], testMs: 3 * MINUTE, stageMs: 20 * MINUTE },
  gpu: { about: 'GPU made of software', needs: ['bundles'], testMs: 5 * MINUTE, stageMs: 30 * MINUTE },
  long: { about: 'takes its time', needs: ['vsix', 'browser', 'vscode'], testMs: 30 * MINUTE, stageMs: 120 * MINUTE },
};

/**
 * @param {string} name
 * @returns {Stage}
 */
export function stageNamed(name) {
  const stage = STAGES[name];
  if (!stage) throw new Error(`there is no stage "${name}"`);
  return stage;
}

/** Stages of a plain `npm test`. */
export const DEFAULT_STAGES = ['static', ...Object.keys(STAGES).filter((name) => name !== 'gpu' && name !== 'long')];

/** @param {string} stage */
export function specPattern(stage) {
  return `test/${stage}/**/*.test.{ts,tsx}`;
}

/**
 * Whether a stage has spec files yet.
 *
 * @param {string} stage
 */
export function hasSpecs(stage) {
  const folder = path.join(ROOT, 'test', stage);
  if (!fs.existsSync(folder)) return false;
  return fs.readdirSync(folder, { recursive: true }).some((name) => /\.test\.tsx?$/.test(String(name)));
}
