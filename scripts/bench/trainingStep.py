"""The training step of src/runner/backends/fireNetwork.ts in Python with TensorFlow. Prints the milliseconds as JSON."""

import json
import time

import numpy as np
import tensorflow as tf

BATCH, SIDE, CLASSES, ROUNDS = 32, 32, 10, 20
FIRE_MODULES = [(32, 64), (32, 64), (32, 128), (32, 128)]

rng = np.random.default_rng(1)
weights = []


def convolution(side, in_channels, filters):
    bound = np.sqrt(6 / (side * side * in_channels))
    kernel = tf.Variable(rng.uniform(-bound, bound, (side, side, in_channels, filters)).astype(np.float32))
    bias = tf.Variable(tf.zeros(filters))
    weights.extend([kernel, bias])
    return lambda x: tf.nn.relu(tf.nn.conv2d(x, kernel, 1, "SAME") + bias)


first = convolution(3, 3, 64)
fire_modules = []
channels = 64
for squeeze, expand in FIRE_MODULES:
    fire_modules.append(
        (convolution(1, channels, squeeze), convolution(1, squeeze, expand), convolution(3, squeeze, expand))
    )
    channels = 2 * expand
final = convolution(1, channels, CLASSES)

images = tf.constant(rng.uniform(-1, 1, (BATCH, SIDE, SIDE, 3)).astype(np.float32))
labels = tf.constant(np.arange(BATCH) % CLASSES)
adam = tf.keras.optimizers.Adam(1e-3)
adam.build(weights)


def logits():
    maps = first(images)
    for i, (squeeze, expand1x1, expand3x3) in enumerate(fire_modules):
        if i % 2 == 0:
            maps = tf.nn.max_pool2d(maps, 2, 2, "VALID")
        squeezed = squeeze(maps)
        maps = tf.concat([expand1x1(squeezed), expand3x3(squeezed)], 3)
    return tf.reduce_mean(final(maps), [1, 2])


def step():
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits()))
    adam.apply_gradients(zip(tape.gradient(loss, weights), weights, strict=True))
    return loss


def best(task):
    """The best of many, after one that sets everything up."""
    task().numpy()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        task().numpy()
        times.append(1000 * (time.perf_counter() - start))
    return min(times)


print(json.dumps({"eager": best(step), "function": best(tf.function(step))}))
