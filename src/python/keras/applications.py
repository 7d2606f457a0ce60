"""`keras.applications`: there is no network to load trained models from."""


def __getattr__(name: str):
    if name.startswith("_"):
        raise AttributeError(name)
    raise NotImplementedError(
        f"keras.applications.{name} would load its weights from the network, which an exercise does not have."
    )
