# A context manager of one's own, annotations, prints.
import tensorflow as tf
import contextlib


@contextlib.contextmanager
def scoped(name: str):
    with tf.compat.v1.variable_scope(name):
        yield


class SqueezeNetModel:
    def fire_module(self, inputs, squeeze_depth, expand_depth, name):
        with scoped(name):
            squeeze: tf.Tensor = self.custom_conv2d(inputs, squeeze_depth, 1, "squeeze")
            print("squeeze", squeeze.shape)
            branches: dict[int, tf.Tensor] = {k: self.custom_conv2d(squeeze, expand_depth, k, f"expand{k}x{k}") for k in (1, 3)}
        return tf.concat([branches[1], branches[3]], axis=-1)
