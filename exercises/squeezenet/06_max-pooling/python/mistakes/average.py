# check: values
# message: This is the mean of every block, not its largest value. A single strong answer of a filter would be watered
# message: down by its neighbours.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.AveragePooling2D(2, 2, name=name)
        return layer(inputs)
