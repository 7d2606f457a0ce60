# A `tf.function` inside.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        @tf.function
        def step():
            with tf.GradientTape() as tape:
                loss = self.get_loss(model(images, training=True), labels)
            gradients = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(zip(gradients, model.trainable_variables))
            return loss

        return step()
