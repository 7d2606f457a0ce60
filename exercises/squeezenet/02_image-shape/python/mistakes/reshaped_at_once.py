# check: order
# message: The numbers were cut into (height, width, 3) at once, so three neighbours of one row have become the three
# message: colours of a pixel. A reshape keeps the order of the numbers, and here all of red comes first: the colours
# message: have to be the first axis, before they can move to the end.
import tensorflow as tf


class SqueezeNetModel:
    def reshape_image(self, data):
        image = tf.reshape(data, [self.original_dim, self.original_dim, 3])
        return tf.cast(image, tf.float32)
