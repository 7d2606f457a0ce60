# check: output
# message: `get_logits` gives nothing back yet. Work out the logits from `conv_layer`, then hand them on with `return`:
# message: a `print` only shows them.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        tf.keras.layers.Flatten(name="logits")(pooled)
