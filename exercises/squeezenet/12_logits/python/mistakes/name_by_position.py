# check: output
# message: The first setting of `Flatten` is not its name. Say which setting you mean: `name="logits"`.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten("logits")(pooled)
