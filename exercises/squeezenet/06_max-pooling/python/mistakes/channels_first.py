# check: shape
# message: The pool reads the maps as channels first, and pools width and channels. Ours are channels last, which is
# message: what a layer expects if it is told nothing.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(2, 2, data_format="channels_first", name=name)
        return layer(inputs)
