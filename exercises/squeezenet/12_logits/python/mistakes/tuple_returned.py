# check: output
# message: A comma after the value makes `return` give back a tuple that holds the tensor. Leave the comma out, and
# message: return the tensor itself.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return (tf.keras.layers.Flatten(name="logits")(pooled),)
