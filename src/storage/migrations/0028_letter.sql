-- Letters and flyers as they were sent: in a dossier, or to somebody who is approached and has none.
CREATE TABLE letter (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} REFERENCES dossier (id),
    contact_id {uuid} REFERENCES contact (id),
    outreach_person_id {uuid} REFERENCES outreach_person (id),
    attempt_id {uuid} REFERENCES outreach_attempt (id),
    template_id {text} NOT NULL,
    template_version INTEGER NOT NULL,
    kind {text} NOT NULL,
    language {text} NOT NULL,
    title {text} NOT NULL,
    paragraphs {text} NOT NULL, -- JSON: texts with their pictograms
    sent_on {date} NOT NULL,
    sent_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL,
    recorded_as {text},
    CHECK ((dossier_id IS NULL) <> (outreach_person_id IS NULL))
){end};
CREATE INDEX letter_by_dossier ON letter (dossier_id, sent_on, id) WHERE dossier_id IS NOT NULL;
CREATE INDEX letter_by_approached ON letter (outreach_person_id, sent_on, id) WHERE outreach_person_id IS NOT NULL;
-- What is taken out of a contact or an attempt is taken out of its letter.
CREATE INDEX letter_by_contact ON letter (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX letter_by_attempt ON letter (attempt_id) WHERE attempt_id IS NOT NULL;
