"""Seeds of what draws numbers: given by the learner, or drawn after `keras.utils.set_random_seed`."""

import random

from convolab.engine import symbolic

_LARGEST = 2**31 - 1
_source = random.Random(0)


def restart(seed: int) -> None:
    """Draws the same seeds again from here on."""
    _source.seed(seed)


def drawn() -> int:
    """A new seed. Trials, which only look for shapes, use none up."""
    return 0 if symbolic.in_trial() else _source.randrange(_LARGEST)


def of(seed) -> int:
    """The seed as a number the engine takes."""
    if isinstance(seed, SeedGenerator):
        return seed.next_seed()
    if isinstance(seed, bool) or not hasattr(seed, "__index__"):
        raise ValueError(f"Argument `seed` must be an integer. Received: seed={seed}")
    return seed.__index__() % _LARGEST


class SeedGenerator:
    """`keras.random.SeedGenerator`: gives another seed each time, the same ones again for the same first one."""

    def __init__(self, seed=None, name=None, **kwargs):
        if kwargs:
            raise ValueError(f"Unrecognized keyword arguments: {kwargs}")
        if seed is not None and (isinstance(seed, bool) or not isinstance(seed, int)):
            raise ValueError(f"Argument `seed` must be an integer. Received: seed={seed}")
        if seed is not None and seed < 0:
            raise ValueError(f"Argument `seed` must be non-negative. Received: seed={seed}")
        self.seed = seed
        self.name = name or "seed_generator"
        self._source = random.Random(drawn() if seed is None else seed)

    def next_seed(self) -> int:
        return 0 if symbolic.in_trial() else self._source.randrange(_LARGEST)

    next = next_seed
