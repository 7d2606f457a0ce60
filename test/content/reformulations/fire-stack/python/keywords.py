# Arguments by keyword, groups as named tuples.
import tensorflow as tf
from typing import NamedTuple


class Fire(NamedTuple):
    squeeze_depth: int
    expand_depth: int
    name: str


class SqueezeNetModel:
    def multi_fire_module(self, layer, params_list):
        for fire in (Fire(*params) for params in params_list):
            layer = self.fire_module(
                inputs=layer, squeeze_depth=fire.squeeze_depth, expand_depth=fire.expand_depth, name=fire.name
            )
        return layer
