// Synthetic people and what the npm package codice-fiscale-js makes of them, one JSON object a line: node people.js MODULES COUNT
// The seed is fixed: the same people every time. Names are built of syllables; nobody is meant.
"use strict";
const assert = require("node:assert/strict");
const path = require("node:path");

const [modules, count] = process.argv.slice(2);
const { CodiceFiscale } = require(path.join(modules, "codice-fiscale-js"));

let state = 20261124;
function random() { // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (limit) => Math.floor(random() * limit);
const one = (list) => list[below(list.length)];

const ONSETS = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "ch", "gl", "gn", "sc", "str", "tt", "qu", "", "", "j", "k", "w", "x", "y"];
const VOWELS = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ia", "io", "uo"];
const LAST = ["à", "è", "é", "ì", "ò", "ù", "ü", "ñe", "ça", "â", "ö"];
const PARTICLES = ["de ", "d'", "di ", "lo ", "dell'", "van der "];
const JOINTS = [" ", "-", " ", "'"];
const SHORT = ["fo", "re", "io", "aia", "bo", "ù", "al", "x", "oe"];

function word() {
    if (below(12) === 0) return one(SHORT);
    let text = "";
    for (let syllables = 1 + below(4); syllables > 0; --syllables) text += one(ONSETS) + one(VOWELS);
    return below(8) === 0 ? text + one(LAST) : text;
}

function name(particles) {
    let text = (particles && below(10) === 0 ? one(PARTICLES) : "") + word();
    if (below(6) === 0) text += one(JOINTS) + word();
    return below(2) === 0 ? text.toUpperCase() : text;
}

// The decree writes names without diacritical signs; the package leaves an accented letter out instead, as if it were not there.
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

function place() {
    for (;;) {
        const code = (below(5) === 0 ? "Z" : "ABCDEFGHILM"[below(11)]) + String(below(1000)).padStart(3, "0");
        try {
            CodiceFiscale.findLocationCode(code, "");
            return code;
        } catch {
            continue; // the package knows no such place
        }
    }
}

function person() {
    const day = new Date(Date.UTC(1900, 0, 1 + below(46021))); // to 31 December 2025
    const birth = day.toISOString().slice(0, 10);
    const today = new Date(day.getTime() + below(36500) * 86400000).toISOString().slice(0, 10);
    return { surname: name(true), given_name: name(false), birth, today, sex: one(["M", "F"]), place: place() };
}

function reckoned(one) {
    const [year, month, day] = one.birth.split("-").map(Number);
    const made = new CodiceFiscale({ surname: plain(one.surname), name: plain(one.given_name), gender: one.sex, day, month, year, birthplace: one.place, birthplaceProvincia: "" });
    const code = made.toString();
    const back = new CodiceFiscale(code).toJSON(); // the package guesses the century by the clock: year left out
    assert.deepEqual([back.day, back.month, back.gender], [day, month, one.sex], "the package reads what it wrote");
    return { ...one, code, omocodes: made.omocodie().join(" ") };
}

const lines = [];
for (let i = 0; i < Number(count); ++i) lines.push(JSON.stringify(reckoned(person())));

// Where the package is wrong, it must still be so, and the norm stands.
const accented = { surname: "Ùò", given_name: "Nicolò", birth: "1980-01-01", today: "2026-11-24", sex: "M", place: "H501" };
assert.equal(CodiceFiscale.surnameCode(accented.surname), "X".repeat(3), "the package leaves accented letters out; the decree drops the accent only");
lines.push(JSON.stringify(reckoned(accented)));
for (const fifteen of ["RSSMRA80B30H501", "RSSMRA79B29H501", "RSSMRA80D71H501", "RSSMRA80A00H501", "RSSMRA80A40H501"]) {
    const impossible = fifteen + CodiceFiscale.getCheckCode(fifteen);
    assert.ok(CodiceFiscale.check(impossible), "the package takes any two digits for a day; the decree takes the day of birth, 40 more for a woman");
    lines.push(JSON.stringify({ impossible }));
}
process.stdout.write(lines.join("\n") + "\n");
