-- How often what is shown of a subject has changed: a dossier, the day of a user, the directory of a municipality. What
-- has no row never changed since the installation (storage/repositories/revisions.hpp).
CREATE TABLE revision (
    subject {uuid} PRIMARY KEY,
    number INTEGER NOT NULL
){clustered};
