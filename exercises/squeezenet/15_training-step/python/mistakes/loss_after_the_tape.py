# check: output
# message: There are no gradients, as the tape knows no way from the weights to the loss. The model has to be called,
# message: and the loss computed, inside of the `with`: nothing leads back through what comes before it or after it,
# message: nor through `predict`, which gives plain numbers.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
        loss = self.get_loss(logits, labels)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss
