# check: steps
# message: The loss stays the same from step to step: the gradients were computed, and nothing was done with them.
# message: Hand them to the optimizer, in pairs with the variables that they belong to.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        tape.gradient(loss, model.trainable_variables)
        return loss
