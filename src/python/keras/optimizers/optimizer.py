"""What every optimizer is: gradients are clipped, and variables moved, one step at a time."""

import warnings

from convolab.engine import reductions, rows
from convolab.engine.convert import convert
from convolab.engine.operation import run
from convolab.engine.symbolic import in_trial
from convolab.engine.tensor import Tensor
from convolab.engine.variables import Variable
from keras import naming
from keras.optimizers.schedules import LearningRateSchedule
from keras.variables import KerasVariable


class Optimizer:
    """`keras.optimizers.Optimizer`: subclasses have `update_step(gradient, variable, learning_rate)`."""

    def __init__(self, learning_rate, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False,
                 ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None,
                 gradient_accumulation_steps=None, name=None, **kwargs):  # fmt: skip
        kwargs.pop("is_legacy_optimizer", None)
        if kwargs:
            hint = " The learning rate is called learning_rate." if "lr" in kwargs else ""
            raise ValueError(f"Argument(s) not recognized: {kwargs}.{hint}")
        if use_ema or loss_scale_factor is not None or gradient_accumulation_steps is not None:
            raise NotImplementedError(
                "use_ema, loss_scale_factor and gradient_accumulation_steps are not part of this Keras: leave them out."
            )
        if sum(each is not None for each in (clipnorm, clipvalue, global_clipnorm)) > 1:
            raise ValueError(
                "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received:"
                f" clipnorm={clipnorm}, clipvalue={clipvalue}, global_clipnorm={global_clipnorm}"
            )
        self.name = name or naming.unique_name(naming.snake_case(type(self).__name__))
        self.weight_decay = weight_decay
        self.clipnorm = clipnorm
        self.clipvalue = clipvalue
        self.global_clipnorm = global_clipnorm
        self.built = False
        self._variables: list[KerasVariable] = []
        self._trainable_variables: list[Variable] = []
        self._places: dict[int, int] = {}
        self._kept: dict[str, list[KerasVariable]] = {}
        self._numbers: dict[float, Tensor] = {}
        self.iterations = self._own("iteration", convert(0, "int64"))
        self._learning_rate = self._rate(learning_rate)

    def _own(self, name: str, value: Tensor) -> KerasVariable:
        path = f"{self.name}/{name.replace('/', '_')}"
        variable = KerasVariable(value, trainable=False, name=name.replace("/", "_"), path=path, counted=False)
        self._variables.append(variable)
        return variable

    def _rate(self, given):
        if isinstance(given, LearningRateSchedule) or (callable(given) and not isinstance(given, Tensor)):
            return given
        if isinstance(given, int | float) and not isinstance(given, bool):
            return self._own("learning_rate", convert(float(given), "float32"))
        raise ValueError(
            "Argument `learning_rate` should be float, or an instance of LearningRateSchedule, or a callable (that takes in"
            " the current iteration value and returns the corresponding learning rate value). Received instead:"
            f" learning_rate={given}"
        )

    @property
    def learning_rate(self):
        """The rate of the next step: a variable, or what the schedule says."""
        if isinstance(self._learning_rate, KerasVariable):
            return self._learning_rate
        if isinstance(self._learning_rate, LearningRateSchedule):
            return self._learning_rate(self.iterations)
        return self._learning_rate()

    @learning_rate.setter
    def learning_rate(self, value) -> None:
        if isinstance(self._learning_rate, KerasVariable) and not isinstance(value, LearningRateSchedule):
            self._learning_rate.assign(value)
            return
        if isinstance(self._learning_rate, LearningRateSchedule) and not isinstance(value, LearningRateSchedule):
            raise TypeError(
                "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` constructor argument,"
                " hence its learning rate is not settable. If you need the learning rate to be settable, you should"
                " instantiate the optimizer with a float `learning_rate` argument."
            )
        self._learning_rate = value if isinstance(value, LearningRateSchedule) else self._rate(value)

    @property
    def variables(self) -> list[KerasVariable]:
        return list(self._variables)

    # What subclasses say.

    def _slots(self) -> tuple[str, ...]:
        """Names of the variables that are kept for each variable that is learnt."""
        return ()

    def _first_value(self, slot: str) -> float:
        return 0.0

    def update_step(self, gradient, variable, learning_rate):
        raise NotImplementedError(
            "An optimizer has to have an `update_step(gradient, variable, learning_rate)` method."
        )

    # Steps.

    def build(self, variables) -> None:
        """Makes what is kept for each variable."""
        if self.built:
            return
        for variable in variables:
            self._places[id(variable)] = len(self._trainable_variables)
            self._trainable_variables.append(variable)
            for slot in self._slots():
                made = self.add_variable_from_reference(variable, slot, self._first_value(slot))
                self._kept.setdefault(slot, []).append(made)
        self.built = True

    def add_variable_from_reference(self, reference_variable, name=None, initializer="zeros") -> KerasVariable:
        """A variable of the other one's shape, such as its momentum."""
        value = {"zeros": 0.0, "ones": 1.0}.get(initializer, initializer)
        dtype = reference_variable.dtype
        filled = run("fill", [], dtype, shape=list(reference_variable.shape), value=float(value), storage=dtype.storage)
        whose = getattr(reference_variable, "path", None) or reference_variable.name.replace(":", "_")
        return self._own(f"{whose.replace('/', '_')}_{name or 'slot'}", filled)

    def _slot(self, name: str, variable) -> KerasVariable:
        return self._kept[name][self._places[id(variable)]]

    def _get_variable_index(self, variable) -> int:
        return self._places[id(variable)]

    def apply_gradients(self, grads_and_vars) -> KerasVariable:
        """One step: pairs of (gradient, variable). Raises ValueError where there are none."""
        pairs = list(grads_and_vars)
        if not pairs:
            raise ValueError("There are no pairs of gradients and variables: was the model called before?")
        gradients, variables = zip(*pairs, strict=True)
        self.apply(list(gradients), list(variables))
        return self.iterations

    def apply(self, grads, trainable_variables=None) -> None:
        """One step: gradients in the order of the variables."""
        if len(grads) == 0:
            return
        if trainable_variables is None:
            if not self.built:
                raise ValueError(
                    "When passing `grads` without `variables`, the optimizer must already be built on a list of variables."
                )
            if len(grads) != len(self._trainable_variables):
                raise ValueError(
                    "When passing `grads` as a list of gradient tensors, the gradients must match `optimizer.variables`"
                    f" one-to-one. Received a list of {len(grads)} gradients, but the optimizer is tracking"
                    f" {len(self._trainable_variables)} trainable variables."
                )
            trainable_variables = self._trainable_variables
        variables = list(trainable_variables)
        _assert_variables(variables)
        if in_trial():
            return
        with rows.muted():
            self._apply(list(grads), variables)

    def _apply(self, gradients: list, variables: list) -> None:
        self.build(variables)
        for variable in variables:
            if id(variable) not in self._places:
                raise ValueError(
                    f"Unknown variable: {variable}. This optimizer can only be called for the variables it was originally"
                    " built with. When working with a new set of variables, you should recreate a new optimizer instance."
                )
        pairs = _with_gradients(gradients, variables)
        clipped = self._clipped([gradient for gradient, _ in pairs])
        rate = float(self.learning_rate)
        learnt = [variable for _, variable in pairs]
        self._decay(learnt, rate)
        self._begin_step(rate)
        self._update(clipped, learnt, rate)
        for variable in learnt:
            constraint = getattr(variable, "constraint", None)
            if constraint is not None:
                variable.assign(constraint(variable))
        self.iterations.assign_add(1)

    def _update(self, gradients: list, variables: list, learning_rate: float) -> None:
        for gradient, variable in zip(gradients, variables, strict=True):
            self.update_step(gradient, variable, learning_rate)

    def _begin_step(self, learning_rate: float) -> None:
        """For what is the same for all variables of a step."""

    def _decay(self, variables: list, rate: float) -> None:
        if self.weight_decay is None:
            return
        for variable in variables:
            variable.assign_sub(self._times(variable, self.weight_decay * rate))

    def _clipped(self, gradients: list[Tensor]) -> list[Tensor]:
        if self.clipnorm:
            return [_scaled_to(gradient, _norm([gradient]), self.clipnorm) for gradient in gradients]
        if self.global_clipnorm:
            norm = _norm(gradients)
            return [_scaled_to(gradient, norm, self.global_clipnorm) for gradient in gradients]
        if self.clipvalue:
            from convolab.engine.elementwise import clip_by_value

            return [clip_by_value(gradient, -self.clipvalue, self.clipvalue) for gradient in gradients]
        return gradients

    # Arithmetic with numbers that come back in every step.

    def _number(self, value: float) -> Tensor:
        if value not in self._numbers:
            if len(self._numbers) > 64:
                self._numbers.clear()
            self._numbers[value] = convert(float(value), "float32")
        return self._numbers[value]

    def _times(self, x: Tensor, number: float) -> Tensor:
        return run("mul", [x, self._number(number)], x.dtype)

    def _plus(self, x: Tensor, number: float) -> Tensor:
        return run("add", [x, self._number(number)], x.dtype)

    def assign(self, variable, value) -> None:
        variable.assign(value)

    def assign_add(self, variable, value) -> None:
        variable.assign_add(value)

    def assign_sub(self, variable, value) -> None:
        variable.assign_sub(value)

    def get_config(self) -> dict:
        rate = self._learning_rate
        return {
            "name": self.name,
            "learning_rate": float(rate) if isinstance(rate, KerasVariable) else rate.get_config(),
            "weight_decay": self.weight_decay,
            "clipnorm": self.clipnorm,
            "global_clipnorm": self.global_clipnorm,
            "clipvalue": self.clipvalue,
            "use_ema": False,
            "ema_momentum": 0.99,
            "ema_overwrite_frequency": None,
            "loss_scale_factor": None,
            "gradient_accumulation_steps": None,
        }

    @classmethod
    def from_config(cls, config: dict):
        return cls(**config)

    def minimize(self, *_, **__):
        raise AttributeError(
            f"'{type(self).__name__}' object has no attribute 'minimize'. Take the gradients of the loss with"
            " tf.GradientTape and give them to apply_gradients(zip(gradients, variables))."
        )


def _assert_variables(variables: list) -> None:
    for variable in variables:
        if not isinstance(variable, Variable):
            raise ValueError(
                f"An optimizer changes variables, and {type(variable).__name__} is none. Pairs are (gradient, variable)."
            )


def _with_gradients(gradients: list, variables: list) -> list[tuple]:
    pairs = [pair for pair in zip(gradients, variables, strict=True) if pair[0] is not None]
    if not pairs:
        raise ValueError("No gradients provided for any variable.")
    if len(pairs) < len(variables):
        missing = [variable.name for gradient, variable in zip(gradients, variables, strict=True) if gradient is None]
        warnings.warn(
            f"Gradients do not exist for variables {missing} when minimizing the loss. If using `model.compile()`, did you"
            " forget to provide a `loss` argument?",
            stacklevel=5,
        )
    return [(convert(gradient), variable) for gradient, variable in pairs]


def _norm(tensors: list[Tensor]) -> Tensor:
    from convolab.engine.elementwise import sqrt, square

    total = reductions.reduce_sum(square(tensors[0]))
    for tensor in tensors[1:]:
        total = total + reductions.reduce_sum(square(tensor))
    return sqrt(total)


def _scaled_to(gradient: Tensor, norm: Tensor, largest: float) -> Tensor:
    """The gradient with a norm of at most `largest`."""
    from convolab.engine.arithmetic import maximum

    return gradient * largest / maximum(norm, float(largest))
