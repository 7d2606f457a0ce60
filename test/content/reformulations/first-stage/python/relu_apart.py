# The activation as an operation of its own, pooling as an operation.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        maps = tf.keras.layers.Conv2D(64, 3, padding="same", name="conv1")(inputs)
        maps = tf.nn.max_pool2d(tf.nn.relu(maps), ksize=2, strides=2, padding="VALID")
        return self.multi_fire_module(maps, [(32, 64, "fire1"), (32, 64, "fire2")])
