import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { resizedCourse } from '../../../scripts/bench/resizedCourse';
import type { Diagnosis } from '../../../src/protocol/diagnosis';
import type { BackendName, RunResult } from '../../../src/protocol/runResult';
import { loadPack } from '../../../src/runs/packFiles';
import { cleanUp, lineOf, panelTab, workspaceFolder, write } from '../learnerFolder';
import { typescript } from '../learnersFile';
import { waitFor } from '../waitFor';

const ROOT = vscode.extensions.getExtension('convolab.convolab')!.extensionPath;
/** The exercise's folder in the course. */
const LOGITS = '12_logits';
const MEAN = 'return tf.mean(convLayer, [1, 2]);';
/** The GPU here is made of software, and every kernel is compiled before its first use. */
const PATIENCE_MS = 240_000;

/** What was found out about a backend, as the extension keeps it. */
function kept(name: BackendName): Diagnosis | undefined {
  const file = path.join(process.env['CONVOLAB_STORAGE']!, 'backends.json');
  if (!fs.existsSync(file)) return undefined;
  const { entries } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    entries: Record<string, { diagnosis: Diagnosis }>;
  };
  return Object.values(entries).find(({ diagnosis }) => diagnosis.backend === name)?.diagnosis;
}

describe("the editor's own GPU", function () {
  this.timeout(PATIENCE_MS);
  const settings = vscode.workspace.getConfiguration('convolab');
  const set = (name: string, value: unknown) => settings.update(name, value, vscode.ConfigurationTarget.Global);
  let document: vscode.TextDocument;

  /** The exercise with one image, as an author's course in the learner's folder. */
  beforeEach(async () => {
    const course = path.join(workspaceFolder(), 'small');
    resizedCourse(loadPack(path.join(ROOT, 'exercises/squeezenet')), course, 1);
    const file = path.join(course, LOGITS, 'attempt.ts');
    fs.writeFileSync(file, typescript.program('starter'));
    document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
  });
  afterEach(async () => {
    await cleanUp();
    await set('backend', undefined);
    await set('limits.runSeconds', undefined);
  });

  async function runOn(backend: BackendName, text: string): Promise<RunResult> {
    await set('backend', backend);
    await write(document, text);
    const result = await vscode.commands.executeCommand<RunResult | undefined>('convolab.runChecks', document.uri);
    assert.ok(result);
    return result;
  }

  const onWasm = new Map<string, RunResult>();
  for (const [backend, programs] of [
    ['editor-webgl', ['solution', 'mistakes/sum']],
    ['editor-webgpu', ['solution']],
  ] as const) {
    it(`passes its self-test on ${backend}, and gives the verdicts and logits of wasm`, async () => {
      for (const program of programs) {
        const text = typescript.program(program);
        const result = await runOn(backend, text);
        assert.equal(result.backend?.name, backend, result.backend?.reason);
        assert.match(result.backend.device, /SwiftShader.*, in the editor/i);
        const expected = onWasm.get(program) ?? (await runOn('wasm', text));
        onWasm.set(program, expected);
        assert.equal(expected.backend?.name, 'wasm');
        const verdict = ({ status, checks }: RunResult) => [status, checks.map((check) => [check.id, check.status])];
        assert.deepEqual(verdict(result), verdict(expected));
        const [actual, reference] = [result, expected].map(({ predictions }) => predictions!.logits.flat());
        const scale = Math.max(...reference!.map(Math.abs));
        for (const [i, value] of reference!.entries()) assert.ok(Math.abs(actual![i]! - value) <= 1e-4 * scale);
      }
      const diagnosis = kept(backend);
      assert.equal(diagnosis?.available, true, diagnosis?.why ?? '');
      assert.ok(diagnosis.selfTestError! < 1e-4);
      assert.equal(diagnosis.description?.isSoftware, true);
    });
  }

  it('is left aside by auto where it is made of software', async () => {
    await set('backend', 'auto');
    await write(document, typescript.program('solution'));
    const result = await vscode.commands.executeCommand<RunResult | undefined>('convolab.runChecks', document.uri);
    assert.equal(result?.backend?.name, 'wasm');
    assert.match(result.backend.reason, /editor-webgl: .*is no GPU but software/);
  });

  it('is not used for Python, which says why', async () => {
    await set('backend', 'editor-webgl');
    const file = path.join(workspaceFolder(), 'small', LOGITS, 'attempt.py');
    fs.writeFileSync(file, fs.readFileSync(path.join(ROOT, 'exercises/squeezenet', LOGITS, 'python/solution.py')));
    const result = await vscode.commands.executeCommand<RunResult | undefined>(
      'convolab.runChecks',
      (await vscode.workspace.openTextDocument(file)).uri,
    );
    assert.equal(result?.status, 'passed');
    assert.equal(result.backend?.insteadOf, 'editor-webgl');
    assert.match(result.backend.reason, /it runs TypeScript only.*wasm was used instead/);
  });

  it('ends an endless loop, at its line', async () => {
    await set('limits.runSeconds', 1);
    const text = typescript.withBody('for (;;) {}');
    const result = await runOn('editor-webgl', text);
    assert.equal(result.backend?.name, 'editor-webgl', result.backend?.reason);
    assert.equal(result.error?.kind, 'timeout');
    assert.equal(result.error.location?.line, lineOf(text, 'for (;;) {}') + 1);
  });

  it('has no panel any more in the middle of a run: the run is repeated on wasm, which says so', async () => {
    await set('backend', 'editor-webgl');
    await write(
      document,
      `${typescript.withBody(MEAN)}\nconst end = performance.now() + 2500;\nwhile (performance.now() < end);\n`,
    );
    const result = vscode.commands.executeCommand<RunResult | undefined>('convolab.runChecks', document.uri);
    await waitFor('the run to begin', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return lenses.some(({ command }) => command?.command === 'convolab.cancel');
    });
    await vscode.window.tabGroups.close(await waitFor('the panel', () => panelTab()));
    const { backend, error } = (await result)!;
    assert.equal(error, null);
    assert.equal(backend?.name, 'wasm');
    assert.equal(backend.insteadOf, 'editor-webgl');
    assert.match(backend.reason, /panel, in which it computed, was closed or hidden\. wasm was used instead/);
    assert.equal(kept('editor-webgl')?.available, true, 'that is no failure of the device');
  });

  it('keeps hostile code from the page, the network and what is stored, and shows where it fails', async () => {
    const text = typescript.withBody(`
      const names = new Set<string>();
      for (let holder: object | null = globalThis; holder; holder = Object.getPrototypeOf(holder))
        for (const name of Object.getOwnPropertyNames(holder)) names.add(name);
      const wanted = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'importScripts', 'Worker',
        'SharedWorker', 'indexedDB', 'caches', 'postMessage', 'close', 'onmessage', 'MessageChannel', 'BroadcastChannel',
        'FontFace', 'navigator', 'location', 'URL', 'Blob', 'FileReader', 'process', 'require', 'self', '_tfengine'];
      console.log('reached', wanted.filter((name) => names.has(name)));
      for (const name of ['eval', 'Function']) {
        try { console.log(name, (globalThis as any)[name]('1')); } catch (error) { console.log((error as Error).name); }
      }
      try { console.log(import('https://example.com/')); } catch (error) { console.log((error as Error).message); }
      throw new Error('on purpose');`);
    const { backend, error, output } = await runOn('editor-webgl', text);
    assert.equal(backend?.name, 'editor-webgl', backend?.reason);
    assert.match(output, /^reached \[\]\nEvalError\nEvalError\nimport\("https:\/\/example\.com\/"\) is not possible/);
    assert.match(error!.message, /on purpose/);
    assert.equal(error!.location?.line, lineOf(text, 'on purpose') + 1);
  });
});
