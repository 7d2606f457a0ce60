"""`tf.test`: questions about the machine. An exercise has one CPU."""

from tensorflow import _names


def is_gpu_available(cuda_only=False, min_cuda_compute_capability=None) -> bool:
    """There is no GPU."""
    return False


def gpu_device_name() -> str:
    """There is no GPU."""
    return ""


def is_built_with_cuda() -> bool:
    """There is no GPU."""
    return False


def is_built_with_gpu_support() -> bool:
    """There is no GPU."""
    return False


__getattr__ = _names.missing_from("tf.test", globals())
