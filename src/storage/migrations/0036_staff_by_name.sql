-- Colleagues in the order of their names, a page at a time, without the participants who have an account.
CREATE INDEX user_account_of_staff ON user_account (municipality_id, display_name, id) WHERE person_id IS NULL;
