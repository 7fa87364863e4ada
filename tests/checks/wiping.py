#!/usr/bin/env python3
"""What the library gives back to the heap goes through its own wiping operator delete, and nobody else's does (plugin/doc/adr/0014).
usage: wiping.py libesente.so OBJECT_FOLDER"""
import pathlib
import subprocess
import sys

SIZED = {"_ZdlPvm", "_ZdaPvm", "_ZdlPvmSt11align_val_t", "_ZdaPvmSt11align_val_t"}
UNSIZED = {"_ZdlPv", "_ZdaPv", "_ZdlPvSt11align_val_t", "_ZdaPvSt11align_val_t"}
MAY_GIVE_BACK_UNWIPED = {
    "wiping_delete.cpp.o",  # wiped by then
    "http_transport.cpp.o",  # instantiates heap_memory.hpp
}


def symbols(*words):
    """Kind and name of each symbol."""
    listed = subprocess.run(["nm", *map(str, words)], capture_output=True, text=True, check=True).stdout
    return [(words[-2], words[-1].split("@")[0]) for words in map(str.split, listed.splitlines()) if len(words) > 1]


library, objects = sys.argv[1], pathlib.Path(sys.argv[2])
found = [f"{name}: not defined inside the library" for name in sorted(SIZED - {name for kind, name in symbols(library) if kind == "t"})]
found += [f"{name}: exported or imported, so that another module's may be called" for kind, name in symbols("-D", library) if name in SIZED]
for file in sorted(objects.rglob("*.o")):
    if file.name not in MAY_GIVE_BACK_UNWIPED and any(kind == "U" and name in UNSIZED for kind, name in symbols(file)):
        found.append(f"{file.name}: gives memory back without its size, so that it is not wiped")
print("\n".join(found) or "every block the library gives back is wiped")
sys.exit(1 if found else 0)
