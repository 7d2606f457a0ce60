# The cross entropy is written out.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            truth = tf.one_hot(labels, logits.shape[-1])
            likelihoods = tf.reduce_sum(truth * tf.nn.log_softmax(logits), axis=-1)
            loss = -tf.reduce_mean(likelihoods)

        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss
