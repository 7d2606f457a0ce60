# check: shape
# message: The window is larger than the map, so it fits nowhere and no value is left. It has to be exactly as high and
# message: as wide as the map.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height + 1, width + 1), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
