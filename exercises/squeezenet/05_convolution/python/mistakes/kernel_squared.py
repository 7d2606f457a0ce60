# check: output
# message: The size of the kernel is made into a pair, even where it is a pair already. `Conv2D` takes one number as
# message: well as a pair, so hand it on as it comes.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(
            filters, (kernel_size, kernel_size), padding="same", activation="relu", name=name
        )
        return layer(inputs)
