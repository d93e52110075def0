-- Households that follow an approach: what they follow, where they stand, what was asked and told, and what came of it.
ALTER TABLE municipality ADD COLUMN approach {text} NOT NULL DEFAULT '';

-- The files of each version of an approach that a case began with.
CREATE TABLE approach_source (
    approach_id {text} NOT NULL,
    approach_version INTEGER NOT NULL,
    text {text} NOT NULL,
    kept_at {instant} NOT NULL,
    PRIMARY KEY (approach_id, approach_version)
){end};

CREATE TABLE approach_case (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    approach_id {text} NOT NULL,
    approach_version INTEGER NOT NULL,
    state {bytes} NOT NULL,
    facts {text} NOT NULL,
    next_due {instant},
    opened_by {uuid} NOT NULL REFERENCES user_account (id),
    opened_at {instant} NOT NULL,
    ended_at {instant},
    version INTEGER NOT NULL,
    FOREIGN KEY (approach_id, approach_version) REFERENCES approach_source (approach_id, approach_version)
){end};
CREATE INDEX approach_case_by_dossier ON approach_case (dossier_id, opened_at);
CREATE INDEX approach_case_due ON approach_case (next_due) WHERE next_due IS NOT NULL;

CREATE TABLE case_step (
    case_id {uuid} NOT NULL REFERENCES approach_case (id),
    number INTEGER NOT NULL,
    at {instant} NOT NULL,
    cause {text} NOT NULL,
    act {text},
    item {text} NOT NULL,
    reason {text} NOT NULL,
    facts {text} NOT NULL,
    asked_by {uuid} REFERENCES user_account (id),
    PRIMARY KEY (case_id, number)
){clustered};

CREATE TABLE case_happening (
    id {uuid} PRIMARY KEY,
    case_id {uuid} NOT NULL REFERENCES approach_case (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    step INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    at {instant} NOT NULL,
    item {text} NOT NULL,
    item_name {text} NOT NULL,
    instance INTEGER NOT NULL,
    transition {text} NOT NULL,
    from_state {text} NOT NULL,
    to_state {text} NOT NULL,
    due {instant},
    cause {text} NOT NULL,
    facts_seen {text} NOT NULL,
    telling {text} NOT NULL,
    sentence {text} NOT NULL,
    UNIQUE (case_id, step, ordinal),
    FOREIGN KEY (case_id, step) REFERENCES case_step (case_id, number)
){end};
CREATE INDEX case_happening_by_dossier ON case_happening (dossier_id, at);

-- A task that is a step of an approach.
ALTER TABLE task ADD COLUMN case_id {uuid} REFERENCES approach_case (id);
ALTER TABLE task ADD COLUMN case_item {text} NOT NULL DEFAULT '';
CREATE INDEX task_by_case ON task (case_id) WHERE case_id IS NOT NULL;
