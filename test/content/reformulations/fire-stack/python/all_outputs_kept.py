# All outputs kept, the last one returned.
import tensorflow as tf


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        outputs = [layer]
        for params in params_list:
            outputs.append(self.fire_module(outputs[-1], *params))
        print([tuple(output.shape) for output in outputs])
        return outputs[-1]
