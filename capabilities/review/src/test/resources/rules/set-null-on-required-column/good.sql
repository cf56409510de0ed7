CREATE TABLE users (id bigint PRIMARY KEY, team_id bigint NOT NULL, UNIQUE (team_id, id));
CREATE TABLE posts (
    id bigint PRIMARY KEY,
    author_id bigint REFERENCES users ON DELETE SET NULL,
    owner_id bigint NOT NULL DEFAULT 1 REFERENCES users ON DELETE SET DEFAULT,
    editor_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    team_id bigint NOT NULL,
    reviewer_id bigint,
    -- only the nullable half is emptied
    FOREIGN KEY (team_id, reviewer_id) REFERENCES users (team_id, id) ON DELETE SET NULL (reviewer_id)
);
