-- What protects people beside the ordinary work: who decided that a dossier is restricted, who broke the glass, and the
-- notes that stay with their writer. The words in braces: see 0001_audit.sql.

-- The latest of a dossier agrees with dossier.restricted; who is named holds a grant with this record as its source.
CREATE TABLE dossier_restriction (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    restricted {bool} NOT NULL,
    reason {text} NOT NULL,
    decided_by {uuid} NOT NULL REFERENCES user_account (id),
    decided_at {instant} NOT NULL
){end};
CREATE INDEX dossier_restriction_by_dossier ON dossier_restriction (dossier_id);
CREATE INDEX dossier_restricted ON dossier (municipality_id) WHERE restricted;

CREATE TABLE broken_glass (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    user_id {uuid} NOT NULL REFERENCES user_account (id),
    role {text} NOT NULL,
    danger {text} NOT NULL,
    reason {text} NOT NULL,
    opened_at {instant} NOT NULL,
    until_at {instant} NOT NULL, -- exclusive
    ended_at {instant}, -- earlier, by the user
    tell_from {date}, -- the participant sees it from this day; none: at once
    wait_reason {text} NOT NULL,
    wait_decided_by {uuid} REFERENCES user_account (id),
    verdict {text},
    verdict_words {text} NOT NULL,
    reviewed_by {uuid} REFERENCES user_account (id),
    reviewed_at {instant},
    version INTEGER NOT NULL
){end};
CREATE INDEX broken_glass_by_dossier ON broken_glass (dossier_id, opened_at);
CREATE INDEX broken_glass_by_municipality ON broken_glass (municipality_id, opened_at, id);
CREATE INDEX broken_glass_waits ON broken_glass (municipality_id, opened_at, id) WHERE verdict IS NULL;
-- Whose day is not to be kept, because it shows what ends within hours.
CREATE INDEX access_grant_of_glass ON access_grant (subject_id, until_at) WHERE origin = 'break_glass';

CREATE TABLE working_note (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    author_id {uuid} NOT NULL REFERENCES user_account (id),
    text {text} NOT NULL,
    written_at {instant} NOT NULL,
    changed_at {instant} NOT NULL,
    kept_until {date} NOT NULL, -- removed on this day
    version INTEGER NOT NULL
){end};
CREATE INDEX working_note_by_author ON working_note (dossier_id, author_id, written_at);
CREATE INDEX working_note_by_end ON working_note (kept_until);
