#!/usr/bin/env python3
"""Which sources may be compiled as one: no two of a unit have a local name in common, and all open the same namespaces.
usage: units.py MOST FILE...    prints the unit's number of each file, in the order given; MOST is the number of files in a unit"""
import pathlib
import re
import sys

LOCAL = re.compile(r"(?:struct|class|enum class) (\w+)|using (\w+) =|(?!using )\w.*?(\w+)\s*(?:[({=;\[]|$)")
HARMLESS = {"esente", "std::chrono_literals"}  # opened by so many that what is in them is called the same everywhere


class Source:
    """What of a file would meet another's: its own names with internal linkage, those it borrows, the namespaces it opens."""

    def __init__(self, path):
        self.path, self.names, self.borrowed, self.opened = path, set(), set(), set()
        space, local = "", False
        for line in path.read_text(encoding="utf-8").splitlines():
            line = re.sub(r"^template <[^{]*?> (?=\w)", "", line)
            if line.startswith("namespace ") and line.endswith("{"):
                local = line == "namespace {"
                space = space if local else line
            elif line.startswith("} // namespace"):
                local = False
            elif found := re.match(r"using namespace ([\w:]+)", line):
                self.opened |= {found[1]} - HARMLESS
            elif found := re.match(r"using [\w:]+::(\w+);", line):
                self.borrowed.add((space, found[1]))
            elif found := re.match(r"BOOST_(?:AUTO|FIXTURE)_TEST_SUITE\((\w+)", line):  # two of one name would meet at the same line
                self.names.add((space, found[1]))
            elif local and (found := LOCAL.match(line)):
                self.names.add((space, found[1] or found[2] or found[3]))

    def goes_with(self, other):
        return self.opened == other.opened and not (self.names & (other.names | other.borrowed) or self.borrowed & other.names)


def packed(paths, most):
    """Each file into the emptiest unit that may have it: an edit that touches no local name moves no file."""
    units = [[] for _ in range(-(-len(paths) // most))]
    for source in map(Source, paths):
        fitting = [unit for unit in units if len(unit) < most and all(map(source.goes_with, unit))]
        if not fitting:
            fitting = [[]]
            units += fitting
        min(fitting, key=len).append(source)
    return [[source.path for source in unit] for unit in units if unit]


if __name__ == "__main__":
    given = [pathlib.Path(name) for name in sys.argv[2:]]
    number = {path: str(unit) for unit, paths in enumerate(packed(given, int(sys.argv[1]))) for path in paths}
    print(";".join(number[path] for path in given))
