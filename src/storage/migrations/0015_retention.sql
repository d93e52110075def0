-- Dossiers whose term has passed, what is held back, and what stays of the destroyed ones (docs/decisions/0016).
CREATE TABLE retention_item (
    id {uuid} PRIMARY KEY REFERENCES dossier (id),
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    term {text} NOT NULL,
    name {text} NOT NULL,
    law {text} NOT NULL,
    reference {text} NOT NULL,
    because {text} NOT NULL,
    since {date} NOT NULL,
    listed_at {instant} NOT NULL,
    first_by {uuid} REFERENCES user_account (id),
    first_at {instant},
    second_by {uuid} REFERENCES user_account (id),
    second_at {instant},
    version INTEGER NOT NULL
){clustered};
CREATE INDEX retention_item_by_day ON retention_item (municipality_id, since, id);
CREATE INDEX retention_item_decided ON retention_item (municipality_id, id) WHERE second_by IS NOT NULL;

CREATE TABLE retention_hold (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    kind {text} NOT NULL,
    reason {text} NOT NULL,
    until {date},
    placed_by {uuid} NOT NULL REFERENCES user_account (id),
    placed_at {instant} NOT NULL,
    lifted_by {uuid} REFERENCES user_account (id),
    lifted_at {instant},
    lift_reason {text} NOT NULL
){end};
CREATE INDEX retention_hold_by_dossier ON retention_hold (dossier_id);

-- No foreign key to a dossier and no id of one: the mark is a keyed hash, the same as in the ledger beside the key.
CREATE TABLE destruction (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    destroyed_at {instant} NOT NULL,
    term {text} NOT NULL,
    name {text} NOT NULL,
    law {text} NOT NULL,
    reference {text} NOT NULL,
    first_by {uuid} REFERENCES user_account (id),
    second_by {uuid} REFERENCES user_account (id),
    kinds {text} NOT NULL, -- JSON
    again {bool} NOT NULL,
    mark {bytes} NOT NULL
){end};
CREATE INDEX destruction_by_moment ON destruction (municipality_id, destroyed_at, id);

-- How many destroyed dossiers were alike. A row has no id and no day; small counts are not told.
CREATE TABLE destroyed_count (
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    year INTEGER NOT NULL,
    reached {text} NOT NULL,
    approach {text} NOT NULL,
    duration {text} NOT NULL,
    result {text} NOT NULL, -- empty: no trajectory was closed
    number INTEGER NOT NULL,
    PRIMARY KEY (municipality_id, year, reached, approach, duration, result)
){clustered};

CREATE INDEX dossier_closed ON dossier (municipality_id, closed_on, id) WHERE phase = 'closed';
