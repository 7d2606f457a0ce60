import * as v from 'valibot';
import { BackendNameSchema } from './runResult';

/** Milliseconds of a pass over a batch of images of 32×32×3 through a small SqueezeNet: the best of a few. */
export const TimeSchema = v.object({ images: v.number(), ms: v.number() });
export type Time = v.InferOutput<typeof TimeSchema>;

/** What a backend is and where it runs. */
export const DescriptionSchema = v.object({
  version: v.string(),
  device: v.string(),
  /** null where there is none, as for a processor. */
  driver: v.nullable(v.string()),
  /** A device that is made of software: right, and slower than the processor itself. */
  isSoftware: v.boolean(),
});
export type Description = v.InferOutput<typeof DescriptionSchema>;

/** What was found out about a backend on this machine. */
export const DiagnosisSchema = v.object({
  backend: BackendNameSchema,
  available: v.boolean(),
  /** Why it can't be had, in one sentence; null when it is available. */
  why: v.nullable(v.string()),
  /** What a person could do about it; null where there is nothing to do. */
  next: v.nullable(v.string()),
  /** null when it did not come so far. */
  description: v.nullable(DescriptionSchema),
  /** How far it is off in the self-test, as a share of the largest value; null when it was not tested. */
  selfTestError: v.nullable(v.number()),
  forward: v.nullable(TimeSchema),
  /** With Adam; null where it was not asked for. */
  trainingStep: v.nullable(TimeSchema),
});
export type Diagnosis = v.InferOutput<typeof DiagnosisSchema>;

/** A backend that can't be had. */
export function unavailable(backend: Diagnosis['backend'], why: string, next: string | null): Diagnosis {
  const nothing = { description: null, selfTestError: null, forward: null, trainingStep: null };
  return { backend, available: false, why, next, ...nothing };
}
