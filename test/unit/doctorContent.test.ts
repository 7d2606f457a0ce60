import assert from 'node:assert/strict';
import * as v from 'valibot';
import { doctorContent, type DoctorFacts, type KnownBackends } from '../../src/extension/doctorContent';
import { type Diagnosis, unavailable } from '../../src/protocol/diagnosis';
import { type DoctorRow, DoctorStateSchema } from '../../src/protocol/doctorState';
import type { BackendName } from '../../src/protocol/runResult';
import { backendStatus, doctorSummary, imagesPerSecond } from '../../src/webview/doctorText';

const wasm: Diagnosis = {
  ...unavailable('wasm', '', null),
  available: true,
  why: null,
  forward: { images: 32, ms: 50 },
};
const found: Partial<Record<BackendName, Diagnosis>> = { wasm, webgpu: unavailable('webgpu', 'it is gone', null) };

const backends: KnownBackends = {
  names: ['webgpu', 'tensorflow', 'wasm', 'cpu'],
  known: (name) => found[name],
  first: (choice, language) =>
    choice === 'tensorflow'
      ? { name: 'wasm', reason: 'because', insteadOf: 'tensorflow' }
      : { name: language === 'python' ? 'wasm' : 'cpu', reason: 'because' },
  result: (list) => ({
    version: 1,
    platform: 'linux-x64',
    node: 'v22.0.0',
    storage: '/storage',
    backends: list,
    chosen: { python: { name: 'wasm', reason: '' }, typescript: { name: 'wasm', reason: '' } },
  }),
  installable: (name) => (name === 'webgpu' || name === 'tensorflow' ? { id: name, installed: false } : null),
};

const facts: DoctorFacts = { choice: 'auto', test: undefined, progressOf: () => undefined, blocked: null };
const rowOf = (changes: Partial<DoctorFacts>, id: string): DoctorRow =>
  doctorContent(backends, { ...facts, ...changes }).rows.find((row) => row.id === id)!;

describe('what the doctor’s page is told', () => {
  it('has the form that the page reads, best backend first', () => {
    const state = v.parse(DoctorStateSchema, doctorContent(backends, facts));
    assert.deepEqual(
      state.rows.map(({ id }) => id),
      ['webgpu', 'tensorflow', 'wasm', 'cpu'],
    );
    assert.equal(doctorSummary(state), '1 of 4 backends available, 2 not tested.');
  });

  it('says which languages use a backend, and what was used instead of the chosen one', () => {
    assert.deepEqual(rowOf({}, 'wasm').usedFor, ['python']);
    assert.deepEqual(rowOf({ choice: 'tensorflow' }, 'wasm').usedFor, ['python', 'typescript']);
    const { used } = doctorContent(backends, { ...facts, choice: 'tensorflow' });
    assert.deepEqual(
      used.map(({ chosen }) => chosen.insteadOf),
      ['tensorflow', 'tensorflow'],
    );
  });

  it('follows a test: what was tested, what is, what waits', () => {
    const test = { names: ['webgpu', 'tensorflow', 'wasm'] as const, done: 1 };
    const ids = ['webgpu', 'tensorflow', 'wasm', 'cpu'];
    assert.deepEqual(
      ids.map((id) => rowOf({ test }, id).test),
      [null, 'running', 'waiting', null],
    );
    assert.equal(doctorSummary(doctorContent(backends, { ...facts, test })), 'Testing tensorflow, 2 of 3…');
  });

  it('offers what can be installed, with its size and how far it is', () => {
    assert.equal(rowOf({}, 'cpu').offer, null);
    assert.match(rowOf({}, 'webgpu').offer!.size, /51 MB to download/);
    const progressOf = (id: string) => (id === 'webgpu' ? 'Downloading… 3 %' : undefined);
    assert.equal(rowOf({ progressOf }, 'webgpu').offer!.progress, 'Downloading… 3 %');
    assert.equal(rowOf({ progressOf }, 'tensorflow').offer!.progress, null);
  });
});

describe('the doctor’s words', () => {
  it('say how a backend stands', () => {
    const words = ['webgpu', 'tensorflow', 'wasm'].map((id) => backendStatus(rowOf({}, id)).word);
    assert.deepEqual(words, ['Not available', 'Not tested', 'Available']);
  });

  it('compare devices that were timed with other batches', () => {
    assert.equal(imagesPerSecond({ images: 32, ms: 50 }), '640 images/s');
    assert.equal(imagesPerSecond({ images: 1, ms: 144 }), '6.9 images/s');
  });
});
