# check: output
# message: A name belongs to the layer, so it is given where the layer is made: `Flatten(name="logits")`. The second
# message: pair of parentheses takes the tensor alone.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten()(pooled, name="logits")
