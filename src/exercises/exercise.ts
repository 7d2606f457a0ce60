import * as v from 'valibot';
import { FigureSchema } from '../protocol/figure';
import { MethodNamesSchema } from '../protocol/methodNames';
import { ProbeSchema } from '../protocol/probe';
import { TrainingPlanSchema } from '../protocol/trainingPlan';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'));
const text = v.pipe(v.string(), v.nonEmpty());

const common = {
  id,
  title: text,
  /** Why this is asked for, shown with the check. */
  rationale: text,
  /** What to do when it failed and no known mistake was recognised. */
  help: text,
  /** Checks that must have passed before this one means anything. */
  dependsOn: v.optional(v.array(id), []),
  probes: v.pipe(v.array(id), v.nonEmpty()),
};

/** The checks of an exercise, by kind; each kind's judge is the file of that name in `src/grading/checks`. */
export const CheckSchema = v.variant('kind', [
  /** The method returns a tensor, on every probe. */
  v.object({ kind: v.literal('output'), ...common }),
  /** Its shape is the recorded one. */
  v.object({ kind: v.literal('shape'), ...common }),
  /** Its values are the recorded ones: |got − expected| ≤ tolerance × max(1, |expected|). */
  v.object({ kind: v.literal('values'), ...common, tolerance: v.optional(v.number(), 1e-4) }),
  /** The method adds exactly this many parameters. */
  v.object({ kind: v.literal('parameters'), ...common, parameters: v.number() }),
  /** If the method's last row is one of these layer types, it is called `layerName`, or else as the solution's. */
  v.object({ kind: v.literal('layerName'), ...common, layerName: v.optional(text), types: v.array(text) }),
  /**
   * Rows of these types (or of a learner's own, with these names) are the recorded ones: name, output shape, parameters.
   * Of the types in `optional`, there may be none at all, where the same can be written with an operation. With
   * `anyOrder`, layers that do not build on one another may be made in another order than the recorded one.
   */
  v.object({
    kind: v.literal('layers'),
    ...common,
    types: v.pipe(v.array(text), v.nonEmpty()),
    optional: v.optional(v.array(text), []),
    anyOrder: v.optional(v.boolean(), false),
  }),
  /** Many calls gave pieces of one image like the recorded ones: from everywhere, turned in the same ways. */
  v.object({ kind: v.literal('randomCrop'), ...common }),
  /** Many calls spread like the recorded ones: |got / expected − 1| ≤ tolerance. */
  v.object({ kind: v.literal('spread'), ...common, tolerance: v.optional(v.number(), 0.25) }),
  /** Training steps gave back the recorded losses, and left the recorded one: |got − expected| ≤ tolerance × max(1, |expected|). */
  v.object({ kind: v.literal('trainingStep'), ...common, tolerance: v.optional(v.number(), 2e-3) }),
  /** Training steps brought the loss to at most `fraction` of the first one, and never above `peak` times as much. */
  v.object({ kind: v.literal('fallingLoss'), ...common, fraction: v.number(), peak: v.optional(v.number(), 2) }),
  /** Training steps gave back losses that differ: for steps with a learning rate of 0 and dropout. */
  v.object({ kind: v.literal('varyingLoss'), ...common }),
  /** The whole network: every layer's shape and the logits are the recorded ones. */
  v.object({ kind: v.literal('network'), ...common, tolerance: v.optional(v.number(), 1e-3) }),
]);
export type Check = v.InferOutput<typeof CheckSchema>;

/** `exercise.json`. An exercise is data: no code of a pack runs in our processes. */
export const ExerciseSchema = v.pipe(
  v.object({
    title: text,
    /** One line for lists. */
    summary: text,
    /** The method to complete. */
    method: MethodNamesSchema,
    figure: v.optional(FigureSchema),
    probes: v.pipe(v.array(ProbeSchema), v.nonEmpty()),
    checks: v.pipe(v.array(CheckSchema), v.nonEmpty()),
    /** The whole network can be trained with the learner's file, on the course's images (`data/images.json`). */
    training: v.optional(TrainingPlanSchema),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const probes = new Set(dataset.value.probes.map((probe) => probe.id));
    const earlier = new Set<string>();
    for (const check of dataset.value.checks) {
      for (const probe of check.probes) {
        if (!probes.has(probe))
          addIssue({ message: `the check "${check.id}" names a probe "${probe}" that is not there` });
      }
      for (const other of check.dependsOn) {
        if (!earlier.has(other))
          addIssue({ message: `the check "${check.id}" depends on "${other}", which does not come before it` });
      }
      earlier.add(check.id);
    }
  }),
);
export type Exercise = v.InferOutput<typeof ExerciseSchema>;
