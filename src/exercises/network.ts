import * as v from 'valibot';
import { MethodNamesSchema } from '../protocol/methodNames';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `network/network.json`: the class that learners complete, its trained weights, the images it is tried on. */
export const NetworkSchema = v.object({
  className: v.string(),
  /** The method that runs the whole network: (images, isTraining) → logits. */
  forward: MethodNamesSchema,
  /** Name of the layer each of whose channels is the map of one class: where the network looked. */
  activations: v.optional(v.string()),
  /** The methods of training: (model, optimizer, images, labels) → loss, and (steps) → optimizer. */
  training: v.optional(v.object({ step: MethodNamesSchema, optimizer: MethodNamesSchema })),
  /** Input sizes (side in pixels), each with the constructor's arguments and the weights to use. */
  sizes: v.array(v.object({ size: whole, constructorArgs: v.array(v.number()), weights: v.string() })),
  images: v.object({
    file: v.string(),
    columns: whole,
    rows: whole,
    /** Side of a tile in pixels. */
    tile: whole,
    labels: v.array(whole),
    classes: v.array(v.string()),
    source: v.string(),
  }),
});
export type Network = v.InferOutput<typeof NetworkSchema>;

/** Where weights come from, and how good they are. */
const TrainingFactsSchema = v.object({
  /** Accuracy for each input size that it was measured at, on images that were not trained on. */
  accuracy: v.array(v.object({ size: whole, images: whole, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
  data: v.string(),
  recipe: v.string(),
  /** Who or what has trained them. */
  origin: v.string(),
});

/** Manifest of a weights file: little-endian, tensors one after another, kernels as HWIO. */
export const WeightsManifestSchema = v.object({
  file: v.string(),
  sha256: v.string(),
  parameters: whole,
  dtype: v.optional(v.literal('float32'), 'float32'),
  /** Left out where weights were not trained, as those of a test. */
  training: v.optional(TrainingFactsSchema),
  tensors: v.array(
    v.object({
      /** `<layer name>/<kernel|bias>`, the layer's name with its scope. */
      name: v.string(),
      shape: v.array(whole),
      /** Byte offset in the file. */
      offset: whole,
      count: whole,
    }),
  ),
});
