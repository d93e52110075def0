-- The audit: one hash chain a municipality (storage/audit/chain.hpp). No foreign keys: it outlives what it tells of.
-- No index but the key: each further one would cost every read of a dossier a page of its own (docs/decisions).
-- Migrations named audit also run on the log of reads, which is a file of its own beside an SQLite database.
--
-- One text for SQLite and PostgreSQL; the words in braces differ between them (storage/migrate.cpp): {uuid} {bytes}
-- {date} {instant} {bigint} {bool} {text}, and {end} or {clustered} after a table's closing bracket ({clustered}: the
-- rows lie in the order of the primary key).

CREATE TABLE event (
    municipality_id {uuid} NOT NULL,
    sequence {bigint} NOT NULL,
    id {uuid} NOT NULL,
    at {instant} NOT NULL,
    user_id {uuid},
    organisation_id {uuid},
    role {text} NOT NULL,
    action {text} NOT NULL,
    purpose {text} NOT NULL,
    ground {text} NOT NULL,
    allowed {bool} NOT NULL,
    change {bool} NOT NULL,
    dossier_id {uuid},
    subject {text} NOT NULL,
    payload_hash {bytes},
    hash {bytes} NOT NULL,
    PRIMARY KEY (municipality_id, sequence)
){clustered};

-- Personal content of a change. Destroying a row leaves the chain whole: the event keeps only a salted hash.
CREATE TABLE event_payload (
    municipality_id {uuid} NOT NULL,
    sequence {bigint} NOT NULL,
    salt {bytes} NOT NULL,
    payload {text} NOT NULL,
    PRIMARY KEY (municipality_id, sequence)
){clustered};

CREATE TABLE chain_head (
    municipality_id {uuid} PRIMARY KEY,
    sequence {bigint} NOT NULL,
    hash {bytes} NOT NULL
){clustered};
