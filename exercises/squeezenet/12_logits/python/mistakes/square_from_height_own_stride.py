# check: shape
# message: The window is as wide as the map is high. That fits square maps only: its height should come from the height
# message: of the map, its width from the width. A second number would be the stride: both sizes go into one tuple.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        height = conv_layer.shape[1]
        pool = tf.keras.layers.AveragePooling2D(pool_size=height)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
