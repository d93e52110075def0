-- The first talks: talents, answers to open questions, where and how long a talk was, and what a task is for. The
-- words in braces: see 0001_audit.sql.
CREATE TABLE talent (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    kind {text} NOT NULL,
    words {text} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL,
    ended_on {date},
    version INTEGER NOT NULL
){end};
CREATE INDEX talent_by_dossier ON talent (dossier_id, recorded_at);

CREATE TABLE talk_answer (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    question_id {text} NOT NULL,
    words {text} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL
){end};
CREATE INDEX talk_answer_by_dossier ON talk_answer (dossier_id, recorded_at);

ALTER TABLE contact ADD COLUMN place {text} NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN minutes INTEGER;
ALTER TABLE task ADD COLUMN kind {text} NOT NULL DEFAULT 'ordinary';
