#!/usr/bin/env python3
"""A file holds one idea: 300 lines at most in our code. The C contract is one file by nature and exempt."""
import pathlib
import sys

LIMIT = 300
EXEMPT = {"host-api/include/esente/esente.h"}
FOLDERS = ("plugin", "samples", "tests", "host-api")

found = []
for folder in FOLDERS:
    for path in pathlib.Path(folder).rglob("*"):
        if path.suffix in {".cpp", ".hpp", ".c", ".h", ".py", ".sh"} and "node_modules" not in path.parts and str(path) not in EXEMPT:
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > LIMIT:
                found.append(f"{path}:1: {lines} lines, is it one idea?")
print("\n".join(found) or f"no file passes {LIMIT} lines")
sys.exit(1 if found else 0)
