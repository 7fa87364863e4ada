#!/usr/bin/env bash
# gSOAP makes C of all four WSDLs, and a client built on that alone verifies and consults at the service simulator: gsoap.sh BIN
set -euo pipefail
bin=$1
stage=$(mktemp -d)
. "$(dirname "$0")/../support/service_simulator.sh"
trap 'stop_service; rm -rf "$stage"' EXIT
schemas=$root/schemas/service
made=$stage/made
mkdir "$made"

quiet() { "$@" > "$stage/log" 2>&1 || { cat "$stage/log" >&2 && return 1; }; }
quiet wsdl2h -c -g -y -t "$root/tests/peers/gsoap/typemap.dat" -o "$made/service.h" "$schemas"/{ESE,PIN,TES,SRV}.wsdl
quiet soapcpp2 -c -C -x -L -w -d "$made" "$made/service.h"
for operation in ese__consultaEsenzioni ese__verificaEsenzione pin__richiediPin pin__statoRichiesta pin__ripetiInvio pin__annullaRichiesta \
    tes__richiediNuovaTessera srv__statoServizio; do
    grep -q "soap_call___$operation(" "$made/soapStub.h" || { echo "gSOAP makes no function for $operation" >&2 && exit 1; }
done
# pkg-config says what Debian's library was built with: the structure of the context depends on it.
read -ra flags < <(pkg-config --cflags --libs gsoapssl)
quiet cc -std=gnu11 -I"$made" "$root/tests/peers/gsoap/client.c" "$made/soapC.c" "$made/soapClient.c" "${flags[@]}" -o "$made/client"

start_service
(umask 077 && cat "$stage/pki/client.pem" "$stage/pki/client.key" > "$stage/client-with-key.pem")
"$made/client" "$stage/client-with-key.pem" "$stage/pki/ca.pem" "https://localhost:$service_port/"
echo "eight operations in C, five calls answered as the world says"
