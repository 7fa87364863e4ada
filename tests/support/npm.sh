# Packages of npm for shell tests: source this file. Needs `stage`, a folder that may be filled.

install_packages() { # install_packages SOURCE FOLDER: the packages of SOURCE/package-lock.json; FOLDER, outside the source tree, keeps them for the next run
    mkdir -p "$2"
    modules=$(cd "$2" && pwd)/node_modules
    cmp -s "$1/package-lock.json" "$modules/installed-lock.json" && return 0
    cp "$1/package.json" "$1/package-lock.json" "$2"
    npm ci --prefix "$2" --ignore-scripts --no-audit --no-fund > "$stage/npm.log" 2>&1 || { cat "$stage/npm.log" >&2 && return 1; }
    cp "$1/package-lock.json" "$modules/installed-lock.json"
}
