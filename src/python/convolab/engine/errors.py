"""`tf.errors`: what TensorFlow raises when an operation can't be done."""


class OpError(Exception):
    """An operation failed. TensorFlow's order of arguments is (node_def, op, message); the message alone will do."""

    code = 2

    def __init__(self, node_def=None, op=None, message=None, *args):
        if message is None and isinstance(node_def, str):
            node_def, message = None, node_def
        super().__init__(message or "", *args)
        self.node_def = node_def
        self.op = op
        self.message = message or ""

    @property
    def error_code(self) -> int:
        return self.code

    def __str__(self) -> str:
        return self.message


class CancelledError(OpError):
    code = 1


class UnknownError(OpError):
    code = 2


class InvalidArgumentError(OpError):
    """The operation can't take its inputs: `tf.errors.InvalidArgumentError`."""

    code = 3


class DeadlineExceededError(OpError):
    code = 4


class NotFoundError(OpError):
    code = 5


class AlreadyExistsError(OpError):
    code = 6


class PermissionDeniedError(OpError):
    code = 7


class ResourceExhaustedError(OpError):
    code = 8


class FailedPreconditionError(OpError):
    code = 9


class AbortedError(OpError):
    code = 10


class OutOfRangeError(OpError):
    code = 11


class UnimplementedError(OpError):
    """TensorFlow itself has no such form of the operation: `tf.errors.UnimplementedError`."""

    code = 12


class InternalError(OpError):
    code = 13


class UnavailableError(OpError):
    code = 14


class DataLossError(OpError):
    code = 15


class UnauthenticatedError(OpError):
    code = 16
