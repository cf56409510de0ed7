-- server: 18, 14

CREATE TABLE tasks (id integer PRIMARY KEY, state text NOT NULL, CONSTRAINT tasks_state_check CHECK (state IN ('open', 'done')));
