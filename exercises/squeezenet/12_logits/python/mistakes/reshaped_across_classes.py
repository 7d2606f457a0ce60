# check: shape
# message: The reshape takes the classes for the first axis and leaves the images what remains. Lay out (N, C): the
# message: batch comes first.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.reshape(pooled, [self.output_size, -1])
