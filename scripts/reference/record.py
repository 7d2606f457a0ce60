"""Records what real TensorFlow does with the cases. Run by hand, by a Python that has TensorFlow:

python scripts/reference/record.py test/reference/development     writes recorded.json there
python scripts/reference/record.py test/reference/development --outcomes FILE     all outcomes as they are, to FILE
"""

import argparse
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy
import tensorflow as tf
from harness import run
from harness.case_file import read_cases
from harness.squeezenet import CALLS

CLASS_FILE = Path(__file__).parents[2] / "test/reference/squeezenet.py"
_SAME = 1e-6


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--outcomes", type=Path)
    arguments = parser.parse_args()
    variants = (arguments.folder / "variants.txt").read_text()
    snippets = (arguments.folder / "snippets.txt").read_text()
    class_text = CLASS_FILE.read_text()
    run.fix_initial_weights()
    outcomes = json.loads(run.run_all(class_text, variants, snippets))
    if arguments.outcomes:
        arguments.outcomes.write_text(json.dumps(outcomes))
        return
    course = run.run_variants(class_text, _course_methods(class_text))
    write_recorded(arguments.folder / "recorded.json", versions(), variants, snippets, outcomes, course)


def versions():
    return {
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "numpy": numpy.__version__,
        "python": ".".join(map(str, sys.version_info[:2])),
    }


def _course_methods(class_text):
    """Each of the course's methods as a variant of itself."""
    bodies = {}
    for part in class_text.split("\n    def ")[1:]:
        bodies[part.partition("(")[0]] = f"    def {part}"
    return "".join(f"=== {method}/course\n{bodies[method]}\n" for method in CALLS)


def write_recorded(path, made_with, variants, snippets, outcomes, course):
    """Writes a line for each case. An outcome equal to that of the course's own method is `right`, and one that is the
    same on all inputs stands for all of them."""
    course = {case_id.split("/")[0]: results for case_id, results in course.items()}
    recorded_variants = {}
    for case in read_cases(variants):
        results = outcomes["variants"][case.id]
        right = course[case.subject]
        short = {name: "right" if _same(result, right[name]) else result for name, result in results.items()}
        first, *others = short.values()
        all_alike = all(other == first for other in others)
        recorded_variants[case.id] = {"all": first} if all_alike else short
    sections = {
        "madeWith": made_with,
        "random": [case.id for text in (variants, snippets) for case in read_cases(text) if case.random],
        "course": course,
        "variants": recorded_variants,
        "snippets": outcomes["snippets"],
    }
    lines = [f"  {json.dumps(key)}: {_section(section)}" for key, section in sections.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")


def _section(section):
    if not isinstance(section, dict) or not any(isinstance(value, dict) for value in section.values()):
        return _compact(section)
    return "{\n" + ",\n".join(f"    {json.dumps(key)}: {_compact(value)}" for key, value in section.items()) + "\n  }"


def _compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _same(outcome, other):
    """Equal up to the last digits of a float32. What was printed belongs to an outcome."""
    if isinstance(outcome, dict) and isinstance(other, dict):
        return outcome.keys() == other.keys() and all(_same(outcome[key], other[key]) for key in outcome)
    if isinstance(outcome, list) and isinstance(other, list):
        return len(outcome) == len(other) and all(map(_same, outcome, other))
    if isinstance(outcome, float) and isinstance(other, float):
        return abs(outcome - other) <= _SAME * max(1.0, abs(other))
    return outcome == other


if __name__ == "__main__":
    main()
