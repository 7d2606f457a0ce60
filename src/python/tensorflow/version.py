"""`tf.version`."""

VERSION = "2.21.0"
