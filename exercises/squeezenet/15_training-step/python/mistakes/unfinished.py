# check: output
# message: The method gives nothing back. Write the step, and end the method with the loss: even a step that moves the
# message: weights has to say how large the loss was.
import tensorflow as tf


class SqueezeNetModel:
    def training_step(self, model, optimizer, images, labels):
        pass
