#!/usr/bin/env bash
# Installs what is missing, builds, and tells the story of the product on real parts: a private pcscd with a virtual reader, a simulated TS-CNS,
# a simulated exemption service behind mutual TLS. Every outcome told is checked; the first that differs ends the demo with a non-zero status.
#   samples/demo.sh             the story
#   samples/demo.sh --screens   the same stage with the screens open: prints two addresses for a browser, until Enter is pressed
# Root, or sudo. A pcscd that already runs is never touched: this one lives in mount and network namespaces of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" != --inside ]; then
    samples/lib/install.sh demo
    echo "Preparo il programma: la prima volta servono due o tre minuti…"
    mkdir -p build
    soon=() # a folder that is there already stays as it was set up
    [ -e build/CMakeCache.txt ] || soon=(-DCMAKE_BUILD_TYPE=Release -DESENTE_TOGETHER=ON)
    { cmake -G Ninja -S . -B build "${soon[@]}" && ninja -C build esente esente_cli card-simulator service_simulator; } > build/demo-build.log 2>&1 ||
        { tail -40 build/demo-build.log && exit 1; }
    [ "${1:-}" != --screens ] || export ESENTE_SHARED_NETWORK=1
    exec samples/lib/private-pcscd.sh bash samples/demo.sh --inside "$@"
fi

shift
bin=$PWD/build/bin
stage=$(mktemp -d)
card='' service=''
finish() {
    kill $card $service 2> /dev/null || true
    wait 2> /dev/null || true
    rm -rf "$stage"
}
trap finish EXIT

# --- the stage ---------------------------------------------------------------------------------------------------------------------

wait_ready() { # wait_ready LOG: until a simulator has said READY, at most 20 s
    local i
    for ((i = 0; i < 200; i++)); do
        grep -q READY "$1" 2> /dev/null && return 0
        sleep 0.1
    done
    echo "Il simulatore non si è avviato:" && cat "$1" && exit 1
}
start_service() { # start_service [--fault NAME]
    "$bin/service-simulator" --world samples/service-simulator/world.json --port 18443 --certificate "$stage/pki/server.pem" \
        --key "$stage/pki/server.key" --client-ca "$stage/pki/ca.pem" "$@" > "$stage/service.log" 2>&1 &
    service=$!
    wait_ready "$stage/service.log"
}
stop_service() {
    kill "$service" && wait "$service" 2> /dev/null || true
    service=''
}
insert_card() {
    "$bin/card-simulator" --card "$1" > "$stage/card.log" 2>&1 &
    card=$!
    wait_ready "$stage/card.log"
}
pull_card() {
    kill "$card" && wait "$card" 2> /dev/null || true
    card=''
}
settings() { # settings FILE ROLE DOCTOR
    cat > "$1" << JSON
{
  "service": {"url": "https://localhost:18443/", "ca_file": "pki/ca.pem", "client_certificate": "pki/client.pem",
              "client_key": "pki/client.key", "timeout_ms": 2000},
  "operator": {"codice_fiscale": "$3", "role": "$2", "organisation": "030321"},
  "card": {"trust_dir": "pki/card-trust"},
  "region": "030",
  "data_dir": "data"
}
JSON
}

# --- how the story is told ---------------------------------------------------------------------------------------------------------

number=0
scene() { # scene TITLE TEXT
    number=$((number + 1))
    printf '\n──── %d. %s\n%s\n\n' "$number" "$1" "$2"
}
expect() { # expect EXIT WORDS -- arguments of esente: shows what the doctor reads, and checks it
    local status=$1 words=$2 said exit_status=0
    shift 3
    said=$("$bin/esente" --human --config "$stage/$who.json" "$@" 2>> "$stage/log") || exit_status=$?
    printf '%s\n' "$said" | sed 's/^/    /'
    if [ "$exit_status" != "$status" ] || ! grep -qF -- "$words" <<< "$said"; then
        printf '\nLa demo si ferma: attesi stato %s e «%s», avuto stato %s.\n' "$status" "$words" "$exit_status"
        tail -5 "$stage/log"
        exit 1
    fi
}

samples/make-pki "$stage/pki" > "$stage/pki.log" 2>&1 || { cat "$stage/pki.log" && exit 1; }
settings "$stage/specialist.json" H VRDGNN70A01F205K
settings "$stage/gp.json" F BNCLCU65C10F205A
start_service
drafts=samples/prescriptions
who=specialist

# --- the screens -------------------------------------------------------------------------------------------------------------------

# A screen answers only to programs of the user it runs as: with sudo that is whoever called it.
as_caller=()
if [ -n "${SUDO_UID:-}" ]; then
    chown -R "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" "$stage"
    as_caller=(setpriv "--reuid=$SUDO_UID" "--regid=${SUDO_GID:-$SUDO_UID}" --init-groups)
fi
open_screens() { # open_screens WHO TITLE WORDS…: in the background until the descriptor 9 closes
    local who=$1 title=$2 i
    shift 2
    sed "s#\"data\"#\"data-$who\"#" "$stage/$who.json" > "$stage/$who-screens.json"
    "${as_caller[@]}" "$bin/esente" --human --config "$stage/$who-screens.json" screens "$@" < "$stage/hold" > "$stage/$who.out" 2>> "$stage/log" 9>&- &
    exec 9> "$stage/hold"
    for ((i = 0; i < 100; i++)); do
        [ -s "$stage/$who.out" ] && break
        sleep 0.1
    done
    printf '%-12s %s\n' "$title" "$(cat "$stage/$who.out")"
}
if [ "${1:-}" = --screens ]; then
    mkfifo "$stage/hold"
    [ ${#as_caller[@]} -eq 0 ] || chown "$SUDO_UID" "$stage/hold"
    settings "$stage/operator.json" SPORTELLO FRRNNA72E54F205G
    insert_card "$stage/pki/cards/rossi.json"
    echo
    echo "Lo sportello e l'ambulatorio sono aperti; nel lettore c'è la tessera di una persona inventata."
    open_screens operator "Sportello" --role operator
    open_screens specialist "Ambulatorio" --role doctor --prescription $drafts/valid.xml
    echo "Ogni indirizzo vale una volta sola. Per chiudere, premere Invio."
    read -r || true
    exec 9>&-
    exit 0
fi

echo
echo "esente: il controllo delle esenzioni nel momento in cui si prescrive."
echo "Persone, tessere, attestati e servizio sono inventati; lettore, rete e archivio sono veri."

# --- the story ---------------------------------------------------------------------------------------------------------------------

scene "Tessera con chip, esenzione valida" \
    "Il paziente porge la tessera sanitaria. Lo specialista prescrive con il codice 013.250."
insert_card "$stage/pki/cards/rossi.json"
expect 0 "Consentita" -- check --mode chip --prescription $drafts/valid.xml

scene "Stessa tessera, esenzione scaduta" \
    "La ricetta porta un codice scaduto: si ferma prima di essere emessa, con le strade lecite per andare avanti."
expect 20 "Da correggere" -- check --mode chip --prescription $drafts/expired.xml
pull_card

scene "Tessera senza chip, attestato cartaceo" \
    "Il codice fiscale si legge dal codice a barre; l'attestato lo mostra il paziente."
expect 0 "Consentita" -- check --mode paper --codice-fiscale RSSMRA80A01H501U --certificate samples/certificates/valid.json --prescription $drafts/valid.xml

scene "Tessera senza chip, attestato smarrito" \
    "Il paziente non ha l'attestato con sé: il servizio verifica comunque il codice dichiarato, e soltanto quello."
expect 0 "Consentita" -- check --mode paper --codice-fiscale RSSMRA80A01H501U --no-certificate lost --prescription $drafts/valid.xml

scene "Presa in Carico" \
    "Il medico di medicina generale ha in cura il paziente: nessuna tessera, e l'elenco completo delle esenzioni."
who=gp
expect 0 "013.250" -- consult --mode care --codice-fiscale RSSMRA80A01H501U
expect 0 "Consentita" -- check --mode care --codice-fiscale RSSMRA80A01H501U --prescription $drafts/valid-gp.xml
who=specialist

scene "Il servizio non risponde" \
    "Un guasto non diventa mai «valida» né «nessuna esenzione»: la verifica resta sospesa e si dice che cosa si può fare."
stop_service
expect 30 "Non verificabile" -- check --mode paper --codice-fiscale RSSMRA80A01H501U --no-certificate lost --prescription $drafts/valid.xml
echo
echo "    Con l'attestato alla mano il medico può dichiararlo: la ricetta parte con un avviso, e resta scritto."
echo
expect 10 "Consentita con avvisi" -- check --mode paper --codice-fiscale RSSMRA80A01H501U --certificate samples/certificates/valid.json \
    --declare --prescription $drafts/valid.xml

scene "Il registro" \
    "Ogni risposta data è scritta prima di essere mostrata, in una catena che tradisce chi la tocca."
expect 0 "" -- audit verify

printf '\nTutto come raccontato: %d scene.\n' "$number"
