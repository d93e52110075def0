-- An answer that is kept for a POST sent again, about one dossier: reading it again opens that dossier again.
ALTER TABLE idempotency ADD COLUMN dossier_id {uuid};
