"""`tf.dtypes`: data types, and changing them."""

from convolab.engine.casting import cast, saturate_cast
from convolab.engine.dtype import (
    DType,
    as_dtype,
    bfloat16,
    float16,
    float32,
    float64,
    int8,
    int16,
    int32,
    int64,
    string,
    uint8,
    uint16,
    uint32,
    uint64,
)
from convolab.engine.dtype import bool_ as bool
from tensorflow import _names

double = float64
half = float16

__getattr__ = _names.missing_from("tf.dtypes", globals())
