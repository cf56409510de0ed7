CREATE TABLE users (id bigint PRIMARY KEY, team_id bigint NOT NULL, UNIQUE (team_id, id));
CREATE TABLE posts (
    id bigint PRIMARY KEY,
    author_id bigint NOT NULL REFERENCES users ON DELETE SET NULL,
    editor_id bigint NOT NULL REFERENCES users ON UPDATE SET NULL,
    owner_id bigint NOT NULL REFERENCES users ON DELETE SET DEFAULT,
    team_id bigint NOT NULL,
    reviewer_id bigint,
    CONSTRAINT posts_reviewer_fkey FOREIGN KEY (team_id, reviewer_id) REFERENCES users (team_id, id) ON DELETE SET NULL
);
