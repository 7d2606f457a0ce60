# check: output
# message: This gives back the model itself. Call it on `conv_layer`, as one calls a layer, and return the tensor that
# message: comes out.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        return tf.keras.Sequential([pool, tf.keras.layers.Flatten(name="logits")])
