#!/usr/bin/env python3
"""The top level holds the agreed entries and dot files, nothing else; nothing in the tree names a machine it was written on."""
import pathlib
import re
import subprocess
import sys

AGREED = {"CMakeLists.txt", "README.md", "plugin", "host-api", "schemas", "tests", "samples"}

tracked = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=False).stdout.split("\n")
tracked = [name for name in tracked if name and pathlib.Path(name).is_file()]
tops = {name.split("/")[0] for name in tracked}
found = [f"{name}: does not belong at the top level" for name in sorted(tops - AGREED) if not name.startswith(".")]

machine_path = re.compile(rb"(?<![\w.])/(?:root|home|work)/[A-Za-z]")
for name in tracked:
    for number, line in enumerate(pathlib.Path(name).read_bytes().splitlines(), 1):
        if machine_path.search(line) and name != "tests/checks/top_level.py":
            found.append(f"{name}:{number}: a path of some machine")
print("\n".join(found) or "the top level is as agreed")
sys.exit(1 if found else 0)
