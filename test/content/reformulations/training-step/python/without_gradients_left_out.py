# Gradients that are None are left out.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        pairs = zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
        optimizer.apply_gradients([(gradient, variable) for gradient, variable in pairs if gradient is not None])
        return tf.identity(loss)
