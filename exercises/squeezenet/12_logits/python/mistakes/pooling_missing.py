# check: shape
# message: The maps have been flattened as they are, so every position became a logit of its own. First bring each map
# message: down to one number, its mean; then flatten.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.keras.layers.Flatten(name="logits")(conv_layer)
