"""The course's class, and the program that a variant of one of its methods makes of it."""

import re

_METHOD = re.compile(r"^    def (?P<name>\w+)\(", re.MULTILINE)

# How a method is called, and on which inputs.
CALLS = {
    "get_logits": ("model.get_logits(x)", ["e12", "e6", "e13"]),
    "custom_conv2d": ("model.custom_conv2d(x, 6, [3, 3], 'conv_a')", ["e12", "e6", "e13"]),
    "custom_max_pooling2d": ("model.custom_max_pooling2d(x, 'pool_a')", ["e12", "e6", "e13"]),
    "fire_module": ("model.fire_module(x, 4, 6, 'fire_a')", ["e12", "e6"]),
    "multi_fire_module": ("model.multi_fire_module(x, [(4, 6, 'fire_a'), (3, 5, 'fire_b')])", ["e12", "e6"]),
    "model_layers": ("model.model_layers(x, False)", ["e24", "e32"]),
}


def program(class_text, case):
    """The course's file with the case's method instead of the course's own, as the class's last."""
    methods = list(_METHOD.finditer(class_text))
    starts = [method.start() for method in methods] + [len(class_text)]
    [index] = [index for index, method in enumerate(methods) if method["name"] == case.subject]
    imports, class_line, before = class_text[: starts[index]].partition("class ")
    others = class_line + before + class_text[starts[index + 1] :]
    return f"{imports}{case.above_class}\n{others.rstrip()}\n\n{case.in_class}"
