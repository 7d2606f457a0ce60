# check: values
# message: The maps are made smaller as images are, by leaving values out or mixing them. A pool compares the four
# message: values of a block and keeps the largest.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        height, width = inputs.shape[1] // 2, inputs.shape[2] // 2
        return tf.image.resize(inputs, [height, width], method="nearest")
