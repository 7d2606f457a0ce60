# check: output
# message: This is an array of NumPy, no tensor. Return what the last operation gave: images of a batch are stacked as
# message: tensors.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        if is_training:
            cropped = self.random_crop_and_flip(image)
        else:
            cropped = tf.image.resize_with_crop_or_pad(image, self.resize_dim, self.resize_dim)
        return tf.image.per_image_standardization(cropped).numpy()
