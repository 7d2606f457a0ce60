# check: shape
# message: The window is 8×8 whatever the map: that is the size of the last map when images are 32×32. The same code has
# message: to serve maps of any size: take height and width from the shape of `conv_layer`.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        pool = tf.keras.layers.AveragePooling2D(pool_size=8)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
