import assert from 'node:assert/strict';
import type { PanelState } from '../../src/protocol/panelState';
import type { Opening, PanelPage } from './panelPage';
import { THEMES, type ThemeName } from './themes';
import { TRAINING_STATES } from './trainingStates';
import { usePanel } from './usePanel';

describe('a training in the panel', function () {
  this.timeout(120_000);
  let panel: PanelPage;
  const openPage = usePanel();

  const open = async (state: PanelState, opening?: Opening): Promise<PanelPage> => {
    panel = await openPage(opening);
    await panel.show(state);
    await panel.page.getByRole('tab', { name: 'Results' }).click();
    return panel;
  };

  it('begins at the button', async () => {
    const { page } = await open(TRAINING_STATES.untrained);
    await page.getByRole('button', { name: 'Train the network' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'training', action: 'start' });
  });

  it('keeps the focus from the start to a pause, and goes on', async () => {
    const { page } = await open(TRAINING_STATES.untrained);
    await page.getByRole('button', { name: 'Train the network' }).focus();
    await panel.show(TRAINING_STATES.running);
    await page.keyboard.press('Enter');
    assert.deepEqual(await panel.lastPosted(), { type: 'training', action: 'pause' });
    await panel.show(TRAINING_STATES.paused);
    await page.keyboard.press('Enter');
    assert.deepEqual(await panel.lastPosted(), { type: 'training', action: 'continue' });
  });

  it('can be stopped, and resumed where it was', async () => {
    const { page } = await open(TRAINING_STATES.running);
    await page.getByRole('button', { name: 'Stop' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'training', action: 'stop' });
    await panel.show(TRAINING_STATES.interrupted);
    await page.getByRole('button', { name: 'Resume at step 700' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'training', action: 'resume' });
  });

  it('offers no resume when the code has changed', async () => {
    const { page } = await open(TRAINING_STATES.stale);
    assert.equal(await page.getByRole('button', { name: /Resume/ }).count(), 0);
    assert.match(await page.locator('.training-note').innerText(), /belong to the code before/);
  });

  it('says how it stands in figures, and announces only what changes seldom', async () => {
    const { page } = await open(TRAINING_STATES.running);
    const section = page.locator('.section-training');
    assert.match(await section.innerText(), /step 740 of 2,000[\s\S]*loss \d\.\d{3}[\s\S]*3 min left/);
    assert.equal(await section.getByRole('status').innerText(), 'Training…');
  });

  it('draws its curves, and has the same as a table', async () => {
    const { page } = await open(TRAINING_STATES.running);
    const chart = page.locator('.training-chart');
    for (const curve of ['.training-loss', '.training-batches', '.training-held-out']) {
      assert.match((await chart.locator(curve).getAttribute('d')) ?? '', /^M[\d.]+ [\d.]+L/);
    }
    assert.match(
      (await chart.getByRole('img').getAttribute('aria-label')) ?? '',
      /740 of 2000 steps, 28.*% of held-out/,
    );
    await chart.getByText('As a table').click();
    assert.equal(await chart.getByRole('row').count(), 1 + 7);
  });

  it('says at the end how many unseen images are right', async () => {
    const { page } = await open(TRAINING_STATES.reached);
    assert.match(await page.locator('.section-training .verdict-headline').innerText(), /42\.6% of 1,000 images/);
    assert.equal(await page.locator('.training-bar.reached').count(), 1);
  });

  it('leads to the line that ended it', async () => {
    const { page } = await open(TRAINING_STATES.failed);
    await page.getByRole('button', { name: /line 120/ }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'goTo', line: 120, column: 9 });
  });

  it('comes after the checks until they have passed', async () => {
    const { page } = await open(TRAINING_STATES.unchecked);
    assert.match(await page.locator('.training-note').innerText(), /checks have not passed/);
  });

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    for (const name of ['running', 'failed'] as const) {
      it(`has no serious problem of access when ${name}, in the theme ${theme}`, async () => {
        await open(TRAINING_STATES[name], { theme });
        assert.deepEqual(await panel.seriousViolations(), []);
      });
    }
  }

  it('fits into a narrow panel', async () => {
    const { page } = await open(TRAINING_STATES.running, { width: 320 });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false);
  });
});
