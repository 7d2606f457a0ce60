import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { PanelMessage, PanelState } from '../../src/protocol/panelState';
import type { Opening, PanelPage } from './panelPage';
import { STATES } from './panelStates';
import { THEMES, type ThemeName } from './themes';
import { usePanel } from './usePanel';

/** Of every fire module's squeeze in the states. */
const SQUEEZE_LINE = 24;

describe('the network view', function () {
  this.timeout(120_000);
  let panel: PanelPage;
  const openPage = usePanel();

  const open = async (state: PanelState, opening?: Opening): Promise<Locator> => {
    panel = await openPage(opening);
    await panel.show(state);
    return panel.page.getByRole('tree', { name: 'Network' });
  };

  const setCursor = (line: number | null): Promise<void> => panel.send({ type: 'cursor', line } satisfies PanelMessage);
  const focused = (): Promise<string> => panel.page.locator('[role=treeitem]:focus > title').innerHTML();

  it('says at once where the network departs from the reference, and leads to the line', async () => {
    await open(STATES.narrowSqueeze);
    const sentence = panel.page.getByText('is the first that differs');
    assert.match(
      await sentence.innerText(),
      /^The same up to pool2; fire3\/squeeze is .* 24 channels instead of 32\.$/,
    );
    await sentence.getByRole('button').click();
    assert.deepEqual(await panel.lastPosted(), { type: 'goTo', line: SQUEEZE_LINE });
  });

  it('says that all shapes are the same', async () => {
    await open(STATES.passed);
    await panel.page.getByText('All 23 shapes are the same as the reference’s.').waitFor();
  });

  it('says where the learner’s code begins when only values differ', async () => {
    await open(STATES.failedByValue);
    await panel.page.getByText('the values are not: your code begins with max_pooling2d.').waitFor();
  });

  it('is drawn from the first layer on while a run goes on', async () => {
    const tree = await open(STATES.running);
    assert.ok((await tree.getByRole('treeitem').count()) > 0);
  });

  it('goes to the line of the block that is clicked', async () => {
    const tree = await open(STATES.passed);
    await tree.getByRole('treeitem', { name: /^fire2\/expand3x3/ }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'goTo', line: 26 });
  });

  it('goes to the first line of the scope whose name is clicked', async () => {
    const tree = await open(STATES.passed);
    await tree.getByText('fire2', { exact: true }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'goTo', line: SQUEEZE_LINE });
  });

  it('is one stop for Tab; arrows lead through it in the order of creation, and Enter to the line', async () => {
    const tree = await open(STATES.passed);
    assert.equal(await tree.locator('[tabindex="0"]').count(), 1);
    await tree.locator('[tabindex="0"]').focus();
    assert.match(await focused(), /^conv1/);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) await panel.page.keyboard.press(key);
    assert.match(await focused(), /^fire1\/squeeze/);
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.lastPosted(), { type: 'goTo', line: SQUEEZE_LINE });
    await panel.page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), 'fire1: 4 layers');
    await panel.page.keyboard.press('End');
    assert.match(await focused(), /^logits/);
    await panel.page.keyboard.press('Home');
    assert.match(await focused(), /^conv1/);
  });

  it('keeps the focus on its block when another state comes', async () => {
    const tree = await open(STATES.passed);
    await tree.getByRole('treeitem', { name: /^pool2/ }).focus();
    await panel.show(STATES.narrowSqueeze);
    assert.match(await focused(), /^pool2/);
  });

  it('is a tree with the layers of a scope below it, each told in words', async () => {
    const tree = await open(STATES.narrowSqueeze);
    const fire3 = tree.getByRole('treeitem', { name: 'fire3: 4 layers' });
    const squeeze = fire3.getByRole('treeitem').first();
    assert.equal(await squeeze.getAttribute('aria-level'), '2');
    const words = await squeeze.locator('title').innerHTML();
    for (const part of ['Conv2D', '(N, 6, 6, 24)', 'the reference has (N, 6, 6, 32)', 'your code', 'line 24'])
      assert.ok(words.includes(part), words);
  });

  describe('the cursor’s line', () => {
    it('marks every block that it made, and is told in words', async () => {
      const tree = await open(STATES.passed);
      await setCursor(SQUEEZE_LINE);
      assert.equal(await tree.locator('[aria-current=true]').count(), 4);
      await panel.page.getByText('Line 24: fire1/squeeze, fire2/squeeze, fire3/squeeze, fire4/squeeze').waitFor();
      await setCursor(null);
      assert.equal(await tree.locator('[aria-current]').count(), 0);
    });

    it('marks nothing when the code has changed since', async () => {
      const tree = await open(STATES.stale);
      await setCursor(SQUEEZE_LINE);
      assert.equal(await tree.locator('[aria-current]').count(), 0);
    });

    it('brings its block into view when some of the drawing is in view', async () => {
      const tree = await open(STATES.passed, { width: 320, height: 600 });
      await tree.getByRole('treeitem', { name: /^conv1/ }).scrollIntoViewIfNeeded();
      await setCursor(53);
      const { y, height } = (await tree.getByRole('treeitem', { name: /^logits/ }).boundingBox())!;
      assert.ok(y >= 0 && y + height <= 600, `${y} + ${height}`);
    });

    it('may come before the first state', async () => {
      panel = await openPage();
      await setCursor(SQUEEZE_LINE);
      await panel.show(STATES.passed);
      assert.equal(await panel.page.locator('[role=treeitem][aria-current]').count(), 4);
    });
  });

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    for (const width of [320, 2000]) {
      it(`fits and has no serious accessibility problem: ${theme}, ${width} pixels`, async () => {
        const tree = await open(STATES.narrowSqueeze, { theme, width });
        await setCursor(SQUEEZE_LINE);
        assert.deepEqual(await panel.seriousViolations(), []);
        for (const item of await tree.getByRole('treeitem').all()) {
          const { x, width: taken } = (await item.boundingBox())!;
          assert.ok(x >= 0 && x + taken <= width, `${x} + ${taken}`);
        }
      });
    }
  }
});
