# The gradients come from a method of their own.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        loss, gradients = self._gradients(model, images, labels)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss

    @staticmethod
    def _mean(values):
        return tf.reduce_mean(values)

    def _gradients(self, model, images, labels):
        with tf.GradientTape() as tape:
            loss = self._mean(self.get_loss(model(images, training=True), labels))
        return loss, tape.gradient(loss, model.trainable_variables)
