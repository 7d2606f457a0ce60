# check: output
# message: The pairs are the wrong way round: the gradient comes first, then the variable that it belongs to.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(model.trainable_variables, gradients))
        return loss
