"""Convolution layers."""

from convolab.engine import layout, windows
from convolab.engine.operation import run
from keras import activations, arguments, constraints, initializers, regularizers
from keras.input_spec import InputSpec
from keras.layers.axes import channels_first, channels_last
from keras.layers.layer import Layer


def convolved_shape(input_shape, filters, kernel_size, strides, padding: str, dilations, data_format: str) -> tuple:
    """The shape after a convolution, None where a size is not known. Raises ValueError where nothing would be left."""
    input_shape = tuple(input_shape)
    last = data_format == "channels_last"
    sizes = input_shape[1:-1] if last else input_shape[2:]
    kernel_shape = (*kernel_size, input_shape[-1 if last else 1], filters)
    if len(kernel_shape) != len(input_shape):
        raise ValueError(
            f"Kernel shape must have the same length as input, but received kernel of shape {kernel_shape} and input of"
            f" shape {input_shape}."
        )
    found = []
    for size, window, stride, dilation in zip(sizes, kernel_size, strides, dilations, strict=True):
        span = (window - 1) * dilation + 1
        if size is None:
            found.append(None)
            continue
        places = (size - span) // stride + 1 if padding == "valid" else (size - 1) // stride + 1
        if places <= 0:
            raise ValueError(
                f"Computed output size would be zero or negative. Received `inputs shape={input_shape}`,"
                f" `kernel shape={kernel_shape}`, `dilation_rate={tuple(dilations)}`, `strides={tuple(strides)}`,"
                f" `padding={padding}`. A window of {span} does not fit into {size}."
            )
        found.append(places)
    return (input_shape[0], *found, filters) if last else (input_shape[0], filters, *found)


class _Convolution(Layer):
    """A kernel, a bias and an activation. Subclasses say what the kernel's shape is and how it is applied."""

    _axes = 2

    def __init__(self, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, groups=1,
                 activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros",
                 kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None,
                 bias_constraint=None, **kwargs):  # fmt: skip
        super().__init__(activity_regularizer=activity_regularizer, **kwargs)
        self.filters = filters
        self.groups = groups
        self.kernel_size = arguments.sizes(kernel_size, self._axes, "kernel_size")
        self.strides = arguments.sizes(strides, self._axes, "strides")
        self.dilation_rate = arguments.sizes(dilation_rate, self._axes, "dilation_rate")
        self.padding = arguments.padding(padding, allow_causal=self._axes == 1)
        self.data_format = arguments.data_format(data_format, type(self).__name__)
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel_constraint = constraints.get(kernel_constraint)
        self.bias_constraint = constraints.get(bias_constraint)
        self.input_spec = InputSpec(min_ndim=self._axes + 2)
        self._assert_sensible()

    def _assert_sensible(self) -> None:
        filters, groups = self.filters, self.groups
        if filters is not None and filters <= 0:
            raise ValueError(
                f"Invalid value for argument `filters`. Expected a strictly positive value. Received filters={filters}."
            )
        if groups <= 0:
            raise ValueError(f"The number of groups must be a positive integer. Received: groups={groups}.")
        if filters is not None and filters % groups != 0:
            raise ValueError(
                "The number of filters must be evenly divisible by the number of groups. Received:"
                f" groups={groups}, filters={filters}."
            )
        if max(self.strides) > 1 and max(self.dilation_rate) > 1:
            raise ValueError(
                "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received:"
                f" strides={self.strides} and dilation_rate={self.dilation_rate}"
            )

    def _channels(self, input_shape) -> int:
        """Channels of the input, which have to be these from now on."""
        axis = -1 if self.data_format == "channels_last" else 1
        channels = input_shape[axis]
        if channels is None:
            raise ValueError(
                f"The channel dimension of the inputs should be defined. Received input_shape={tuple(input_shape)}"
            )
        self.input_spec = InputSpec(min_ndim=self._axes + 2, axes={axis: channels})
        return channels

    def build(self, input_shape) -> None:
        channels = self._channels(input_shape)
        if channels % self.groups != 0:
            raise ValueError(
                "The number of input channels must be evenly divisible by the number of groups. Received"
                f" groups={self.groups}, but the input has {channels} channels (full input shape is {tuple(input_shape)})."
            )
        self.compute_output_shape(input_shape)
        self.kernel = self._weight("kernel", (*self.kernel_size, channels // self.groups, self.filters))
        self.bias = self._weight("bias", (self.filters,)) if self.use_bias else None

    def _weight(self, name: str, shape: tuple, of: str = ""):
        """A weight with what the arguments say of it; `of` where those are named after another one."""
        of = of or name
        return self.add_weight(
            shape,
            getattr(self, f"{of}_initializer"),
            self.dtype,
            regularizer=getattr(self, f"{of}_regularizer"),
            constraint=getattr(self, f"{of}_constraint"),
            name=name,
        )

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            raise ValueError(
                f"Incompatible type: the input is {inputs.dtype.name}, and the kernel {self.dtype}. Cast the input first:"
                f" tf.cast(x, tf.{self.dtype})."
            )
        first = self.data_format == "channels_first"
        outputs = self._convolved(channels_last(inputs) if first else inputs)
        return channels_first(outputs) if first else outputs

    def _convolved(self, maps):
        fused = activations.FUSED.get(self.activation)
        outputs = self._with_kernel(maps, fused)
        return outputs if fused or self.activation is activations.linear else self.activation(outputs)

    def _with_kernel(self, maps, activation):
        return windows.conv2d(
            maps, self.kernel, self.strides, self.padding.upper(), self.dilation_rate, self.bias, activation
        )

    def compute_output_shape(self, input_shape):
        return convolved_shape(
            input_shape,
            self.filters,
            self.kernel_size,
            self.strides,
            self.padding,
            self.dilation_rate,
            self.data_format,
        )


class Conv2D(_Convolution):
    """`keras.layers.Conv2D`: (N, H, W, C) → (N, H', W', filters)."""

    def __init__(self, filters, kernel_size, strides=(1, 1), padding="valid", data_format=None, dilation_rate=(1, 1),
                 groups=1, activation=None, use_bias=True, kernel_initializer="glorot_uniform",
                 bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None,
                 kernel_constraint=None, bias_constraint=None, **kwargs):  # fmt: skip
        super().__init__(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
                         kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer,
                         activity_regularizer, kernel_constraint, bias_constraint, **kwargs)  # fmt: skip


class Conv3D(_Convolution):
    """`keras.layers.Conv3D`: only says what it takes, so that its name in a network for images is explained."""

    _axes = 3

    def __init__(self, filters, kernel_size, strides=(1, 1, 1), padding="valid", data_format=None,
                 dilation_rate=(1, 1, 1), groups=1, activation=None, use_bias=True,
                 kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None,
                 bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None,
                 **kwargs):  # fmt: skip
        super().__init__(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
                         kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer,
                         activity_regularizer, kernel_constraint, bias_constraint, **kwargs)  # fmt: skip

    def build(self, input_shape) -> None:
        raise NotImplementedError("Convolutions over three axes are not part of this Keras: images take Conv2D.")


class Conv1D(_Convolution):
    """`keras.layers.Conv1D`: (N, L, C) → (N, L', filters)."""

    _axes = 1

    def __init__(self, filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, groups=1,
                 activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros",
                 kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None,
                 bias_constraint=None, **kwargs):  # fmt: skip
        super().__init__(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias,
                         kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer,
                         activity_regularizer, kernel_constraint, bias_constraint, **kwargs)  # fmt: skip

    def _with_kernel(self, maps, activation):
        padding = self.padding
        if padding == "causal":
            before = (self.kernel_size[0] - 1) * self.dilation_rate[0]
            maps, padding = layout.pad(maps, [[0, 0], [before, 0], [0, 0]]), "valid"
        kernel, strides, dilations = layout.expand_dims(self.kernel, 0), (1, *self.strides), (1, *self.dilation_rate)
        rows = layout.expand_dims(maps, 1)
        outputs = windows.conv2d(rows, kernel, strides, padding.upper(), dilations, self.bias, activation)
        return layout.squeeze(outputs, 1)


class Conv2DTranspose(_Convolution):
    """`keras.layers.Conv2DTranspose`: maps become larger by the strides. Kernel (h, w, filters, C)."""

    def __init__(self, filters, kernel_size, strides=(1, 1), padding="valid", output_padding=None, data_format=None,
                 dilation_rate=(1, 1), activation=None, use_bias=True, kernel_initializer="glorot_uniform",
                 bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None,
                 kernel_constraint=None, bias_constraint=None, **kwargs):  # fmt: skip
        super().__init__(filters, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias,
                         kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer,
                         activity_regularizer, kernel_constraint, bias_constraint, **kwargs)  # fmt: skip
        if output_padding is not None or max(self.dilation_rate) > 1:
            raise NotImplementedError(
                "Conv2DTranspose(output_padding=…) and dilation_rate above 1 are not part of this Keras: leave them out."
            )
        self.output_padding = None

    def build(self, input_shape) -> None:
        channels = self._channels(input_shape)
        self.kernel = self._weight("kernel", (*self.kernel_size, self.filters, channels))
        self.bias = self._weight("bias", (self.filters,)) if self.use_bias else None

    def _with_kernel(self, maps, activation):
        sizes = self._larger(maps.shape[1:3])
        shape = [maps.shape[0], *sizes, self.filters]
        outputs = windows.conv2d_transpose(maps, self.kernel, shape, self.strides, self.padding.upper())
        if self.bias is not None:
            outputs = run("add", [outputs, self.bias], outputs.dtype)
        return run(activation, [outputs], outputs.dtype) if activation else outputs

    def _larger(self, sizes) -> list:
        found = []
        for size, window, stride in zip(sizes, self.kernel_size, self.strides, strict=True):
            more = max(window - stride, 0) if self.padding == "valid" else 0
            found.append(None if size is None else size * stride + more)
        return found

    def compute_output_shape(self, input_shape):
        if self.data_format == "channels_last":
            return (input_shape[0], *self._larger(input_shape[1:3]), self.filters)
        return (input_shape[0], self.filters, *self._larger(input_shape[2:4]))


class DepthwiseConv2D(_Convolution):
    """`keras.layers.DepthwiseConv2D`: each channel with its own filters."""

    def __init__(self, kernel_size, strides=(1, 1), padding="valid", depth_multiplier=1, data_format=None,
                 dilation_rate=(1, 1), activation=None, use_bias=True, depthwise_initializer="glorot_uniform",
                 bias_initializer="zeros", depthwise_regularizer=None, bias_regularizer=None,
                 activity_regularizer=None, depthwise_constraint=None, bias_constraint=None, **kwargs):  # fmt: skip
        super().__init__(None, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias,
                         bias_initializer=bias_initializer, bias_regularizer=bias_regularizer,
                         activity_regularizer=activity_regularizer, bias_constraint=bias_constraint, **kwargs)  # fmt: skip
        if depth_multiplier <= 0:
            raise ValueError(
                "Invalid value for argument `depth_multiplier`. Expected a strictly positive value. Received"
                f" depth_multiplier={depth_multiplier}."
            )
        self.depth_multiplier = depth_multiplier
        self.depthwise_initializer = initializers.get(depthwise_initializer)
        self.depthwise_regularizer = regularizers.get(depthwise_regularizer)
        self.depthwise_constraint = constraints.get(depthwise_constraint)

    def build(self, input_shape) -> None:
        channels = self._channels(input_shape)
        self.compute_output_shape(input_shape)
        self.kernel = self._weight("kernel", (*self.kernel_size, channels, self.depth_multiplier), "depthwise")
        self.bias = self._weight("bias", (channels * self.depth_multiplier,)) if self.use_bias else None

    def _with_kernel(self, maps, activation):
        _assert_equal(self.strides)
        outputs = windows.depthwise_conv2d(maps, self.kernel, self.strides, self.padding.upper(), self.dilation_rate)
        if self.bias is not None:
            outputs = run("add", [outputs, self.bias], outputs.dtype)
        return run(activation, [outputs], outputs.dtype) if activation else outputs

    def compute_output_shape(self, input_shape):
        channels = input_shape[-1 if self.data_format == "channels_last" else 1]
        filters = None if channels is None else channels * self.depth_multiplier
        return convolved_shape(
            input_shape, filters, self.kernel_size, self.strides, self.padding, self.dilation_rate, self.data_format
        )


class SeparableConv2D(_Convolution):
    """`keras.layers.SeparableConv2D`: a depthwise convolution, then a 1×1 one over the channels."""

    def __init__(self, filters, kernel_size, strides=(1, 1), padding="valid", data_format=None, dilation_rate=(1, 1),
                 depth_multiplier=1, activation=None, use_bias=True, depthwise_initializer="glorot_uniform",
                 pointwise_initializer="glorot_uniform", bias_initializer="zeros", depthwise_regularizer=None,
                 pointwise_regularizer=None, bias_regularizer=None, activity_regularizer=None,
                 depthwise_constraint=None, pointwise_constraint=None, bias_constraint=None, **kwargs):  # fmt: skip
        super().__init__(filters, kernel_size, strides, padding, data_format, dilation_rate, 1, activation, use_bias,
                         bias_initializer=bias_initializer, bias_regularizer=bias_regularizer,
                         activity_regularizer=activity_regularizer, bias_constraint=bias_constraint, **kwargs)  # fmt: skip
        self.depth_multiplier = depth_multiplier
        self.depthwise_initializer = initializers.get(depthwise_initializer)
        self.pointwise_initializer = initializers.get(pointwise_initializer)
        self.depthwise_regularizer = regularizers.get(depthwise_regularizer)
        self.pointwise_regularizer = regularizers.get(pointwise_regularizer)
        self.depthwise_constraint = constraints.get(depthwise_constraint)
        self.pointwise_constraint = constraints.get(pointwise_constraint)

    def build(self, input_shape) -> None:
        channels = self._channels(input_shape)
        self.compute_output_shape(input_shape)
        deep = channels * self.depth_multiplier
        shape = (*self.kernel_size, channels, self.depth_multiplier)
        self.depthwise_kernel = self._weight("depthwise_kernel", shape, "depthwise")
        self.pointwise_kernel = self._weight("pointwise_kernel", (1, 1, deep, self.filters), "pointwise")
        self.bias = self._weight("bias", (self.filters,)) if self.use_bias else None

    def _with_kernel(self, maps, activation):
        _assert_equal(self.strides)
        padding = self.padding.upper()
        deep = windows.depthwise_conv2d(maps, self.depthwise_kernel, self.strides, padding, self.dilation_rate)
        return windows.conv2d(deep, self.pointwise_kernel, (1, 1), "VALID", bias=self.bias, activation=activation)


def _assert_equal(strides) -> None:
    if len(set(strides)) > 1:
        raise NotImplementedError(
            f"Depthwise convolutions with different strides for height and width ({strides}) are not part of this Keras."
        )


Convolution1D, Convolution2D, Convolution3D = Conv1D, Conv2D, Conv3D
Convolution2DTranspose, SeparableConvolution2D = Conv2DTranspose, SeparableConv2D
