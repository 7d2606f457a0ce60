"""Reads the files in which the programs of learners are written down.

A case begins with a line `=== <subject>/<name>`, and `(random)` at its end says that its values can't be compared. In a
variant of a method, what belongs above the class comes first, up to a line `--- class`.
"""

import re
from dataclasses import dataclass

_HEADER = re.compile(r"^=== (?P<id>[\w/]+)(?P<random> \(random\))?$", re.MULTILINE)
_CLASS_LINE = "--- class\n"


@dataclass
class Case:
    id: str
    code: str
    random: bool

    @property
    def subject(self):
        return self.id.split("/")[0]

    @property
    def above_class(self):
        return self.code.partition(_CLASS_LINE)[0] if _CLASS_LINE in self.code else ""

    @property
    def in_class(self):
        return self.code.partition(_CLASS_LINE)[2] if _CLASS_LINE in self.code else self.code


def read_cases(text):
    headers = list(_HEADER.finditer(text))
    ends = [*(header.start() for header in headers[1:]), len(text)]
    return [
        Case(header["id"], text[header.end() + 1 : end].rstrip() + "\n", header["random"] is not None)
        for header, end in zip(headers, ends, strict=False)
    ]
