# A dictionary of variables by position.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = self.get_loss(logits, labels)

        sources = dict(enumerate(model.trainable_variables))
        gradients = tape.gradient(loss, sources)
        optimizer.apply_gradients((gradients[place], sources[place]) for place in sources)
        return loss
