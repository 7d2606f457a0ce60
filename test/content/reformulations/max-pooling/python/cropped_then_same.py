# An odd border cut off, then a padded pool that has nothing to pad.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        maps = inputs[:, : inputs.shape[1] // 2 * 2, : inputs.shape[2] // 2 * 2]
        return tf.keras.layers.MaxPool2D(2, 2, "same", name=name)(maps)
