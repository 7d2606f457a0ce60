"""Names that a module does not have: what was meant, and what there is instead."""

from difflib import get_close_matches

from keras._real_names import REAL_NAMES as KERAS_NAMES
from tensorflow._real_names import REAL_NAMES as TENSORFLOW_NAMES

REAL_NAMES = {**TENSORFLOW_NAMES, **KERAS_NAMES}

#: Names of TensorFlow 1, and of what learners take for one, with today's form.
_TODAY = {
    "tf": {
        "Session": "TensorFlow 2 computes at once: call the functions, there is no session to run",
        "InteractiveSession": "TensorFlow 2 computes at once: call the functions, there is no session to run",
        "placeholder": "use tf.keras.Input, or pass the tensor itself to your function",
        "variable_scope": "use tf.compat.v1.variable_scope, or put the scope into the layer's name",
        "get_variable": "use tf.Variable, or a layer, which makes its own weights",
        "global_variables_initializer": "variables have their values as soon as they are made",
        "layers": "use tf.keras.layers, whose layers are made first and then called: tf.keras.layers.Flatten()(x)",
        "contrib": "use tf.keras.layers",
        "slim": "use tf.keras.layers",
        "app": "call your function yourself",
        "flags": "use Python's own variables",
        "log": "use tf.math.log",
        "ceil": "use tf.math.ceil",
        "lgamma": "use tf.math.lgamma",
        "mean": "use tf.reduce_mean",
        "sum": "use tf.reduce_sum",
        "max": "use tf.reduce_max",
        "min": "use tf.reduce_min",
        "prod": "use tf.reduce_prod",
        "average": "use tf.reduce_mean",
        "mul": "use tf.multiply",
        "sub": "use tf.subtract",
        "div": "use tf.divide",
        "neg": "use tf.negative",
        "pack": "use tf.stack",
        "unpack": "use tf.unstack",
        "concatenate": "use tf.concat",
        "flatten": "use tf.keras.layers.Flatten()(x) or tf.reshape",
        "relu": "use tf.nn.relu",
        "softmax": "use tf.nn.softmax",
        "conv2d": "use tf.nn.conv2d or tf.keras.layers.Conv2D",
        "avg_pool": "use tf.nn.avg_pool2d or tf.keras.layers.AveragePooling2D",
        "avg_pool2d": "use tf.nn.avg_pool2d or tf.keras.layers.AveragePooling2D",
        "max_pool": "use tf.nn.max_pool2d or tf.keras.layers.MaxPooling2D",
        "arg_max": "use tf.argmax",
        "to_float": "use tf.cast(x, tf.float32)",
        "to_int32": "use tf.cast(x, tf.int32)",
        "to_int64": "use tf.cast(x, tf.int64)",
        "random_normal": "use tf.random.normal",
        "random_uniform": "use tf.random.uniform",
        "random_crop": "use tf.image.random_crop",
        "truncated_normal": "use tf.random.truncated_normal",
        "set_random_seed": "use tf.random.set_seed",
        "truncated_normal_initializer": "use tf.keras.initializers.TruncatedNormal",
        "glorot_uniform_initializer": "use tf.keras.initializers.GlorotUniform",
        "trainable_variables": "use a model's or layer's trainable_variables",
        "get_default_graph": "TensorFlow 2 has no graph to look after",
        "reset_default_graph": "TensorFlow 2 has no graph to look after",
        "enable_eager_execution": "TensorFlow 2 is always eager",
        "disable_eager_execution": "TensorFlow 2 is always eager",
        "train": "use tf.keras.optimizers; models are not kept in files here",
        "summary": "print what you want to see",
    },
    "tf.nn": {
        "flatten": "use tf.keras.layers.Flatten()(x) or tf.reshape",
        "softmax_cross_entropy_with_logits_v2": "use tf.nn.softmax_cross_entropy_with_logits",
        "rnn_cell": "a course on convolutional networks has no recurrent layers",
        "global_avg_pool": "use tf.reduce_mean(x, axis=[1, 2])",
        "mean": "use tf.reduce_mean",
    },
    "tf.keras": {
        "Sequence": "use tf.data.Dataset",
        "engine": "import what you need from tf.keras itself",
    },
    "tf.keras.layers": {
        "Dropout2D": "use tf.keras.layers.SpatialDropout2D",
        "GlobalPooling2D": "use tf.keras.layers.GlobalAveragePooling2D",
        "AveragePool2D": "use tf.keras.layers.AveragePooling2D",
        "Pool2D": "use tf.keras.layers.AveragePooling2D or MaxPooling2D",
        "Merge": "use tf.keras.layers.Concatenate or Add",
        "Concat": "use tf.keras.layers.Concatenate",
        "Linear": "use tf.keras.layers.Dense",
        "FullyConnected": "use tf.keras.layers.Dense",
        "BatchNorm": "use tf.keras.layers.BatchNormalization",
        "BatchNorm2d": "use tf.keras.layers.BatchNormalization",
        "Conv2d": "use tf.keras.layers.Conv2D",
        "MaxPool2d": "use tf.keras.layers.MaxPool2D",
        "AvgPool2d": "use tf.keras.layers.AveragePooling2D",
        "ReLu": "use tf.keras.layers.ReLU",
        "Relu": "use tf.keras.layers.ReLU",
        "SoftMax": "use tf.keras.layers.Softmax",
        "experimental": "what was in it is in tf.keras.layers itself",
    },
    "tf.keras.optimizers": {
        "legacy": "Keras 3 has none: use the optimizers of tf.keras.optimizers themselves",
        "experimental": "what was in it is in tf.keras.optimizers itself",
        "GradientDescent": "use tf.keras.optimizers.SGD",
    },
    "tf.compat.v1": {"train": "use tf.keras.optimizers; models are not kept in files here"},
    "tf.math": {"mean": "use tf.math.reduce_mean", "sum": "use tf.math.reduce_sum", "max": "use tf.math.reduce_max"},
    "tf.image": {
        "resize_images": "use tf.image.resize",
        "resize_image_with_crop_or_pad": "use tf.image.resize_with_crop_or_pad",
    },
}


def missing_from(module: str, names: dict):
    """A module's `__getattr__`, which says of a name that is not there what to use.

    `module` is its name as learners write it (`tf.nn`), `names` what it has.
    """
    full_name = names["__name__"]

    def answer(name: str):
        if name.startswith("_"):
            raise AttributeError(f"module '{full_name}' has no attribute '{name}'")
        today = _TODAY.get(module, {}).get(name)
        if today:
            raise AttributeError(f"module '{full_name}' has no attribute '{name}': {today}.")
        real = REAL_NAMES.get(module, "").split()
        offered = [each for each in names if (each in real if real else not each.startswith("_"))]
        near = get_close_matches(name, offered, 1, 0.75)
        hint = f" The nearest that it has is {module}.{near[0]}." if near else ""
        if name in real:
            raise AttributeError(f"Convolab's TensorFlow has no {module}.{name}.{hint}")
        meant = f" Did you mean: '{near[0]}'?" if near else ""
        raise AttributeError(f"module '{full_name}' has no attribute '{name}'.{meant}")

    return answer
