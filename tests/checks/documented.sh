#!/usr/bin/env bash
# Everything public in the contract is documented. usage: documented.sh SCRATCH_DIR
set -euo pipefail
scratch=$1/doxygen
mkdir -p "$scratch"
doxygen - > "$scratch/log" 2>&1 <<CONFIG || { cat "$scratch/log"; exit 1; }
INPUT = host-api/include
RECURSIVE = YES
OUTPUT_DIRECTORY = $scratch
EXTRACT_ALL = NO
WARN_IF_UNDOCUMENTED = YES
WARN_NO_PARAMDOC = YES
WARN_AS_ERROR = FAIL_ON_WARNINGS
OPTIMIZE_OUTPUT_FOR_C = YES
GENERATE_HTML = YES
HAVE_DOT = NO
GENERATE_LATEX = NO
QUIET = YES
MACRO_EXPANSION = YES
EXPAND_ONLY_PREDEF = YES
PREDEFINED = ESENTE_API= ESENTE_CALL= ESENTE_MUST_CHECK=
CONFIG
echo "everything in host-api is documented"
