"""Runs programs of learners and says what came of them, the same under real TensorFlow and under the look-alike.

Nothing in here may use what the look-alike does not need to have: no numpy, no internals of TensorFlow.
"""
