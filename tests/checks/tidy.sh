#!/usr/bin/env bash
# clang-tidy over the layers: the full set on core, ports, formats, app and abi; the sets that find defects on adapters and wiring.
# Nearly all of its time goes into the standard library's headers, so the files of a folder are looked at together, in units of up to
# eight that include them; files whose local names collide are taken apart until each unit compiles.
# A unit whose text, headers and rules have not changed since it last passed is not looked at again. usage: tidy.sh BUILD_DIR
set -euo pipefail
build=$(realpath "$1")
passed=$build/tidy-passed
units=$build/tidy-units
mkdir -p "$passed" "$units"
defects='-*,bugprone-*,-bugprone-easily-swappable-parameters,cert-err33-c,cert-err52-cpp,cert-err60-cpp,cert-mem57-cpp,concurrency-*,performance-*,clang-analyzer-*'
# The analyzer does not follow a null pointer into the mistake that abi notes of it, nor a handle into the host's hands.
boundary='-clang-analyzer-core.NonNullParamChecker,-clang-analyzer-core.CallAndMessage,-clang-analyzer-cplusplus.NewDeleteLeaks'

# The command that compiles the first file, for a unit in its place, without headers compiled beforehand: looking at those takes longer.
# The analyzer looks into the files a unit includes because of its name.
# The compiler itself looks for shadows, file by file; here a name of one file would seem to hide another's.
command_of() {
    jq -r --arg file "$PWD/$1" --arg unit "$2" \
        'first(.[] | select(.file == $file)) | .command | sub("^\\S*ccache "; "") | sub(" -Xclang -include-pch .*/cmake_pch.hxx "; " ") | sub(" -o \\S+ -c .*$"; " -Wno-shadow -c " + $unit)' "$build/compile_commands.json"
}

look() {
    local state unit folder=${1%/*} checks=()
    state=$( (echo "$@"; cat .clang-tidy tests/checks/tidy.sh "$@" $(find plugin/core plugin/ports plugin/formats plugin/app "$folder" host-api -name '*.h*' | sort -u)) | sha256sum | cut -c1-32)
    [ ! -e "$passed/$state" ] || return 0
    unit=$units/$state/UnifiedSource.cpp
    mkdir -p "${unit%/*}"
    printf "#include \"$PWD/%s\" // NOLINT(bugprone-suspicious-include): a unit is made of sources\n" "$@" > "$unit"
    local command
    command=$(command_of "$1" "$unit")
    if [ $# -gt 1 ] && ! (cd "$build" && eval "$command -fsyntax-only -w" 2> /dev/null); then
        local half=$(($# / 2)) bad=0
        look "${@:1:half}" || bad=1
        look "${@:half+1}" || bad=1
        return $bad
    fi
    jq -n --arg directory "$build" --arg file "$unit" --arg command "$command" '[$ARGS.named]' > "${unit%/*}/compile_commands.json"
    case $folder in
        plugin/adapters/* | plugin/wiring) checks=("--checks=$defects") ;;
        plugin/abi) checks=("--checks=$boundary") ;;
    esac
    local said
    if said=$(clang-tidy-14 --quiet --config-file=.clang-tidy -p "${unit%/*}" "${checks[@]}" "$unit" 2> /dev/null); then
        touch "$passed/$state"
    else
        echo "$said"
        return 1
    fi
}
export -f command_of look
export build passed units defects boundary

find plugin -name '*.cpp' -printf '%h\n' | sort -u | while read -r folder; do
    find "$folder" -maxdepth 1 -name '*.cpp' | sort | xargs -n 8
done | xargs -P "$(nproc)" -d '\n' -I{} bash -c 'look {}'
echo "clang-tidy has nothing to say"
