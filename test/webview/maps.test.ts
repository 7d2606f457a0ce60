import assert from 'node:assert/strict';
import type { PanelMaps, PanelMessage, PanelState } from '../../src/protocol/panelState';
import type { Opening, PanelPage } from './panelPage';
import { STATES, withMaps } from './panelStates';
import { THEMES, type ThemeName } from './themes';
import { usePanel } from './usePanel';

const rowOf = (name: string): number => {
  const { run } = STATES.passed;
  assert.equal(run.phase, 'finished');
  return run.result.layers.findIndex((layer) => layer.name === name);
};

describe('the maps of a layer', function () {
  this.timeout(120_000);
  let panel: PanelPage;
  const openPage = usePanel();

  /** Opens the section, which is closed until somebody wants it. */
  const open = async (state: PanelState, opening?: Opening): Promise<void> => {
    panel = await openPage(opening);
    await panel.show(state);
    await panel.page.getByRole('button', { name: 'Maps' }).click();
  };
  const openWithMaps = async (row: string, image: number, opening?: Opening): Promise<void> => {
    const { state, rowMaps } = withMaps(row, image);
    panel = await openPage(opening);
    await panel.send({ type: 'maps', maps: rowMaps } satisfies PanelMessage);
    await panel.show(state);
    await panel.page.getByRole('button', { name: 'Maps' }).click();
  };
  const withPhase = (maps: PanelMaps): PanelState => ({ ...STATES.passed, maps });

  it('are asked for when the section is opened, of the learner’s layer and the first image', async () => {
    panel = await openPage();
    await panel.show(STATES.passed);
    assert.ok(!(await panel.posted()).some(({ type }) => type === 'maps'));
    await panel.page.getByRole('button', { name: 'Maps' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'maps', row: rowOf('average_pooling2d'), image: 0 });
  });

  it('are of the layer that is chosen in the list', async () => {
    await open(STATES.passed);
    await panel.page.getByRole('combobox', { name: 'Layer' }).selectOption({ label: 'fire1/squeeze' });
    assert.deepEqual(await panel.lastPosted(), { type: 'maps', row: rowOf('fire1/squeeze'), image: 0 });
  });

  it('are of the block that is clicked in the drawing, which leads to its line too', async () => {
    await open(STATES.passed);
    await panel.page.getByRole('treeitem', { name: /^pool2/ }).click();
    const posted = await panel.posted();
    assert.ok(posted.some(({ type }) => type === 'goTo'));
    assert.deepEqual(
      posted.findLast(({ type }) => type === 'maps'),
      { type: 'maps', row: rowOf('pool2'), image: 0 },
    );
  });

  it('are of the image that is chosen, by keyboard too', async () => {
    await open(STATES.passed);
    await panel.page.getByRole('radio', { name: '1, airplane', exact: true }).focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('ArrowRight');
    assert.deepEqual(await panel.lastPosted(), { type: 'maps', row: rowOf('average_pooling2d'), image: 2 });
  });

  it('are asked for again once another run has ended', async () => {
    await openWithMaps('average_pooling2d', 0);
    assert.ok(!(await panel.posted()).some(({ type }) => type === 'maps'));
    await panel.show(STATES.failedByShape);
    assert.equal((await panel.lastPosted())?.type, 'maps');
  });

  it('stand side by side: what came in and what went out', async () => {
    await openWithMaps('average_pooling2d', 0);
    const { page } = panel;
    const [input, output] = [page.locator('figure.map').first(), page.locator('figure.map').last()];
    await input.getByText('final_conv').waitFor();
    await output.getByText('(N, 1, 1, 10)').waitFor();
    await input.getByRole('img', { name: /^10 maps of 6×6, from 0 to 3\.25; 2 are 0 throughout$/ }).waitFor();
    const [left, right] = [(await input.boundingBox())!, (await output.boundingBox())!];
    assert.ok(left.x + left.width <= right.x, 'side by side');
  });

  it('are drawn: a channel with a hill has full colour, a silent one has none', async () => {
    await openWithMaps('average_pooling2d', 0);
    const [hill, silent] = await panel.page.evaluate<[number, number]>(`(() => {
      const canvas = document.querySelector('figure.map canvas');
      const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      // A channel takes 48 pixels and a gap of 3; the first hill is at the left upper corner.
      const alphaAt = (x, y) => data[(y * width + x) * 4 + 3];
      return [alphaAt(2, 2), alphaAt(4 * 51 + 20, 20)];
    })()`);
    assert.equal(hill, 255);
    assert.ok(silent > 0 && silent < 60, `${silent}`);
  });

  it('show nothing of maps that were for another choice', async () => {
    await openWithMaps('average_pooling2d', 0);
    const { state, rowMaps } = withMaps('average_pooling2d', 0);
    await panel.send({ type: 'maps', maps: { ...rowMaps, key: rowMaps.key + 1 } } satisfies PanelMessage);
    await panel.show(state);
    assert.equal(await panel.page.locator('figure.map').count(), 0);
  });

  it('tell the value under the pointer', async () => {
    await openWithMaps('average_pooling2d', 0);
    await panel.page
      .locator('figure.map canvas')
      .first()
      .hover({ position: { x: 2, y: 2 } });
    await panel.page.getByText('Channel 0, row 0, column 0: 3.25').waitFor();
  });

  it('are there in numbers, channel by channel', async () => {
    await openWithMaps('average_pooling2d', 0);
    await panel.page.getByText('Channels in numbers').first().click();
    const rows = panel.page.getByRole('region', { name: 'Channels of final_conv in numbers' }).locator('tbody tr');
    assert.equal(await rows.count(), 10);
    assert.deepEqual((await rows.nth(4).innerText()).split(/\s+/), ['4', '0', '0', '0']);
  });

  it('say that they are computed, which can be cancelled', async () => {
    await open(withPhase({ phase: 'computing', row: rowOf('average_pooling2d'), image: 0 }));
    await panel.page.getByText('Running the network on this image…').waitFor();
    await panel.page.getByRole('button', { name: 'Cancel' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'cancelMaps' });
  });

  it('say why there are none, and can be asked for again', async () => {
    const row = rowOf('average_pooling2d');
    await open(withPhase({ phase: 'unavailable', why: 'The code made other layers this time.', row, image: 0 }));
    await panel.page.getByText('The code made other layers this time.').waitFor();
    await panel.page.getByRole('button', { name: 'Try again' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'maps', row, image: 0 });
  });

  it('follow the theme', async () => {
    await openWithMaps('average_pooling2d', 0);
    const pixel = (): Promise<string> =>
      panel.page.evaluate(
        `[...document.querySelector('figure.map canvas').getContext('2d').getImageData(2, 2, 1, 1).data].join()`,
      );
    const before = await pixel();
    await panel.page.evaluate(`document.documentElement.style.setProperty('--vscode-charts-blue', '#c0ffee')`);
    await panel.page.waitForFunction(
      (last) => String([...document.querySelector('canvas')!.getContext('2d')!.getImageData(2, 2, 1, 1).data]) !== last,
      before,
    );
    assert.equal(await pixel(), '192,255,238,255');
  });

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    for (const width of [320, 2000]) {
      it(`fit and have no serious accessibility problem: ${theme}, ${width} pixels`, async () => {
        await openWithMaps('conv1', 3, { theme, width });
        await panel.page.getByRole('combobox', { name: 'Layer' }).selectOption({ label: 'conv1' });
        await panel.page.getByRole('radio', { name: '4, cat', exact: true }).check();
        await panel.page.locator('figure.map').last().waitFor();
        assert.deepEqual(await panel.seriousViolations(), []);
        for (const canvas of await panel.page.locator('figure.map canvas').all()) {
          const { x, width: taken } = (await canvas.boundingBox())!;
          assert.ok(x >= 0 && x + taken <= width, `${x} + ${taken}`);
        }
      });
    }
  }
});
