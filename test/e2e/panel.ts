import type { Locator, Page } from 'playwright-core';
import { WebviewPage } from './webviewPage';

/** The panel with instructions and results. */
export class Panel extends WebviewPage {
  constructor(page: Page) {
    super(page, 0);
  }

  get verdict(): Locator {
    return this.content.locator('.verdict-headline');
  }

  get runButton(): Locator {
    return this.content.getByRole('button', { name: 'Run checks' });
  }

  get instructions(): Locator {
    return this.content.locator('.instructions');
  }

  /** Rows of the table of layers. */
  get layers(): Locator {
    return this.content.locator('table.layers tbody tr');
  }

  /** What the cursor's line made, in the drawing of the network. */
  get currentBlock(): Locator {
    return this.content.locator('[role=treeitem][aria-current=true]');
  }

  /** A check by its title. */
  check(title: string): Locator {
    return this.content.locator('li.check', { hasText: title });
  }

  /** Shows the tab of that name; in a wide panel both parts are there and have no tabs. */
  async showTab(name: 'Instructions' | 'Results'): Promise<void> {
    const tab = this.content.getByRole('tab', { name });
    if (await tab.isVisible()) await tab.click();
  }
}
