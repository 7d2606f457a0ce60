import axe from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { type ThemeName, THEMES } from './themes';

/** VS Code's frame of a webview, around the one with the extension's page. */
const OUTER = 'iframe.webview.ready';
const INNER = 'iframe#active-frame';

/** A page of the extension's in the window. */
export class WebviewPage {
  readonly content: FrameLocator;

  /** @param place among the webviews that are shown, in the order in which they were opened: 0 is the first, -1 the last */
  constructor(
    private readonly page: Page,
    private readonly place: 0 | -1,
  ) {
    this.content = page.frameLocator(OUTER).nth(place).frameLocator(INNER);
  }

  async isOpen(): Promise<boolean> {
    return (await this.page.locator(OUTER).count()) > 0;
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
    const outer = await this.page.locator(OUTER).nth(this.place).elementHandle();
    const inner = await (await outer?.contentFrame())?.locator(INNER).elementHandle();
    const frame = await inner?.contentFrame();
    if (!frame) throw new Error('the page is not open');
    return frame;
  }
}
