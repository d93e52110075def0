-- What participants agreed to share, what partners agreed with the municipality, and what was shared. The grants that
-- follow from consents and covenants stand in access_grant, with the consent or the purpose of the covenant as source.
CREATE TABLE consent (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    organisation_id {uuid} NOT NULL REFERENCES organisation (id),
    categories {bigint} NOT NULL, -- a bit for each (access/categories.hpp)
    purpose {text} NOT NULL,
    ground {text} NOT NULL,
    until_on {date} NOT NULL, -- the last day
    sentence {text} NOT NULL, -- that the participant reads or hears, and agrees to
    state {text} NOT NULL,
    asked_by {uuid} REFERENCES user_account (id),
    asked_at {instant},
    means {text},
    given_on {date},
    recorded_by {uuid} REFERENCES user_account (id),
    answered_at {instant},
    note {text} NOT NULL,
    withdrawn_at {instant},
    withdrawn_by {uuid} REFERENCES user_account (id),
    withdrawn_means {text},
    withdrawn_note {text} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX consent_by_dossier ON consent (dossier_id);

CREATE TABLE covenant (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    name {text} NOT NULL,
    reference {text} NOT NULL,
    purposes {text} NOT NULL, -- JSON; each has an id, the source of its grants
    categories {bigint} NOT NULL,
    partners {text} NOT NULL, -- JSON, ids of organisations
    starts_on {date} NOT NULL,
    ends_on {date}, -- the last day
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL,
    ended_at {instant},
    ended_by {uuid} REFERENCES user_account (id),
    ended_reason {text} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX covenant_by_municipality ON covenant (municipality_id);

-- Facts are named by their ids, so that what was shared is not kept twice.
CREATE TABLE sharing (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    shared_by {uuid} NOT NULL REFERENCES user_account (id),
    shared_at {instant} NOT NULL,
    user_id {uuid} REFERENCES user_account (id), -- none: everybody of the organisation who is involved
    organisation_id {uuid} NOT NULL REFERENCES organisation (id),
    parts {text} NOT NULL, -- JSON: each kind of data, under which ground and for which purpose
    facts {text} NOT NULL, -- JSON, ids
    text {text} NOT NULL
){end};
CREATE INDEX sharing_by_dossier ON sharing (dossier_id);
