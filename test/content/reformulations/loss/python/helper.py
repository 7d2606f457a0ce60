# A method of its own for the losses of the images.
import tensorflow as tf


class SqueezeNetModel:
    def get_loss(self, logits, labels):
        return tf.reduce_mean(self.losses_of(logits, labels))

    @staticmethod
    def losses_of(logits, labels):
        return tf.map_fn(
            lambda pair: tf.reduce_logsumexp(pair[0]) - pair[0][pair[1]],
            (logits, labels),
            fn_output_signature=tf.float32,
        )
