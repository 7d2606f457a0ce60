# check: shape
# message: This is the number of the winning class. Return the scores of all classes: training needs to know by how much
# message: each of them won or lost.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(pooled)
        return tf.argmax(logits, axis=1)
