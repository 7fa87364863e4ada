-- What the counter (sportello) must not forget when the machine stops, and must forget in time. Version 2. Never edited once released.
-- Pseudonyms are HMAC-SHA-256 in hexadecimal. A PIN part never comes here.

-- One row a request, written before it is sent. `message_id` is its idempotency key with the service.
CREATE TABLE counter_request (
    message_id TEXT PRIMARY KEY,
    day        TEXT NOT NULL, -- Europe/Rome
    at         TEXT NOT NULL, -- when it was first sent, UTC
    operator   TEXT NOT NULL, -- pseudonym
    content    TEXT NOT NULL, -- keyed digest of everything that is sent, with the operator
    kind       TEXT NOT NULL, -- pin | card
    operation  TEXT NOT NULL,
    type       TEXT NOT NULL,
    state      TEXT NOT NULL, -- sent | answered | refused | closed
    request_id TEXT NOT NULL, -- of the service; empty until it answered
    sealed     BLOB NOT NULL  -- people, for the journal of the day (AES-256-GCM); empty from midnight on
) WITHOUT ROWID;

CREATE INDEX counter_request_by_content ON counter_request (content, at);

-- Which contact served which holder, for 30 days; both are pseudonyms.
CREATE TABLE counter_contact (
    contact TEXT NOT NULL,
    holder  TEXT NOT NULL,
    day     TEXT NOT NULL,
    PRIMARY KEY (contact, holder, day)
) WITHOUT ROWID;

PRAGMA user_version = 2;
