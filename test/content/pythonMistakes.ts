import { withBody } from './pythonPrograms';

/** A wrong answer to `logits` that is the same mistake as one of `mistakes/`, written in another way. */
export interface MistakeVariant {
  name: string;
  /** The mistake's id. */
  mistake: string;
  source: string;
}

/** Bodies of `get_logits` by the mistake that they are, in the ways that people write it. */
const bodies: Record<string, Record<string, string>> = {
  arg_max: {
    'of the means': 'return tf.math.argmax(tf.reduce_mean(conv_layer, [1, 2]), 1)',
    'over the last axis': 'return tf.argmax(tf.reduce_mean(conv_layer, [1, 2]), axis=-1, output_type=tf.int32)',
  },
  channel_mean: { 'axis 3': 'return tf.reduce_mean(conv_layer, 3)' },
  channels_first: {
    'axes of another format': 'return tf.reduce_mean(conv_layer, axis=[2, 3])',
    'negative axes': 'return tf.reduce_mean(conv_layer, axis=(-1, -2))',
  },
  dense: {
    'a convolution on the maps': `
      maps = self.custom_conv2d(conv_layer, self.output_size, [1, 1], "maps")
      return tf.keras.layers.GlobalAveragePooling2D(name="logits")(maps)`,
    'softmax in it': `
      mean = tf.keras.layers.GlobalAveragePooling2D()(conv_layer)
      return tf.keras.layers.Dense(10, activation="softmax", name="logits")(mean)`,
  },
  fixed_size_12: {
    'in a layer with a name': `
      pooled = tf.keras.layers.AveragePooling2D([12, 12], strides=1, name="avg_pool1")(conv_layer)
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
    'as an operation': `
      pooled = tf.nn.avg_pool2d(conv_layer, ksize=12, strides=1, padding="VALID")
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
    'after another layer of its kind': `
      maps = tf.keras.layers.AveragePooling2D(1)(conv_layer)
      pooled = tf.keras.layers.AveragePooling2D(12, 1)(maps)
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
  },
  fixed_size_6: {
    'from the size of the images': `
      pooled = tf.keras.layers.AveragePooling2D(self.resize_dim // 4, 1)(conv_layer)
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
  },
  flatten_missing: {
    'after a global pool': 'return tf.keras.layers.GlobalAveragePooling2D(keepdims=True)(conv_layer)',
    'after tf.reduce_mean': 'return tf.reduce_mean(conv_layer, axis=[1, 2], keepdims=True)',
  },
  height_and_width_swapped: {
    'in a layer with a name': `
      n, h, w, c = conv_layer.shape
      pooled = tf.keras.layers.AveragePooling2D([w, h], 1, name="avg_pool1")(conv_layer)
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
  },
  layer_given_to_flatten: {
    'with a name': `
      avg_pool1 = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1, name="avg_pool1")
      return tf.keras.layers.Flatten(name="logits")(avg_pool1)`,
  },
  list_returned: {
    'with the tensor in it': 'return [tf.reduce_mean(conv_layer, axis=[1, 2])]',
  },
  max_pooling: {
    'a global pool': 'return tf.keras.layers.GlobalMaxPooling2D(name="logits")(conv_layer)',
    'tf.reduce_max': 'return tf.reduce_max(conv_layer, axis=[1, 2])',
    'tf.nn.max_pool2d': `
      pooled = tf.nn.max_pool2d(conv_layer, conv_layer.shape[1:3], 1, "VALID")
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
  },
  name_given_to_call: {
    'of a layer with a name': `
      mean = tf.keras.layers.GlobalAveragePooling2D(keepdims=True)(conv_layer)
      return tf.keras.layers.Flatten(name="flatten_maps")(mean, name="logits")`,
  },
  name_missing: {
    'spelt in another way': `
      return tf.keras.layers.GlobalAveragePooling2D(name="Logits")(conv_layer)`,
    'given to the pool': `
      pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1, name="logits")(conv_layer)
      return tf.keras.layers.Flatten()(pooled)`,
  },
  nothing_returned: {
    'printed only': 'print(tf.reduce_mean(conv_layer, axis=[1, 2]))',
    pass: 'pass',
    'an ellipsis': '...',
    'a bare return': 'return',
    'a method that returns None': 'return print(conv_layer)',
  },
  numpy_returned: {
    'the mean of numpy': `
      import numpy as np

      return np.mean(conv_layer.numpy(), axis=(1, 2))`,
  },
  pooling_missing: { 'a reshape': 'return tf.reshape(conv_layer, [conv_layer.shape[0], -1])' },
  relu: {
    'a layer': 'return tf.keras.layers.ReLU()(tf.reduce_mean(conv_layer, [1, 2]))',
    'tf.maximum': 'return tf.maximum(tf.reduce_mean(conv_layer, [1, 2]), 0.0)',
  },
  sigmoid: { 'of tf.nn': 'return tf.nn.sigmoid(tf.reduce_mean(conv_layer, axis=[1, 2]))' },
  softmax: {
    'a layer': `
      mean = tf.keras.layers.GlobalAveragePooling2D()(conv_layer)
      return tf.keras.layers.Softmax(name="logits")(mean)`,
    'an activation': `
      mean = tf.keras.layers.GlobalAveragePooling2D()(conv_layer)
      return tf.keras.layers.Activation("softmax", name="logits")(mean)`,
    'by hand': `
      powers = tf.exp(tf.reduce_mean(conv_layer, axis=[1, 2]))
      return powers / tf.reduce_sum(powers, axis=1, keepdims=True)`,
  },
  square_from_height_own_stride: {
    'the width as a stride': `
      pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1], conv_layer.shape[2])(conv_layer)
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
  },
  tensor_given_to_pool: {
    'by name': `
      pooled = tf.keras.layers.AveragePooling2D(pool_size=conv_layer, strides=1)
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
  },
  tf1_layers: {
    'the flatten only': `
      pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1)(conv_layer)
      return tf.layers.flatten(pooled, name="logits")`,
  },
  tuple_returned: {
    'a comma at the end': 'return tf.reduce_mean(conv_layer, axis=[1, 2]),',
  },
  window_too_large: {
    'of a fixed size': `
      pooled = tf.keras.layers.AveragePooling2D(24)(conv_layer)
      return tf.keras.layers.Flatten(name="logits")(pooled)`,
  },
};

export const mistakeVariants: MistakeVariant[] = Object.entries(bodies).flatMap(([mistake, variants]) =>
  Object.entries(variants).map(([name, body]) => ({ name, mistake, source: withBody(body) })),
);
