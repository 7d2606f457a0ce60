# check: name
# message: The layer is called “name”, letter by letter. Without quotation marks, `name` is the argument with the name
# message: in it.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", name="name")
        return layer(inputs)
