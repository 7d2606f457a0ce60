# check: values
# message: A sigmoid has squeezed the logits into the range from 0 to 1. Logits are the plain means of the maps; turning
# message: them into probabilities is a later step.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(pooled)
        return tf.sigmoid(logits)
