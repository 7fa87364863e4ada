-- The station's durable memory, version 3. Never edited once released: a change is a new file.

-- The edition of the exemption catalogue accepted last (at most one row): no older one is ever accepted, and this one stays in force where
-- the configured file is refused or gone. `digest` is SHA-256 of `content` in hexadecimal.
CREATE TABLE kept_catalogue (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    serial  INTEGER NOT NULL CHECK (serial > 0),
    digest  TEXT NOT NULL,
    content BLOB NOT NULL
);

CREATE TRIGGER kept_catalogue_never_goes_back BEFORE UPDATE ON kept_catalogue
WHEN NEW.serial < OLD.serial
BEGIN SELECT RAISE(ABORT, 'an older catalogue never replaces a newer one'); END;

CREATE TRIGGER kept_catalogue_is_never_forgotten BEFORE DELETE ON kept_catalogue
BEGIN SELECT RAISE(ABORT, 'the last catalogue is never forgotten'); END;

PRAGMA user_version = 3;
