import type { Reformulation } from './reformulations';
import { courseClass } from './courseClass';
import { after, solution, withBody, withEdits, withMethod } from './pythonPrograms';

/** Bodies of `get_logits`. */
const bodies: Record<string, string> = {
  // Layers.
  'a pool with a list and its stride, by position': `
    pooled = tf.keras.layers.AveragePooling2D([conv_layer.shape[1], conv_layer.shape[2]], 1)(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(pooled)`,
  'a pool with every setting': `
    _, height, width, _ = conv_layer.shape
    pool = tf.keras.layers.AveragePooling2D(
        pool_size=(height, width), strides=(1, 1), padding="valid", data_format="channels_last", name="avg_pool"
    )
    return tf.keras.layers.Flatten(data_format="channels_last", name="logits")(pool(conv_layer))`,
  'a pool with settings left to None': `
    size = tuple(conv_layer.shape[1:3])
    pool = tf.keras.layers.AveragePooling2D(pool_size=size, strides=None, data_format=None, name=None)
    return tf.keras.layers.Flatten(None, name="logits")(pool(conv_layer))`,
  'a pool of the map, default stride': `
    _, height, width, _ = conv_layer.shape
    pooled = tf.keras.layers.AveragePooling2D([height, width])(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(pooled)`,
  'a pool whose window is a slice of the shape': `
    pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1)(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(pooled)`,
  'AvgPool2D, strides as a list, padding in capitals': `
    pool = tf.keras.layers.AvgPool2D([conv_layer.shape[1], conv_layer.shape[2]], [1, 1], "VALID")
    return tf.keras.layers.Flatten(name="logits")(pool(conv_layer))`,
  'padding same with the stride of the map': `
    size = conv_layer.shape[1:-1]
    pooled = tf.keras.layers.AveragePooling2D(size, size, padding="same")(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(pooled)`,
  'rows first, then columns': `
    rows = tf.keras.layers.AveragePooling2D((conv_layer.shape[1], 1), 1)(conv_layer)
    point = tf.keras.layers.AveragePooling2D((1, conv_layer.shape[2]), 1)(rows)
    return tf.keras.layers.Flatten(name="logits")(point)`,
  'global average pooling': `
    return tf.keras.layers.GlobalAveragePooling2D(name="logits")(conv_layer)`,
  'global average pooling by its other name': `
    logits = tf.keras.layers.GlobalAvgPool2D("channels_last", name="logits")(conv_layer)
    return logits`,
  'global average pooling with kept axes, then flatten': `
    mean = tf.keras.layers.GlobalAveragePooling2D(keepdims=True)(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(mean)`,
  'global average pooling with kept axes, then squeeze': `
    mean = tf.keras.layers.GlobalAveragePooling2D(keepdims=True)(conv_layer)
    return tf.squeeze(mean, axis=[1, 2])`,
  'flatten after global average pooling': `
    mean = tf.keras.layers.GlobalAveragePooling2D()(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(mean)`,
  'global average pooling on channels brought first': `
    maps = tf.transpose(conv_layer, perm=[0, 3, 1, 2])
    return tf.keras.layers.GlobalAveragePooling2D(data_format="channels_first", name="logits")(maps)`,
  'global pooling over one axis of positions': `
    positions = tf.keras.layers.Reshape((-1, conv_layer.shape[-1]))(conv_layer)
    return tf.keras.layers.GlobalAveragePooling1D(name="logits")(positions)`,
  'a reshape layer': `
    pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3])(conv_layer)
    return tf.keras.layers.Reshape((self.output_size,), name="logits")(pooled)`,
  'a reshape layer that works out its size': `
    mean = tf.reduce_mean(conv_layer, axis=[1, 2], keepdims=True)
    return tf.keras.layers.Reshape(target_shape=[-1], name="logits")(mean)`,
  'channels brought to the front with a layer': `
    maps = tf.keras.layers.Permute((3, 1, 2))(conv_layer)
    rows = tf.keras.layers.Reshape((self.output_size, -1))(maps)
    return tf.reduce_mean(rows, axis=-1)`,
  'a lambda layer': `
    mean = tf.keras.layers.Lambda(lambda maps: tf.reduce_mean(maps, axis=[1, 2]), name="logits")
    return mean(conv_layer)`,
  'layers that change nothing in between': `
    maps = tf.keras.layers.Dropout(0.5)(conv_layer)
    mean = tf.keras.layers.GlobalAveragePooling2D()(maps)
    return tf.keras.layers.Activation("linear", name="logits")(mean)`,
  'a dropout that is off': `
    mean = tf.keras.layers.GlobalAveragePooling2D(name="logits")(conv_layer)
    return tf.keras.layers.Dropout(rate=0.5)(mean, training=False)`,
  'the input of a layer by keyword': `
    pool = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3])
    return tf.keras.layers.Flatten(name="logits")(inputs=pool(inputs=conv_layer))`,
  'a layer through its method call': `
    pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1).call(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(pooled)`,
  'a sequential model': `
    head = tf.keras.Sequential(
        [
            tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1),
            tf.keras.layers.Flatten(name="logits"),
        ]
    )
    return head(conv_layer)`,
  'a sequential model that grows': `
    head = tf.keras.models.Sequential()
    head.add(tf.keras.Input(shape=conv_layer.shape[1:]))
    head.add(tf.keras.layers.GlobalAveragePooling2D(name="logits"))
    return head(conv_layer, training=False)`,
  'a functional model': `
    maps = tf.keras.Input(shape=(None, None, self.output_size))
    mean = tf.keras.layers.GlobalAveragePooling2D(name="logits")(maps)
    return tf.keras.Model(inputs=maps, outputs=mean)(conv_layer)`,
  'attributes that keep what was made': `
    self.pool = tf.keras.layers.AveragePooling2D([conv_layer.shape[1], conv_layer.shape[2]], 1)
    self.pooled = self.pool(conv_layer)
    self.logits = tf.keras.layers.Flatten(name="logits")(self.pooled)
    return self.logits`,

  // Means.
  'tf.reduce_mean with a list of axes': `
    return tf.reduce_mean(conv_layer, axis=[1, 2])`,
  'tf.reduce_mean with a tuple of axes, by position': `
    return tf.reduce_mean(conv_layer, (1, 2))`,
  'tf.reduce_mean with negative axes and a name': `
    return tf.reduce_mean(input_tensor=conv_layer, axis=[-3, -2], keepdims=False, name="logits")`,
  'tf.math.reduce_mean, one axis after the other': `
    over_width = tf.math.reduce_mean(conv_layer, axis=2)
    return tf.math.reduce_mean(over_width, axis=1)`,
  'tf.reduce_mean with kept axes, then flatten': `
    mean = tf.reduce_mean(conv_layer, [1, 2], True)
    return tf.keras.layers.Flatten(name="logits")(mean)`,
  'tf.reduce_mean with kept axes, then an index': `
    return tf.reduce_mean(conv_layer, axis=(1, 2), keepdims=True)[:, 0, 0, :]`,
  'tf.reduce_mean with axes from the rank': `
    axes = list(range(1, len(conv_layer.shape) - 1))
    return tf.reduce_mean(conv_layer, axis=axes)`,
  'tf.nn.avg_pool2d and squeeze': `
    _, height, width, _ = conv_layer.shape
    pooled = tf.nn.avg_pool2d(conv_layer, ksize=[height, width], strides=1, padding="VALID")
    return tf.squeeze(pooled, axis=(1, 2))`,
  'tf.nn.avg_pool with windows of four axes': `
    _, height, width, _ = conv_layer.shape
    pooled = tf.nn.avg_pool(conv_layer, [1, height, width, 1], [1, 1, 1, 1], "VALID", "NHWC", name="pool")
    return tf.squeeze(pooled, [1, 2], name="logits")`,
  'tf.nn.pool': `
    _, height, width, _ = conv_layer.shape
    pooled = tf.nn.pool(conv_layer, [height, width], "AVG", strides=[1, 1], padding="VALID")
    return tf.reshape(pooled, [-1, self.output_size])`,
  'tf.nn.moments': `
    mean, _ = tf.nn.moments(conv_layer, axes=[1, 2])
    return mean`,
  'a sum divided by the count': `
    _, height, width, _ = conv_layer.shape
    return tf.reduce_sum(conv_layer, axis=[1, 2]) / (height * width)`,
  'tf.divide by a count that is a tensor': `
    size = tf.shape(conv_layer)
    return tf.divide(tf.reduce_sum(conv_layer, [1, 2]), tf.cast(size[1] * size[2], tf.float32))`,
  'operators in other orders': `
    count = float(conv_layer.shape[1] * conv_layer.shape[2])
    total = tf.reduce_sum(conv_layer, axis=1)
    total = -(0 - tf.reduce_sum(total, axis=1)) * 2
    total /= count
    return 0.5 * total`,
  'tf.einsum': `
    _, height, width, _ = conv_layer.shape
    return tf.einsum("nhwc->nc", conv_layer) / (height * width)`,
  'a product with a vector of weights': `
    n, h, w, c = conv_layer.shape
    weights = tf.fill([n, 1, h * w], 1 / (h * w))
    return tf.reshape(tf.matmul(weights, tf.reshape(conv_layer, [n, h * w, c])), [n, c])`,
  'the matrix product as an operator': `
    n, h, w, c = conv_layer.shape
    maps = tf.reshape(tf.transpose(conv_layer, [0, 3, 1, 2]), [n * c, h * w])
    return tf.reshape(maps @ tf.ones([h * w, 1]) / (h * w), [n, c])`,
  'a convolution with constant weights': `
    _, h, w, c = conv_layer.shape
    kernel = tf.ones([h, w, c, 1]) / (h * w)
    mean = tf.nn.depthwise_conv2d(conv_layer, kernel, strides=[1, 1, 1, 1], padding="VALID")
    return tf.squeeze(mean, [1, 2])`,
  'positions in one axis': `
    positions = tf.reshape(conv_layer, [conv_layer.shape[0], -1, conv_layer.shape[3]])
    return tf.reduce_mean(positions, axis=1)`,
  'positions in one axis, with tf.shape': `
    shape = tf.shape(conv_layer)
    positions = tf.reshape(conv_layer, [shape[0], shape[1] * shape[2], shape[3]])
    return tf.reduce_mean(positions, 1)`,
  'tf.concat of two halves': `
    half = conv_layer.shape[-1] // 2
    first, second = conv_layer[..., :half], conv_layer[..., half:]
    return tf.concat([tf.reduce_mean(part, axis=[1, 2]) for part in (first, second)], axis=-1)`,

  // Shapes.
  'get_shape().as_list()': `
    _, height, width, _ = conv_layer.get_shape().as_list()
    pooled = tf.keras.layers.AveragePooling2D([height, width], 1)(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(pooled)`,
  'shape.as_list() in part': `
    height, width = conv_layer.shape.as_list()[1:3]
    pooled = tf.keras.layers.AveragePooling2D([int(height), int(width)], 1)(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(pooled)`,
  'a starred name': `
    batch, *size, channels = conv_layer.shape
    pooled = tf.keras.layers.AveragePooling2D(size, 1)(conv_layer)
    return tf.reshape(pooled, (batch, channels))`,
  'a reshape whose batch is left open': `
    pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1)(conv_layer)
    return tf.reshape(tensor=pooled, shape=[-1, pooled.shape[-1]])`,
  'an index with fewer axes': `
    pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1)(conv_layer)
    return pooled[:, 0, 0]`,
  'an ellipsis and a new axis': `
    mean = tf.reduce_mean(conv_layer, axis=[1, 2])
    return mean[tf.newaxis, ..., : self.output_size][0]`,
  'tf.expand_dims and tf.squeeze': `
    mean = tf.expand_dims(tf.reduce_mean(conv_layer, axis=[1, 2]), axis=-1)
    return tf.squeeze(mean, axis=-1)`,
  'assertions on the way': `
    pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1)(conv_layer)
    assert pooled.shape == (conv_layer.shape[0], 1, 1, self.output_size), pooled.shape
    assert pooled.dtype == tf.float32 and pooled.dtype == "float32"
    logits = tf.keras.layers.Flatten(name="logits")(pooled)
    assert logits.shape.rank == 2 and len(logits.shape) == logits.ndim
    assert logits.shape.as_list() == [int(tf.shape(conv_layer)[0]), self.output_size]
    tf.debugging.assert_equal(tf.shape(logits)[1], self.output_size)
    return logits`,

  // Image by image, channel by channel.
  'each image by itself, in a loop': `
    rows = []
    for image in conv_layer:
        rows.append(tf.reduce_mean(image, axis=[0, 1]))
    return tf.stack(rows)`,
  'each image by itself, in a comprehension': `
    return tf.stack([tf.reduce_mean(image, axis=(0, 1)) for image in tf.unstack(conv_layer)], axis=0)`,
  'each channel by itself': `
    maps = [conv_layer[:, :, :, channel] for channel in range(self.output_size)]
    return tf.stack([tf.reduce_mean(tf.keras.layers.Flatten()(each), axis=1) for each in maps], axis=1)`,
  'channels split and joined': `
    columns = [tf.reduce_mean(each, axis=[1, 2]) for each in tf.split(conv_layer, self.output_size, axis=3)]
    return tf.concat(columns, axis=1)`,
  'tf.map_fn': `
    return tf.map_fn(lambda image: tf.reduce_mean(image, axis=[0, 1]), conv_layer)`,
  'a sum over positions, in two loops': `
    _, height, width, _ = conv_layer.shape
    total = tf.zeros_like(conv_layer[:, 0, 0])
    for row in range(height):
        for column in range(width):
            total = total + conv_layer[:, row, column]
    return total / tf.constant(height * width, dtype=tf.float32)`,
  'tf.add_n of the columns': `
    rows = tf.reduce_sum(conv_layer, axis=1)
    columns = [rows[:, i] for i in range(rows.shape[1])]
    return tf.multiply(tf.add_n(columns), 1.0 / (conv_layer.shape[1] * conv_layer.shape[2]))`,

  // Numbers outside of tensors.
  'numpy and back': `
    import numpy as np

    means = np.mean(conv_layer.numpy(), axis=(1, 2))
    return tf.constant(means, dtype=tf.float32)`,
  'the axes from numpy': `
    import numpy as np

    axes = np.arange(1, 3)
    count = np.prod(conv_layer.shape[1:3])
    print(axes, count)
    return tf.reduce_sum(conv_layer, axis=axes.tolist()) / float(count)`,
  'lists of numbers and back': `
    _, height, width, channels = conv_layer.shape
    logits = []
    for image in conv_layer.numpy().tolist():
        pixels = [pixel for row in image for pixel in row]
        logits.append([sum(pixel[c] for pixel in pixels) / (height * width) for c in range(channels)])
    return tf.convert_to_tensor(logits)`,

  // Around it.
  'prints on the way': `
    print("maps", conv_layer.shape, conv_layer.dtype)
    pooled = tf.keras.layers.AveragePooling2D(conv_layer.shape[1:3], 1)(conv_layer)
    print(pooled)
    logits = tf.keras.layers.Flatten(name="logits")(pooled)
    print(f"logits {logits.shape} {logits!r:.80}", logits.numpy().shape, logits[0].numpy().tolist(), sep="\\n")
    tf.print("first", logits[0, 0])
    return logits`,
  'an identity with a name': `
    return tf.identity(tf.reduce_mean(conv_layer, [1, 2]), name="logits")`,
  'a name scope': `
    with tf.name_scope("head"):
        mean = tf.reduce_mean(conv_layer, axis=[1, 2])
    return mean`,
  'the names of the first TensorFlow, through compat': `
    with tf.compat.v1.variable_scope("head", reuse=tf.compat.v1.AUTO_REUSE):
        return tf.compat.v1.reduce_mean(conv_layer, axis=[1, 2], keep_dims=False)`,
  'the mean of keras.backend': `
    return tf.keras.backend.mean(conv_layer, axis=[1, 2])`,
  'the mean of keras.ops': `
    mean = tf.keras.ops.mean(conv_layer, axis=(1, 2), keepdims=True)
    return tf.keras.ops.reshape(mean, (-1, self.output_size))`,
  'annotations and an assignment in an expression': `
    height: int = conv_layer.shape[1]
    if (width := conv_layer.shape[2]) > 0:
        pooled: tf.Tensor = tf.keras.layers.AveragePooling2D([height, width], 1)(conv_layer)
    return tf.keras.layers.Flatten(name="logits")(pooled)`,
  'try and finally': `
    try:
        return tf.reduce_mean(conv_layer, axis=[1, 2])
    finally:
        pass`,
  'an attempt that fails and is caught': `
    try:
        mean = tf.reduce_mean(conv_layer, axis=[1, 4])
    except (ValueError, tf.errors.InvalidArgumentError):
        mean = tf.reduce_mean(conv_layer, axis=[1, 2])
    return mean`,
  'a dictionary of settings': `
    settings = {"pool_size": conv_layer.shape[1:3], "strides": 1}
    layers = [tf.keras.layers.AveragePooling2D(**settings), tf.keras.layers.Flatten(name="logits")]
    for layer in layers:
        conv_layer = layer(conv_layer)
    return conv_layer`,
  'a function inside, as tf.function': `
    @tf.function
    def mean(maps):
        return tf.reduce_mean(maps, axis=[1, 2])

    return mean(conv_layer)`,
  match: `
    match conv_layer.shape.as_list():
        case [_, height, width, _]:
            return tf.reduce_sum(conv_layer, axis=[1, 2]) / (height * width)`,
  'imports inside': `
    from functools import reduce
    from tensorflow.keras.layers import AveragePooling2D, Flatten

    layers = [AveragePooling2D(conv_layer.shape[1:3]), Flatten(name="logits")]
    return reduce(lambda maps, layer: layer(maps), layers, conv_layer)`,
};

/** `get_logits` as another kind of member, or with members of its own beside it. */
const methods: Record<string, string> = {
  'other names of the parameters': `
    def get_logits(this, maps):
        return tf.reduce_mean(maps, axis=[1, 2])
`,
  'annotations and default arguments': `
    def get_logits(self, conv_layer: tf.Tensor, axes: list[int] | None = None, *, keepdims: bool = False) -> tf.Tensor:
        return tf.reduce_mean(conv_layer, axis=axes or [1, 2], keepdims=keepdims)
`,
  'any arguments': `
    def get_logits(self, *args, **kwargs):
        return tf.reduce_mean(*args, axis=[1, 2], **kwargs)
`,
  'a lambda in the class': `
    get_logits = lambda self, conv_layer: tf.reduce_mean(conv_layer, axis=[1, 2])
`,
  'methods beside it': `
    AXES = (1, 2)

    def get_logits(self, conv_layer):
        return self._flat(self.global_mean(conv_layer))

    @classmethod
    def global_mean(cls, maps):
        return tf.reduce_mean(maps, axis=cls.AXES, keepdims=True)

    @staticmethod
    def _flat(maps):
        return tf.keras.layers.Flatten(name="logits")(maps)

    @property
    def classes(self):
        return self.output_size
`,
  'a decorator': `
    def described(method):
        def call(self, conv_layer):
            print("maps:", conv_layer.shape)
            return method(self, conv_layer)

        return call

    @described
    def get_logits(self, conv_layer):
        return tf.reduce_mean(conv_layer, axis=[1, 2])
`,
};

const flattened = withBody(`
    pooled = AveragePooling2D([conv_layer.shape[1], conv_layer.shape[2]], 1)(conv_layer)
    return Flatten(name="logits")(pooled)`);
const throughModule = (layers: string): string => withEdits(['tf.keras.layers.', `${layers}.`]);

/** Files that differ from the solution outside the method, or are another program altogether. */
const files: Record<string, string> = {
  'the solution': solution,
  'the class as learners bring it from the course': courseClass,
  'Windows line ends': solution.replaceAll('\n', '\r\n'),
  'a byte order mark': `\uFEFF${solution}`,
  'tabs for indentation': solution.replaceAll('    ', '\t'),
  'no line end at the end': solution.trimEnd(),
  'import keras': after('import keras', throughModule('keras.layers')),
  'from tensorflow import keras': after('from tensorflow import keras', throughModule('keras.layers')),
  'from keras import layers': after('from keras import layers', throughModule('layers')),
  'from tensorflow.keras import layers': after('from tensorflow.keras import layers', throughModule('layers')),
  'import tensorflow.keras as keras': after('import tensorflow.keras as keras', throughModule('keras.layers')),
  'import tensorflow.keras.layers as L': after('import tensorflow.keras.layers as L', throughModule('L')),
  'from tensorflow.keras.layers import names': after(
    'from tensorflow.keras.layers import AveragePooling2D, Flatten',
    flattened,
  ),
  'from keras.layers import names': after('from keras.layers import AveragePooling2D, Flatten', flattened),
  'from tensorflow.keras.layers import everything': after('from tensorflow.keras.layers import *', flattened),
  'operations imported by name': after(
    'from tensorflow import reduce_mean\nfrom tensorflow.nn import relu',
    withBody('return reduce_mean(relu(conv_layer) - relu(-conv_layer), axis=[1, 2])'),
  ),
  'tensorflow under its own name': withEdits(['import tensorflow as tf', 'import tensorflow'], ['tf.', 'tensorflow.']),
  'imports of the first TensorFlow': withEdits([
    'import tensorflow as tf\n',
    'from __future__ import print_function\n\nimport tensorflow.compat.v1 as tf1\nimport tensorflow as tf\n',
  ]),
  'modules of Python': after(
    `
    """Global average pooling."""
    import math
    from dataclasses import dataclass
    from enum import IntEnum
    from typing import Optional


    class Axis(IntEnum):
        BATCH = 0
        HEIGHT = 1
        WIDTH = 2
        CHANNELS = 3


    @dataclass
    class Size:
        height: int
        width: int
        name: Optional[str] = None

        @property
        def count(self):
            return math.prod((self.height, self.width))
    `,
    withBody(`
    size = Size(conv_layer.shape[Axis.HEIGHT], conv_layer.shape[Axis.WIDTH])
    return tf.reduce_sum(conv_layer, axis=[Axis.HEIGHT, Axis.WIDTH]) / size.count`),
  ),
  'numpy at the top': after(
    'import numpy as np',
    withBody('return tf.reduce_sum(conv_layer, axis=[1, 2]) * np.float32(1 / np.prod(conv_layer.shape[1:3]))'),
  ),
  'a helper function below the class': `${withBody('return global_mean(conv_layer)')}

def global_mean(maps):
    """(N, H, W, C) → (N, C)."""
    return tf.reduce_mean(maps, axis=[1, 2])
`,
  'a part that runs as a program only': `${solution}

if __name__ == "__main__":
    SqueezeNetModel().get_logits(None)
`,
  'a trial below the class': `${solution}

model = SqueezeNetModel(32, 24, 10)
logits = model.get_logits(tf.ones([2, 6, 6, 10]))
assert logits.shape == (2, 10), logits.shape
print(logits.numpy().max())
`,
  'a subclass': `${withEdits(['class SqueezeNetModel:', 'class Base:'])}

class SqueezeNetModel(Base):
    def get_logits(self, conv_layer):
        return super().get_logits(conv_layer)
`,
  'an abstract base class': `from abc import ABC, abstractmethod

${withEdits([solution.slice(solution.indexOf('    def get_logits')), '    @abstractmethod\n    def get_logits(self, conv_layer): ...\n'], ['class SqueezeNetModel:', 'class Base(ABC):'])}

class SqueezeNetModel(Base):
    def get_logits(self, conv_layer):
        return tf.reduce_mean(conv_layer, axis=[1, 2])
`,
  'a custom layer': `${withBody('return GlobalMean(name="logits")(conv_layer)')}

class GlobalMean(tf.keras.layers.Layer):
    def call(self, inputs):
        return tf.reduce_mean(inputs, axis=[1, 2])
`,
  'a custom layer with settings and a build': `${withBody('return Mean([1, 2], name="logits")(conv_layer)')}

class Mean(tf.keras.layers.Layer):
    def __init__(self, axes, **kwargs):
        super(Mean, self).__init__(**kwargs)
        self.axes = axes

    def build(self, input_shape):
        self.count = input_shape[1] * input_shape[2]

    def call(self, inputs, training=None):
        return tf.reduce_sum(inputs, self.axes) / self.count

    def compute_output_shape(self, input_shape):
        return (input_shape[0], input_shape[3])
`,
  'a subclassed model': `${withBody('return Head()(conv_layer)')}

class Head(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.mean = tf.keras.layers.GlobalAveragePooling2D(keepdims=True)
        self.flatten = tf.keras.layers.Flatten(name="logits")

    def call(self, maps):
        return self.flatten(self.mean(maps))
`,
  'the concatenate layer in the fire module': withEdits([
    'tf.concat([expand1x1, expand3x3], axis=-1)',
    'tf.keras.layers.Concatenate(axis=-1)([expand1x1, expand3x3])',
  ]),
  'the concatenate function in the fire module': withEdits([
    'tf.concat([expand1x1, expand3x3], axis=-1)',
    'tf.keras.layers.concatenate([expand1x1, expand3x3])',
  ]),
};

const sources: Record<string, string> = {
  ...Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, withBody(body)])),
  ...Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, withMethod(method)])),
  ...files,
};

export const pythonReformulations: Reformulation[] = Object.entries(sources).map(([name, source]) => ({
  name,
  source,
}));
