# check: steps
# message: Only the variables of the last layer have moved. The gradient reaches back through all layers, and all of
# message: them are to learn: take the trainable variables of the whole model.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        variables = model.trainable_variables[-2:]
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        return loss
