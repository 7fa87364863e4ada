# The service simulator for shell tests: source this file. Needs `bin`, the folder of our programs, and `stage`, a folder that may be filled.
# ESENTE_PKI may name certificates made before. After start_service: $service_port, the folder $stage/pki, the log $stage/requests.jsonl, and the process $service.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

make_certificates() {
    [ -e "$stage/pki/ca.pem" ] && return 0
    [ -e "${ESENTE_PKI:-}/ca.pem" ] && ln -s "$ESENTE_PKI" "$stage/pki" && return 0
    CARD_SIMULATOR=$bin/card-simulator "$root/samples/make-pki" "$stage/pki" > "$stage/pki.log" 2>&1 || { cat "$stage/pki.log" >&2 && return 1; }
}

start_service() { # start_service [options of service-simulator]
    local i
    make_certificates
    "$bin/service-simulator" --world "$root/samples/service-simulator/world.json" --port 0 --certificate "$stage/pki/server.pem" \
        --key "$stage/pki/server.key" --client-ca "$stage/pki/ca.pem" --log "$stage/requests.jsonl" "$@" > "$stage/service.log" 2>&1 &
    service=$!
    for ((i = 0; i < 200; i++)); do
        if grep -q '^READY' "$stage/service.log"; then
            service_port=$(sed -n 's/^PORT //p' "$stage/service.log")
            return 0
        fi
        kill -0 "$service" 2> /dev/null || break
        sleep 0.1
    done
    echo "service-simulator did not start:" >&2 && cat "$stage/service.log" >&2 && return 1
}

stop_service() {
    [ -n "${service:-}" ] || return 0
    kill "$service" 2> /dev/null || true
    wait "$service" 2> /dev/null || true
    service=''
}
