-- Which method or approach a cohort is about, and what its reports add to what is known of it. Figures that the report
-- tells, nothing of a person. The words in braces: see 0001_audit.sql.
ALTER TABLE saved_cohort ADD COLUMN method_id {text} NOT NULL DEFAULT ''; -- empty: about none in particular
ALTER TABLE saved_cohort ADD COLUMN approach_id {text} NOT NULL DEFAULT '';

-- One for each report that had figures to tell; it goes where its report goes.
CREATE TABLE measured_evidence (
    report_id {uuid} PRIMARY KEY REFERENCES kept_report (id) ON DELETE CASCADE,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    design {text} NOT NULL,
    rater {text} NOT NULL,
    people INTEGER,
    tested INTEGER NOT NULL,
    better INTEGER NOT NULL,
    worse INTEGER NOT NULL,
    hidden INTEGER NOT NULL,
    figures {text} NOT NULL -- JSON
){end};
CREATE INDEX saved_cohort_by_method ON saved_cohort (municipality_id, method_id) WHERE method_id <> '';
CREATE INDEX saved_cohort_by_approach ON saved_cohort (municipality_id, approach_id) WHERE approach_id <> '';
