# check: output
# message: `get_accuracy` gives nothing back yet. Compare the places of the largest logits with the labels, and hand
# message: their share on with `return`.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        pass
