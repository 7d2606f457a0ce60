# A mask from random numbers.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(fire2, "pool2")
        fire4 = self.multi_fire_module(pool2, [(32, 128, "fire3"), (32, 128, "fire4")])
        if is_training:
            keep = tf.cast(tf.random.uniform(tf.shape(fire4)) >= 0.5, tf.float32)
            fire4 = fire4 * keep / 0.5
        return self.custom_conv2d(fire4, self.output_size, 1, "final_conv")
