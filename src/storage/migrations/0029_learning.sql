-- Trainings for professionals, who signed up, and groups for intervision with the cases that were brought in without
-- names. No table here knows of a dossier.
CREATE TABLE training (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    title {text} NOT NULL,
    explanation {text} NOT NULL,
    starts_at {instant} NOT NULL,
    minutes INTEGER NOT NULL,
    place {text} NOT NULL,
    for_whom {text} NOT NULL,
    places INTEGER,
    cancelled {bool} NOT NULL,
    made_by {uuid} NOT NULL REFERENCES user_account (id),
    made_at {instant} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX training_by_municipality ON training (municipality_id, starts_at, id);

CREATE TABLE training_sign_up (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    training_id {uuid} NOT NULL REFERENCES training (id),
    user_id {uuid} NOT NULL REFERENCES user_account (id),
    signed_up_at {instant} NOT NULL
){end};
CREATE UNIQUE INDEX training_sign_up_once ON training_sign_up (training_id, user_id);

CREATE TABLE intervision_group (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    name {text} NOT NULL,
    members {text} NOT NULL, -- JSON, ids of users
    made_by {uuid} NOT NULL REFERENCES user_account (id),
    made_at {instant} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX intervision_group_by_municipality ON intervision_group (municipality_id, name);

CREATE TABLE intervision_case (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    group_id {uuid} NOT NULL REFERENCES intervision_group (id),
    held_on {date} NOT NULL,
    question {text} NOT NULL,
    tried {text} NOT NULL,
    brought_by {uuid} NOT NULL REFERENCES user_account (id),
    written_at {instant} NOT NULL,
    conclusion {text} NOT NULL,
    concluded_on {date},
    version INTEGER NOT NULL
){end};
CREATE INDEX intervision_case_by_group ON intervision_case (group_id, held_on, id);
