# check: values
# message: This is the largest value of each map, not its mean. One bright spot then decides the class, where an average
# message: hears every position of the map.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.MaxPooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
