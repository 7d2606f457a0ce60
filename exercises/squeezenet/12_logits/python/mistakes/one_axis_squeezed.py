# check: shape
# message: One of the two axes of size 1 is still there: (N, 1, C). Height and width both have to go.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.squeeze(pooled, axis=1)
