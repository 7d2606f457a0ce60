"""Sets of data types that operations take."""

FLOATS = frozenset(("float16", "bfloat16", "float32", "float64"))
SIGNED = frozenset(("int8", "int16", "int32", "int64"))
INTEGERS = SIGNED | {"uint8", "uint16", "uint32", "uint64"}
NUMBERS = FLOATS | INTEGERS
SIGNED_NUMBERS = FLOATS | SIGNED
BOOLEANS = frozenset(("bool",))
#: What an index may be.
INDICES = frozenset(("int32", "int64"))
