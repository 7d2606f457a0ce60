"""`keras.optimizers.schedules`: learning rates that change from step to step."""

import math

from convolab.engine import value_of
from convolab.engine.convert import convert
from keras import configs


class LearningRateSchedule:
    """Called with the number of a step, it gives the step's learning rate."""

    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        made._given = (args, kwargs)
        return made

    def __call__(self, step):
        raise NotImplementedError(
            f"Learning rate schedule '{type(self).__name__}' must override `__call__(self, step)`."
        )

    def get_config(self) -> dict:
        return configs.arguments_of(self)

    @classmethod
    def from_config(cls, config: dict):
        return cls(**config)


class _Schedule(LearningRateSchedule):
    def __call__(self, step):
        return convert(float(self._rate(float(value_of.plain(step)))), "float32")

    def _rate(self, step: float) -> float:
        raise NotImplementedError


class ExponentialDecay(_Schedule):
    """initial · decay_rate^(step / decay_steps)."""

    def __init__(self, initial_learning_rate, decay_steps, decay_rate, staircase=False, name="ExponentialDecay"):
        _assert_positive(decay_steps)
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = decay_steps
        self.decay_rate = decay_rate
        self.staircase = staircase
        self.name = name

    def _rate(self, step: float) -> float:
        part = step / self.decay_steps
        return self.initial_learning_rate * self.decay_rate ** (math.floor(part) if self.staircase else part)


class InverseTimeDecay(_Schedule):
    """initial / (1 + decay_rate · step / decay_steps)."""

    def __init__(self, initial_learning_rate, decay_steps, decay_rate, staircase=False, name="InverseTimeDecay"):
        _assert_positive(decay_steps)
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = decay_steps
        self.decay_rate = decay_rate
        self.staircase = staircase
        self.name = name

    def _rate(self, step: float) -> float:
        part = step / self.decay_steps
        return self.initial_learning_rate / (1 + self.decay_rate * (math.floor(part) if self.staircase else part))


class PiecewiseConstantDecay(_Schedule):
    """values[i] up to and with the step boundaries[i]."""

    def __init__(self, boundaries, values, name="PiecewiseConstant"):
        if len(boundaries) != len(values) - 1:
            raise ValueError(
                "The length of boundaries should be 1 less than the length of values. Received:"
                f" boundaries={boundaries} of length {len(boundaries)}, and values={values} of length {len(values)}."
            )
        self.boundaries = boundaries
        self.values = values
        self.name = name

    def _rate(self, step: float) -> float:
        return next((v for b, v in zip(self.boundaries, self.values, strict=False) if step <= b), self.values[-1])


class PolynomialDecay(_Schedule):
    """(initial − end) · (1 − step / decay_steps)^power + end."""

    def __init__(self, initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0, cycle=False,
                 name="PolynomialDecay"):  # fmt: skip
        _assert_positive(decay_steps)
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = decay_steps
        self.end_learning_rate = end_learning_rate
        self.power = power
        self.cycle = cycle
        self.name = name

    def _rate(self, step: float) -> float:
        steps = self.decay_steps
        if self.cycle:
            steps *= max(1, math.ceil(step / steps))
        left = 1 - min(step, steps) / steps
        return (self.initial_learning_rate - self.end_learning_rate) * left**self.power + self.end_learning_rate


class CosineDecay(_Schedule):
    """Half a cosine from the initial rate to alpha times it, perhaps after a linear warm-up."""

    def __init__(self, initial_learning_rate, decay_steps, alpha=0.0, name="CosineDecay", warmup_target=None,
                 warmup_steps=0):  # fmt: skip
        _assert_positive(decay_steps)
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = decay_steps
        self.alpha = alpha
        self.name = name
        self.warmup_target = warmup_target
        self.warmup_steps = warmup_steps

    def _rate(self, step: float) -> float:
        first = self.initial_learning_rate
        if self.warmup_target is not None:
            if step < self.warmup_steps:
                return first + (self.warmup_target - first) * step / self.warmup_steps
            first, step = self.warmup_target, step - self.warmup_steps
        cosine = 0.5 * (1 + math.cos(math.pi * min(step, self.decay_steps) / self.decay_steps))
        return first * ((1 - self.alpha) * cosine + self.alpha)


def _assert_positive(decay_steps) -> None:
    if decay_steps <= 0:
        raise ValueError(f"Argument `decay_steps` must be > 0. Received: decay_steps={decay_steps}")
