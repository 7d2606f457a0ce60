# check: shape
# message: The logits of all images stand in a single row. Flatten each image by itself: the first axis stays the batch,
# message: (N, C).
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.reshape(pooled, [1, -1])
