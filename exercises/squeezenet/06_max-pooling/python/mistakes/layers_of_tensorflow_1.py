# check: output
# message: `tf.layers` belongs to TensorFlow 1 and is gone. Layers are in `tf.keras.layers` now, and each is made first
# message: and then used on a tensor.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        return tf.layers.max_pooling2d(inputs, pool_size=2, strides=2, name=name)
