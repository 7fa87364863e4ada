#!/usr/bin/env python3
"""What the README says is there: its C code stands in a sample that is built, every relative link leads somewhere, every script it names runs."""
import os
import pathlib
import re
import sys

text = pathlib.Path("README.md").read_text(encoding="utf-8")
sample = pathlib.Path("samples/host-c/main.c").read_text(encoding="utf-8")
found = []
for block in re.findall(r"```c\n(.*?)```", text, re.S):
    for part in block.strip().split("\n\n"):
        if part.strip() not in sample:
            found.append(f"README.md: C code that samples/host-c does not hold: {part.strip().splitlines()[0]}")
for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
    if not pathlib.Path(link).exists():
        found.append(f"README.md: {link} is not there")
for script in sorted(set(re.findall(r"(?<![\w/])(?:\./)?((?:samples|tests)/[\w/.-]+\.sh|samples/make-pki)\b", text))):
    if not os.access(script, os.X_OK):
        found.append(f"README.md: {script} cannot be run")
print("\n".join(found) or "the README keeps its word")
sys.exit(1 if found else 0)
