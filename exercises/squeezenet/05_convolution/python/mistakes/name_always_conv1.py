# check: name
# message: The layer is always called `conv1`. The network has many convolutions, and each is told its own name in the
# message: argument `name`.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", activation="relu", name="conv1")
        return layer(inputs)
