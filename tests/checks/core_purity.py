#!/usr/bin/env python3
"""The core is functions from values to values: its objects ask for no clock, file, environment, thread, socket or foreign library.
usage: core_purity.py libesente_core.a"""
import re
import subprocess
import sys

BANNED = re.compile(
    r"(system_clock::now|steady_clock::now|random_device|std::locale::global|std::basic_[io]?fstream|std::filesystem|std::thread|"
    r"std::condition_variable|std::cout|std::cerr|pthread_|SCard|sqlite3_|Poco|pugi|SSL_|EVP_|X509_|"
    r"\b(?:getenv|setlocale|printf|puts|fopen|open|read|write|socket|clock_gettime|time|gettimeofday|signal|sigaction)\b(?!:))")

names = subprocess.run(["nm", "-u", "-C", sys.argv[1]], capture_output=True, text=True, check=True).stdout
found, unit = set(), ""
for line in names.splitlines():
    symbol = line.split("U ", 1)[1].strip() if line.strip().startswith("U ") else ""
    if line.endswith(":"):
        unit = line[:-1]
    elif symbol and not symbol.startswith("esente::") and BANNED.search(symbol):
        found.add(f"{unit}: needs {symbol}")
print("\n".join(sorted(found)) or "the core is pure")
sys.exit(1 if found else 0)
