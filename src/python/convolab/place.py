"""Places in the learner's file. Lines and columns count from 1, columns in UTF-16 units, as editors count them."""

import itertools
import sys

#: Name of the learner's file in code objects; nothing else has it.
LEARNER_FILE = "<learner>"

_lines: list[str] = []
#: The file's name as the learner knows it.
_name = ""


def set_source(source: str, name: str) -> None:
    global _name
    _lines[:] = source.split("\n")
    _name = name


def file_name() -> str:
    return _name


def running_line() -> int | None:
    """The learner's line that is running now; None outside of their file."""
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == LEARNER_FILE:
            return frame.f_lineno
        frame = frame.f_back
    return None


def of_instruction(code, instruction: int) -> dict | None:
    """The expression that an instruction of the learner's code stands for."""
    positions = next(itertools.islice(code.co_positions(), instruction // 2, None), None)
    if positions is None or positions[0] is None:
        return None
    line, end_line, column, end_column = positions
    if column is None or end_column is None:
        return location(line, 1, line, len(text_of(line)) + 1)
    return location(line, _utf16(line, column) + 1, end_line, _utf16(end_line, end_column) + 1)


def location(line: int, column: int, end_line: int, end_column: int) -> dict:
    return {"file": _name, "line": line, "column": column, "endLine": end_line, "endColumn": end_column}


def text_of(line: int) -> str:
    """A line of the learner's file."""
    return _lines[line - 1] if 0 < line <= len(_lines) else ""


def _utf16(line: int, offset: int) -> int:
    """UTF-16 units before a byte of the line: CPython counts UTF-8 bytes."""
    return _units(text_of(line).encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace"))


def utf16_of_characters(line: int, offset: int) -> int:
    """UTF-16 units before a character of the line: syntax errors count characters."""
    return _units(text_of(line)[:offset])


def _units(text: str) -> int:
    return sum(2 if character > "\uffff" else 1 for character in text)
