import axe from 'axe-core';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { type ThemeName, THEMES } from './themes';

/** VS Code's frame of a webview, around the one with the extension's page. */
const OUTER = 'iframe.webview.ready';
const INNER = 'iframe#active-frame';

/** The panel with instructions and results. */
export class Panel {
  readonly content: FrameLocator;

  constructor(private readonly page: Page) {
    this.content = page.frameLocator(OUTER).frameLocator(INNER);
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

  /** A check by its title. */
  check(title: string): Locator {
    return this.content.locator('li.check', { hasText: title });
  }

  async isOpen(): Promise<boolean> {
    return (await this.page.locator(OUTER).count()) > 0;
  }

  /** Shows the tab of that name; in a wide panel both parts are there and have no tabs. */
  async showTab(name: 'Instructions' | 'Results'): Promise<void> {
    const tab = this.content.getByRole('tab', { name });
    if (await tab.isVisible()) await tab.click();
  }

  async waitForTheme(theme: ThemeName): Promise<void> {
    await this.content.locator(`body.${THEMES[theme].webviewClass}`).waitFor();
  }

  /** What axe-core finds in the page that keeps people out, one line a finding. */
  async seriousProblems(): Promise<string[]> {
    const frame = await this.frame();
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  }

  private async frame(): Promise<Frame> {
    const outer = await this.page.locator(OUTER).elementHandle();
    const inner = await (await outer?.contentFrame())?.locator(INNER).elementHandle();
    const frame = await inner?.contentFrame();
    if (!frame) throw new Error('the panel is not open');
    return frame;
  }
}
