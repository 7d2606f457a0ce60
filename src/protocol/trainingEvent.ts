import type { Backend } from './runResult';
import type { Evaluation, TrainingHistory, TrainingStep } from './trainingHistory';
import type { TrainingResult } from './trainingState';

/** What happens in a training, as it happens; what it means for those who watch is `trainingAfter`. */
export type TrainingEvent =
  /** It goes on from a checkpoint, before which this was. */
  | { type: 'recalled'; history: TrainingHistory }
  /** It takes steps from here on, after `step` that were taken before. */
  | { type: 'started'; backend: Backend; step: number }
  /** `stepMs`: milliseconds of a step, of late. */
  | { type: 'steps'; steps: TrainingStep[]; stepMs: number }
  | { type: 'evaluating'; done: number; images: number }
  | { type: 'evaluation'; evaluation: Evaluation }
  /** The weights after `step` steps are kept. */
  | { type: 'checkpoint'; step: number }
  | { type: 'paused' }
  | { type: 'resumed' }
  | { type: 'stopping' }
  | { type: 'notice'; text: string }
  | { type: 'output'; text: string }
  | { type: 'finished'; result: TrainingResult };
