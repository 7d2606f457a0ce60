# A tape that can be asked more than once.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape(persistent=True) as tape:
            loss = self.get_loss(model(images, training=True), labels)
        gradients = [tape.gradient(loss, variable) for variable in model.trainable_variables]
        del tape
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss
