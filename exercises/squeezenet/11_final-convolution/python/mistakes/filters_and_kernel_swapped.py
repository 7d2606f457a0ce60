# check: shape
# message: `final_conv` has one filter, with a kernel as large as there are classes: the two numbers have changed
# message: places. First comes the number of filters, then the size of the kernel.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(fire2, "pool2")
        fire4 = self.multi_fire_module(pool2, [(32, 128, "fire3"), (32, 128, "fire4")])
        dropped = tf.keras.layers.Dropout(0.5, name="dropout")(fire4, training=is_training)
        return self.custom_conv2d(dropped, 1, self.output_size, "final_conv")
