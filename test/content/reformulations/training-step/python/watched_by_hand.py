# Variables are watched one by one.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            for variable in model.trainable_variables:
                tape.watch(variable)
            loss = self.get_loss(model(images, training=True), labels)

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss
