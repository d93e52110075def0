-- Who waits for a place that a municipality has for a step, and who holds one: one row for each item of a case that does.
CREATE TABLE case_place (
    case_id {uuid} NOT NULL REFERENCES approach_case (id),
    item {text} NOT NULL,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    approach_id {text} NOT NULL,
    approach_version INTEGER NOT NULL,
    pool {text} NOT NULL,
    waits {bool} NOT NULL,
    since {instant} NOT NULL,
    priority {text},
    passed_over {bool} NOT NULL,
    PRIMARY KEY (case_id, item)
){clustered};
CREATE INDEX case_place_by_pool ON case_place (municipality_id, pool, waits);
