# check: output
# message: This gives back the layer itself. A layer is a recipe: call it on a tensor, `layer(tensor)`, and return the
# message: tensor that comes out.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.keras.layers.Flatten(name="logits")
