# check: steps
# message: This is the loss that is left after the step: the model was called once more. It costs a whole forward pass
# message: more, and the loss from before the step was already at hand.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return self.get_loss(model(images, training=True), labels)
