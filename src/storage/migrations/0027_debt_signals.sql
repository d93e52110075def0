-- Early signals of debts: of whom arrears were told, brought together by household, with the term of the first contact.
ALTER TABLE outreach_person ADD COLUMN contact_by {date};
ALTER TABLE outreach_person ADD COLUMN household_key {text} NOT NULL DEFAULT '';
-- Whose first contact is late, by day; and who lives where a new signal is about.
CREATE INDEX outreach_person_first_contact ON outreach_person (municipality_id, contact_by, id)
    WHERE contact_by IS NOT NULL;
CREATE INDEX outreach_person_household ON outreach_person (municipality_id, household_key) WHERE household_key <> '';

CREATE TABLE debt_signal (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    person_id {uuid} NOT NULL REFERENCES outreach_person (id),
    list_id {uuid} NOT NULL REFERENCES outreach_list (id),
    on_name {text} NOT NULL,
    kind {text} NOT NULL,
    cents {bigint} NOT NULL,
    creditor {text} NOT NULL,
    signalled_on {date} NOT NULL,
    result {text} NOT NULL,
    resulted_on {date},
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX debt_signal_by_person ON debt_signal (person_id, signalled_on, id);
CREATE INDEX debt_signal_by_list ON debt_signal (list_id);
