# check: parameters
# message: The whole map goes into a `Dense` layer: thousands of weights that can overfit and that fit one image size
# message: only. The mean of each map does the same work with none.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        flat = tf.keras.layers.Flatten()(conv_layer)
        return tf.keras.layers.Dense(self.output_size, name="logits")(flat)
