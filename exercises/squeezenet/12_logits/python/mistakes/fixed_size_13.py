# check: output
# message: The window is 13×13 whatever the map. It does not fit on a smaller one, and on a larger one it leaves rows
# message: and columns out. Take height and width from the shape of `conv_layer`.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        pool = tf.keras.layers.AveragePooling2D(pool_size=(13, 13), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
