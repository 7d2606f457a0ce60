"""The optimizers themselves."""

import math

from convolab import bridge
from convolab.engine.arithmetic import maximum
from convolab.engine.elementwise import sqrt, square
from convolab.engine.operation import run
from keras.optimizers.optimizer import Optimizer


class SGD(Optimizer):
    """`keras.optimizers.SGD`: gradient descent, perhaps with (Nesterov's) momentum."""

    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, weight_decay=None, clipnorm=None, clipvalue=None,
                 global_clipnorm=None, use_ema=False, ema_momentum=0.99, ema_overwrite_frequency=None,
                 loss_scale_factor=None, gradient_accumulation_steps=None, name=None, **kwargs):  # fmt: skip
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
                         ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name, **kwargs)  # fmt: skip
        if not isinstance(momentum, int | float) or momentum < 0 or momentum > 1:
            raise ValueError("`momentum` must be a float between [0, 1].")
        self.momentum = momentum
        self.nesterov = nesterov

    def _slots(self):
        return ("momentum",) if self.momentum else ()

    def update_step(self, gradient, variable, learning_rate):
        step = self._times(gradient, learning_rate)
        if not self.momentum:
            variable.assign_sub(step)
            return
        m = self._slot("momentum", variable)
        m.assign(run("sub", [self._times(m, self.momentum), step], m.dtype))
        variable.assign_add(run("sub", [self._times(m, self.momentum), step], m.dtype) if self.nesterov else m)

    def get_config(self) -> dict:
        return {**super().get_config(), "momentum": self.momentum, "nesterov": self.nesterov}


class Adam(Optimizer):
    """`keras.optimizers.Adam` (Kingma & Ba 2014)."""

    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False, weight_decay=None,
                 clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False, ema_momentum=0.99,
                 ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None,
                 **kwargs):  # fmt: skip
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
                         ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name, **kwargs)  # fmt: skip
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon
        self.amsgrad = amsgrad

    def _slots(self):
        return ("momentum", "velocity", "velocity_hat") if self.amsgrad else ("momentum", "velocity")

    def _begin_step(self, learning_rate: float) -> None:
        step = int(self.iterations.numpy()) + 1
        self._alpha = learning_rate * math.sqrt(1 - self.beta_2**step) / (1 - self.beta_1**step)

    def update_step(self, gradient, variable, learning_rate):
        m, v = self._slot("momentum", variable), self._slot("velocity", variable)
        m.assign_add(self._times(run("sub", [gradient, m], m.dtype), 1 - self.beta_1))
        v.assign_add(self._times(run("sub", [square(gradient), v], v.dtype), 1 - self.beta_2))
        if self.amsgrad:
            largest = self._slot("velocity_hat", variable)
            largest.assign(maximum(largest, v))
            v = largest
        step = run("div", [self._times(m, self._alpha), self._plus(sqrt(v), self.epsilon)], variable.dtype)
        variable.assign_sub(step)

    def _update(self, gradients, variables, learning_rate):
        # A request for each operation on each variable takes longer than most steps' arithmetic.
        if self.amsgrad or type(self).update_step is not Adam.update_step:
            super()._update(gradients, variables, learning_rate)
            return
        slots = [[self._slot(name, variable) for variable in variables] for name in ("momentum", "velocity")]
        tensors = [each._handle for each in (*variables, *slots[0], *slots[1], *gradients)]
        rates = {"alpha": self._alpha, "beta1": self.beta_1, "beta2": self.beta_2, "epsilon": self.epsilon}
        bridge.request("adam", tensors, rates)

    def get_config(self) -> dict:
        own = {"beta_1": self.beta_1, "beta_2": self.beta_2, "epsilon": self.epsilon, "amsgrad": self.amsgrad}
        return {**super().get_config(), **own}


class AdamW(Adam):
    """`keras.optimizers.AdamW` (Loshchilov & Hutter 2019): Adam whose weights also decay by themselves."""

    def __init__(self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False,
                 clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False, ema_momentum=0.99,
                 ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None,
                 **kwargs):  # fmt: skip
        super().__init__(learning_rate, beta_1, beta_2, epsilon, amsgrad, weight_decay, clipnorm, clipvalue,
                         global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor,
                         gradient_accumulation_steps, name, **kwargs)  # fmt: skip
        if self.weight_decay is None:
            raise ValueError("Argument `weight_decay` must be a float. Received: weight_decay=None")


class RMSprop(Optimizer):
    """`keras.optimizers.RMSprop`: steps divided by a moving average of the gradients' size."""

    def __init__(self, learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-7, centered=False, weight_decay=None,
                 clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False, ema_momentum=0.99,
                 ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None,
                 **kwargs):  # fmt: skip
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
                         ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name, **kwargs)  # fmt: skip
        self.rho = rho
        self.momentum = momentum
        self.epsilon = epsilon
        self.centered = centered

    def _slots(self):
        more = ("momentum",) if self.momentum else ()
        return ("velocity", *more, "average_gradient") if self.centered else ("velocity", *more)

    def update_step(self, gradient, variable, learning_rate):
        v = self._slot("velocity", variable)
        v.assign(self._average(v, square(gradient)))
        size = v
        if self.centered:
            average = self._slot("average_gradient", variable)
            average.assign(self._average(average, gradient))
            size = run("sub", [v, square(average)], v.dtype)
        step = run("div", [self._times(gradient, learning_rate), sqrt(self._plus(size, self.epsilon))], v.dtype)
        if self.momentum:
            m = self._slot("momentum", variable)
            m.assign(run("add", [self._times(m, self.momentum), step], m.dtype))
            step = m
        variable.assign_sub(step)

    def _average(self, old, new):
        return run("add", [self._times(old, self.rho), self._times(new, 1 - self.rho)], old.dtype)

    def get_config(self) -> dict:
        own = {"rho": self.rho, "momentum": self.momentum, "epsilon": self.epsilon, "centered": self.centered}
        return {**super().get_config(), **own}


class Adagrad(Optimizer):
    """`keras.optimizers.Adagrad` (Duchi et al. 2011): steps divided by the size of all gradients so far."""

    def __init__(self, learning_rate=0.001, initial_accumulator_value=0.1, epsilon=1e-7, weight_decay=None, clipnorm=None,
                 clipvalue=None, global_clipnorm=None, use_ema=False, ema_momentum=0.99, ema_overwrite_frequency=None,
                 loss_scale_factor=None, gradient_accumulation_steps=None, name=None, **kwargs):  # fmt: skip
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
                         ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name, **kwargs)  # fmt: skip
        self.initial_accumulator_value = initial_accumulator_value
        self.epsilon = epsilon

    def _slots(self):
        return ("accumulator",)

    def _first_value(self, slot: str) -> float:
        return self.initial_accumulator_value

    def update_step(self, gradient, variable, learning_rate):
        sums = self._slot("accumulator", variable)
        sums.assign_add(square(gradient))
        size = sqrt(self._plus(sums, self.epsilon))
        variable.assign_sub(run("div", [self._times(gradient, learning_rate), size], variable.dtype))

    def get_config(self) -> dict:
        own = {"initial_accumulator_value": self.initial_accumulator_value, "epsilon": self.epsilon}
        return {**super().get_config(), **own}
