# check: values
# message: This is the smallest value of every block: the sign was changed before the pool and back after it. The
# message: largest one is asked for.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        return -tf.keras.layers.MaxPool2D(2, 2, name=name)(-inputs)
