-- Cohorts that a municipality defined, and the effect reports that were made of them. Neither holds anything of a person:
-- a cohort is a rule, a report has figures only. The words in braces: see 0001_audit.sql.
CREATE TABLE saved_cohort (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    name {text} NOT NULL,
    question {text} NOT NULL,
    from_on {date} NOT NULL,
    until_on {date} NOT NULL,
    filter {text} NOT NULL,
    comparison {text} NOT NULL,
    match_on {text} NOT NULL, -- JSON
    match_exact {text} NOT NULL, -- JSON
    instruments {text} NOT NULL, -- JSON
    rater {text} NOT NULL,
    changed_by {uuid} NOT NULL REFERENCES user_account (id),
    changed_at {instant} NOT NULL,
    removed_at {instant},
    version INTEGER NOT NULL
){end};
CREATE INDEX saved_cohort_by_name ON saved_cohort (municipality_id, name) WHERE removed_at IS NULL;

-- With the definition of its day: the next report is held against everything that was told before.
CREATE TABLE kept_report (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    cohort_id {uuid} NOT NULL REFERENCES saved_cohort (id),
    cohort_version INTEGER NOT NULL,
    from_on {date} NOT NULL,
    until_on {date} NOT NULL,
    filter {text} NOT NULL,
    comparison {text} NOT NULL,
    made_on {date} NOT NULL,
    made_at {instant} NOT NULL,
    made_by {uuid} NOT NULL REFERENCES user_account (id),
    figures {text} NOT NULL, -- JSON; counts that were not told as well, to hold the next report against
    report {text} NOT NULL, -- JSON
    page {text} NOT NULL, -- HTML
    file {text} NOT NULL -- CSV
){end};
CREATE INDEX kept_report_by_cohort ON kept_report (cohort_id, made_at);
CREATE INDEX kept_report_by_municipality ON kept_report (municipality_id, made_at);

-- Who came in when, in the order in which the people of a cohort are read; and who objected.
CREATE INDEX dossier_by_opening ON dossier (municipality_id, opened_on, id);
CREATE INDEX rights_request_by_person ON rights_request (person_id, kind);
