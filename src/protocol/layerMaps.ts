import * as v from 'valibot';

const size = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What a layer gave for one image: (height, width, channels), row-major. A vector is a map of 1×1. */
export const LayerMapSchema = v.pipe(
  v.object({ height: size, width: size, channels: size, values: v.instance(Float32Array) }),
  v.check(
    ({ height, width, channels, values }) => values.length === height * width * channels,
    'a value for each place',
  ),
);
export type LayerMap = v.InferOutput<typeof LayerMapSchema>;

/** All maps of one image on its way through the whole network. */
export const ImageMapsSchema = v.object({
  /** The image as the network gets it: (size, size, 3), standardised. */
  input: LayerMapSchema,
  /** By the rows of the trace; null for one whose output is neither maps nor a vector of each image. */
  outputs: v.array(v.nullable(LayerMapSchema)),
});
export type ImageMaps = v.InferOutput<typeof ImageMapsSchema>;

/**
 * Values as a map, by the shape of what they are of without its batch axis: (height, width, channels) or (channels,).
 * @returns null for any other shape, and where there are more or fewer values
 */
export function layerMap(shape: readonly number[], values: LayerMap['values']): LayerMap | null {
  const [height, width, channels] = shape.length === 1 ? [1, 1, shape[0]!] : (shape as [number, number, number]);
  if (shape.length !== 1 && shape.length !== 3) return null;
  if (values.length === 0 || values.length !== height * width * channels) return null;
  return { height, width, channels, values };
}
