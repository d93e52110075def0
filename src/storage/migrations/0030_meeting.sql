-- Meetings of professionals about households. A meeting belongs to the municipality; each question on its agenda belongs
-- to a dossier, and so does what was decided. The words in braces: see 0001_audit.sql.
CREATE TABLE meeting_series (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    kind {text} NOT NULL,
    every_days INTEGER NOT NULL,
    made_by {uuid} NOT NULL REFERENCES user_account (id),
    made_at {instant} NOT NULL,
    stopped_on {date},
    version INTEGER NOT NULL
){end};
CREATE INDEX meeting_series_by_municipality ON meeting_series (municipality_id, made_at);

CREATE TABLE meeting (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    series_id {uuid} REFERENCES meeting_series (id),
    dossier_id {uuid} REFERENCES dossier (id), -- of a kind about one household
    kind {text} NOT NULL,
    nameless {bool} NOT NULL,
    starts_at {instant} NOT NULL,
    minutes INTEGER NOT NULL,
    place {text} NOT NULL,
    led_by {uuid} NOT NULL REFERENCES user_account (id),
    state {text} NOT NULL,
    reason {text} NOT NULL,
    ended_at {instant},
    made_at {instant} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX meeting_by_leader ON meeting (led_by, starts_at);
CREATE INDEX meeting_by_series ON meeting (series_id, starts_at) WHERE series_id IS NOT NULL;
CREATE INDEX meeting_by_dossier ON meeting (dossier_id, starts_at) WHERE dossier_id IS NOT NULL;

CREATE TABLE meeting_guest (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    meeting_id {uuid} NOT NULL REFERENCES meeting (id),
    user_id {uuid} NOT NULL REFERENCES user_account (id),
    attendance {text} NOT NULL
){end};
CREATE UNIQUE INDEX meeting_guest_once ON meeting_guest (meeting_id, user_id);
CREATE INDEX meeting_guest_by_user ON meeting_guest (user_id, meeting_id);

CREATE TABLE meeting_item (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    meeting_id {uuid} NOT NULL REFERENCES meeting (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    asked_by {uuid} NOT NULL REFERENCES user_account (id),
    position INTEGER NOT NULL,
    question {text} NOT NULL,
    wanted {text} NOT NULL,
    facts {text} NOT NULL,
    categories {bigint} NOT NULL, -- bits of the kinds of data that it tells
    told_on {date},
    state {text} NOT NULL,
    minutes {text} NOT NULL,
    minutes_by {uuid} REFERENCES user_account (id),
    discussed_at {instant},
    asked_at {instant} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX meeting_item_by_meeting ON meeting_item (meeting_id, position);
CREATE INDEX meeting_item_by_dossier ON meeting_item (dossier_id, asked_at);

CREATE TABLE meeting_decision (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    meeting_id {uuid} NOT NULL REFERENCES meeting (id),
    item_id {uuid} NOT NULL REFERENCES meeting_item (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    text {text} NOT NULL,
    owner_id {uuid} REFERENCES user_account (id),
    due_on {date} NOT NULL,
    made_by {uuid} NOT NULL REFERENCES user_account (id),
    made_at {instant} NOT NULL,
    task_id {uuid} REFERENCES task (id) -- none: whoever asked has still to take it over
){end};
CREATE INDEX meeting_decision_by_meeting ON meeting_decision (meeting_id, made_at);
CREATE INDEX meeting_decision_by_dossier ON meeting_decision (dossier_id, made_at);
CREATE INDEX meeting_decision_by_item ON meeting_decision (item_id);
