# check: shape
# message: The layer reads the maps as channels first, and takes the height for channels. Ours are channels last, which
# message: is what a layer expects if it is told nothing.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(
            filters, kernel_size, padding="same", data_format="channels_first", activation="relu", name=name
        )
        return layer(inputs)
