# `apply` of Keras 3, which takes two lists.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        variables = model.trainable_variables
        optimizer.apply(tape.gradient(loss, variables), variables)
        return loss
