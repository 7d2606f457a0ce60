# Places from NumPy, slices.
import numpy as np
import tensorflow as tf


class SqueezeNetModel:
    def random_crop_and_flip(self, image):
        height, width, _ = image.shape
        top = np.random.randint(height - self.resize_dim + 1)
        left = np.random.randint(width - self.resize_dim + 1)
        piece = image[top : top + self.resize_dim, left : left + self.resize_dim, :]
        return piece[:, ::-1] if np.random.random() > 0.5 else piece
