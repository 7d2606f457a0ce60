"""Scopes that are open (`tf.compat.v1.variable_scope`): names of what is made inside begin with theirs."""

from contextlib import contextmanager

#: Outermost first.
scopes: list[str] = []


def scoped(name: str) -> str:
    """The name with the open scopes before it: `fire1/squeeze`."""
    return "/".join([*scopes, name])


@contextmanager
def entered(name: str):
    """Opens a scope inside of those that are open, and gives the name of them all."""
    before = scopes[:]
    scopes.extend([name] if name else [])
    try:
        yield "/".join(scopes)
    finally:
        scopes[:] = before


@contextmanager
def entered_from_outside(path: str):
    """Opens the scopes `fire1/squeeze`, and leaves those that are open until it ends."""
    before = scopes[:]
    scopes[:] = path.split("/") if path else []
    try:
        yield path
    finally:
        scopes[:] = before
