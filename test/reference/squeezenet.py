import tensorflow as tf


class SqueezeNetModel:
    def __init__(self, original_dim, resize_dim, output_size):
        self.original_dim = original_dim
        self.resize_dim = resize_dim
        self.output_size = output_size

    def get_logits(self, conv_layer):
        avg_pool1 = tf.keras.layers.AveragePooling2D([conv_layer.shape[1], conv_layer.shape[2]], 1)(conv_layer)
        logits = tf.keras.layers.Flatten(name="logits")(avg_pool1)
        return logits

    def custom_conv2d(self, inputs, filters, kernel_size, name):
        return tf.keras.layers.Conv2D(
            filters=filters, kernel_size=kernel_size, padding="same", activation="relu", name=name
        )(inputs)

    def custom_max_pooling2d(self, inputs, name):
        return tf.keras.layers.MaxPool2D(pool_size=[2, 2], strides=2, name=name)(inputs)

    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with tf.compat.v1.variable_scope(name):
            squeezed_inputs = self.custom_conv2d(inputs, squeeze_depth, [1, 1], "squeeze")
            expand1x1 = self.custom_conv2d(squeezed_inputs, expand_depth, [1, 1], "expand1x1")
            expand3x3 = self.custom_conv2d(squeezed_inputs, expand_depth, [3, 3], "expand3x3")
            return tf.concat([expand1x1, expand3x3], axis=-1)

    def multi_fire_module(self, layer, params_list):
        for params in params_list:
            layer = self.fire_module(layer, params[0], params[1], params[2])
        return layer

    def model_layers(self, inputs, is_training):
        conv1 = self.custom_conv2d(inputs, 64, [3, 3], "conv1")
        pool1 = self.custom_max_pooling2d(conv1, "pool1")
        multi_fire1 = self.multi_fire_module(pool1, [(32, 64, "fire1"), (32, 64, "fire2")])
        pool2 = self.custom_max_pooling2d(multi_fire1, "pool2")
        multi_fire2 = self.multi_fire_module(pool2, [(32, 128, "fire3"), (32, 128, "fire4")])
        dropout1 = tf.keras.layers.Dropout(rate=0.5)(multi_fire2, training=is_training)
        conv_layer = self.custom_conv2d(dropout1, self.output_size, [1, 1], "final_conv")
        return self.get_logits(conv_layer)
