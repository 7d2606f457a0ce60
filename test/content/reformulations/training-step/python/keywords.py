# Everything by keyword.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as recorder:
            current = self.get_loss(logits=model(inputs=images, training=True), labels=labels)
        slopes = recorder.gradient(target=current, sources=model.trainable_variables)
        optimizer.apply_gradients(grads_and_vars=list(zip(slopes, model.trainable_variables)))
        return current
