# check: parameters
# message: The kernel is always 3 by 3. Its size is the method's argument `kernel_size`.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, 3, padding="same", activation="relu", name=name)
        return layer(inputs)
