# As the course writes methods: names of its own, backslashes, camels.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        with tf.GradientTape() as gradTape:
            modelOutput = model(images, \
                                training = True)
            batchLoss = self.get_loss(modelOutput, labels)
        trainVars = model.trainable_weights
        optimizer.apply_gradients(zip(gradTape.gradient(batchLoss, trainVars), trainVars))
        return batchLoss
