"""`tf.config`: an exercise runs on one device, which counts as a CPU."""

from typing import NamedTuple

from tensorflow import _names


class PhysicalDevice(NamedTuple):
    """A device of the machine."""

    name: str
    device_type: str


class LogicalDevice(NamedTuple):
    """A device as operations see it."""

    name: str
    device_type: str


def list_physical_devices(device_type=None) -> list[PhysicalDevice]:
    """The machine's devices: one CPU, no GPU."""
    return [PhysicalDevice("/physical_device:CPU:0", "CPU")] if device_type in (None, "CPU") else []


def list_logical_devices(device_type=None) -> list[LogicalDevice]:
    """The devices that operations see: one CPU."""
    return [LogicalDevice("/device:CPU:0", "CPU")] if device_type in (None, "CPU") else []


def get_visible_devices(device_type=None) -> list[PhysicalDevice]:
    """The devices that may be used."""
    return list_physical_devices(device_type)


def set_visible_devices(devices, device_type=None) -> None:
    """There is one device, and it stays."""


def run_functions_eagerly(run_eagerly) -> None:
    """Functions always run eagerly here."""


def functions_run_eagerly() -> bool:
    """Functions always run eagerly here."""
    return True


def set_soft_device_placement(enabled) -> None:
    """There is one device."""


class experimental:  # noqa: N801 a module in TensorFlow
    """`tf.config.experimental`."""

    list_physical_devices = staticmethod(list_physical_devices)
    list_logical_devices = staticmethod(list_logical_devices)

    @staticmethod
    def set_memory_growth(device, enable) -> None:
        """There is no GPU whose memory could grow."""

    @staticmethod
    def enable_op_determinism() -> None:
        """Operations give the same each time already."""


__getattr__ = _names.missing_from("tf.config", globals())
