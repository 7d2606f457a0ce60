"""`model.summary()`: the table of layers, as Keras 3 draws it."""

from keras.layers.layer import Layer

#: A terminal's width, less its margin.
_LINE = 76


def print_summary(model, line_length: int | None, print_fn, expand_nested: bool, show_trainable: bool) -> None:
    """Prints the table, or gives it to `print_fn` in one piece."""
    connected = model._graph is not None and not _is_chain(model)
    headers = ["Layer (type)", "Output Shape", "Param #", *(["Connected to"] if connected else [])]
    ends = [0.3, 0.56, 0.74, 1.0] if connected else [0.45, 0.8, 1.0]
    if show_trainable:
        headers.append("Trainable")
        ends = [*(end * 0.9 for end in ends), 1.0]
    rows = [_row(model, *each, connected, show_trainable) for each in _listed(model, expand_nested)]
    lines = [f'Model: "{model.name}"', *_table(headers, rows, _widths(ends, line_length or _LINE)), *_totals(model)]
    text = "\n".join(lines) + "\n"
    if print_fn is None:
        print(text, end="")
    else:
        print_fn(text)


def _listed(model, expand_nested: bool, nesting: int = 0):
    for layer in model.layers:
        yield layer, nesting
        if expand_nested and hasattr(layer, "layers"):
            yield from _listed(layer, True, nesting + 1)


def _is_chain(model) -> bool:
    """Whether each layer only leads to the next one: then nobody needs to be told what is connected."""
    if hasattr(model, "_list"):
        return True
    graph = model._graph
    if len(graph.flat_inputs) > 1 or len(graph.flat_outputs) > 1:
        return False
    uses: dict[int, int] = {}
    for node in graph.nodes:
        if len(node.inputs) != 1:
            return False
        key = id(node.inputs[0].node)
        uses[key] = uses.get(key, 0) + 1
    return all(count == 1 for count in uses.values()) and len(graph.layers) == len(graph.nodes) + 1


def _row(model, layer: Layer, nesting: int, connected: bool, show_trainable: bool) -> list[str]:
    prefix = "   " * nesting + "└ " if nesting else ""
    name = f"{prefix}{layer.name} ({type(layer).__name__})"
    params = f"{_count(layer.weights):,}" if layer.built else "0 (unbuilt)"
    cells = [name, _shape_of(layer), params]
    if connected:
        cells.append(_connections(model, layer))
    if show_trainable:
        cells.append("-" if not layer.weights else "Y" if layer.trainable else "N")
    return cells


def _shape_of(layer: Layer) -> str:
    if layer._nodes:
        shapes = [tensor.shape for tensor in layer._nodes[0].outputs]
        return str(shapes[0]) if len(shapes) == 1 else str(shapes)
    if getattr(layer, "_graph", None) is not None:
        return str(layer.output_shape)
    if layer._output_shapes is not None:
        return str(layer._output_shapes)
    return "?"


def _connections(model, layer: Layer) -> str:
    own = {id(node) for node in model._graph.nodes}
    found = []
    for node in layer._nodes:
        if id(node) not in own:
            continue
        for tensor in node.inputs:
            source = tensor.node.layer if tensor.node is not None else None
            if source is not None:
                place = next((i for i, each in enumerate(source._nodes) if each is tensor.node), 0)
                index = next((i for i, each in enumerate(tensor.node.outputs) if each is tensor), 0)
                found.append(f"{source.name}[{place}][{index}]")
    return ", ".join(found) or "-"


def _widths(ends: list[float], length: int) -> list[int]:
    """Widths of the columns with a space at each side, in a table of this length with its lines."""
    stops = [int(end * length) for end in ends]
    widths = [stop - before + 2 for stop, before in zip(stops, [0, *stops], strict=False)]
    excess = sum(widths) + len(widths) + 1 - length
    for place in range(len(widths)):
        # What is too much is taken from all alike.
        share = round(excess / (len(widths) - place))
        widths[place] -= share
        excess -= share
    return widths


def _table(headers: list[str], rows: list[list[str]], widths: list[int]) -> list[str]:
    aligned = [{"Param #": str.rjust, "Trainable": str.center}.get(header, str.ljust) for header in headers]

    def line(cells: list[str], edge: str) -> list[str]:
        wrapped = [_wrapped(cell, width - 2) for cell, width in zip(cells, widths, strict=True)]
        lines = []
        for i in range(max(len(cell) for cell in wrapped)):
            texts = [cell[i] if i < len(cell) else "" for cell in wrapped]
            parts = [f" {align(text, width - 2)} " for align, text, width in zip(aligned, texts, widths, strict=True)]
            lines.append(edge + edge.join(parts) + edge)
        return lines

    def rule(left: str, middle: str, end: str, stroke: str) -> str:
        return left + middle.join(stroke * width for width in widths) + end

    found = [rule("┏", "┳", "┓", "━"), *line(headers, "┃"), rule("┡", "╇", "┩", "━")]
    for i, row in enumerate(rows):
        if i:
            found.append(rule("├", "┼", "┤", "─"))
        found += line(row, "│")
    return [*found, rule("└", "┴", "┘", "─")]


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of words; a word that is too long is cut."""
    lines: list[str] = []
    for word in text.split(" "):
        word = word if len(word) <= width else word[: width - 1] + "…"
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def _totals(model) -> list[str]:
    trainable, fixed = model.trainable_weights, model.non_trainable_weights
    optimizer = getattr(model, "optimizer", None)
    kept = optimizer.variables if optimizer is not None and optimizer.built else []
    lines = [
        f" Total params: {_size([*trainable, *fixed, *kept])}",
        f" Trainable params: {_size(trainable)}",
        f" Non-trainable params: {_size(fixed)}",
    ]
    return [*lines, f" Optimizer params: {_size(kept)}"] if kept else lines


def _count(variables) -> int:
    return sum(variable.shape.num_elements() for variable in variables)


def _size(variables) -> str:
    amount = float(sum(variable.shape.num_elements() * variable.dtype.size for variable in variables))
    for unit in ("B", "KB", "MB", "GB"):
        if amount < 1024 or unit == "GB":
            break
        amount /= 1024
    return f"{_count(variables):,} ({amount:.2f} {unit})"
