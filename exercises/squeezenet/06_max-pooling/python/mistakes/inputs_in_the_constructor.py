# check: output
# message: `inputs` stands among the settings of the layer. A layer is made in one step, from its settings alone, and
# message: used on a tensor in a second one.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        return tf.keras.layers.MaxPool2D(inputs, 2, 2, name=name)
