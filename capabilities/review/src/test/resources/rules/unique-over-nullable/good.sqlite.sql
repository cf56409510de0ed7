CREATE TABLE users (id INTEGER PRIMARY KEY, team_id INTEGER NOT NULL, email TEXT, deleted_at DATETIME, UNIQUE (team_id, email));
CREATE UNIQUE INDEX users_live_key ON users (team_id, email) WHERE deleted_at IS NULL;
