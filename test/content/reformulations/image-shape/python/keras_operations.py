# Operations of keras.ops.
import keras
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        maps = keras.ops.reshape(data, (3, self.original_dim, self.original_dim))
        return keras.ops.cast(keras.ops.transpose(maps, (1, 2, 0)), "float32")
