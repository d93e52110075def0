-- People who are approached and have no dossier yet: no more of them than it takes to reach them.
CREATE TABLE outreach_list (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    name {text} NOT NULL,
    source {text} NOT NULL,
    ladder {text} NOT NULL,
    made_by {uuid} NOT NULL REFERENCES user_account (id),
    made_at {instant} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX outreach_list_by_municipality ON outreach_list (municipality_id, made_at, id);

-- Without reference to the dossier: a destroyed dossier takes the row along.
CREATE TABLE outreach_person (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    list_id {uuid} NOT NULL REFERENCES outreach_list (id),
    given_names {text} NOT NULL,
    name_prefix {text} NOT NULL,
    family_name {text} NOT NULL,
    birth_date {date},
    phone {text} NOT NULL,
    address {text} NOT NULL,
    postcode {text} NOT NULL,
    town {text} NOT NULL,
    language {text} NOT NULL,
    standing {text} NOT NULL,
    step {text} NOT NULL,
    next_on {date},
    place {text} NOT NULL,
    attempts INTEGER NOT NULL,
    declined INTEGER NOT NULL,
    approached_on {date},
    reached_on {date},
    talked_on {date},
    joined_on {date},
    stopped_on {date},
    reason {text} NOT NULL,
    last_on {date} NOT NULL,
    dossier_id {uuid},
    version INTEGER NOT NULL
){end};
-- Who is next, by day; of one list; what may be forgotten; of a dossier; and who has the same birth date.
CREATE INDEX outreach_person_next ON outreach_person (municipality_id, standing, next_on, id);
CREATE INDEX outreach_person_by_list ON outreach_person (list_id, standing, next_on, id);
CREATE INDEX outreach_person_by_last ON outreach_person (municipality_id, standing, last_on, id);
CREATE INDEX outreach_person_by_dossier ON outreach_person (dossier_id) WHERE dossier_id IS NOT NULL;
CREATE INDEX outreach_person_by_birth ON outreach_person (municipality_id, birth_date) WHERE birth_date IS NOT NULL;

CREATE TABLE outreach_attempt (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    person_id {uuid} NOT NULL REFERENCES outreach_person (id),
    tried_on {date} NOT NULL,
    step {text} NOT NULL,
    channel {text} NOT NULL,
    outcome {text} NOT NULL,
    words {text} NOT NULL,
    place {text} NOT NULL,
    agreed_on {date},
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL
){end};
CREATE INDEX outreach_attempt_by_person ON outreach_attempt (person_id, tried_on, id);
