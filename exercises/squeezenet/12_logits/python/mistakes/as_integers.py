# check: values
# message: The logits have been made whole numbers, so what stood after the point is lost. Keep them as they are,
# message: float32: the loss needs to see small differences.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(pooled)
        return tf.cast(logits, tf.int32)
