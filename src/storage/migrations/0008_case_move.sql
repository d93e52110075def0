-- A running case may go on in another version of its approach: each step that begins one says which.
ALTER TABLE case_step ADD COLUMN approach_id {text} NOT NULL DEFAULT '';
ALTER TABLE case_step ADD COLUMN approach_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_step ADD COLUMN dropped {text} NOT NULL DEFAULT '';
UPDATE case_step SET
    approach_id = (SELECT c.approach_id FROM approach_case c WHERE c.id = case_step.case_id),
    approach_version = (SELECT c.approach_version FROM approach_case c WHERE c.id = case_step.case_id)
WHERE cause = 'opened';
