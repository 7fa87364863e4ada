#!/usr/bin/env python3
"""clang-tidy over the layers: the full set on core, ports, formats and app; the sets that find defects on adapters, wiring and abi.
Nearly all of its time goes into the headers of the standard library and POCO, so files are looked at together as they are compiled together
(plugin/cmake/units.py), but across folders. A unit whose text, headers and rules have not changed since it last passed is not looked at
again. usage: tidy.py BUILD_DIR [--deep]
The analyzer stops following a function after 25,000 states, which takes less than half the time; with --deep after its own 225,000."""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

sys.path.insert(0, "plugin/cmake")
from units import packed  # noqa: E402

BUILD = pathlib.Path(sys.argv[1]).resolve()
DEEP = "--deep" in sys.argv
MOST = 45  # files of a unit: what takes much longer to look at than its headers do leaves one core idle at the end
DEFECTS = ("-*,bugprone-*,-bugprone-easily-swappable-parameters,cert-err33-c,cert-err52-cpp,cert-err60-cpp,cert-mem57-cpp,"
           "concurrency-*,performance-*,clang-analyzer-*")
# The analyzer does not follow a null pointer into the mistake that abi notes of it, nor a handle into the host's hands.
BOUNDARY = "-clang-analyzer-core.NonNullParamChecker,-clang-analyzer-core.CallAndMessage,-clang-analyzer-cplusplus.NewDeleteLeaks"
CHECKS = {"adapters": DEFECTS, "wiring": DEFECTS, "abi": BOUNDARY}
# What of a command is for its file alone, and the cache before the compiler.
OF_A_FILE = re.compile(r"^.*ccache | -Winvalid-pch| -Xclang -include(-pch)? -Xclang \S+| -o \S+ -c .*$")


def flags_of(files, commands):
    """What the compiler is told for any of the files, without headers compiled beforehand: looking at those takes longer."""
    flags = []
    for file in files:
        words = iter(shlex.split(OF_A_FILE.sub("", commands[str(file)])))
        for word in words:
            flag = [word, next(words)] if word in {"-isystem", "-Xclang"} else [word]
            flags += [] if flag in flags else [flag]
    return [word for flag in flags for word in flag]


def look(files, commands, checks, settled):
    """What clang-tidy says of these files, looked at together; nothing is good."""
    # The compiler itself looks for shadows, file by file; here a name of one file would seem to hide another's.
    arguments = flags_of(files, commands) + ["-Wno-shadow"] + ([] if DEEP else ["-Xclang", "-analyzer-config", "-Xclang", "max-nodes=25000"])
    state = hashlib.sha256("\n".join([settled, checks, *arguments, *(f"{file}\n{file.read_text()}" for file in files)]).encode())
    folder = BUILD / "tidy" / state.hexdigest()[:32]
    if (folder / "passed").exists():
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    unit = folder / "UnifiedSource.cpp"  # the analyzer looks into the files that a unit includes because of this name
    unit.write_text("".join(f'#include "{file}" // NOLINT(bugprone-suspicious-include): a unit is made of sources\n' for file in files))
    (folder / "compile_commands.json").write_text(
        json.dumps([{"directory": str(BUILD), "file": str(unit), "arguments": [*arguments, "-c", str(unit)]}]))
    chosen = [f"--checks={checks}"] if checks else []
    ended = subprocess.run(["clang-tidy-14", "--quiet", "--config-file=.clang-tidy", "-p", str(folder), *chosen, str(unit)],
                           capture_output=True, text=True, check=False)
    if ended.returncode == 0:
        (folder / "passed").touch()
        return ""
    return ended.stdout or ended.stderr


commands = {}
for one in json.loads((BUILD / "compile_commands.json").read_text()):
    together = re.findall('#include "(/.*)"', pathlib.Path(one["file"]).read_text(encoding="utf-8")) if "/Unity/" in one["file"] else []
    commands |= {file: one["command"] for file in together or [one["file"]]}
headers = sorted(path for folder in ("plugin", "host-api") for path in pathlib.Path(folder).rglob("*.h*"))
settled = "\n".join(path.read_text(encoding="utf-8") for path in [pathlib.Path(".clang-tidy"), pathlib.Path(__file__), *headers])
groups = {}
for path in sorted(pathlib.Path("plugin").rglob("*.cpp")):
    file = path.resolve()
    if str(file) in commands:
        groups.setdefault(CHECKS.get(path.parts[1], ""), []).append(file)
with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
    work = [pool.submit(look, unit, commands, checks, settled) for checks, files in groups.items() for unit in packed(files, MOST)]
    said = "".join(one.result() for one in work)
print(said or f"clang-tidy has nothing to say of {sum(map(len, groups.values()))} files in {len(work)} units")
sys.exit(1 if said else 0)
