# check: steps
# message: The loss grows, as the weights were moved along the gradient. The optimizer already turns the sign: it goes
# message: against the gradient that it is given, so give it the gradient itself.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        gradients = [-gradient for gradient in tape.gradient(loss, model.trainable_variables)]
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss
