# check: shape
# message: The mean is there, but height and width are still axes of size 1: (N, 1, 1, C). Flatten each image, so that
# message: one row of logits is left: (N, C).
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        return pool(conv_layer)
