# check: values
# message: These are the sums of the maps. A sum grows with the size of the map, so a larger image would get larger
# message: logits; a mean stays comparable.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.reduce_sum(conv_layer, axis=[1, 2])
