-- Days on which is seen together how far a goal is: agreed in the plan, or when it was scored; each is a task of the
-- coach. The words in braces: see 0001_audit.sql.
ALTER TABLE goal ADD COLUMN score_on {date};
ALTER TABLE gas_score ADD COLUMN next_on {date};
ALTER TABLE task ADD COLUMN goal_id {uuid};
