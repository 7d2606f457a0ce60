import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';
import type { PanelState } from '../../src/protocol/panelState';
import type { Opening, PanelPage } from './panelPage';
import { type StateName, STATES } from './panelStates';
import { THEMES, type ThemeName } from './themes';
import { usePanel } from './usePanel';

const ROOT = path.join(__dirname, '..', '..');
const MOST_GZIPPED_BYTES = 150 * 1024;

describe('the panel', function () {
  this.timeout(120_000);
  let panel: PanelPage;
  const openPage = usePanel();

  const open = async (state?: PanelState, opening?: Opening): Promise<PanelPage> => {
    panel = await openPage(opening);
    if (state) await panel.show(state);
    return panel;
  };

  it('is small enough to open at once', async () => {
    await open();
    const sizes = ['panel.js', 'panel.css'].map(
      (file) => zlib.gzipSync(fs.readFileSync(path.join(ROOT, 'dist/webview', file))).length,
    );
    assert.ok(sizes.reduce((sum, size) => sum + size) < MOST_GZIPPED_BYTES, sizes.join(' + '));
  });

  it('asks for its state when it is ready', async () => {
    const { page } = await open();
    assert.deepEqual(await panel.posted(), [{ type: 'ready' }]);
    // Until it has one, it says what it is about.
    assert.equal(await page.locator('#root').innerText(), 'Convolab');
  });

  describe('the run button', () => {
    it('posts run', async () => {
      const { page } = await open(STATES.none);
      await page.getByRole('button', { name: 'Run checks' }).click();
      assert.deepEqual(await panel.lastPosted(), { type: 'run' });
    });

    it('posts cancel while running', async () => {
      const { page } = await open(STATES.running);
      await page.getByRole('button', { name: 'Cancel' }).click();
      assert.deepEqual(await panel.lastPosted(), { type: 'cancel' });
    });

    it('does not take the second half of a double click for a cancel', async () => {
      const { page } = await open(STATES.running);
      const button = page.getByRole('button', { name: 'Cancel' });
      await button.dispatchEvent('click', { detail: 2 });
      assert.deepEqual(await panel.posted(), [{ type: 'ready' }]);
    });

    it('does nothing where runs are blocked, and says why', async () => {
      const { page } = await open(STATES.blocked);
      const button = page.getByRole('button', { name: 'Run checks' });
      await button.focus();
      await page.keyboard.press('Enter');
      assert.deepEqual(await panel.posted(), [{ type: 'ready' }]);
      const explanation = page.locator(`#${await button.getAttribute('aria-describedby')}`);
      assert.match(await explanation.innerText(), /Restricted Mode/);
    });

    it('keeps the focus from the click to the verdict', async () => {
      const { page } = await open(STATES.none);
      await page.getByRole('button', { name: 'Run checks' }).focus();
      await panel.show(STATES.running);
      await panel.show(STATES.passed);
      assert.equal(await page.locator(':focus').innerText(), 'Run checks');
    });
  });

  it('opens the file and asks for a reset', async () => {
    const { page } = await open(STATES.none);
    await page.getByRole('button', { name: 'squeezenet/logits.ts' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'openFile' });
    await page.getByRole('button', { name: 'Reset…' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'reset' });
  });

  it('keeps each hint closed until it is opened, by keyboard too, and then open', async () => {
    const { page } = await open(STATES.none);
    const hint = page.getByText('Which of them tell where something is?');
    assert.equal(await hint.isVisible(), false);
    await page.getByText('1. What goes, what stays').focus();
    await page.keyboard.press('Enter');
    await hint.waitFor();
    assert.equal(await page.getByText('The tensor knows its own height and width.').isVisible(), false);
    await panel.show(STATES.running);
    await panel.show(STATES.none);
    await page.getByRole('tab', { name: 'Instructions' }).click();
    assert.equal(await hint.isVisible(), true);
  });

  it('leads to the next hint that is still closed, whatever tab is shown', async () => {
    const { page } = await open(STATES.failedByValue);
    const hint = { type: 'reveal', place: { kind: 'hint' } };
    await panel.send(hint);
    assert.match(await page.locator(':focus').innerText(), /1\. What goes, what stays/);
    await page.getByText('Which of them tell where something is?').waitFor();
    await panel.send(hint);
    assert.match(await page.locator(':focus').innerText(), /^2\. /);
  });

  it('leads to the layer that a line made', async () => {
    const { page } = await open(STATES.failedByValue);
    await page.getByRole('tab', { name: 'Instructions' }).click();
    const row = page.locator('tr[data-line]').last();
    const line = Number(await row.getAttribute('data-line'));
    await panel.send({ type: 'reveal', place: { kind: 'layer', line } });
    const made = page.locator(`tr[data-line="${line}"] button`).first();
    assert.equal(await made.evaluate((button) => button === document.activeElement), true);
  });

  describe('the verdict', () => {
    const headlines: Partial<Record<StateName, RegExp>> = {
      none: /Not run yet/,
      running: /Running the checks/,
      passed: /All 6 checks passed/,
      failedByValue: /1 of 6 checks failed/,
      failedByException: /Your code threw an exception/,
      syntaxError: /The file has a syntax error/,
      backendError: /The checks could not run/,
      stale: /The code has changed since this run/,
    };
    for (const [name, headline] of Object.entries(headlines) as [StateName, RegExp][]) {
      it(`is announced in words: ${name}`, async () => {
        const { page } = await open(STATES[name]);
        assert.match(await page.getByRole('status').innerText(), headline);
      });
    }
  });

  it('says that another backend was used than was asked for, why, and leads to the doctor', async () => {
    const { page } = await open(STATES.replaced);
    const note = page.getByRole('note', { name: 'Another backend was used' });
    assert.match(await note.innerText(), /no GPU with a driver for it was found\. wasm was used instead\./);
    await note.getByRole('button', { name: 'Diagnose backends' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'diagnose' });
  });

  it('shows what is wrong with a syntax error, and leads to its place', async () => {
    const { page } = await open(STATES.syntaxError);
    await page.getByText('Unexpected token, expected ","').waitFor();
    await page.getByRole('button', { name: 'squeezenet/logits.ts, line 52' }).click();
    assert.deepEqual(await panel.lastPosted(), { type: 'goTo', line: 52, column: 31 });
  });

  it('shows the traceback of an exception', async () => {
    const { page } = await open(STATES.failedByException);
    assert.match(await page.getByRole('region', { name: 'Traceback' }).innerText(), /modelLayers .*:46:17/);
  });

  describe('the checks', () => {
    it('have the failed one open, with the known mistake, expected and got', async () => {
      const { page } = await open(STATES.failedByValue);
      const failed = page.getByRole('listitem').filter({ hasText: 'Each logit is the mean of its whole map' }).first();
      const text = await failed.innerText();
      for (const part of [/Failed/, /This is the maximum over the map/, /What to do/, /Why it matters/, /7\.9124/]) {
        assert.match(text, part);
      }
      await failed.getByRole('button', { name: 'Go to line 52' }).click();
      assert.deepEqual(await panel.lastPosted(), { type: 'goTo', line: 52, column: 12 });
    });

    it('say which check a skipped one waits for', async () => {
      const { page } = await open(STATES.failedByValue);
      await page.getByText('Skipped because “Each logit is the mean of its whole map” has to pass first.').waitFor();
    });

    it('stay as the learner opened them when new state comes', async () => {
      const { page } = await open(STATES.failedByValue);
      const passed = page.getByRole('button', { name: 'Gives back a tensor' });
      const failed = page.getByRole('button', { name: /Failed/ });
      await passed.click();
      await failed.click();
      await panel.show(STATES.stale);
      assert.equal(await passed.getAttribute('aria-expanded'), 'true');
      assert.equal(await failed.getAttribute('aria-expanded'), 'false');
    });
  });

  describe('the table of layers', () => {
    it('goes to the line of the row that is clicked', async () => {
      const { page } = await open(STATES.passed);
      await page.getByRole('cell', { name: '18,496' }).first().click();
      assert.deepEqual(await panel.lastPosted(), { type: 'goTo', line: 26 });
    });

    it('goes to the line by keyboard, once', async () => {
      const { page } = await open(STATES.passed);
      await page.getByRole('button', { name: 'average_pooling2d' }).focus();
      await page.keyboard.press('Enter');
      assert.deepEqual(await panel.posted(), [{ type: 'ready' }, { type: 'goTo', line: 52 }]);
    });

    it('marks the learner’s part in words', async () => {
      const { page } = await open(STATES.passed);
      const marked = page.getByRole('row').filter({ hasText: 'your code' });
      assert.equal(await marked.count(), 2);
    });

    it('sums the parameters up', async () => {
      const { page } = await open(STATES.passed);
      assert.match(await page.getByRole('row', { name: /Total/ }).innerText(), /146,570/);
    });

    it('shows what was expected where the shape differs', async () => {
      const { page } = await open(STATES.failedByShape);
      const row = await page.getByRole('row', { name: /logits/ }).innerText();
      assert.match(row, /\(N, 90\)\s*expected\s*\(N, 10\)/);
    });

    it('says at which row the network failed', async () => {
      const { page } = await open(STATES.failedByException);
      assert.match(await page.getByRole('row', { name: /average_pooling2d/ }).innerText(), /failed here/);
    });
  });

  describe('the predictions', () => {
    it('are walked through with the arrow keys', async () => {
      const { page } = await open(STATES.passed);
      const selected = page.getByRole('option', { selected: true });
      const first = await selected.innerText();
      await selected.focus();
      await page.keyboard.press('ArrowRight');
      assert.notEqual(await selected.innerText(), first);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Home');
      assert.equal(await selected.innerText(), first);
    });

    it('show the probabilities of the image under the pointer', async () => {
      const { page } = await open(STATES.passed);
      await page
        .getByRole('option', { name: /^airplane right/ })
        .first()
        .hover();
      assert.match(
        await page.locator('.detail').innerText(),
        /Right[\s\S]*seen as airplane[\s\S]*airplane\s+\d+\.\d\s+\d\d%/,
      );
    });

    it('show where the network looked, for its own class and for the true one', async () => {
      const { page } = await open(STATES.passed);
      await page.getByRole('option', { name: /wrong/ }).first().hover();
      assert.equal(await page.locator('.activation').count(), 2);
      assert.ok((await page.locator('.activation .heat').count()) === 72);
    });

    it('are counted', async () => {
      const { page } = await open(STATES.passed);
      await page.getByRole('region', { name: 'Predictions' }).getByText('31 of 40 right').waitFor();
    });
  });

  describe('after all checks have passed', () => {
    it('offers the solution to compare with and the next exercise, and says what to notice', async () => {
      const panel = await open(STATES.passed);
      const { page } = panel;
      await page.getByText('A mean has no parameters').waitFor();
      await page.getByRole('button', { name: 'Compare with the solution' }).click();
      await page.getByRole('button', { name: 'Next: The loss of one batch' }).click();
      assert.deepEqual((await panel.posted()).slice(-2), [{ type: 'compare' }, { type: 'openNext' }]);
    });

    it('offers none of it before', async () => {
      const { page } = await open(STATES.failedByValue);
      assert.equal(await page.getByRole('button', { name: 'Compare with the solution' }).count(), 0);
    });
  });

  it('shows the shapes of the method as a picture that says them in words', async () => {
    const { page } = await open(STATES.none);
    await page.getByRole('img', { name: /final_conv \(N, 6, 6, 10\); pooled .* by average over 6 × 6/ }).waitFor();
  });

  describe('while a run goes on', () => {
    it('shows the checks and layers that came so far', async () => {
      const { page } = await open(STATES.running);
      await page.getByText('2 of 2 passed so far').waitFor();
      assert.equal(await page.getByRole('row', { name: /fire1/ }).count(), 4);
      await page.getByRole('progressbar', { name: 'Running the checks' }).waitFor();
    });

    it('turns to the results', async () => {
      const { page } = await open(STATES.none);
      await panel.show(STATES.running);
      assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Results');
    });

    it('keeps the place that the learner had scrolled to', async () => {
      const { page } = await open(STATES.passed);
      await page.evaluate('scrollTo(0, 1200)');
      await panel.show(STATES.running);
      await page.locator('.results:not(.dimmed)').waitFor();
      await panel.show(STATES.passed);
      assert.equal(await page.evaluate('scrollY'), 1200);
    });
  });

  describe('a run that gives what the one before gave', () => {
    const drawnAnew = async (state: PanelState): Promise<number> => {
      await panel.page.evaluate(`{
        globalThis.changes = 0;
        const observer = new MutationObserver((records) => (changes += records.length));
        const observe = { subtree: true, childList: true, attributes: true, characterData: true };
        for (const part of document.querySelectorAll('.layers, .network, .predictions')) observer.observe(part, observe);
      }`);
      await panel.show(STATES.running);
      await panel.show(state);
      return panel.page.evaluate<number>('changes');
    };
    const again = (): PanelState => structuredClone(STATES.passed);

    it('draws nothing of the network, its layers and predictions anew', async () => {
      await open(STATES.passed);
      assert.equal(await drawnAnew(again()), 0);
    });

    it('draws what differs', async () => {
      const { page } = await open(STATES.passed);
      const { run } = again();
      assert.ok(run.phase === 'finished');
      run.result.layers[3]!.params = 12_345;
      assert.ok((await drawnAnew({ ...again(), run })) > 0);
      await page.locator('.layers').getByText('12,345', { exact: true }).waitFor();
    });
  });

  describe('after a reload', () => {
    it('tells the editor which exercise it shows', async () => {
      const { page } = await open(STATES.none);
      const { exercise, language, file } = JSON.parse(
        await page.evaluate<string>(`sessionStorage.getItem('state')`),
      ) as Record<string, unknown>;
      assert.deepEqual([exercise, language, file], ['logits', 'typescript', 'squeezenet/logits.ts']);
    });

    it('is arranged as the learner left it', async () => {
      const { page } = await open(STATES.failedByValue);
      await page.getByRole('button', { name: 'Gives back a tensor' }).click();
      await page.getByRole('button', { name: 'Output', exact: true }).click();
      await page.reload();
      await panel.show(STATES.failedByValue);
      const expanded = (name: string): Promise<string | null> =>
        page.getByRole('button', { name, exact: name === 'Output' }).getAttribute('aria-expanded');
      assert.equal(await expanded('Gives back a tensor'), 'true');
      assert.equal(await expanded('Output'), 'false');
    });

    it('asks again, whatever the editor has kept', async () => {
      const { page } = await open();
      await page.evaluate(`sessionStorage.setItem('state', '{"version":99}')`);
      await page.reload();
      assert.deepEqual(await panel.posted(), [{ type: 'ready' }]);
    });
  });

  describe('messages that are not the panel’s', () => {
    const forged: [string, unknown][] = [
      ['of another type', { type: 'eval', code: '1' }],
      ['without a type', { state: STATES.passed }],
      ['of another version', { type: 'state', state: { ...STATES.passed, version: 2 } }],
      ['with a part missing', { type: 'state', state: { ...STATES.passed, exercise: { id: 'logits' } } }],
      ['that are no objects', 'state'],
      ['that are null', null],
    ];
    for (const [what, message] of forged) {
      it(`are ignored: ${what}`, async () => {
        const { page } = await open(STATES.none);
        await panel.send(message);
        assert.match(await page.getByRole('status').innerText(), /Not run yet/);
      });
    }

    it('cannot bring a script in with the instructions', async () => {
      const exercise = {
        ...STATES.none.exercise,
        instructionsHtml: '<p>Read</p><img src="x" onerror="posted.push(1)">',
      };
      const { page } = await open({ ...STATES.none, exercise });
      await page.getByText('Read').waitFor();
      assert.deepEqual(await panel.posted(), [{ type: 'ready' }]);
      assert.ok(panel.problems.some((problem) => problem.includes('Content Security Policy')));
      panel.problems.length = 0;
    });
  });

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`has no serious accessibility problem: ${theme}`, async () => {
      await open(undefined, { theme });
      for (const [name, state] of Object.entries(STATES)) {
        await panel.show(state);
        await panel.openHints();
        assert.deepEqual(await panel.seriousViolations(), [], name);
      }
    });
  }

  for (const width of [320, 640, 1400, 2000]) {
    it(`fits into ${width} pixels: only tables and code scroll sideways`, async () => {
      const { page } = await open(undefined, { width });
      for (const [name, state] of Object.entries(STATES)) {
        await panel.show(state);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, name);
        if (width === 320) assert.deepEqual(await panel.seriousViolations(), [], name);
      }
    });
  }
});
