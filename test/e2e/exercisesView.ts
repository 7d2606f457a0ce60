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
  item(title: string): Locator {
    return this.tree.getByRole('treeitem', { name: title });
  }

  async open(title: string): Promise<void> {
    await this.show();
    await this.item(title).click();
  }
}
