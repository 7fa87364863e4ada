# A pcscd of one's own, with the virtual reader vpcd. To be sourced, inside the namespaces that private-pcscd.sh makes and nowhere
# else: these functions end whatever pcscd /run names. `pcscd_*` functions return non-zero when pcscd does not follow in time.

vpcd_port=35963

pcscd_pid() { tr -d '\0' < /run/pcscd/pcscd.pid 2> /dev/null; }

pcscd_wait() { # pcscd_wait CONDITION…: at most ten seconds
    local end=$((SECONDS + 10))
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.02
    done
}

# vpcd accepts whoever connects as a card, so its port is looked up, not tried. State 0A is "listening" (proc(5)).
pcscd_serves() {
    [ -S /run/pcscd/pcscd.comm ] && grep -qiE "^ *[0-9]+: [0-9A-F]+:$(printf '%04X' $vpcd_port) [0-9A-F]+:0000 0A " /proc/net/tcp /proc/net/tcp6 2> /dev/null
}

pcscd_is_gone() { ! kill -0 "$1" 2> /dev/null || grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2> /dev/null; }

pcscd_start() {
    rm -f /run/pcscd/pcscd.comm /run/pcscd/pcscd.pid
    mkdir -p /run/pcscd
    setsid /usr/sbin/pcscd --foreground --config /run/pcscd-readers >> /run/pcscd.log 2>&1 < /dev/null &
    disown # a pcscd ended on purpose is no news for the shell
    pcscd_wait pcscd_serves || { echo "pcscd does not start:" >&2 && cat /run/pcscd.log >&2 && return 1; }
}

pcscd_stop() { # pcscd_stop [SIGNAL]: TERM, or KILL for a crash
    local pid
    pid=$(pcscd_pid) || return 0
    kill -s "${1:-TERM}" "$pid" 2> /dev/null || return 0
    pcscd_wait pcscd_is_gone "$pid" || { kill -s KILL "$pid" && pcscd_wait pcscd_is_gone "$pid"; }
}

pcscd_restart() { pcscd_stop "${1:-TERM}" && pcscd_start; }
