-- Grants know which categories of data they open, for which purpose and on which ground, by instants. They follow from
-- the involvements and the grounds of the catalogue: the server writes them anew when it starts with other grounds than
-- those noted in grant_policy, and so after this step (storage/repositories/grants.hpp).
DROP TABLE access_grant;
CREATE TABLE access_grant (
    subject_id {uuid} NOT NULL, -- a user, or an organisation
    dossier_id {uuid} NOT NULL, -- all zeros: every dossier of the municipality
    source_id {uuid} NOT NULL, -- the record that it follows from, such as an involvement
    ground {text} NOT NULL,
    purpose {text} NOT NULL,
    origin {text} NOT NULL,
    categories {bigint} NOT NULL, -- a bit for each (access/categories.hpp)
    from_at {instant} NOT NULL,
    until_at {instant}, -- exclusive
    PRIMARY KEY (subject_id, dossier_id, source_id, ground)
){clustered};
CREATE INDEX access_grant_by_dossier ON access_grant (dossier_id);
CREATE INDEX access_grant_by_source ON access_grant (source_id);

CREATE TABLE grant_policy (
    id INTEGER PRIMARY KEY,
    mark {text} NOT NULL
){end};

-- In which role somebody wrote a note: those of who has professional secrecy stay with the writer.
ALTER TABLE contact ADD COLUMN recorded_as {text};
UPDATE contact SET recorded_as = (SELECT min(i.role) FROM involvement i WHERE i.dossier_id = contact.dossier_id AND i.user_id = contact.recorded_by);

-- A restricted dossier exists only for the participant and for who is named.
ALTER TABLE dossier ADD COLUMN restricted {bool} NOT NULL DEFAULT {no};
ALTER TABLE dossier_line ADD COLUMN restricted {bool} NOT NULL DEFAULT {no};
