# check: steps
# message: Softmax was applied to the logits before the loss, which applies it once more. The gradients become tiny in
# message: this way, and training crawls: give the loss the logits as they are.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(tf.nn.softmax(logits), labels)

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss
