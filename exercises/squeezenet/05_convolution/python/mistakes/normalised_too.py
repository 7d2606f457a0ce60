# check: parameters
# message: A batch normalisation adds parameters after the convolution. SqueezeNet goes without: convolution and relu
# message: are all that is asked for.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(filters, kernel_size, padding="same", name=name)
        maps = tf.keras.layers.BatchNormalization()(layer(inputs))
        return tf.nn.relu(maps)
