-- Who was asked to help a household, what they answered, and the direction that was offered and taken over. The words
-- in braces: see 0001_audit.sql. While a referral is open, who is asked holds a grant with the referral as its source.
CREATE TABLE referral (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    sent_by {uuid} NOT NULL REFERENCES user_account (id),
    sent_at {instant} NOT NULL,
    to_user_id {uuid} REFERENCES user_account (id),
    to_organisation_id {uuid} REFERENCES organisation (id),
    to_place {text} NOT NULL,
    by_hand {bool} NOT NULL,
    question {text} NOT NULL,
    parts {text} NOT NULL, -- JSON: kinds of data, under which ground and for which purpose
    state {text} NOT NULL,
    due_on {date}, -- the last day of the term for what comes next
    accepted_by {uuid} REFERENCES user_account (id),
    involvement_id {uuid} REFERENCES involvement (id),
    meeting_at {instant},
    meeting_place {text} NOT NULL,
    appointment_id {uuid} REFERENCES appointment (id),
    task_id {uuid} REFERENCES task (id),
    version INTEGER NOT NULL
){end};
CREATE INDEX referral_by_dossier ON referral (dossier_id, sent_at);
CREATE INDEX referral_to_user ON referral (to_user_id, sent_at) WHERE state IN ('asked', 'waiting', 'accepted');
CREATE INDEX referral_to_organisation ON referral (to_organisation_id, sent_at)
    WHERE state IN ('asked', 'waiting', 'accepted');

CREATE TABLE referral_step (
    id {uuid} PRIMARY KEY,
    referral_id {uuid} NOT NULL REFERENCES referral (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    act {text} NOT NULL,
    words {text} NOT NULL,
    done_by {uuid} NOT NULL REFERENCES user_account (id),
    done_at {instant} NOT NULL
){end};
CREATE INDEX referral_step_by_dossier ON referral_step (dossier_id, done_at);

CREATE TABLE direction_offer (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    from_id {uuid} REFERENCES user_account (id),
    to_id {uuid} NOT NULL REFERENCES user_account (id),
    offered_by {uuid} NOT NULL REFERENCES user_account (id),
    offered_at {instant} NOT NULL,
    reason {text} NOT NULL,
    state {text} NOT NULL,
    words {text} NOT NULL,
    answered_at {instant},
    task_id {uuid} REFERENCES task (id),
    version INTEGER NOT NULL
){end};
CREATE INDEX direction_offer_by_dossier ON direction_offer (dossier_id, offered_at);
CREATE UNIQUE INDEX direction_offer_open ON direction_offer (dossier_id) WHERE state = 'offered';
