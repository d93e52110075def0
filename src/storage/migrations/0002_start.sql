-- Everything of the first release but the audit. The words in braces: see 0001_audit.sql.
-- Deleting is rare and explicit, so no foreign key cascades.

CREATE TABLE municipality (
    id {uuid} PRIMARY KEY,
    code {text} NOT NULL UNIQUE,
    name {text} NOT NULL
){clustered};

CREATE TABLE organisation (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    name {text} NOT NULL,
    kind {text} NOT NULL
){clustered};
CREATE INDEX organisation_by_municipality ON organisation (municipality_id, name);

CREATE TABLE household (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    district {text} NOT NULL,
    address {text} NOT NULL,
    postcode {text} NOT NULL,
    town {text} NOT NULL,
    no_fixed_address {bool} NOT NULL,
    version INTEGER NOT NULL
){clustered};
CREATE INDEX household_by_municipality ON household (municipality_id);

CREATE TABLE person (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    household_id {uuid} NOT NULL REFERENCES household (id),
    household_role {text} NOT NULL,
    given_names {text} NOT NULL,
    name_prefix {text} NOT NULL,
    family_name {text} NOT NULL,
    birth_date {date},
    bsn {bytes},
    bsn_hash {bytes},
    phone {text} NOT NULL,
    email {text} NOT NULL,
    language {text} NOT NULL,
    version INTEGER NOT NULL
){clustered};
CREATE INDEX person_by_household ON person (household_id);
CREATE UNIQUE INDEX person_by_bsn ON person (municipality_id, bsn_hash) WHERE bsn_hash IS NOT NULL;

-- What a person can be found by: normalised names, birth dates, telephone numbers; a prefix search walks the key.
CREATE TABLE person_key (
    municipality_id {uuid} NOT NULL,
    key {text} NOT NULL,
    person_id {uuid} NOT NULL REFERENCES person (id),
    PRIMARY KEY (municipality_id, key, person_id)
){clustered};
CREATE INDEX person_key_by_person ON person_key (person_id);

CREATE TABLE user_account (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    organisation_id {uuid} NOT NULL REFERENCES organisation (id),
    login {text} NOT NULL UNIQUE,
    display_name {text} NOT NULL,
    email {text} NOT NULL,
    phone {text} NOT NULL,
    roles {text} NOT NULL, -- JSON
    person_id {uuid} REFERENCES person (id),
    active {bool} NOT NULL,
    version INTEGER NOT NULL
){clustered};
CREATE INDEX user_account_by_municipality ON user_account (municipality_id, display_name);
CREATE INDEX user_account_by_organisation ON user_account (organisation_id);
CREATE INDEX user_account_by_person ON user_account (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE credential (
    user_id {uuid} PRIMARY KEY REFERENCES user_account (id),
    password_hash {text} NOT NULL,
    totp_secret {bytes}, -- sealed
    totp_last_step {bigint} NOT NULL,
    must_change {bool} NOT NULL,
    changed_at {instant} NOT NULL,
    version INTEGER NOT NULL
){clustered};

CREATE TABLE recovery_code (
    user_id {uuid} NOT NULL REFERENCES user_account (id),
    code_hash {bytes} NOT NULL,
    PRIMARY KEY (user_id, code_hash)
){clustered};

CREATE TABLE session (
    token_hash {bytes} PRIMARY KEY,
    user_id {uuid} NOT NULL REFERENCES user_account (id),
    csrf_hash {bytes} NOT NULL,
    created_at {instant} NOT NULL,
    last_seen_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    second_factor_done {bool} NOT NULL
){clustered};
CREATE INDEX session_by_user ON session (user_id);
CREATE INDEX session_by_end ON session (expires_at);

CREATE TABLE login_failure (
    key {text} PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at {instant} NOT NULL,
    blocked_until {instant}
){clustered};

CREATE TABLE idempotency (
    user_id {uuid} NOT NULL,
    key {text} NOT NULL,
    request_hash {bytes} NOT NULL,
    status INTEGER NOT NULL,
    headers {text} NOT NULL, -- JSON
    body {text} NOT NULL,
    created_at {instant} NOT NULL,
    PRIMARY KEY (user_id, key)
){end};
CREATE INDEX idempotency_by_age ON idempotency (created_at);

CREATE TABLE dossier (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    household_id {uuid} NOT NULL REFERENCES household (id),
    participant_id {uuid} NOT NULL REFERENCES person (id),
    phase {text} NOT NULL,
    opened_on {date} NOT NULL,
    closed_on {date},
    phase_reason {text} NOT NULL,
    coach_id {uuid} REFERENCES user_account (id),
    director_id {uuid} REFERENCES user_account (id),
    rung INTEGER,
    last_spoken_at {instant},
    version INTEGER NOT NULL
){clustered};
CREATE INDEX dossier_by_municipality ON dossier (municipality_id, phase, opened_on);
CREATE INDEX dossier_by_household ON dossier (household_id);
CREATE INDEX dossier_by_participant ON dossier (participant_id);
CREATE INDEX dossier_by_coach ON dossier (coach_id, phase, last_spoken_at) WHERE coach_id IS NOT NULL;
CREATE INDEX dossier_by_director ON dossier (director_id) WHERE director_id IS NOT NULL;

-- What lists and "my day" show of a dossier; follows from the other tables (storage/repositories/dossier_lines.hpp).
CREATE TABLE dossier_line (
    id {uuid} PRIMARY KEY REFERENCES dossier (id),
    municipality_id {uuid} NOT NULL,
    participant_id {uuid} NOT NULL,
    coach_id {uuid},
    phase {text} NOT NULL,
    name {text} NOT NULL,
    family_name {text} NOT NULL,
    town {text} NOT NULL,
    rung INTEGER,
    opened_on {date} NOT NULL,
    last_spoken_at {instant},
    next_task_on {date}, -- of the open tasks
    next_try_on {date}, -- agreed at the last contact
    next_report_on {date} -- of the running trajectories
){clustered};
CREATE INDEX dossier_line_by_name ON dossier_line (municipality_id, family_name, id);
CREATE INDEX dossier_line_by_opening ON dossier_line (municipality_id, opened_on, id);
CREATE INDEX dossier_line_by_silence ON dossier_line (municipality_id, COALESCE(last_spoken_at, 0), id);
CREATE INDEX dossier_line_by_phase ON dossier_line (municipality_id, phase, family_name, id);

CREATE TABLE phase_change (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    phase {text} NOT NULL,
    reason {text} NOT NULL,
    changed_at {instant} NOT NULL,
    changed_by {uuid} NOT NULL REFERENCES user_account (id)
){end};
CREATE INDEX phase_change_by_dossier ON phase_change (dossier_id, changed_at);

CREATE TABLE registration (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    received_at {instant} NOT NULL,
    requester {text} NOT NULL,
    requester_name {text} NOT NULL,
    agency {text} NOT NULL,
    channel {text} NOT NULL,
    question {text} NOT NULL,
    urgent_needs {text} NOT NULL, -- JSON
    recorded_by {uuid} NOT NULL REFERENCES user_account (id)
){end};
CREATE INDEX registration_by_dossier ON registration (dossier_id, received_at);
CREATE INDEX registration_by_municipality ON registration (municipality_id, received_at);

CREATE TABLE involvement (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    user_id {uuid} NOT NULL REFERENCES user_account (id),
    organisation_id {uuid} NOT NULL REFERENCES organisation (id),
    role {text} NOT NULL,
    starts_on {date} NOT NULL,
    ends_on {date},
    reason {text} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX involvement_by_dossier ON involvement (dossier_id, starts_on);
CREATE INDEX involvement_by_user ON involvement (user_id);

-- Who may see which dossier when; follows from involvement, written in the same transaction, read by the gate and by
-- every list.
CREATE TABLE access_grant (
    user_id {uuid} NOT NULL,
    dossier_id {uuid} NOT NULL,
    involvement_id {uuid} NOT NULL REFERENCES involvement (id),
    starts_on {date} NOT NULL,
    ends_on {date}, -- exclusive
    PRIMARY KEY (user_id, dossier_id, involvement_id)
){clustered};
CREATE INDEX access_grant_by_dossier ON access_grant (dossier_id);
CREATE UNIQUE INDEX access_grant_by_involvement ON access_grant (involvement_id);

CREATE TABLE snapshot (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    form_id {text} NOT NULL,
    form_version INTEGER NOT NULL,
    filled_by {text} NOT NULL,
    filled_on {date} NOT NULL,
    note {text} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL
){end};
CREATE INDEX snapshot_by_dossier ON snapshot (dossier_id, filled_on);
CREATE INDEX snapshot_by_person ON snapshot (person_id);

CREATE TABLE fact (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    key {text} NOT NULL,
    value {text} NOT NULL, -- JSON
    source {text} NOT NULL,
    source_detail {text} NOT NULL,
    observed_on {date} NOT NULL,
    recorded_at {instant} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    purpose {text} NOT NULL,
    snapshot_id {uuid} REFERENCES snapshot (id)
){end};
CREATE INDEX fact_by_dossier ON fact (dossier_id, key, recorded_at);
CREATE INDEX fact_by_person ON fact (person_id, key, observed_on, recorded_at);
CREATE INDEX fact_by_snapshot ON fact (snapshot_id) WHERE snapshot_id IS NOT NULL;

CREATE TABLE contact (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    person_id {uuid} REFERENCES person (id),
    at {instant} NOT NULL,
    channel {text} NOT NULL,
    outcome {text} NOT NULL,
    note {text} NOT NULL,
    next_try_on {date},
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL
){end};
CREATE INDEX contact_by_dossier ON contact (dossier_id, at);
CREATE INDEX contact_by_next_try ON contact (recorded_by, next_try_on) WHERE next_try_on IS NOT NULL;

CREATE TABLE measurement (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    person_id {uuid} NOT NULL REFERENCES person (id),
    instrument_id {text} NOT NULL,
    instrument_version INTEGER NOT NULL,
    moment {text} NOT NULL,
    rater {text} NOT NULL,
    taken_on {date} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL,
    contact_id {uuid} REFERENCES contact (id),
    answers {text} NOT NULL, -- JSON
    scores {text} NOT NULL, -- JSON
    explanation {text} NOT NULL,
    reason {text} NOT NULL,
    note {text} NOT NULL
){end};
CREATE INDEX measurement_by_dossier ON measurement (dossier_id, instrument_id, taken_on);
CREATE INDEX measurement_by_person ON measurement (person_id);

CREATE TABLE action_plan (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    number INTEGER NOT NULL,
    status {text} NOT NULL,
    wishes {text} NOT NULL,
    talents {text} NOT NULL,
    summary {text} NOT NULL,
    created_by {uuid} NOT NULL REFERENCES user_account (id),
    created_at {instant} NOT NULL,
    participant_agreed_on {date},
    coach_agreed_on {date},
    coach_agreed_by {uuid} REFERENCES user_account (id),
    ended_on {date},
    version INTEGER NOT NULL,
    UNIQUE (dossier_id, number)
){clustered};

CREATE TABLE goal (
    id {uuid} PRIMARY KEY,
    plan_id {uuid} NOT NULL REFERENCES action_plan (id),
    position INTEGER NOT NULL,
    life_domain {text} NOT NULL,
    title {text} NOT NULL,
    specific {text} NOT NULL,
    measurable {text} NOT NULL,
    acceptable {text} NOT NULL,
    realistic {text} NOT NULL,
    due_on {date},
    gas_minus_two {text} NOT NULL,
    gas_minus_one {text} NOT NULL,
    gas_zero {text} NOT NULL,
    gas_plus_one {text} NOT NULL,
    gas_plus_two {text} NOT NULL
){end};
CREATE INDEX goal_by_plan ON goal (plan_id, position);

CREATE TABLE plan_action (
    id {uuid} PRIMARY KEY,
    plan_id {uuid} NOT NULL REFERENCES action_plan (id),
    goal_id {uuid} REFERENCES goal (id),
    position INTEGER NOT NULL,
    description {text} NOT NULL,
    actor_kind {text} NOT NULL,
    actor_name {text} NOT NULL,
    actor_id {uuid} REFERENCES user_account (id),
    due_on {date},
    done_on {date}
){end};
CREATE INDEX plan_action_by_plan ON plan_action (plan_id, position);
CREATE INDEX plan_action_by_goal ON plan_action (goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX plan_action_open ON plan_action (actor_id, due_on) WHERE actor_id IS NOT NULL AND done_on IS NULL;

CREATE TABLE gas_score (
    id {uuid} PRIMARY KEY,
    goal_id {uuid} NOT NULL REFERENCES goal (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    level INTEGER NOT NULL,
    scored_on {date} NOT NULL,
    rater {text} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    note {text} NOT NULL
){end};
CREATE INDEX gas_score_by_goal ON gas_score (goal_id, scored_on);
CREATE INDEX gas_score_by_dossier ON gas_score (dossier_id, scored_on);

CREATE TABLE trajectory (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    plan_id {uuid} REFERENCES action_plan (id),
    kind {text} NOT NULL,
    title {text} NOT NULL,
    end_goal {text} NOT NULL,
    starts_on {date} NOT NULL,
    ends_on {date} NOT NULL,
    responsible_id {uuid} REFERENCES user_account (id),
    responsible_organisation_id {uuid} REFERENCES organisation (id),
    responsible_name {text} NOT NULL,
    place {text} NOT NULL,
    report_every_days INTEGER NOT NULL,
    status {text} NOT NULL,
    closed_on {date},
    result {text},
    result_note {text} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX trajectory_by_dossier ON trajectory (dossier_id, starts_on);
CREATE INDEX trajectory_by_plan ON trajectory (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX trajectory_by_responsible ON trajectory (responsible_id) WHERE responsible_id IS NOT NULL;
CREATE INDEX trajectory_with_reports ON trajectory (responsible_id, dossier_id) WHERE status = 'running' AND report_every_days > 0;

CREATE TABLE progress_report (
    id {uuid} PRIMARY KEY,
    trajectory_id {uuid} NOT NULL REFERENCES trajectory (id),
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    reported_on {date} NOT NULL,
    course {text} NOT NULL,
    text {text} NOT NULL,
    recorded_by {uuid} NOT NULL REFERENCES user_account (id),
    recorded_at {instant} NOT NULL
){end};
CREATE INDEX progress_report_by_trajectory ON progress_report (trajectory_id, reported_on);
CREATE INDEX progress_report_by_dossier ON progress_report (dossier_id, reported_on);

CREATE TABLE appointment (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    with_user_id {uuid} NOT NULL REFERENCES user_account (id),
    starts_at {instant} NOT NULL,
    minutes INTEGER NOT NULL,
    place {text} NOT NULL,
    subject {text} NOT NULL,
    status {text} NOT NULL,
    status_note {text} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX appointment_by_dossier ON appointment (dossier_id, starts_at);
CREATE INDEX appointment_by_user ON appointment (with_user_id, starts_at, id);

CREATE TABLE task (
    id {uuid} PRIMARY KEY,
    dossier_id {uuid} NOT NULL REFERENCES dossier (id),
    owner_id {uuid} NOT NULL REFERENCES user_account (id),
    title {text} NOT NULL,
    note {text} NOT NULL,
    reason {text} NOT NULL,
    term_days INTEGER,
    due_on {date} NOT NULL,
    status {text} NOT NULL,
    done_on {date},
    status_note {text} NOT NULL,
    created_by {uuid} NOT NULL REFERENCES user_account (id),
    created_at {instant} NOT NULL,
    version INTEGER NOT NULL
){end};
CREATE INDEX task_by_dossier ON task (dossier_id, status, due_on);
CREATE INDEX task_by_owner ON task (owner_id, status, due_on, id);
