import { BACKEND_TITLES } from '../../src/protocol/backendTitles';
import { type Diagnosis, unavailable } from '../../src/protocol/diagnosis';
import type { DoctorRow, DoctorState } from '../../src/protocol/doctorState';
import type { BackendName } from '../../src/protocol/runResult';

function available(backend: BackendName, device: string, images: number, ms: number): Diagnosis {
  const description = { version: '4.22.0', device, driver: null, isSoftware: false };
  const times = { forward: { images, ms }, trainingStep: null };
  return { backend, available: true, why: null, next: null, description, selfTestError: 1.8e-7, ...times };
}

function row(id: BackendName, diagnosis: Diagnosis | null, rest: Partial<DoctorRow> = {}): DoctorRow {
  return { id, ...BACKEND_TITLES[id], choice: id, diagnosis, test: null, usedFor: [], offer: null, ...rest };
}

const WEBGPU_OFFER = { id: 'webgpu', size: '51 MB to download, 22 MB on disk', installed: false, progress: null };
const notInstalled = (name: BackendName): Diagnosis =>
  unavailable(name, 'it is not installed', `Install it: convolab install ${name}`);

const NVIDIA: Diagnosis = {
  ...available('webgpu', 'NVIDIA GeForce RTX 4070', 32, 2.9),
  trainingStep: { images: 32, ms: 14.2 },
  description: {
    version: '4.22.0',
    device: 'NVIDIA GeForce RTX 4070',
    driver: 'NVIDIA: 570.124.06 Vulkan driver',
    isSoftware: false,
  },
};

const cuda = row(
  'cuda',
  unavailable('cuda', 'there is no NVIDIA driver', "Install the GPU's driver, version 525 or later."),
);
const tensorflow = row('tensorflow', notInstalled('tensorflow'), {
  offer: { id: 'tensorflow', size: '187 MB to download, 561 MB on disk', installed: false, progress: null },
});
const wasm = row('wasm', available('wasm', 'CPU, WebAssembly with SIMD', 32, 54.1), {
  usedFor: ['python', 'typescript'],
});
const cpu = row('cpu', available('cpu', 'CPU, JavaScript', 1, 144));

const usual: DoctorState = {
  version: 1,
  rows: [cuda, row('webgpu', notInstalled('webgpu'), { offer: WEBGPU_OFFER }), tensorflow, wasm, cpu],
  choice: 'auto',
  used: [
    { language: 'python', chosen: { name: 'wasm', reason: 'the fastest that is built in' } },
    { language: 'typescript', chosen: { name: 'wasm', reason: 'the fastest that is built in' } },
  ],
  testing: null,
  blocked: null,
  platform: 'linux-x64',
  node: 'v22.23.0',
  storage: '/home/learner/.local/share/convolab',
};

const instead = "webgpu can't be used: no GPU with a driver for it was found. wasm was used instead.";

/** The states that the doctor's page can be in, for tests and pictures. */
export const DOCTOR_STATES = {
  usual,
  untested: { ...usual, rows: usual.rows.map((each) => ({ ...each, diagnosis: null })) },
  testing: {
    ...usual,
    testing: { name: 'wasm', done: 3, total: 5 },
    rows: [
      ...usual.rows.slice(0, 3),
      { ...wasm, test: 'running' as const },
      { ...cpu, diagnosis: null, test: 'waiting' as const },
    ],
  },
  gpu: {
    ...usual,
    rows: [
      cuda,
      row('webgpu', NVIDIA, { offer: { ...WEBGPU_OFFER, installed: true }, usedFor: ['typescript'] }),
      { ...tensorflow, offer: { ...tensorflow.offer!, progress: 'Downloading… 43 %' } },
      { ...wasm, usedFor: ['python' as const] },
      cpu,
    ],
    used: [
      {
        language: 'python' as const,
        chosen: {
          name: 'wasm' as const,
          reason:
            'the best that can be used (webgpu: Python reads the values of tensors at once, and webgpu can only give them later)',
        },
      },
      {
        language: 'typescript' as const,
        chosen: { name: 'webgpu' as const, reason: 'the fastest that works on this machine, by its self-test' },
      },
    ],
  },
  replaced: {
    ...usual,
    choice: 'webgpu' as const,
    rows: [
      cuda,
      row(
        'webgpu',
        unavailable(
          'webgpu',
          'no GPU with a driver for it was found',
          "Install your GPU's Vulkan driver; VK_ICD_FILENAMES, where it is set, has to name files that exist.",
        ),
        { offer: { ...WEBGPU_OFFER, installed: true } },
      ),
      tensorflow,
      wasm,
      cpu,
    ],
    used: [
      { language: 'python' as const, chosen: { name: 'wasm' as const, reason: instead, insteadOf: 'webgpu' as const } },
      {
        language: 'typescript' as const,
        chosen: { name: 'wasm' as const, reason: instead, insteadOf: 'webgpu' as const },
      },
    ],
  },
  blocked: {
    ...usual,
    blocked: 'This folder is open in Restricted Mode, where nothing is run: backends are not tested.',
  },
} satisfies Record<string, DoctorState>;
