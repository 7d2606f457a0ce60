# check: steps
# message: The optimizer that was given is not the one that took the step. Use the one that the method gets: it is
# message: kept from step to step, with all that it has learnt about the gradients.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        gradients = tape.gradient(loss, model.trainable_variables)
        tf.keras.optimizers.Adam(0.001).apply_gradients(zip(gradients, model.trainable_variables))
        return loss
