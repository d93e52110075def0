-- A participant invited to a meeting about their own household: once for each meeting, and of their dossier. What they ask
-- themselves is a meeting_item. The words in braces: see 0001_audit.sql.
CREATE TABLE meeting_invitation (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    meeting_id {uuid} NOT NULL REFERENCES meeting (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    about {text} NOT NULL,
    invited_by {uuid} NOT NULL REFERENCES user_account (id),
    invited_at {instant} NOT NULL,
    attendance {text} NOT NULL,
    words {text} NOT NULL,
    answered_at {instant},
    version INTEGER NOT NULL
){end};
CREATE UNIQUE INDEX meeting_invitation_once ON meeting_invitation (meeting_id, dossier_id);
CREATE INDEX meeting_invitation_by_dossier ON meeting_invitation (dossier_id, invited_at);
