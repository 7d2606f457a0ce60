# check: output
# message: A pooling layer is made with the size of its window and its stride. `conv_layer` goes into a second pair of
# message: parentheses: the layer is called on it.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pooled = tf.keras.layers.AveragePooling2D(conv_layer, (height, width), 1)
        return tf.keras.layers.Flatten(name="logits")(pooled)
