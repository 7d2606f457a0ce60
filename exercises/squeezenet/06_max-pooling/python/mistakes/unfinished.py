# check: output
# message: The method is still empty. Make a pool layer, use it on `inputs`, and return what comes out.
import tensorflow as tf


class SqueezeNetModel:
    def custom_max_pooling2d(self, inputs, name):
        # Your code here.
        pass
