# check: shape
# message: When it is not training, the whole image comes out: it was standardised and not cropped. The network was made
# message: for the smaller size, so cut out the middle.
import tensorflow as tf


class SqueezeNetModel:
    def image_preprocessing(self, data, is_training):
        image = self.reshape_image(data)
        cropped = self.random_crop_and_flip(image) if is_training else image
        return tf.image.per_image_standardization(cropped)
