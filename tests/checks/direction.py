#!/usr/bin/env python3
"""Include direction: every layer may include only what the architecture allows. Prints file:line of each offence."""
import pathlib
import re
import sys

ROOT = pathlib.Path("plugin")
# layer -> (our layers it may include, prefixes of third-party headers it may include)
LAYERS = {
    "core": (("core",), ()),
    "ports": (("core", "ports"), ()),
    "formats": (("core", "formats", "embedded"), ("pugixml", "Poco/JSON", "Poco/Dynamic", "Poco/Exception", "openssl/evp", "openssl/sha")),
    "app": (("core", "ports", "app"), ()),
    "adapters/pcsc": (("core", "ports", "adapters/pcsc"), ("winscard", "PCSC/", "reader.h")),
    "adapters/soap": (("core", "ports", "formats", "adapters/soap"), ("Poco/", "pugixml", "openssl/")),
    "adapters/store": (("core", "ports", "adapters/store", "embedded"), ("Poco/", "sqlite3", "openssl/")),
    "adapters/screens": (("core", "ports", "app", "formats", "adapters/screens", "embedded"), ("Poco/Net/", "Poco/Exception", "Poco/Timespan", "openssl/")),
    "adapters/trust": (("core", "ports", "adapters/trust"), ("openssl/",)),
    "adapters/system": (("core", "ports", "adapters/system"), ("openssl/", "unistd.h", "fcntl.h", "signal.h", "pthread.h", "sys/", "arpa/", "linux/")),
    "wiring": (("core", "ports", "app", "formats", "adapters", "wiring"), ()),
    "abi": (("core", "ports", "app", "formats", "wiring", "abi"), ("esente/esente.h",)),
}
STANDARD = re.compile(r"^[a-z_0-9]+$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def layer_of(path):
    parts = path.relative_to(ROOT).parts
    return "/".join(parts[:2]) if parts[0] == "adapters" else parts[0]


def allowed(layer, quote, name):
    ours, third_party = LAYERS[layer]
    if quote == '"':
        return any(name.startswith(other + "/") for other in ours)
    return bool(STANDARD.match(name)) or any(name.startswith(prefix) for prefix in third_party)


def offences():
    for path in sorted(ROOT.rglob("*.?pp")):
        layer = layer_of(path)
        if layer not in LAYERS:
            yield f"{path}:1: lies in no layer"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if match and not allowed(layer, *match.groups()):
                yield f"{path}:{number}: {layer} may not include {match.group(2)}"


def cycles():
    """Include cycles among our own headers."""
    graph = {}
    for path in ROOT.rglob("*.hpp"):
        lines = path.read_text(encoding="utf-8").splitlines()
        graph[str(path.relative_to(ROOT))] = [m.group(2) for m in map(INCLUDE.match, lines) if m and m.group(1) == '"']
    done, trail = set(), []

    def visit(name):
        if name in trail:
            yield "include cycle: " + " -> ".join(trail[trail.index(name):] + [name])
            return
        if name in done:
            return
        trail.append(name)
        for other in graph.get(name, []):
            yield from visit(other)
        trail.pop()
        done.add(name)

    for name in sorted(graph):
        yield from visit(name)


found = list(offences()) + list(cycles())
print("\n".join(found) or "every include points inward")
sys.exit(1 if found else 0)
