import type { PanelState, PanelTraining } from '../../src/protocol/panelState';
import { type TrainingState, untrained } from '../../src/protocol/trainingState';
import { STATES } from './panelStates';

const PLAN = { size: 24, batch: 16, steps: 2000, evaluateEvery: 100, evaluateImages: 200, bar: 0.35, seed: 0 };

/** A history such as trainings have: the loss falls and jumps about, the accuracy rises. */
function history(steps: number): TrainingState['history'] {
  const progress = (step: number): number => 1 - Math.exp(-step / 900);
  return {
    steps: Array.from({ length: steps / 5 }, (_, at) => {
      const step = 5 * (at + 1);
      const jump = 0.12 * Math.sin(step * 1.7) + 0.08 * Math.cos(step * 0.37);
      return { step, loss: 2.3 - 0.8 * progress(step) + jump, accuracy: 0.1 + 0.33 * progress(step) + jump / 2 };
    }),
    evaluations: Array.from({ length: Math.floor(steps / 100) }, (_, at) => {
      const step = 100 * (at + 1);
      return { step, images: 200, loss: 2.25 - 0.7 * progress(step), accuracy: 0.1 + 0.34 * progress(step) };
    }),
  };
}

const backend = { name: 'wasm', version: '4.22.0', device: 'CPU, WebAssembly with SIMD', reason: '' } as const;

function shown(training: Partial<TrainingState>, rest: Partial<PanelTraining> = {}): PanelState {
  const state = { ...untrained(PLAN), ...training };
  return { ...STATES.passed, training: { state, stale: false, checked: true, ...rest } };
}

const under: Partial<TrainingState> = { step: 740, history: history(740), stepMs: 150, backend, checkpoint: 700 };
const evaluation = { step: 2000, images: 1000, loss: 1.6, accuracy: 0.426 };

/** The states of a training in the panel, for tests and screenshots. */
export const TRAINING_STATES = {
  untrained: shown({}),
  unchecked: { ...shown({}, { checked: false }), run: STATES.none.run },
  running: shown({ ...under, phase: 'running' }),
  paused: shown({ ...under, phase: 'paused' }),
  interrupted: shown({ ...under, step: 700, history: history(700) }),
  stale: shown({ ...under, step: 700, history: history(700) }, { stale: true }),
  reached: shown({
    ...under,
    phase: 'ended',
    step: 2000,
    history: history(2000),
    checkpoint: 2000,
    result: { status: 'passed', evaluation, error: null },
  }),
  failed: shown({
    ...under,
    phase: 'ended',
    output: 'step 740\n',
    result: {
      status: 'failed',
      evaluation: null,
      error: {
        kind: 'exception',
        message: 'TypeError: loss.mean is not a function',
        location: { file: 'squeezenet/training.ts', line: 120, column: 9, endLine: 120, endColumn: 13 },
        traceback: 'trainingStep (squeezenet/training.ts:120:9)',
      },
    },
  }),
} satisfies Record<string, PanelState>;
