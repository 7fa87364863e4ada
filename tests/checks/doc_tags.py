#!/usr/bin/env python3
"""Every exported function says its thread tag, since when it exists and, where it returns a status, which ones."""
import pathlib
import re
import sys

text = pathlib.Path("host-api/include/esente/esente.h").read_text(encoding="utf-8")
tags = ("[any]", "[any, waits]", "[one at a time]")
statuses = set(re.findall(r"^\s+(ESENTE_(?:OK|PENDING|END|E_[A-Z]+)) =", text, re.M))
found = []
functions = re.findall(r"/\*\*((?:(?!\*/).)*)\*/\s*ESENTE_API\s+([^;]*?)\b(esente_\w+)\(", text, re.S)
for doc, result, name in functions:
    thread = re.search(r"@par Thread\s*\*\s*(.*)", doc)
    if not thread or not thread.group(1).startswith(tags):
        found.append(f"{name}: no known thread tag")
    if "@since" not in doc:
        found.append(f"{name}: no @since")
    if result.strip().startswith("esente_status"):
        named = set(re.findall(r"ESENTE_(?:OK|PENDING|END|E_[A-Z]+)\b", doc))
        if not named or not named <= statuses:
            found.append(f"{name}: @return names {sorted(named - statuses) or 'no status'}")
declared = len(re.findall(r"^ESENTE_API ", text, re.M))
if declared != len(functions):
    found.append(f"{declared} functions are declared, {len(functions)} have a doc comment")
print("\n".join(found) or f"{len(functions)} functions carry their tags")
sys.exit(1 if found else 0)
