# check: steps
# message: This is the accuracy. It only says which logit is the largest; the loss also says by how much, and falls
# message: long before the accuracy moves.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return self.get_accuracy(logits, labels)
