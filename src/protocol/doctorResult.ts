import * as v from 'valibot';
import { DiagnosisSchema } from './diagnosis';
import { BackendNameSchema } from './runResult';

/** A backend that a run would try first, and why it rather than another. */
export const ChosenSchema = v.object({
  name: BackendNameSchema,
  reason: v.string(),
  /** What was asked for and can't be had. */
  insteadOf: v.optional(BackendNameSchema),
});
export type Chosen = v.InferOutput<typeof ChosenSchema>;

/** What `convolab doctor --json` prints, and the doctor in the editor shows. */
export const DoctorResultSchema = v.object({
  version: v.literal(1),
  platform: v.string(),
  node: v.string(),
  /** Where packages for more backends are looked for, and what was found out is kept. */
  storage: v.string(),
  /** Best first. */
  backends: v.array(DiagnosisSchema),
  /** What `auto` takes, and why. */
  chosen: v.object({ python: ChosenSchema, typescript: ChosenSchema }),
});
export type DoctorResult = v.InferOutput<typeof DoctorResultSchema>;
