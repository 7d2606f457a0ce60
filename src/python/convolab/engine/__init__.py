"""Tensors and operations, on which the look-alikes of TensorFlow, Keras and numpy are built."""
