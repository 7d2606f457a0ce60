import assert from 'node:assert/strict';
import { backendLabel, backendStatus } from '../../src/extension/backendLabel';
import type { Backend } from '../../src/protocol/runResult';

const WASM: Backend = {
  name: 'wasm',
  version: '4.22.0',
  device: 'CPU, WebAssembly with SIMD',
  reason: 'the fastest that is built in',
};

describe('the backend in the status bar', () => {
  for (const [name, device, isSoftware, label] of [
    ['wasm', 'CPU, WebAssembly with SIMD', undefined, 'wasm · SIMD · CPU'],
    ['wasm', 'CPU, WebAssembly', undefined, 'wasm · CPU'],
    ['cpu', 'CPU, JavaScript', undefined, 'cpu · JavaScript · CPU'],
    ['tensorflow', "CPU, TensorFlow's kernels", undefined, 'tensorflow · CPU'],
    ['cuda', 'NVIDIA GPU, CUDA', undefined, 'cuda · NVIDIA GPU'],
    ['webgpu', 'NVIDIA GeForce RTX 4070', undefined, 'webgpu · NVIDIA GeForce RTX 4070'],
    ['webgpu', 'SwiftShader', true, 'webgpu · SwiftShader (software, no GPU)'],
    ['webgpu', 'Some Vendor Graphics Accelerator 9000 Ti', undefined, 'webgpu · Some Vendor Graphics Accelerato…'],
  ] as const) {
    it(`is called ${label}`, () => assert.equal(backendLabel({ name, device, isSoftware }), label));
  }

  it('says why it is used', () => {
    const { text, tooltip, isWarning } = backendStatus(WASM, true);
    assert.equal(text, '$(chip) wasm · SIMD · CPU');
    assert.match(tooltip, /the fastest that is built in/);
    assert.equal(isWarning, false);
  });

  it('warns where another one was asked for, and says why', () => {
    const reason = "webgpu can't be used: no GPU. wasm was used instead.";
    const { text, tooltip, isWarning } = backendStatus({ ...WASM, insteadOf: 'webgpu', reason }, true);
    assert.match(text, /^\$\(warning\) wasm/);
    assert.match(tooltip, /Not webgpu.*no GPU/);
    assert.equal(isWarning, true);
  });

  it('names none before one is known, nor in Restricted Mode', () => {
    assert.doesNotMatch(backendStatus(undefined, true).text, /wasm/);
    assert.match(backendStatus(WASM, false).tooltip, /Restricted Mode/);
  });
});
