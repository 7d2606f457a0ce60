import type { Locator, Page } from 'playwright-core';

/** The CNN view in the side bar. */
export class ExercisesView {
  readonly tree: Locator;

  constructor(private readonly page: Page) {
    this.tree = page.getByRole('tree', { name: 'CNN exercises' });
  }

  /** Opens the view with its icon in the activity bar. */
  async show(): Promise<void> {
    if (await this.tree.isVisible()) return;
    await this.page.locator('.activitybar').getByRole('tab', { name: 'CNN Exercises' }).click();
    await this.tree.waitFor();
  }

  /** An exercise by its title. Its accessible name says how far the learner is: "… , not begun". */
  item(title: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name: title });
  }

  async open(title: string): Promise<void> {
    await this.show();
    await this.item(title).click();
  }

  /** Clicks an icon in the row of an exercise, which shows while the pointer is on the row. */
  async clickIcon(title: string, icon: string): Promise<void> {
    await this.item(title).hover();
    await this.item(title).getByRole('button', { name: icon }).click();
  }

  /** Chooses what the menu of an exercise offers. */
  async choose(title: string, entry: string): Promise<void> {
    await this.item(title).click({ button: 'right' });
    await this.chooseEntry(entry);
  }

  /** Chooses what the menu of the view offers. */
  async chooseForAll(entry: string): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: /CNN Exercises.* actions/i })
      .getByRole('button', { name: /More Actions/ })
      .click();
    await this.chooseEntry(entry);
  }

  /** A click is lost on an entry that the pointer has not been on for long enough; the key is not. */
  private async chooseEntry(entry: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: entry }).hover();
    await this.page.keyboard.press('Enter');
  }
}
