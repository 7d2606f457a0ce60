# check: values
# message: These are probabilities: softmax has been applied, so every row adds up to 1. Logits are the scores before
# message: softmax. The loss and the prediction apply it later, where it is numerically safe.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(pooled)
        return tf.nn.softmax(logits)
