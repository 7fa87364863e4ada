#!/usr/bin/env bash
# What a screen costs on loopback: first and last byte of the page, and the bytes of a whole screen, fonts and style included.
#   tests/bench/screens.sh BIN [ROUNDS]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=$(cd "$1" && pwd)
rounds=${2:-200}
work=$(mktemp -d)
trap 'exec 9>&-; wait; rm -rf "$work"' EXIT
CARD_SIMULATOR=$bin/card-simulator "$root/samples/make-pki" "$work/pki" > /dev/null
cat > "$work/settings.json" << JSON
{"service": {"url": "https://localhost:1/", "ca_file": "pki/ca.pem", "client_certificate": "pki/client.pem", "client_key": "pki/client.key"},
 "operator": {"codice_fiscale": "VRDGNN70A01F205K", "role": "H", "organisation": "030321"}, "region": "030", "data_dir": "data"}
JSON
mkfifo "$work/hold"
"$bin/esente" --config "$work/settings.json" screens --role doctor --prescription "$root/samples/prescriptions/paper.xml" < "$work/hold" > "$work/said" 2> "$work/log" &
exec 9> "$work/hold"
for _ in $(seq 200); do
    grep -q url "$work/said" && break
    sleep 0.05
done
python3 - "$(sed -E 's/.*"url":"([^"]+)".*/\1/' "$work/said")" "$rounds" << 'PYTHON'
import http.client, re, sys, time, urllib.parse

first = urllib.parse.urlparse(sys.argv[1])
rounds = int(sys.argv[2])


def ask(path, method="GET", body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", first.port, timeout=10)
    began = time.perf_counter()
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    reply = connection.getresponse()
    started = time.perf_counter() - began
    data = reply.read()
    return reply, data, started * 1000, (time.perf_counter() - began) * 1000


reply, *_ = ask(first.path)
page = reply.getheader("Location")
cookie = reply.getheader("Set-Cookie").split(";")[0]
key = re.compile(rb'name="key" value="([0-9a-f]{32})"')
_, entry, *_ = ask(page, Cookie=cookie)
own = {"Cookie": cookie, "Origin": f"http://127.0.0.1:{first.port}", "Content_Type": "application/x-www-form-urlencoded"}
firsts, lasts, whole = [], [], b""
for _ in range(rounds):
    ask(page.rsplit("/", 1)[0] + "/entra", "POST", f"key={key.search(entry)[1].decode()}&tab=bench&to=assistito", **own)
    reply, whole, started, ended = ask(page, Cookie=cookie)
    assert b'data-screen="assistito"' in whole
    firsts.append(started)
    lasts.append(ended)
names = set(re.findall(rb'(?:src|href)="(/a/[^"#]+)', whole)) | {b"/a/titillium-400.woff2", b"/a/titillium-600.woff2", b"/a/titillium-700.woff2"}
total = len(whole) + sum(len(ask(name.decode())[1]) for name in names)
middle = lambda values: sorted(values)[len(values) // 2]
p99 = lambda values: sorted(values)[int(len(values) * 0.99)]
print(f"first byte: median {middle(firsts):.2f} ms, p99 {p99(firsts):.2f} ms (target 5 ms)")
print(f"last byte:  median {middle(lasts):.2f} ms, p99 {p99(lasts):.2f} ms (target 50 ms)")
print(f"whole screen, {len(names) + 1} answers: {total / 1000:.1f} kB (target 300 kB)")
sys.exit(0 if middle(firsts) < 5 and middle(lasts) < 50 and total < 300_000 else 1)
PYTHON
