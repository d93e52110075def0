-- Measurements that are to come in a household that follows an approach: when, by whom, and what came of them.
CREATE TABLE measure_moment (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    case_id {uuid} NOT NULL REFERENCES approach_case (id),
    plan_id {text} NOT NULL,
    name {text} NOT NULL,
    purpose {text} NOT NULL,
    instrument_id {text} NOT NULL,
    moment {text} NOT NULL,
    rater {text} NOT NULL,
    planned_on {date} NOT NULL,
    opens_on {date} NOT NULL,
    closes_on {date} NOT NULL,
    status {text} NOT NULL,
    measurement_id {uuid} REFERENCES measurement (id),
    measured_on {date},
    missed_reason {text} NOT NULL,
    missed_note {text} NOT NULL,
    settled_by {uuid} REFERENCES user_account (id),
    settled_at {instant},
    version INTEGER NOT NULL
){end};
CREATE UNIQUE INDEX measure_moment_of_case ON measure_moment (case_id, plan_id, rater);
CREATE INDEX measure_moment_by_dossier ON measure_moment (dossier_id, planned_on);
-- What is to be done, for the day of whoever coaches.
CREATE INDEX measure_moment_open ON measure_moment (dossier_id, opens_on) WHERE status = 'planned';
