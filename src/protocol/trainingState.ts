import * as v from 'valibot';
import { BackendSchema, RunErrorSchema } from './runResult';
import type { TrainingEvent } from './trainingEvent';
import { EvaluationSchema, historyUpTo, TrainingHistorySchema } from './trainingHistory';
import { TrainingPlanSchema } from './trainingPlan';

/** What came of a training. */
export const TrainingResultSchema = v.object({
  /**
   * `passed`: all steps were taken, and the bar was reached. `failed`: it was not, or the learner's file ended the training.
   * `stopped`: by the learner. `error`: by nothing that is in the file.
   */
  status: v.picklist(['passed', 'failed', 'stopped', 'error']),
  /** Of all held-out images, after all steps. */
  evaluation: v.nullable(EvaluationSchema),
  error: v.nullable(RunErrorSchema),
});
export type TrainingResult = v.InferOutput<typeof TrainingResultSchema>;

/** A training, as far as its events have told. */
export const TrainingStateSchema = v.object({
  plan: TrainingPlanSchema,
  /** `ended`: there is a result. `idle`: it has not begun, or was left at a checkpoint. */
  phase: v.picklist(['idle', 'starting', 'running', 'paused', 'stopping', 'ended']),
  /** Steps taken. */
  step: v.number(),
  history: TrainingHistorySchema,
  /** Milliseconds of a step, of late; null before there are some. */
  stepMs: v.nullable(v.number()),
  /** Held-out images that are being looked at. */
  evaluating: v.nullable(v.object({ done: v.number(), images: v.number() })),
  backend: v.nullable(BackendSchema),
  /** The step that it can go on from, where its weights are kept. */
  checkpoint: v.nullable(v.number()),
  /** What the learner should know of it: a checkpoint that can't be used, say. */
  notice: v.nullable(v.string()),
  /** What the learner's code printed, the end of it. */
  output: v.string(),
  result: v.nullable(TrainingResultSchema),
});
export type TrainingState = v.InferOutput<typeof TrainingStateSchema>;

/** Of what is printed, the end is kept. */
const KEPT_OUTPUT = 20_000;

/** A training that has not begun. */
export function untrained(plan: TrainingState['plan']): TrainingState {
  return {
    plan,
    phase: 'idle',
    step: 0,
    history: { steps: [], evaluations: [] },
    stepMs: null,
    evaluating: null,
    backend: null,
    checkpoint: null,
    notice: null,
    output: '',
    result: null,
  };
}

/** Whether it is under way. */
export function isUnderWay({ phase }: TrainingState): boolean {
  return phase !== 'idle' && phase !== 'ended';
}

/** The state after an event. Pure: the one place that says what events mean. */
export function trainingAfter(state: TrainingState, event: TrainingEvent): TrainingState {
  switch (event.type) {
    case 'recalled':
      return { ...state, history: event.history };
    case 'started':
      // One that begins again, on another backend, goes on from its checkpoint.
      return {
        ...state,
        phase: state.phase === 'stopping' ? 'stopping' : 'running',
        backend: event.backend,
        step: event.step,
        history: historyUpTo(state.history, event.step),
        stepMs: null,
        evaluating: null,
        result: null,
      };
    case 'steps': {
      const last = event.steps.at(-1);
      if (!last) return state;
      const { steps, evaluations } = state.history;
      const history = { steps: [...steps, ...event.steps], evaluations };
      return { ...state, step: last.step, history, stepMs: event.stepMs, evaluating: null };
    }
    case 'evaluating':
      return { ...state, evaluating: { done: event.done, images: event.images } };
    case 'evaluation': {
      const { steps, evaluations } = state.history;
      return { ...state, evaluating: null, history: { steps, evaluations: [...evaluations, event.evaluation] } };
    }
    case 'checkpoint':
      return { ...state, checkpoint: event.step };
    case 'paused':
      return { ...state, phase: 'paused' };
    case 'resumed':
      return { ...state, phase: 'running' };
    case 'stopping':
      return { ...state, phase: 'stopping' };
    case 'notice':
      return { ...state, notice: event.text };
    case 'output':
      return { ...state, output: (state.output + event.text).slice(-KEPT_OUTPUT) };
    case 'finished':
      return { ...state, phase: 'ended', evaluating: null, result: event.result };
  }
}
