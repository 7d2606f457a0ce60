# Stages in a loop, one variable.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        x = self.custom_conv2d(inputs, 64, 3, "conv1")
        for i, depth in ((1, 64), (2, 128)):
            x = self.custom_max_pooling2d(x, f"pool{i}")
            x = self.multi_fire_module(x, [(32, depth, f"fire{2 * i - 1}"), (32, depth, f"fire{2 * i}")])
        x = tf.keras.layers.Dropout(0.5)(x, training=is_training)
        x = self.custom_conv2d(x, self.output_size, 1, "final_conv")
        return x
