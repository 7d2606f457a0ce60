# check: output
# message: `inputs` stands among the settings of the layer. A layer is made in one step, from its settings alone, and
# message: used on a tensor in a second one.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return tf.keras.layers.Conv2D(inputs, filters, kernel_size, padding="same", activation="relu", name=name)
