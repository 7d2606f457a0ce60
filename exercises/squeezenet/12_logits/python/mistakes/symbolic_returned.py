# check: output
# message: This is a symbolic tensor: a place in a graph, without values. Call the layers (or the model you built from
# message: them) on `conv_layer` itself and return what comes out.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, channels = conv_layer.shape
        maps = tf.keras.Input((height, width, channels))
        pooled = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)(maps)
        return tf.keras.layers.Flatten(name="logits")(pooled)
