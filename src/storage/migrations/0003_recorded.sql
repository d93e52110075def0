-- When a change was written down, beside the day it holds for: the story of one day is told in that order. What is new
-- carries that moment in its id (UUID version 7); these are the changes to what was there already.
ALTER TABLE involvement ADD COLUMN ended_at {instant};
ALTER TABLE action_plan ADD COLUMN participant_agreed_at {instant};
ALTER TABLE action_plan ADD COLUMN coach_agreed_at {instant};
ALTER TABLE action_plan ADD COLUMN ended_at {instant};
ALTER TABLE plan_action ADD COLUMN done_at {instant};
ALTER TABLE trajectory ADD COLUMN closed_at {instant};
ALTER TABLE task ADD COLUMN finished_at {instant};
