-- The plan that a family makes itself, what others propose for it, and what was agreed for safety. While
-- dossier.private_time is true the gate closes the plan to everybody but the participant; it agrees with the phase of the
-- conference. The words in braces: see 0001_audit.sql.
ALTER TABLE dossier ADD COLUMN private_time {bool} NOT NULL DEFAULT {no};

CREATE TABLE family_conference (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    phase {text} NOT NULL,
    coordinator {text} NOT NULL,
    guests {text} NOT NULL,
    started_by {uuid} NOT NULL REFERENCES user_account (id),
    started_at {instant} NOT NULL,
    phase_at {instant} NOT NULL,
    follow_up_on {date},
    agreed_by {uuid} REFERENCES user_account (id),
    agreed_at {instant},
    version INTEGER NOT NULL
){end};
CREATE INDEX family_conference_by_dossier ON family_conference (dossier_id, started_at);
CREATE UNIQUE INDEX family_conference_open ON family_conference (dossier_id) WHERE phase <> 'ended';

CREATE TABLE family_agreement (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    conference_id {uuid} NOT NULL REFERENCES family_conference (id),
    position INTEGER NOT NULL,
    text {text} NOT NULL,
    who {text} NOT NULL,
    due_on {date}
){end};
CREATE INDEX family_agreement_by_dossier ON family_agreement (dossier_id, conference_id, position);

CREATE TABLE family_proposal (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    conference_id {uuid} NOT NULL REFERENCES family_conference (id),
    text {text} NOT NULL,
    who {text} NOT NULL,
    due_on {date},
    proposed_by {uuid} NOT NULL REFERENCES user_account (id),
    proposed_at {instant} NOT NULL,
    state {text} NOT NULL,
    words {text} NOT NULL,
    answered_at {instant}
){end};
CREATE INDEX family_proposal_by_dossier ON family_proposal (dossier_id, proposed_at);

CREATE TABLE safety_agreement (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    text {text} NOT NULL,
    who {text} NOT NULL,
    stays_visible {bool} NOT NULL,
    reason {text} NOT NULL,
    decided_by {uuid} NOT NULL REFERENCES user_account (id),
    decided_at {instant} NOT NULL,
    ended_on {date},
    version INTEGER NOT NULL
){end};
CREATE INDEX safety_agreement_by_dossier ON safety_agreement (dossier_id, decided_at);
