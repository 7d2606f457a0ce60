# check: steps
# message: Only the kernels have moved, and the biases stayed as they were. A layer has both, and both are learnt:
# message: take all of the trainable variables.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        variables = [variable for variable in model.trainable_variables if len(variable.shape) > 1]
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        return loss
