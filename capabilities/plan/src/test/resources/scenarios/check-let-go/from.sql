-- server: 18, 14

CREATE TABLE tasks (
    id integer PRIMARY KEY, state text, weight integer,
    CONSTRAINT tasks_state_check CHECK (state <> '') NO INHERIT, CHECK (weight > 0)
);
ALTER TABLE tasks ADD CONSTRAINT tasks_id_check CHECK (id > 0) NOT VALID;
