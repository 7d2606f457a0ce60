# check: values
# message: The window is a square as long as the shorter side, so the end of the longer side is left out. The shape
# message: comes out right and hides it. The window needs both sizes of the map.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        side = min(height, width)
        pool = tf.keras.layers.AveragePooling2D(pool_size=(side, side))
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
