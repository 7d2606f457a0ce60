# check: shape
# message: A 2×2 pooling only halves the map, so each class still has many numbers. Here one window covers the whole
# message: map.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        pool = tf.keras.layers.AveragePooling2D(pool_size=2)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
