"""`keras.config`, and what `keras.backend` says of it."""


def floatx() -> str:
    return "float32"


def epsilon() -> float:
    return 1e-07


def image_data_format() -> str:
    return "channels_last"


def backend() -> str:
    return "tensorflow"


def set_floatx(value) -> None:
    if value != "float32":
        raise NotImplementedError("The engine computes in float32 alone.")


def set_image_data_format(data_format) -> None:
    if data_format != "channels_last":
        raise NotImplementedError("Maps are channels_last here: (N, H, W, C).")


def enable_traceback_filtering() -> None:
    """Tracebacks show the learner's own lines, always."""
