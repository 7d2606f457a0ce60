# check: shape
# message: The classes stand in the rows and the images in the columns. A batch keeps its first axis: one row of logits
# message: for each image, (N, C).
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        _, height, width, _ = conv_layer.shape
        pool = tf.keras.layers.AveragePooling2D(pool_size=(height, width), strides=1)
        pooled = pool(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(pooled)
        return tf.transpose(logits)
