// @ts-check
// What stages of the tests need, got ready while stages run that do without.
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { findDesktop, screenPrefix } from './desktopVscode.mjs';
import { step } from './steps.mjs';
import { stageNamed } from './testStages.mjs';
import { ensureHost, findHost } from './vscodeHost/install.mjs';
import { packageVsix } from './vsix.mjs';

/**
 * @typedef {object} Environment
 * @property {NodeJS.ProcessEnv} env
 * @property {string[]} hostPrefix the program, with its arguments, that a stage in the desktop VS Code is started by
 */

/**
 * Begins at once with all that the stages need.
 *
 * @param {string[]} stages which have spec files
 * @param {{ desktop: boolean, signal: AbortSignal }} options
 * @returns {(stage: string) => Promise<Environment>} settles when the stage can begin. Rejects as a need of it did
 */
export function beginNeeds(stages, { desktop, signal }) {
  const all = new Set(stages.flatMap((stage) => stageNamed(stage).needs));
  const alsoServed = stages.includes('e2e') || stages.includes('long');
  const built = all.has('vsix') ? vsix(signal) : all.has('bundles') ? bundles(signal) : nothing();
  const installed = all.has('vscode') ? vscode({ desktop, alsoServed, signal }) : nothing();
  const browsing = all.has('browser') ? browser(signal) : nothing();
  /** @type {Record<import('./testStages.mjs').Need, Promise<Partial<Environment>>>} */
  const needs = { bundles: built, vsix: built, vscode: installed, browser: browsing };
  // One that fails before a stage asks for it is no unhandled rejection: the stage gets the error.
  for (const need of Object.values(needs)) need.catch(() => undefined);
  return async (stage) => {
    const parts = await Promise.all(stageNamed(stage).needs.map((need) => needs[need]));
    const env = Object.assign({}, ...parts.map((part) => part.env));
    return { env, hostPrefix: parts.flatMap((part) => part.hostPrefix ?? []) };
  };
}

async function nothing() {
  return {};
}

/** @param {AbortSignal} signal */
async function vsix(signal) {
  return { env: { CONVOLAB_VSIX: await step('Building and packaging the VSIX', () => packageVsix({ signal })) } };
}

/** @param {AbortSignal} signal */
async function bundles(signal) {
  await step('Building', () => build({ signal }));
  return {};
}

/**
 * @param {{ desktop: boolean, alsoServed: boolean, signal: AbortSignal }} options
 * @returns {Promise<Partial<Environment>>}
 */
async function vscode({ desktop, alsoServed, signal }) {
  const found = desktop ? { prefix: screenPrefix() ?? [] } : await findDesktop();
  if ((!('prefix' in found) || alsoServed) && !findHost()) {
    await step("Installing VS Code's server (about 560 MB on disk, once)", () => ensureHost(signal));
  }
  if ('prefix' in found) return { hostPrefix: found.prefix };
  console.log(`Testing in VS Code's server with a browser, as the desktop VS Code can't be had: ${found.why}.`);
  return { env: { VSCODE_EXECUTABLE: fileURLToPath(new URL('./vscodeHost/launcher.mjs', import.meta.url)) } };
}

/** @param {AbortSignal} signal */
async function browser(signal) {
  return { env: { CHROME_PATH: await ensureChromium(signal) } };
}
