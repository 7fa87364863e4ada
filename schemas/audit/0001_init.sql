-- The station's durable memory, version 1. Never edited once released: a change is a new file.
-- Pseudonyms and links are HMAC-SHA-256 in hexadecimal; their keys lie outside this database.

-- One row an access, numbered from 1 without gaps. Columns in the order in which they are linked; `at` is UTC, `day` Europe/Rome.
CREATE TABLE audit (
    sequence        INTEGER PRIMARY KEY CHECK (sequence > 0),
    kind            TEXT NOT NULL,
    at              TEXT NOT NULL,
    day             TEXT NOT NULL,
    operator        TEXT NOT NULL, -- pseudonym
    operator_role   TEXT NOT NULL,
    operator_origin TEXT NOT NULL,
    organisation    TEXT NOT NULL,
    workstation     TEXT NOT NULL,
    patient         TEXT NOT NULL, -- pseudonym
    mode            TEXT NOT NULL,
    assurance       TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    reason          TEXT NOT NULL,
    code            TEXT NOT NULL, -- pseudonym, of patient and code together
    draft_digest    TEXT NOT NULL,
    catalogue       TEXT NOT NULL,
    proof_id        TEXT NOT NULL,
    message_id      TEXT NOT NULL,
    personal_hash   TEXT NOT NULL,
    link            TEXT NOT NULL
);

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit row is never changed'); END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit row is never deleted'); END;

-- Also what refuses INSERT OR REPLACE, which deletes without a DELETE trigger.
CREATE TRIGGER audit_has_no_gaps BEFORE INSERT ON audit
WHEN NEW.sequence <> (SELECT ifnull(max(sequence), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'audit rows are numbered without gaps'); END;

-- What names people and exemptions, sealed (AES-256-GCM). Deleting a row erases it for good, salt included; the chain still holds.
CREATE TABLE audit_personal (
    sequence INTEGER PRIMARY KEY REFERENCES audit (sequence),
    salt     BLOB NOT NULL,
    sealed   BLOB NOT NULL
);

CREATE TRIGGER audit_personal_is_never_changed BEFORE UPDATE ON audit_personal
BEGIN SELECT RAISE(ABORT, 'a personal part is erased or kept, never changed'); END;

-- Which key made this database: a keyed digest of a constant each.
CREATE TABLE key_check (
    name  TEXT PRIMARY KEY,
    proof TEXT NOT NULL
) WITHOUT ROWID;

-- Codes asked about in paper mode; all but the day are pseudonyms.
CREATE TABLE paper_ledger (
    day      TEXT NOT NULL,
    operator TEXT NOT NULL,
    patient  TEXT NOT NULL,
    code     TEXT NOT NULL,
    PRIMARY KEY (day, operator, patient, code)
) WITHOUT ROWID;

-- Warnings somebody has looked at; patient and code are pseudonyms.
CREATE TABLE acknowledged (
    day     TEXT NOT NULL,
    patient TEXT NOT NULL,
    code    TEXT NOT NULL,
    rule    TEXT NOT NULL,
    PRIMARY KEY (day, patient, code, rule)
) WITHOUT ROWID;

PRAGMA user_version = 1;
