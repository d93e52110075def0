-- In which form several organisations help one household together; each choice stays, the last one holds. The words in
-- braces: see 0001_audit.sql.
CREATE TABLE collaboration (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    form {text} NOT NULL,
    reason {text} NOT NULL,
    chosen_by {uuid} NOT NULL REFERENCES user_account (id),
    chosen_at {instant} NOT NULL
){end};
CREATE INDEX collaboration_by_dossier ON collaboration (dossier_id, chosen_at);
