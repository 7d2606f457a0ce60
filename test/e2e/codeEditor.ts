import type { Locator, Page } from 'playwright-core';
import { clickUntil } from './clickUntil';

/** The text editor with the learner's file. */
export class CodeEditor {
  readonly text: Locator;

  constructor(private readonly page: Page) {
    this.text = page.locator('.editor-instance .view-lines').first();
  }

  tab(file: string | RegExp): Locator {
    return this.page.getByRole('tab', { name: file });
  }

  /** Lines of a comparison, on the left (`original`) or on the right. */
  inDiff(side: 'original' | 'modified', text: string | RegExp): Locator {
    return this.page.locator(`.monaco-diff-editor .editor.${side} .view-line`, { hasText: text });
  }

  /** Closes the tab of that name. */
  async close(file: string): Promise<void> {
    await this.tab(file)
      .getByRole('button', { name: /^Close/ })
      .click();
    await this.tab(file).waitFor({ state: 'detached' });
  }

  /** A CodeLens by its title. */
  lens(title: string | RegExp): Locator {
    return this.page.locator('.codelens-decoration a', { hasText: title });
  }

  /** Scrolls to a line and puts the cursor there. */
  async goToLine(line: number, column = 1): Promise<void> {
    // Not by a click, which what VS Code draws over the text may get instead.
    await this.page.locator('.editor-instance :is(textarea.inputarea, .native-edit-context)').first().focus();
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input.input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: `Ln ${line}, Col ${column}` }).waitFor();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.hasFocus();
  }

  /** An exercise that was opened has taken the focus: what is typed from now on goes where it is meant to. */
  hasFocus(): Promise<void> {
    return this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** Clicks a CodeLens. VS Code draws lenses, then draws them anew once they are resolved. */
  clickLens(title: string, effect: Locator): Promise<void> {
    return clickUntil(this.lens(title).first(), effect);
  }

  /**
   * Chooses what the lamp offers at the mark under the cursor. Its menu closes when another mark comes, as that of the
   * language's own server does some time after a file was opened; so it is opened again.
   */
  async chooseFromLamp(title: string): Promise<void> {
    const entry = this.page.locator('.action-widget .monaco-list-row', { hasText: title });
    for (let tries = 1; ; tries++) {
      try {
        await this.page.keyboard.press('Control+.');
        return await entry.click({ timeout: 10_000 });
      } catch (error) {
        if (tries === 6) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Replaces a line by others, typed with their own indentation. */
  async retypeLine(line: number, lines: string[]): Promise<void> {
    const { keyboard } = this.page;
    await this.goToLine(line);
    // Home goes to the first character that is no blank; a second one to the margin.
    await keyboard.press('End');
    await keyboard.press('Shift+Home');
    await keyboard.press('Shift+Home');
    for (const [index, text] of lines.entries()) {
      if (index > 0) await keyboard.press('Enter');
      await keyboard.insertText(text);
    }
    await keyboard.press('Home');
  }

  /** Waits until the margin is out of view, or in it. */
  async scrolledFromMargin(scrolled: boolean): Promise<void> {
    const content = await this.page.locator('.editor-instance .lines-content').first().elementHandle();
    await this.page.waitForFunction(
      ([element, wanted]) => parseFloat((element as HTMLElement).style.left) < 0 === wanted,
      [content, scrolled] as const,
    );
  }

  /** Squiggles under errors. */
  get errors(): Locator {
    return this.page.locator('.squiggly-error');
  }
}
