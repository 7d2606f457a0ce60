import type { Locator } from 'playwright-core';

const EFFECT_MS = 20_000;
const MOST_TRIES = 4;

/** Clicks something of the editor's. A click on what is being drawn anew is lost: it is repeated until `effect` shows. */
export async function clickUntil(target: Locator, effect: Locator): Promise<void> {
  for (let tries = 1; ; tries++) {
    await target.click();
    try {
      return await effect.waitFor({ timeout: EFFECT_MS });
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}
