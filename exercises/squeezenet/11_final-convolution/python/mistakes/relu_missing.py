# check: values
# message: Negative values are left in the maps: the last convolution has no relu. Make it with the class's own method,
# message: like all the others.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(fire2, "pool2")
        fire4 = self.multi_fire_module(pool2, [(32, 128, "fire3"), (32, 128, "fire4")])
        dropped = tf.keras.layers.Dropout(0.5, name="dropout")(fire4, training=is_training)
        layer = tf.keras.layers.Conv2D(self.output_size, 1, padding="same", name="final_conv")
        return layer(dropped)
