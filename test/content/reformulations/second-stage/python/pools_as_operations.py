# Both pools as operations.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = tf.nn.max_pool2d(conv1, 2, 2, "VALID")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = tf.nn.max_pool(fire2, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="VALID", name="pool2")
        return self.multi_fire_module(pool2, [(32, 128, "fire3"), (32, 128, "fire4")])
