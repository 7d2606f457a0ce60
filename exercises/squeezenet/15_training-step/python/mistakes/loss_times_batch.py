# check: steps
# message: The loss was summed over the images, so the step grows with the size of the batch. With the mean, which the
# message: loss gives already, a learning rate fits batches of any size.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels) * images.shape[0]

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss
