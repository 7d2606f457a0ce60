"""`keras.models`."""

from keras.models.model import Functional, Model
from keras.models.sequential import Sequential


def load_model(*_, **__):
    raise NotImplementedError("Models are not kept in files here: there are none in Convolab. Make the model again.")


def clone_model(*_, **__):
    raise NotImplementedError("clone_model is not part of this Keras: make the model again with its code.")


def model_from_json(*_, **__):
    raise NotImplementedError("model_from_json is not part of this Keras: make the model again with its code.")
