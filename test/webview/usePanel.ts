import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, type Opening, PanelPage } from './panelPage';

const ROOT = path.join(__dirname, '..', '..');

/** The page is bundled as it ships, once for all files of tests. */
let bundled = false;

/**
 * A browser for the tests of a `describe`, and a page of the panel for each: closed after it, and without problems.
 *
 * @returns opens the page; what it gave last is the page of the test
 */
export function usePanel(): (opening?: Opening) => Promise<PanelPage> {
  let browser: Browser;
  let panel: PanelPage | undefined;
  before(async () => {
    if (!bundled) execFileSync(process.execPath, ['esbuild.mjs', '--production', 'webview'], { cwd: ROOT });
    bundled = true;
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  afterEach(async () => {
    const problems = panel?.problems ?? [];
    await panel?.close();
    assert.deepEqual(problems, [], 'the page reported problems');
  });
  return async (opening) => (panel = await PanelPage.open(browser, opening));
}
