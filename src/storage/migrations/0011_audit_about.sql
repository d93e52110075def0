-- What an event is about: the kinds of data, the persons and the request it belongs to. `form` says how its hash was
-- made (storage/audit/form.hpp); events of before keep theirs.
ALTER TABLE event ADD COLUMN form INTEGER NOT NULL DEFAULT 1;
ALTER TABLE event ADD COLUMN categories {bigint} NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN persons {bytes};
ALTER TABLE event ADD COLUMN trace_id {uuid};

-- Where the events of a dossier stand: for each stretch of a chain (storage/audit/places.hpp) one row a dossier. Written
-- a stretch at a time, so that the rows lie one after the other.
CREATE TABLE event_place (
    municipality_id {uuid} NOT NULL,
    stretch {bigint} NOT NULL,
    dossier_id {uuid} NOT NULL,
    places {bytes} NOT NULL,
    PRIMARY KEY (municipality_id, stretch, dossier_id)
){clustered};

-- How many stretches of a chain have their places.
CREATE TABLE event_stretch (
    municipality_id {uuid} PRIMARY KEY,
    done {bigint} NOT NULL
){clustered};

-- Who looked at which dossier on which day (in the Netherlands), made together with the places: what the privacy officer
-- asks about weeks is read here instead of in millions of events. Bit n of half_hours: in the n-th half hour of the day.
CREATE TABLE event_look (
    municipality_id {uuid} NOT NULL,
    day {date} NOT NULL,
    user_id {uuid} NOT NULL,
    role {text} NOT NULL,
    dossier_id {uuid} NOT NULL,
    events {bigint} NOT NULL,
    half_hours {bigint} NOT NULL,
    PRIMARY KEY (municipality_id, day, user_id, role, dossier_id)
){clustered};
