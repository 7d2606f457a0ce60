# check: shape
# message: The window is 3 by 3, as in the paper, where maps are larger. Here it is 2 by 2, with a stride of 2.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=3, strides=2, name=name)
        return layer(inputs)
