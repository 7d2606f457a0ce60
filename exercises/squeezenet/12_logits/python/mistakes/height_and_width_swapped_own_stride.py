# check: shape
# message: Height and width have changed places, which shows as soon as a map is not square. The shape of `conv_layer`
# message: is (N, H, W, C), and the size of a window begins with the height as well.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(width, height))
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
