"""What the tests of errors are written with."""


def raises(kind: type, call) -> str:
    """The message of the exception that the call ends with. It has to be of exactly this class."""
    try:
        call()
    except Exception as error:  # noqa: BLE001 any other class is what the test finds out
        assert type(error).__name__ == kind.__name__, f"{type(error).__name__}, not {kind.__name__}: {error}"
        return str(error)
    raise AssertionError(f"no {kind.__name__} was raised")
