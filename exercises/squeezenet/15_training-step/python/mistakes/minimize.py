# check: output
# message: An optimizer of Keras 3 has no `minimize`. It only moves the weights; the gradients come from a
# message: `tf.GradientTape`, and go to `apply_gradients` in pairs with their variables.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        return optimizer.minimize(
            lambda: self.get_loss(model(images, training=True), labels), model.trainable_variables
        )
