# check: values
# message: Each sum is divided by 36, which is right for a map of 6×6 only. Divide by the number of positions that this
# message: map really has.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return tf.reduce_sum(conv_layer, axis=[1, 2]) / 36
