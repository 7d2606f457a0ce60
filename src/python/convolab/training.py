"""A model of the learner's whole network, trained by the learner's own step."""

from convolab import interrupt, line_shapes, program, returned
from convolab.engine import rows
from convolab.errors import MissingError
from keras import Input, Model, naming
from keras.layers import Dropout
from keras.optimizers import SGD

_CHANNELS = 3

_model: Model | None = None
_optimizer = None
_step = None


def begin(
    constructor_arguments: list, side: int, methods: dict, optimizer: dict, dropout: bool, watched: str
) -> dict | None:
    """Builds the model for images of (side, side, 3), and the optimizer.

    Args:
        methods: Names of the methods: `forward`, `step` and `optimizer`.
        optimizer: `{"learningRate": rate}`, or `{"steps": steps}` for what the class's own method makes.
        dropout: Whether dropout layers drop.

    Returns:
        What the class's own method gave back where that is no optimizer.
    """
    global _model, _optimizer, _step
    rows.reset()
    naming.reset()
    line_shapes.start()
    with interrupt.enabled():
        instance = program.new(constructor_arguments, watched)
        images = Input((side, side, _CHANNELS))
        _model = Model(images, _method(instance, methods["forward"])(images, True))
        for layer in _model.layers:
            if not dropout and isinstance(layer, Dropout):
                layer.rate = 0
        _step = _method(instance, methods["step"])
        if "learningRate" in optimizer:
            _optimizer = SGD(optimizer["learningRate"])
        else:
            _optimizer = _method(instance, methods["optimizer"])(optimizer["steps"])
            if isinstance(_optimizer, type) or not hasattr(_optimizer, "apply_gradients"):
                return returned.describe(_optimizer)
    return None


def _method(instance, name: str):
    method = getattr(instance, name, None)
    if not callable(method):
        raise MissingError(program.missing_method(name))
    return method


def step(images: dict, labels: dict) -> dict:
    with interrupt.enabled():
        return returned.describe(_step(_model, _optimizer, program.argument(images), program.argument(labels)))


def logits(images: dict) -> dict:
    with interrupt.enabled():
        return returned.describe(_model(program.argument(images), training=False))


def weights() -> list:
    return [variable._handle for variable in _model.weights]


def set_weights(values: list) -> None:
    for variable, value in zip(_model.weights, values, strict=True):
        variable.assign(program.argument(value))


def optimizer_state() -> list:
    """Handles of what the optimizer keeps from step to step; none where a class of the learner's own does not say."""
    with interrupt.enabled():
        return [variable._handle for variable in getattr(_optimizer, "variables", [])]


def set_optimizer_state(values: list) -> None:
    with interrupt.enabled():
        if hasattr(_optimizer, "build"):
            _optimizer.build(_model.trainable_variables)
        for variable, value in zip(getattr(_optimizer, "variables", []), values, strict=True):
            variable.assign(program.argument(value))
