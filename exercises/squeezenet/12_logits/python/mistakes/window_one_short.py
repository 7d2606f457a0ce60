# check: values
# message: The window is one row and one column too small, so the last row and the last column are left out. It has to
# message: be exactly as high and as wide as the map.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height - 1, width - 1))
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
