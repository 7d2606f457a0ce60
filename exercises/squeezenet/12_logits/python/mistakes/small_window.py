# check: shape
# message: A 2×2 pooling only halves the map, so each class still has many numbers. Here one window covers the whole
# message: map, and it averages.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        pooled = self.custom_max_pooling2d(conv_layer, "pool3")
        return tf.keras.layers.Flatten(name="logits")(pooled)
