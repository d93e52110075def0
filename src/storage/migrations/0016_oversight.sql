-- Who watches over the data reads the consents of the whole municipality, by their last day. The index has everything
-- that is filtered and counted by, so that only what is told of is looked up.
ALTER TABLE consent ADD COLUMN municipality_id {uuid} REFERENCES municipality (id);
UPDATE consent SET municipality_id = (SELECT d.municipality_id FROM dossier d WHERE d.id = consent.dossier_id);
CREATE INDEX consent_by_municipality ON consent (municipality_id, until_on, id, state, organisation_id, categories, dossier_id);

-- What somebody took themself, with the verdict.
CREATE INDEX broken_glass_by_user ON broken_glass (user_id, opened_at, id);
