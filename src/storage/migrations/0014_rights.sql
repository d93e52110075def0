-- What people asked about their own data under the AVG, by when they must hear, and what was answered.
CREATE TABLE rights_request (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    kind {text} NOT NULL,
    text {text} NOT NULL,
    thing_kind {text} NOT NULL, -- what it is about; all empty: in general
    thing_id {text} NOT NULL,
    thing_part {text} NOT NULL,
    thing_title {text} NOT NULL,
    categories {bigint} NOT NULL, -- what the handler must see (access/categories.hpp)
    status {text} NOT NULL,
    received_at {instant} NOT NULL,
    channel {text} NOT NULL,
    identity_check {text} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    due_on {date} NOT NULL,
    extension_reason {text} NOT NULL,
    handler_id {uuid} REFERENCES user_account (id),
    outcome {text},
    decision {text} NOT NULL,
    keep_reason {text} NOT NULL,
    successor_id {text} NOT NULL,
    decided_at {instant},
    version INTEGER NOT NULL
){end};
CREATE INDEX rights_request_by_term ON rights_request (municipality_id, due_on, id) WHERE decided_at IS NULL;
CREATE INDEX rights_request_by_dossier ON rights_request (dossier_id, received_at);
