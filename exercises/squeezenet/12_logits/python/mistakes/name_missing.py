# check: name
# message: The values are right; only the name is missing, or is another one. Give the last layer the name `logits`
# message: where you make it, so that others can find the output.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten()(pooled)
