-- Teams of colleagues, and the households that a whole team is involved with. The grants of a team stand in
-- access_grant with the team as subject and the role that a member must have.
CREATE TABLE team (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    organisation_id {uuid} NOT NULL REFERENCES organisation (id),
    name {text} NOT NULL,
    members {text} NOT NULL, -- JSON, ids of users
    version INTEGER NOT NULL
){end};
CREATE INDEX team_by_municipality ON team (municipality_id, name);

-- Follows from team.members: found from the user, with every request.
CREATE TABLE team_member (
    user_id {uuid} NOT NULL REFERENCES user_account (id),
    team_id {uuid} NOT NULL REFERENCES team (id),
    PRIMARY KEY (user_id, team_id)
){clustered};
CREATE INDEX team_member_by_team ON team_member (team_id);

CREATE TABLE team_involvement (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    team_id {uuid} NOT NULL REFERENCES team (id),
    role {text} NOT NULL,
    starts_on {date} NOT NULL,
    ends_on {date}, -- exclusive
    reason {text} NOT NULL,
    ended_at {instant},
    version INTEGER NOT NULL
){end};
CREATE INDEX team_involvement_by_dossier ON team_involvement (dossier_id, starts_on);

ALTER TABLE access_grant ADD COLUMN role {text}; -- only for a team: which of its members
