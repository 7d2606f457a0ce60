# Pairs, with the defaults written out.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        layer = tf.keras.layers.MaxPool2D(pool_size=(2, 2), strides=[2, 2], padding="VALID", data_format="channels_last", name=name)
        return layer(inputs)
