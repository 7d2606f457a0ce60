# check: values
# message: Only the top left value of each map has come through. The other positions saw the image too: the logit should
# message: be the mean over all of them.
import tensorflow as tf


class SqueezeNetModel:
    def get_logits(self, conv_layer):
        return conv_layer[:, 0, 0, :]
