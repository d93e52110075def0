-- Who joined a household, and every correction of what identifies a person, with what was known until then and where the
-- correction comes from.
CREATE TABLE person_event (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    kind {text} NOT NULL,
    birth_date {date},
    bsn {bytes}, -- sealed
    bsn_hash {bytes},
    source {text} NOT NULL,
    source_detail {text} NOT NULL,
    recorded_at {instant} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id)
){end};
CREATE INDEX person_event_by_dossier ON person_event (dossier_id, recorded_at);
CREATE INDEX person_event_by_person ON person_event (person_id);
