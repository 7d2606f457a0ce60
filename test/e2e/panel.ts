import type { FrameLocator, Locator, Page } from 'playwright-core';
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

  get maps(): LayerMapsPart {
    return new LayerMapsPart(this.content);
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

/** The part of the panel that shows what a layer makes of an image. */
class LayerMapsPart {
  constructor(private readonly content: FrameLocator) {}

  async open(layer: string): Promise<void> {
    await this.content.getByRole('button', { name: 'Maps' }).click();
    await this.chooseLayer(layer);
  }

  async chooseLayer(label: string): Promise<void> {
    await this.content.getByRole('combobox', { name: 'Layer' }).selectOption({ label });
  }

  async chooseImage(name: string): Promise<void> {
    await this.content.getByRole('radio', { name, exact: true }).check();
  }

  /** The picture of a layer's output, by how it is told in words. */
  ofLayer(name: string, words: string): Locator {
    return this.content.locator('figure', { hasText: `Output ${name}` }).getByRole('img', { name: words });
  }
}
