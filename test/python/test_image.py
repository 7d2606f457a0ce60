"""`tf.image`: images in other sizes, places and colours. TensorFlow 2.21 passes these tests, too."""

import tensorflow as tf
from comparing import near, same
from raising import raises

image = tf.image
InvalidArgumentError = tf.errors.InvalidArgumentError


def picture():
    return tf.reshape(tf.range(2 * 3 * 3.0), [2, 3, 3])


def test_another_size():
    x = picture()
    near(image.resize(x, [4, 6])[0, :3], [[0.0, 1.0, 2.0], [0.75, 1.75, 2.75], [2.25, 3.25, 4.25]])
    near(image.resize(x, [1, 1]), [[[7.5, 8.5, 9.5]]])
    near(image.resize(x, [4, 6], "nearest")[0, 3], [3.0, 4.0, 5.0])
    assert image.resize(x[None], [4, 6]).shape == (1, 4, 6, 3)
    assert image.resize(x, [4, 9], preserve_aspect_ratio=True).shape == (4, 6, 3)


def test_the_type_of_another_size():
    x = tf.cast(picture(), tf.uint8)
    assert image.resize(x, [4, 6]).dtype == tf.float32
    assert image.resize(x, [4, 6], "nearest").dtype == tf.uint8


def test_sizes_that_are_none():
    x = picture()
    for size in (4, (4,), [4.5, 6]):
        assert "'size' must be" in raises(ValueError, lambda size=size: image.resize(x, size))
    raises(InvalidArgumentError, lambda: image.resize(x, [0, 6]))
    raises(ValueError, lambda: image.resize(x, [4, 6], "foo"))
    raises(ValueError, lambda: image.resize(x[0], [4, 6]))


def test_parts_and_margins():
    x = picture()
    same(image.crop_to_bounding_box(x, 1, 1, 1, 2), "float32", [[[12.0, 13.0, 14.0], [15.0, 16.0, 17.0]]])
    assert image.pad_to_bounding_box(x, 1, 1, 4, 5).shape == (4, 5, 3)
    assert image.resize_with_crop_or_pad(x, 4, 2).shape == (4, 2, 3)
    assert image.central_crop(tf.ones([4, 4, 1]), 0.5).shape == (2, 2, 1)
    raises(ValueError, lambda: image.crop_to_bounding_box(x, 0, 1, 2, 3))
    raises(ValueError, lambda: image.central_crop(x, 1.5))


def test_mirrored_and_turned():
    x = tf.constant([[[1], [2]], [[3], [4]]])
    same(image.flip_left_right(x)[..., 0], "int32", [[2, 1], [4, 3]])
    same(image.flip_up_down(x)[..., 0], "int32", [[3, 4], [1, 2]])
    same(image.rot90(x)[..., 0], "int32", [[2, 4], [1, 3]])
    same(image.rot90(x, 3)[..., 0], "int32", [[3, 1], [4, 2]])
    same(image.transpose(x)[..., 0], "int32", [[1, 3], [2, 4]])
    raises(ValueError, lambda: image.flip_left_right(x[0]))


def test_brightness_and_contrast():
    x = picture()
    near(image.adjust_brightness(x, 1.0)[0, 0], [1.0, 2.0, 3.0])
    same(image.adjust_brightness(tf.cast(x, tf.uint8), 0.1)[0, 0], "uint8", [25, 26, 27])
    near(image.adjust_contrast(x, 2.0)[0, 0], [-7.5, -6.5, -5.5])
    near(image.adjust_gamma(x, 2.0)[0, 1], [9.0, 16.0, 25.0])
    near(image.adjust_saturation(x / 20, 0.5)[0, 0], [0.05, 0.075, 0.1])


def test_colours():
    x = picture()
    near(image.rgb_to_grayscale(x)[0], [[0.815], [3.8147], [6.8144]], 1e-4)
    assert image.grayscale_to_rgb(x[..., :1]).shape == (2, 3, 3)
    raises(InvalidArgumentError, lambda: image.rgb_to_grayscale(x[..., :2]))


def test_ranges_of_values():
    near(image.convert_image_dtype(tf.constant([[[255, 0]]], tf.uint8), tf.float32), [[[1.0, 0.0]]])
    same(image.convert_image_dtype(tf.constant([[[1.0, 0.0, 0.5]]]), tf.uint8), "uint8", [[[255, 0, 127]]])
    near(image.per_image_standardization(picture())[0, 0], [-1.638356, -1.4456083, -1.2528605])


def test_patches():
    x = tf.reshape(tf.range(18.0), [1, 3, 3, 2])
    ones = [1, 1, 1, 1]
    patches = image.extract_patches(x, [1, 2, 2, 1], ones, ones, "VALID")
    assert patches.shape == (1, 2, 2, 8)
    same(patches[0, 1, 0], "float32", [6.0, 7.0, 8.0, 9.0, 12.0, 13.0, 14.0, 15.0])
    row = image.extract_patches(tf.reshape(tf.range(9.0), [1, 3, 3, 1]), [1, 2, 2, 1], [1, 2, 2, 1], ones, "SAME")
    same(row[0, 0], "float32", [[0.0, 1.0, 3.0, 4.0], [2.0, 0.0, 5.0, 0.0]])
    apart = image.extract_patches(tf.reshape(tf.range(16), [1, 4, 4, 1]), [1, 2, 2, 1], ones, [1, 2, 2, 1], "VALID")
    same(apart[0, 0, 0], "int32", [0, 2, 8, 10])
    assert image.extract_patches(x, [1, 4, 4, 1], ones, ones, "VALID").shape == (1, 0, 0, 32)


def test_what_patches_refuse():
    x, ones = tf.ones([1, 3, 3, 1]), [1, 1, 1, 1]
    raises(TypeError, lambda: image.extract_patches(x, 2, ones, ones, "VALID"))
    raises(InvalidArgumentError, lambda: image.extract_patches(x, [2, 2], ones, ones, "VALID"))
    raises(InvalidArgumentError, lambda: image.extract_patches(x, [1, 2, 2, 1], ones, ones, "valid"))
    raises(InvalidArgumentError, lambda: image.extract_patches(x[0], [1, 2, 2, 1], ones, ones, "VALID"))
    raises(tf.errors.UnimplementedError, lambda: image.extract_patches(x, [1, 2, 2, 2], ones, ones, "VALID"))


def test_noise():
    x = tf.ones([4, 4, 3])
    near(image.psnr(x, x * 2, 255), 48.130802)
    near(image.psnr(tf.stack([x, x]), tf.stack([x, x]) * 2, 255), [48.130802, 48.130802])
    near(image.psnr(tf.cast(x, tf.uint8), tf.cast(x * 2, tf.uint8), 255), 48.130802)
    assert float(image.psnr(x, x, 1.0)) == float("inf")
    raises(InvalidArgumentError, lambda: image.psnr(x, tf.ones([4, 5, 3]), 1.0))


def test_chance():
    x = picture()
    assert image.random_flip_left_right(x).shape == (2, 3, 3) and image.random_crop(x, [1, 2, 3]).shape == (1, 2, 3)
    assert image.stateless_random_flip_left_right(x, seed=(1, 2)).shape == (2, 3, 3)
    raises(InvalidArgumentError, lambda: image.random_crop(x, [3, 3, 3]))
    raises(ValueError, lambda: image.random_brightness(x, -0.1))
    raises(ValueError, lambda: image.random_contrast(x, 0.5, 0.2))
