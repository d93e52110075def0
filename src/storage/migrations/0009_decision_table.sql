-- Decision tables that a municipality published: immutable, and never deleted. Cases name the versions they began with.
CREATE TABLE published_table (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    decision_id {text} NOT NULL,
    number INTEGER NOT NULL,
    text {text} NOT NULL,
    holds_from {date} NOT NULL,
    reason {text} NOT NULL,
    explanation {text} NOT NULL,
    published_by {uuid} NOT NULL REFERENCES user_account (id),
    published_at {instant} NOT NULL,
    UNIQUE (municipality_id, decision_id, number)
){end};

CREATE TABLE withdrawn_table (
    id {uuid} PRIMARY KEY REFERENCES published_table (id),
    reason {text} NOT NULL,
    withdrawn_by {uuid} NOT NULL REFERENCES user_account (id),
    withdrawn_at {instant} NOT NULL
){end};

ALTER TABLE approach_case ADD COLUMN tables {text} NOT NULL DEFAULT '';
ALTER TABLE case_step ADD COLUMN tables {text} NOT NULL DEFAULT '';
