# Everything by keyword, with the defaults written out.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        layer = tf.keras.layers.Conv2D(
            filters=filters,
            kernel_size=kernel_size,
            strides=(1, 1),
            padding="SAME",
            data_format="channels_last",
            activation=tf.nn.relu,
            use_bias=True,
            name=name,
        )
        return layer(inputs)
