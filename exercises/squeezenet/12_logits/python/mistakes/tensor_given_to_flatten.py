# check: output
# message: A layer is made first, with its settings only: `Flatten(name="logits")`. The tensor goes into a second pair
# message: of parentheses: the layer is called on it.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(pooled, name="logits")
