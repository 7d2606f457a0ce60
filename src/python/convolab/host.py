"""What the host calls, by name with JSON: a learner's file is loaded here, and its methods are called."""

import json
import random
import signal

from convolab import bridge, explanation, interrupt, line_shapes, modules, program, training
from convolab.errors import MemoryUp, TimeUp

# Baked into the snapshot: a learner's import of them costs nothing.
import numpy  # isort: skip
from keras import seeds  # isort: skip
import tensorflow  # noqa: F401  isort: skip

modules.offer()


def attach(send) -> None:
    """Connects the engine and the clock: once, after the interpreter has started or was restored."""
    bridge.install(send)
    signal.signal(signal.SIGINT, interrupt.on_interrupt)
    # Generators in a snapshot would give every run the same fresh weights.
    seeds.restart(random.randrange(2**31))
    numpy.random.seed(random.randrange(2**31))


#: What was raised last, with the objects of its frames: freeing deeply nested ones can end the interpreter, and is put
#: off until the host has been told.
_raised: BaseException | None = None


def _answering(function):
    """Takes and gives JSON; what the learner's code raises becomes the answer's `error`."""

    def answer(request: str) -> str:
        global _raised
        try:
            return json.dumps({"value": function(**json.loads(request))})
        except BaseException as error:  # noqa: BLE001 a learner's code may raise anything
            explained = json.dumps({"error": explanation.explain(error)})
            _raised = error
            return explained

    return answer


@_answering
def lend(source: str, class_name: str) -> None:
    """Takes the class that lends a learner's class the methods that it does not have."""
    program.lend(source, class_name)


@_answering
def load(source: str, file: str, class_name: str, method: str) -> None:
    """Runs the learner's file. There has to be a class of this name in it."""
    program.load(source, file, class_name, method)


@_answering
def call(method: str, arguments: list, constructor_arguments: list, watched: str | None) -> dict:
    """Calls a method on a fresh instance of the learner's class and says what it returned."""
    return program.call(method, arguments, constructor_arguments, watched)


@_answering
def train(**options) -> dict | None:
    """Builds a model of the whole network that `train_step` trains (see `convolab.training`)."""
    return training.begin(**options)


@_answering
def train_step(images: dict, labels: dict) -> dict:
    """One training step of the learner's, and what it returned."""
    return training.step(images, labels)


@_answering
def train_logits(images: dict) -> dict:
    """Logits of images, with nothing dropped."""
    return training.logits(images)


@_answering
def train_weights() -> list:
    """Handles of the model's weights, in their order."""
    return training.weights()


@_answering
def train_set_weights(values: list) -> None:
    """Gives the model other weights, in their order."""
    training.set_weights(values)


@_answering
def train_optimizer() -> list:
    """Handles of what the optimizer keeps, in its order."""
    return training.optimizer_state()


@_answering
def train_set_optimizer(values: list) -> None:
    """Gives the optimizer what one like it has kept, in its order."""
    training.set_optimizer_state(values)


@_answering
def lines() -> list:
    """The shapes that the last call's variables had, by line."""
    return line_shapes.seen()


__all__ = [
    "MemoryUp",
    "TimeUp",
    "attach",
    "call",
    "lend",
    "lines",
    "load",
    "train",
    "train_logits",
    "train_optimizer",
    "train_set_optimizer",
    "train_set_weights",
    "train_step",
    "train_weights",
]
