# check: output
# message: This gives back the layer itself, which has not seen a map yet. Use the layer on `inputs` as if it were a
# message: function, and return what that gives.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", name=name)
