import * as v from 'valibot';

const amount = v.pipe(v.number(), v.minValue(0));

/** What one run may take. The defaults are ARCHITECTURE.md's. */
export const LimitsSchema = v.object({
  startMs: v.optional(amount, 10_000),
  runMs: v.optional(amount, 10_000),
  /** Resident bytes of the runner; polled from outside, as heap flags see neither wasm nor ArrayBuffers. */
  memoryBytes: v.optional(amount, 1024 ** 3),
  outputBytes: v.optional(amount, 1024 ** 2),
  events: v.optional(amount, 20_000),
});
export type Limits = v.InferOutput<typeof LimitsSchema>;

export const DEFAULT_LIMITS: Limits = v.parse(LimitsSchema, {});

/** What one step of a training may take, or one pass of an evaluation: far more than any backend needs that works. */
export const STEP_MS = 60_000;
