# check: shape
# message: With padding `same` and a stride of 1 the map keeps its size: there is one average for every position of the
# message: window. Without padding a window as large as the map fits in only one place.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1, padding="same")
        pooled = pool(conv_layer)
        return tf.keras.layers.Flatten(name="logits")(pooled)
