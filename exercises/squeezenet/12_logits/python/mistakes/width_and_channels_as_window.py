# check: output
# message: The window was made from the width and the number of channels. Axes are counted from 0: in (N, H, W, C) the
# message: height is axis 1 and the width is axis 2.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, _, width, channels = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(width, channels), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
