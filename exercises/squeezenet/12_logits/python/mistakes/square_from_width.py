# check: output
# message: The window is as high as the map is wide. That fits square maps only: its height should come from the height
# message: of the map, its width from the width.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        width = conv_layer.shape[2]
        pool = tf.keras.layers.AveragePooling2D(pool_size=(width, width), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
