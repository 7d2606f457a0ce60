# check: output
# message: `tf.layers` belongs to TensorFlow 1 and is gone. Layers are in `tf.keras.layers` now, and each is made first
# message: and then used on a tensor.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return tf.layers.conv2d(inputs, filters, kernel_size, padding="same", activation=tf.nn.relu, name=name)
