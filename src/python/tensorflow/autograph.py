"""`tf.autograph`: here Python runs as it is written, so there is nothing to convert."""

from tensorflow import _names


def set_verbosity(level, alsologtostdout=False) -> None:
    """There is nothing to report."""


class experimental:  # noqa: N801 a module in TensorFlow
    """`tf.autograph.experimental`."""

    @staticmethod
    def do_not_convert(func=None):
        """The function itself."""
        return func if func is not None else lambda function: function

    @staticmethod
    def set_loop_options(**_options) -> None:
        """Loops run as Python's own."""


__getattr__ = _names.missing_from("tf.autograph", globals())
