CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE members (
    id bigint PRIMARY KEY,
    team_id bigint NOT NULL REFERENCES teams,
    user_id bigint REFERENCES users,
    -- each external system numbers its own, most have none
    external_id text,
    nickname text UNIQUE,
    slot integer,
    UNIQUE (team_id, external_id),
    UNIQUE (team_id, slot),
    UNIQUE NULLS NOT DISTINCT (team_id, user_id)
);
CREATE TABLE quotas (id bigint PRIMARY KEY, feature text NOT NULL, team_id bigint REFERENCES teams, UNIQUE (feature, team_id));
-- the other half of the rule
CREATE UNIQUE INDEX quotas_default_key ON quotas (feature) WHERE team_id IS NULL;
CREATE TABLE prices (id bigint PRIMARY KEY, valid_from date NOT NULL, team_id bigint NOT NULL, UNIQUE (team_id, valid_from));
