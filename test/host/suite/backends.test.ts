import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { obstacleTo } from '../../../src/install/obstacle';
import { PACKAGES } from '../../../src/install/packages';
import { answerMessages, cleanUp } from '../learnerFolder';
import { runners } from '../runners';
import { waitFor } from '../waitFor';

/** Convolab's folder for this user, which run.mjs has made for these tests. */
const STORAGE = process.env['CONVOLAB_STORAGE']!;

function doctorTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('convolab.doctor'),
  );
}

/** What has been found out, as it is kept. */
function tested(): Record<string, boolean> {
  const file = path.join(STORAGE, 'backends.json');
  if (!fs.existsSync(file)) return {};
  const { entries } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    entries: Record<string, { diagnosis: { backend: string; available: boolean } }>;
  };
  return Object.fromEntries(Object.values(entries).map(({ diagnosis }) => [diagnosis.backend, diagnosis.available]));
}

describe('the backends in the editor', () => {
  afterEach(cleanUp);

  it('are tested by the doctor, which opens once', async () => {
    await vscode.commands.executeCommand('convolab.diagnoseBackends');
    await vscode.commands.executeCommand('convolab.diagnoseBackends');
    await waitFor('the doctor', () => doctorTabs().length > 0);
    assert.equal(doctorTabs().length, 1);
    const found = await waitFor('the tests', () => (Object.keys(tested()).length === 5 ? tested() : false));
    assert.deepEqual(found, { cuda: false, webgpu: false, tensorflow: false, wasm: true, cpu: true });
    await waitFor('the processes to end', () => runners().length === 0);
  });

  it('are tested no longer when the doctor is closed', async () => {
    fs.rmSync(path.join(STORAGE, 'backends.json'), { force: true });
    await vscode.commands.executeCommand('convolab.diagnoseBackends');
    await waitFor('a test to begin', () => runners().length > 0);
    await cleanUp();
    await waitFor('the processes to end', () => runners().length === 0);
  });

  describe('that can be installed', () => {
    const { npm_config_registry: registry } = process.env;
    let information: ReturnType<typeof answerMessages>;
    let errors: ReturnType<typeof answerMessages>;
    let answer: string | undefined;

    before(function () {
      if (obstacleTo(PACKAGES.webgpu)) this.skip();
    });
    beforeEach(() => {
      process.env['npm_config_registry'] = 'http://127.0.0.1:9/';
      process.env['npm_config_fetch_retries'] = '0';
      information = answerMessages('showInformationMessage', () => answer!);
      errors = answerMessages('showErrorMessage', undefined);
    });
    afterEach(() => {
      information.restore();
      errors.restore();
      if (registry === undefined) delete process.env['npm_config_registry'];
      else process.env['npm_config_registry'] = registry;
    });

    it('are not installed unless the learner agrees', async () => {
      answer = undefined;
      assert.equal(await vscode.commands.executeCommand('convolab.installBackend', 'webgpu'), false);
      assert.deepEqual(information.asked, ['Install WebGPU (Dawn)?']);
      assert.ok(!fs.existsSync(path.join(STORAGE, 'backends')));
    });

    it('are told to be missing where there is no network, and leave nothing', async () => {
      answer = 'Install';
      assert.equal(await vscode.commands.executeCommand('convolab.installBackend', 'webgpu'), undefined);
      const [message] = await waitFor('the message', () => errors.asked.length > 0 && errors.asked);
      assert.match(message!, /^WebGPU \(Dawn\) was not installed: the download failed.*Check the network/);
      assert.deepEqual(fs.readdirSync(path.join(STORAGE, 'backends')), []);
    });

    it('can not be removed where none is there, which is said', async () => {
      assert.equal(await vscode.commands.executeCommand('convolab.removeBackend'), false);
      assert.match(information.asked[0]!, /No backend is installed/);
    });
  });
});
