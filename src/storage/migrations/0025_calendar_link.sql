-- The secret address with which a user's own telephone reads when there are appointments: only its hash, and
-- one a user, so that a new address ends the one before.
CREATE TABLE calendar_link (
    user_id {uuid} PRIMARY KEY REFERENCES user_account (id),
    secret_hash {bytes} NOT NULL,
    made_at {instant} NOT NULL
){clustered};
CREATE UNIQUE INDEX calendar_link_by_secret ON calendar_link (secret_hash);
