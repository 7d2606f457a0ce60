# check: output
# message: `Flatten` was called on the pooling layer itself. Call that layer on `conv_layer` first: what comes out is
# message: the tensor to flatten.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        return tf.keras.layers.Flatten(name="logits")(pool)
