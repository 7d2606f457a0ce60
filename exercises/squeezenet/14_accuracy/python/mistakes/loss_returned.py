# check: share
# message: This is the loss, which says how wrong the logits are. The accuracy counts how many images have their
# message: largest logit at their true class.
import tensorflow as tf


class SqueezeNetModel:
    def get_accuracy(self, logits, labels):
        return self.get_loss(logits, labels)
