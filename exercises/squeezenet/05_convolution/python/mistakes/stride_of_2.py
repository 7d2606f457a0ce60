# check: shape
# message: The kernel moves by two positions, which halves the maps. Here it visits every position; making maps smaller
# message: is left to the pool.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, strides=2, padding="same", activation="relu", name=name)
        return layer(inputs)
