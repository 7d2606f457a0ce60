# check: output
# message: `custom_conv2d` is still empty. Make a convolution layer from the arguments, use it on `inputs`, and return
# message: what comes out.
import tensorflow as tf


class SqueezeNetModel:
    def custom_conv2d(self, inputs, filters, kernel_size, name):
        # Your code here.
        pass
