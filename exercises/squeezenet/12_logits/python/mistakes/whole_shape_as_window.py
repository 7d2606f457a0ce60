# check: output
# message: The window was given the whole shape, (N, H, W, C). It has two sides only: the height, axis 1, and the width,
# message: axis 2.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        pool = tf.keras.layers.AveragePooling2D(pool_size=conv_layer.shape, strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
