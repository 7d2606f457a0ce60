import assert from 'node:assert/strict';
import type { DoctorMessage, DoctorState } from '../../src/protocol/doctorState';
import { DOCTOR_STATES } from './doctorStates';
import type { Opening, PanelPage } from './panelPage';
import { THEMES, type ThemeName } from './themes';
import { usePanel } from './usePanel';

describe('the doctor’s page', function () {
  this.timeout(120_000);
  let doctor: PanelPage;
  const openPage = usePanel();

  const show = (state: DoctorState): Promise<void> => doctor.send({ type: 'state', state } satisfies DoctorMessage);
  const open = async (state?: DoctorState, opening?: Opening): Promise<PanelPage> => {
    doctor = await openPage({ ...opening, name: 'doctor' });
    if (state) await show(state);
    return doctor;
  };
  const backend = (name: string) => doctor.page.getByRole('region', { name, exact: true });

  it('asks for its state when it is ready', async () => {
    await open();
    assert.deepEqual(await doctor.posted(), [{ type: 'ready' }]);
  });

  it('tells of an available backend its device, its versions and its speed', async () => {
    await open(DOCTOR_STATES.gpu);
    const text = await backend('webgpu').innerText();
    for (const part of [
      /Available/,
      /NVIDIA GeForce RTX 4070/,
      /570\.124/,
      /TensorFlow\.js 4\.22\.0/,
      /11\.0 k images\/s/,
    ]) {
      assert.match(text, part);
    }
    assert.match(text, /Training step\s+2\.3 k images\/s\s+14 ms for 32 images/);
    assert.match(text, /in use for TypeScript/);
  });

  it('says why a backend is not available, and what to do', async () => {
    await open(DOCTOR_STATES.usual);
    assert.match(await backend('cuda').innerText(), /There is no NVIDIA driver\. Install the GPU's driver/);
  });

  it('offers to install what can be installed, with its size', async () => {
    await open(DOCTOR_STATES.usual);
    assert.match(await backend('webgpu').innerText(), /It is not installed\.\s+Install webgpu…\s+51 MB to download/);
    await backend('webgpu').getByRole('button', { name: 'Install webgpu…' }).click();
    assert.deepEqual(await doctor.lastPosted(), { type: 'install', id: 'webgpu' });
  });

  it('shows how far an installation is, and offers to remove what is installed', async () => {
    await open(DOCTOR_STATES.gpu);
    assert.match(await backend('tensorflow').innerText(), /Downloading… 43 %/);
    await backend('webgpu').getByRole('button', { name: 'Remove…' }).click();
    assert.deepEqual(await doctor.lastPosted(), { type: 'remove', id: 'webgpu' });
  });

  it('says what is used for each language and why, and marks what was not the choice', async () => {
    const { page } = await open(DOCTOR_STATES.replaced);
    assert.match(
      await page.getByRole('region', { name: 'In use' }).innerText(),
      /Python\s+wasm\s+not webgpu\s+webgpu can't be used: no GPU/,
    );
  });

  it('has a backend chosen by keyboard', async () => {
    const { page } = await open(DOCTOR_STATES.usual);
    const automatic = page.getByRole('radio', { name: 'auto' });
    assert.equal(await automatic.isChecked(), true);
    await automatic.focus();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await doctor.lastPosted(), { type: 'choose', choice: 'wasm' }, 'the first that can be had');
  });

  it('tests on request, and cancels with the same button', async () => {
    const { page } = await open(DOCTOR_STATES.usual);
    await page.getByRole('button', { name: 'Test again' }).click();
    assert.deepEqual(await doctor.lastPosted(), { type: 'test', training: false });
    await show(DOCTOR_STATES.testing);
    assert.match(await page.getByRole('status').innerText(), /Testing wasm, 4 of 5/);
    assert.match(await backend('cpu').innerText(), /Waits for its test/);
    assert.equal(await page.locator(':focus').innerText(), 'Cancel');
    await page.keyboard.press('Enter');
    assert.deepEqual(await doctor.lastPosted(), { type: 'cancel' });
  });

  it('times a training step on request', async () => {
    const { page } = await open(DOCTOR_STATES.usual);
    await page.getByRole('button', { name: 'Time a training step' }).click();
    assert.deepEqual(await doctor.lastPosted(), { type: 'test', training: true });
  });

  it('has the report copied, and says so', async () => {
    const { page } = await open(DOCTOR_STATES.usual);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    assert.deepEqual(await doctor.lastPosted(), { type: 'copy' });
    await doctor.send({ type: 'copied' } satisfies DoctorMessage);
    assert.match(await page.getByRole('status').innerText(), /copied as Markdown/);
    await page.getByRole('button', { name: 'Copy as Markdown' }).waitFor();
  });

  it('does nothing in Restricted Mode, and says why', async () => {
    const { page } = await open(DOCTOR_STATES.blocked);
    for (const name of ['Test again', 'Time a training step', 'Install webgpu…']) {
      const button = page.getByRole('button', { name });
      assert.equal(await button.getAttribute('aria-disabled'), 'true');
      await button.focus();
      await page.keyboard.press('Enter');
    }
    assert.deepEqual(await doctor.posted(), [{ type: 'ready' }]);
    await page.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    assert.deepEqual(await doctor.lastPosted(), { type: 'trust' });
  });

  it('ignores what is no message of the doctor’s', async () => {
    const { page } = await open(DOCTOR_STATES.usual);
    await doctor.send({ type: 'state', state: { ...DOCTOR_STATES.gpu, version: 2 } });
    await doctor.send(null);
    assert.match(await page.getByRole('status').innerText(), /2 of 5 backends available/);
    doctor.problems.length = 0;
  });

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`has no serious accessibility problem: ${theme}`, async () => {
      await open(undefined, { theme, width: 1000 });
      for (const [name, state] of Object.entries(DOCTOR_STATES)) {
        await show(state);
        assert.deepEqual(await doctor.seriousViolations(), [], name);
      }
    });
  }

  for (const width of [320, 640, 1400]) {
    it(`fits into ${width} pixels`, async () => {
      const { page } = await open(undefined, { width });
      for (const [name, state] of Object.entries(DOCTOR_STATES)) {
        await show(state);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, name);
        if (width === 320) assert.deepEqual(await doctor.seriousViolations(), [], name);
      }
    });
  }
});
