"""Stubs of the look-alike of TensorFlow: what it offers, as modules without the code, for language servers to read.

Runs inside Pyodide while the extension is built (`scripts/learnerStubs.mjs`), on the very modules that a learner's
program imports, so that what is offered in the editor is what is there.
"""
