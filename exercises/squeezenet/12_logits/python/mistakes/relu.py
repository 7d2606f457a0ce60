# check: values
# message: Negative logits have become 0, as relu does. A logit may be negative: leave out the activation after the
# message: mean.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(pooled)
        return tf.nn.relu(logits)
