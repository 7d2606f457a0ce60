# check: output
# message: `tf.layers` belongs to TensorFlow 1. Today a layer is made with its settings and then called on the tensor:
# message: `tf.keras.layers.AveragePooling2D`, then `tf.keras.layers.Flatten`.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pooled = tf.layers.average_pooling2d(conv_layer, (height, width), 1)
        return tf.layers.flatten(pooled, name="logits")
