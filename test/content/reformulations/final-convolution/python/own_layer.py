# A dropout of one's own as a layer class.
import tensorflow as tf
class Halve(tf.keras.layers.Layer):
    def call(self, maps, training=False):
        return tf.nn.dropout(maps, 0.5) if training else maps


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(fire2, "pool2")
        fire4 = self.multi_fire_module(pool2, [(32, 128, "fire3"), (32, 128, "fire4")])
        maps = Halve(name="halve")(fire4, training=is_training)
        return self.custom_conv2d(maps, self.output_size, 1, "final_conv")
