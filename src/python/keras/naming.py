"""Names of layers: `average_pooling2d`, `average_pooling2d_1`, and the scopes around them."""

from convolab.engine import naming
from convolab.engine.naming import snake_case, unique_name
from convolab.engine.scopes import scopes

__all__ = ["reset", "snake_case", "unique_name"]


def reset() -> None:
    naming.reset()
    scopes.clear()
