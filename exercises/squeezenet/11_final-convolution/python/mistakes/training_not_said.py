# check: spread
# message: A dropout is made, and nothing is ever dropped. Either it was not told that the network is being trained
# message: (`training=is_training`, where the layer is used on the tensor), or the last convolution was not given what
# message: it made.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, 3, "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        fire2 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(fire2, "pool2")
        fire4 = self.multi_fire_module(pool2, [(32, 128, "fire3"), (32, 128, "fire4")])
        dropped = tf.keras.layers.Dropout(0.5, name="dropout")(fire4)
        return self.custom_conv2d(dropped, self.output_size, 1, "final_conv")
