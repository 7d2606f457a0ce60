# check: output
# message: `apply_gradients` wants one list of pairs, and got the gradients alone. Each gradient has to stand together
# message: with the variable that it belongs to: `zip` makes such pairs of two lists.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(gradients)
        return loss
