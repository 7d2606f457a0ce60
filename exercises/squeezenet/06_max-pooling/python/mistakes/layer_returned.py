# check: output
# message: This gives back the layer itself, which has not seen a map yet. Use the layer on `inputs`, and return what
# message: that gives.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        return tf.keras.layers.MaxPool2D(2, 2, name=name)
