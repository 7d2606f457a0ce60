# check: output
# message: `get_loss` gives nothing back yet. Make one number of the logits and the labels, then hand it on with
# message: `return`.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        pass
