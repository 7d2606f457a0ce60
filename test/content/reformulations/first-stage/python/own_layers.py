# Keras layers in place of the class's own methods.
import tensorflow as tf


class SqueezeNetModel:
    def model_layers(self, inputs, is_training):
        maps = tf.keras.layers.Conv2D(64, (3, 3), padding="same", activation=tf.nn.relu, name="conv1")(inputs)
        maps = tf.keras.layers.MaxPooling2D((2, 2), name="pool1")(maps)
        return self.multi_fire_module(maps, [(32, 64, "fire1"), (32, 64, "fire2")])
