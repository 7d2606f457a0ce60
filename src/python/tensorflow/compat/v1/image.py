"""`tf.compat.v1.image`: `tf.image` with the names that some of it had before."""

from tensorflow import _names


def resize_images(images, size, method="bilinear", align_corners=False, preserve_aspect_ratio=False, name=None):
    """Nothing: it placed pixels differently."""
    raise NotImplementedError(
        "Convolab's TensorFlow has no tf.compat.v1.image.resize_images, which places pixels in another way. Use"
        " tf.image.resize(images, size)."
    )


def resize_image_with_crop_or_pad(image, target_height, target_width):
    """The image's centre in the target's size: cut off or with zeros around it."""
    from tensorflow.image import resize_with_crop_or_pad

    return resize_with_crop_or_pad(image, target_height, target_width)


def __getattr__(name: str):
    import tensorflow.image

    known = None if name.startswith("_") or name == "resize" else getattr(tensorflow.image, name, None)
    return known if known is not None else _names.missing_from("tf.compat.v1.image", globals())(name)
