# check: output
# message: These are the gradients, one tensor for each variable. The optimizer has used them up; what the method
# message: gives back is the loss.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return gradients
