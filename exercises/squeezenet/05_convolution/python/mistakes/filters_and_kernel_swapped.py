# check: output
# message: The number of filters and the size of the kernel have changed places. `Conv2D` takes the filters first, then
# message: the kernel; with keywords their order does not matter.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(kernel_size, filters, padding="same", activation="relu", name=name)
        return layer(inputs)
