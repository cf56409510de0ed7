CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint, a_id bigint REFERENCES a (id), code text UNIQUE CHECK (code <> ''), PRIMARY KEY (id));
