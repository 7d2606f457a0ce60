/** A program of a learner's kind and size: what it uses is ready when the learner's own comes. */
export const WARM_UP = `import tensorflow as tf

class Warm:
    def __init__(self, side):
        self.side = side

    def get_logits(self, conv_layer):
        height, width = conv_layer.shape[1], conv_layer.shape[2]
        pooled = tf.keras.layers.AveragePooling2D([height, width], 1)(conv_layer)
        return tf.keras.layers.Flatten(name='logits')(pooled)

    def model_layers(self):
        maps = tf.zeros([2, self.side, self.side, 3])
        for name in ['conv1', 'conv2']:
            with tf.compat.v1.variable_scope(name):
                conv = tf.keras.layers.Conv2D(4, [3, 3], padding='same', activation='relu', name='squeeze')(maps)
                maps = tf.concat([conv, conv], axis=-1)
            maps = tf.keras.layers.MaxPool2D(pool_size=[2, 2], strides=2, name=name)(maps)
        maps = tf.keras.layers.Dropout(rate=0.5)(maps, training=False)
        return self.get_logits(maps)
`;
