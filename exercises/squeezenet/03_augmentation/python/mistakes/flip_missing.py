# check: pieces
# message: The pieces come from everywhere, and none of them is ever mirrored. If there is a flip, what it gave back was
# message: not used: operations leave their input as it was. A car that drives to the left is still a car.
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        cropped = tf.image.random_crop(image, [self.resize_dim, self.resize_dim, 3])
        return cropped
