#!/usr/bin/env python3
"""Exported symbols = version map = Windows definition file = header. usage: exports.py libesente.so"""
import pathlib
import re
import subprocess
import sys

API = pathlib.Path("host-api")
dynamic = subprocess.run(["nm", "-D", "--defined-only", sys.argv[1]], capture_output=True, text=True, check=True).stdout
exported = {line.split()[-1].split("@")[0] for line in dynamic.splitlines() if line.split()[1] in "TtDdBbRVWi"}
header = set(re.findall(r"^ESENTE_API [^;]*?\b(esente_\w+)\(", (API / "include/esente/esente.h").read_text(encoding="utf-8"), re.M | re.S))
version_map = set(re.findall(r"^\s+(esente_\w+);", (API / "esente.map").read_text(encoding="utf-8"), re.M))
definition = set(re.findall(r"^\s+(esente_\w+)", (API / "esente.def").read_text(encoding="utf-8"), re.M))

found = []
for name, other in (("the library", exported), ("esente.map", version_map), ("esente.def", definition)):
    found += [f"{symbol}: in {name}, not in the header" for symbol in sorted(other - header)]
    found += [f"{symbol}: in the header, not in {name}" for symbol in sorted(header - other)]
print("\n".join(found) or f"{len(header)} functions, the same in header, map, definition file and library")
sys.exit(1 if found else 0)
