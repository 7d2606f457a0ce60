# check: shape
# message: The window was made from the number of images and the height. Axes are counted from 0: in (N, H, W, C) the
# message: height is axis 1 and the width is axis 2.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        batch, height, _, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(batch, height), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
