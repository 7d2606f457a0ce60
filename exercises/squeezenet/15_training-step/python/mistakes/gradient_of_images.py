# check: output
# message: This is the gradient of the loss with respect to the images. It would say how to change the photographs;
# message: what learns are the trainable variables of the model.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        gradients = tape.gradient(loss, images)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss
